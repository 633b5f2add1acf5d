#pragma once
// What each of staff's screens shows.

#include "kiosk/model.h"
#include "kiosk/view_parts.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk {

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

/// Out of use, in every language at once.
struct PausedView {
    struct Notice {
        std::string language, heading, detail;
    };
    std::string site_name;
    std::vector<Notice> notices;
    std::string staff;   ///< The way in: here no visitor's button is in its way.
    std::string warning; ///< For staff, in the language of `staff`; empty: all is well.
};

struct PinView {
    StaffChrome chrome;
    std::string heading;
    struct RoleChoice {
        privacy::Role role;
        std::string label;
        bool selected = false;
    };
    std::vector<RoleChoice> roles;
    std::string field_label;
    int characters = 0;
    std::string spoken; ///< "3 characters"
    std::string notice;
    bool alert = false;                   ///< The notice is about something that went wrong.
    bool spare = false;                   ///< It says no more than the way out does.
    std::optional<KeyboardView> keyboard; ///< Nothing: digits are enough.
    std::string erase, enter;
    std::string cancel; ///< Of a new PIN; empty: it is the door, which is left by closing.
    bool can_enter = false, can_type = true, checking = false;
};

/// One line about the kiosk that can be read out on the phone.
struct HealthLine {
    std::string key;
    Wellness wellness = Wellness::well;
    std::string state; ///< The wellness as a word: "Well", "Look", "Fault".
    std::string text;
};

struct VolunteerView {
    StaffChrome chrome;
    std::string reset, clean, pause;
    std::string health_heading; ///< "All is well." or what to do.
    bool all_well = true;
    std::vector<HealthLine> lines;
    std::string contact;
    std::optional<privacy::Role> locked;
    std::string unlock;
    ScrollState* scroll = nullptr;
};

struct ReadyView {
    std::string heading, detail, done;
};

struct CleaningView {
    std::string heading, detail;
    int seconds_left = 0;
    std::string seconds;
    float share_left = 1;
};

/// The stable word for an area, which keys are made of.
[[nodiscard]] std::string_view name_of(StaffArea area);

} // namespace kiosk
