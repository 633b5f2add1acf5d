#pragma once
// What "Still there?" shows.

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

[[nodiscard]] StillThereView still_there_view(Viewer const& viewer);

} // namespace kiosk::session
