#pragma once
// What stands around every page of staff, and what the door shows.

#include "kiosk/door/door.h"
#include "kiosk/typing/keyboard_view.h"
#include "kiosk/view_parts.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {
struct Viewer;
}

namespace kiosk::door {

/// What stands at the top and the bottom of staff's screens.
struct StaffChrome {
    std::string title;                     ///< "Staff · Administrator"
    std::vector<LanguageChoice> languages; ///< Fewer than two: there is nothing to choose.
    std::string language_label;
    std::vector<TabView> areas; ///< Fewer than two: there is one, and it is open. Keyed by name_of(StaffArea).
    std::string areas_label;
    std::string close;              ///< Back to the visitor's screen.
    std::string page_up, page_down; ///< Of whatever scrolls.
};

struct PinView {
    static constexpr std::string_view k_screen = "pin";

    StaffChrome chrome;
    std::string heading;
    struct RoleChoice {
        staff::Role role;
        std::string label;
        bool selected = false;
    };
    std::vector<RoleChoice> roles;
    std::string field_label;
    int characters = 0;
    std::string spoken; ///< "3 characters"
    std::string notice;
    bool alert = false;                           ///< The notice is about something that went wrong.
    bool spare = false;                           ///< It says no more than the way out does.
    std::optional<typing::KeyboardView> keyboard; ///< Nothing: digits are enough.
    std::string erase, enter;
    std::string cancel; ///< Of a new PIN; empty: it is the door, which is left by closing.
    bool can_enter = false, can_type = true, checking = false;
};

/// `open` is the area whose tab is selected; the tabs are those of the role that has signed in.
[[nodiscard]] StaffChrome staff_chrome(Viewer const& viewer, std::optional<StaffArea> open);
[[nodiscard]] PinView view_of(Viewer const& viewer, PinPage& page);
/// Whom to call when something is wrong; the settings must name somebody.
[[nodiscard]] std::string contact_line(Viewer const& viewer);

} // namespace kiosk::door
