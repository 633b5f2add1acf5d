#pragma once
// What the invitation shows.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {
struct Viewer;
}

namespace kiosk::invitation {

/// In all offered languages at once; the order changes with each turn.
struct InvitationView {
    static constexpr std::string_view k_screen = "invitation";

    struct Greeting {
        std::string language;
        std::string welcome; ///< "Health information, here to read", or why there is none.
        std::string touch;   ///< "Touch the screen to begin"; empty where there is nothing to begin.
    };
    std::string site_name;
    std::vector<Greeting> greetings;
    std::string start;    ///< What a touch does, in the language of the screen.
    std::string staff;    ///< As in Chrome.
    std::size_t turn = 0; ///< Never reset; selects where on the screen the words stand.
};

[[nodiscard]] InvitationView view_of(Viewer const& viewer);

} // namespace kiosk::invitation
