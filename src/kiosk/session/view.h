#pragma once
// What "Still there?" and the choice of a language show.

#include "kiosk/session/session.h"
#include "kiosk/view_parts.h"

#include <string>
#include <string_view>

namespace kiosk {
struct Viewer;
}

namespace kiosk::session {

struct StillThereView {
    static constexpr std::string_view k_screen = "still_there";

    std::string heading;
    std::string detail;
    std::string carry_on;
    std::string start_over;
    int seconds_left = 0;
    std::string seconds;  ///< "28 seconds"
    float share_left = 1; ///< Of the countdown, 0 to 1.
};

struct LanguagesView {
    static constexpr std::string_view k_screen = "languages";

    Chrome chrome;
    std::string heading; ///< "Choose a language"
    std::string page_up, page_down;
    ScrollState* scroll = nullptr;
};

[[nodiscard]] LanguagesView view_of(Viewer const& viewer, LanguagesPage& page);
[[nodiscard]] StillThereView still_there_view(Viewer const& viewer);

} // namespace kiosk::session
