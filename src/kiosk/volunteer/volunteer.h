#pragma once
// What a volunteer does: reset, clean, pause, read out how the kiosk is, and report what is broken. An administrator,
// who begins at the same page, is reminded there of what is due.

#include "access/vocabulary/role.h"
#include "base/input.h"
#include "feedback/vocabulary/overview.h"
#include "kiosk/scroll_state.h"
#include "kiosk/trouble.h"
#include "upkeep/vocabulary/device.h"
#include "upkeep/vocabulary/health_level.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace kiosk::volunteer {

using upkeep::Device;
using upkeep::HealthLevel;

/// What a volunteer can read out on the phone. Gathered outside.
struct KioskHealth {
    enum class LibraryState { sound, previous_edition, damaged, none };
    LibraryState library = LibraryState::none;
    std::int64_t edition = 0;
    std::optional<int> weeks_old; ///< Of the edition; nothing: not known.
    int articles = 0;

    HealthLevel feedback_log = HealthLevel::ok; ///< Whether feedback can be saved.
    HealthLevel disk = HealthLevel::ok;
    std::uint64_t free_bytes = 0;

    bool has_feedback = true;              ///< Something to export; true where that is not known.
    std::optional<int> weeks_since_export; ///< Nothing: there was none.
    std::optional<staff::Role> locked;     ///< Whose PIN was given wrong too often.

    bool log_was_set_aside = false;      ///< A damaged log waits for somebody to repair it; a new one is in use.
    bool configuration_is_wrong = false; ///< The kiosk runs with what it read before, and would not start again.
    bool comments_are_refused = false;   ///< The key to which they are sealed is missing.
    bool fonts_are_missing = false;      ///< For languages of the library, which are not offered.
    bool overrides_are_ignored = false;  ///< Not all that was changed on the kiosk holds, since it can't be read.
    /// The PINs: a warning when one was never set, a fault when one, or all, can't be read or checked.
    HealthLevel pins = HealthLevel::ok;
    std::optional<staff::Role> pin_missing; ///< Who has none; nothing: both have one, or it is not known.

    upkeep::ReportedDevices reported; ///< As broken.
    // What an administrator is reminded of.
    std::vector<std::chrono::year_month_day> set_aside_on; ///< The days of damaged logs, each once, as far as known.
    bool export_is_due = false;                            ///< Feedback has waited for weeks.
    int reviews_due = 0;                                   ///< Leaflets whose review is overdue.
    friend bool operator==(KioskHealth const&, KioskHealth const&) = default;
};

/// What came of the damaged logs that lie in the data folder.
struct BroughtBack {
    Trouble trouble = Trouble::none; ///< Of one that could not be brought back at all.
    int limit = 5;                   ///< A number under it is only said to be.
    ::feedback::PublishedCount added {}, present {};
    std::optional<::feedback::PublishedCount> left_out;   ///< Nothing: none was.
    int logs = 0;                                         ///< Of which something was brought back, or was there.
    bool is_whole = true;                                 ///< Else some could not be read:
    std::optional<::feedback::PublishedCount> unreadable; ///< How many; nothing: not known.
};

struct VolunteerPage {
    std::optional<KioskHealth> health; ///< Nothing: not yet looked at.
    bool report_not_kept = false;      ///< What was touched last.
    bool bringing_back = false;
    std::optional<BroughtBack> brought_back;
    base::Instant asked_at {};
    ScrollState scroll;
};

/// Since when the page waits for something to show; nothing: it does not.
[[nodiscard]] inline std::optional<base::Instant> waiting_since(VolunteerPage const& page)
{
    return page.health ? std::nullopt : std::optional(page.asked_at);
}

/// The screen has been reset, and says so.
struct ReadyPage {
    base::Instant since {};
};

/// Touches mean nothing until then.
struct CleaningPage {
    base::Instant since {};
};

/// How long "Ready for the next visitor" stays.
inline constexpr std::chrono::seconds k_ready_shown { 4 };

// Actions: what staff did.

struct ResetForNextVisitor {};
struct CleanScreen {};
struct PauseKiosk {};
struct UnlockPin {
    staff::Role role;
};
/// That it is broken, or works again.
struct ReportDevice {
    Device device;
    bool broken;
};
/// An administrator wants what can be read of the damaged logs.
struct BringBackFeedback {};

// Actions: what came back.

struct HealthLoaded {
    std::uint64_t visit;
    KioskHealth health;
};
/// The kiosk was paused when it last ran.
struct PauseRemembered {};
/// After a restart the kiosk will not be as it is now, paused or not.
struct PauseNotKept {};
struct PinUnlocked {
    std::uint64_t visit;
};
struct DeviceReported {
    std::uint64_t visit;
    bool kept;
};
struct FeedbackBroughtBack {
    std::uint64_t visit;
    BroughtBack outcome;
};

using Action = std::variant<ResetForNextVisitor, CleanScreen, PauseKiosk, UnlockPin, ReportDevice, BringBackFeedback,
    HealthLoaded, PauseRemembered, PauseNotKept, PinUnlocked, DeviceReported, FeedbackBroughtBack>;

// Effects.

struct LoadHealth {
    std::uint64_t visit;
};
/// Answered by PinUnlocked, whether or not it could be done: health tells.
struct UnlockRole {
    std::uint64_t visit;
    staff::Role role;
};
/// Answered by PauseNotKept where it could not be done.
struct RememberPause {
    bool paused;
};

/// Answered by DeviceReported.
struct KeepReport {
    std::uint64_t visit;
    Device device;
    bool broken;
};
/// Answered by FeedbackBroughtBack. Twice brings nothing twice.
struct MergeLogsSetAside {
    std::uint64_t visit;
};

using Effect = std::variant<LoadHealth, UnlockRole, RememberPause, KeepReport, MergeLogsSetAside>;

} // namespace kiosk::volunteer
