#pragma once
// What a volunteer is shown, and what the pause shows.

#include "kiosk/door/view.h"
#include "kiosk/volunteer/volunteer.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk {
struct Viewer;
}

namespace kiosk::volunteer {

/// Out of use, in every language at once.
struct PausedView {
    static constexpr std::string_view k_screen = "paused";

    struct Notice {
        std::string language, heading, detail;
    };
    std::string site_name;
    std::vector<Notice> notices;
    std::string staff;   ///< The way in: here no visitor's button is in its way.
    std::string warning; ///< For staff, in the language of `staff`; empty: nothing is wrong.
};

/// One line about the kiosk that can be read out on the phone.
struct HealthLine {
    std::string key;
    HealthLevel level = HealthLevel::ok;
    std::string state; ///< The level as a word: "OK", "Notice", "Fault".
    std::string text;
    /// What whoever reads it can do about it; empty: nothing here.
    struct Remedy {
        std::string label;
        std::variant<ReportDevice, BringBackFeedback, door::OpenStaffArea> action;
    };
    std::optional<Remedy> remedy {};
};

/// What a volunteer can report as broken.
struct DeviceChoice {
    std::string key, label;
    Device device;
    bool reported = false;
};

struct VolunteerView {
    static constexpr std::string_view k_screen = "volunteer";

    door::StaffChrome chrome;
    std::string reset, clean, pause;
    std::string health_heading; ///< "Everything is working." or what to do.
    bool all_ok = true;
    std::vector<HealthLine> lines;
    std::string devices_heading;       ///< "Something is broken?"
    std::vector<DeviceChoice> devices; ///< Empty: not for whoever is here.
    std::string devices_note;          ///< How to take it back.
    std::string contact;
    std::optional<staff::Role> locked;
    std::string unlock;
    ScrollState* scroll = nullptr;
};

struct ReadyView {
    static constexpr std::string_view k_screen = "ready";

    std::string heading, detail, done;
};

struct CleaningView {
    static constexpr std::string_view k_screen = "cleaning";

    std::string heading, detail;
    int seconds_left = 0;
    std::string seconds;
    float share_left = 1;
};

[[nodiscard]] VolunteerView view_of(Viewer const& viewer, VolunteerPage& page);
[[nodiscard]] ReadyView view_of(Viewer const& viewer, ReadyPage& page);
[[nodiscard]] CleaningView view_of(Viewer const& viewer, CleaningPage& page);
[[nodiscard]] PausedView paused_view(Viewer const& viewer);

} // namespace kiosk::volunteer
