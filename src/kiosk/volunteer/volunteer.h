#pragma once
// What a volunteer does: reset, clean, pause, and read out how the kiosk is.

#include "access/vocabulary/role.h"
#include "base/input.h"
#include "kiosk/scroll_state.h"
#include "upkeep/vocabulary/health_level.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <variant>

namespace kiosk::volunteer {

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
    friend bool operator==(KioskHealth const&, KioskHealth const&) = default;
};

struct VolunteerPage {
    std::optional<KioskHealth> health; ///< Nothing: not yet looked at.
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

using Action = std::variant<ResetForNextVisitor, CleanScreen, PauseKiosk, UnlockPin, HealthLoaded, PauseRemembered,
    PauseNotKept, PinUnlocked>;

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

using Effect = std::variant<LoadHealth, UnlockRole, RememberPause>;

} // namespace kiosk::volunteer
