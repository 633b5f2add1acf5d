#pragma once
// What the invitation shows.

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk {
struct Viewer;
}

namespace kiosk::invitation {

/// In one of the offered languages; which one changes with each turn.
struct InvitationView {
    static constexpr std::string_view k_screen = "invitation";

    std::string site_name;
    std::string welcome;  ///< "Health information, here to read"
    std::string touch;    ///< "Touch the screen to begin"
    std::string staff;    ///< As in Chrome.
    std::size_t turn = 0; ///< Never reset; selects where on the screen the words stand.
};

/// In this language, which the turn has selected.
[[nodiscard]] InvitationView view_of(Viewer const& viewer, std::string const& language);

} // namespace kiosk::invitation
