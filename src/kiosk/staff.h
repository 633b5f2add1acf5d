#pragma once
// Staff at the kiosk: behind a PIN, and apart from the visitor's session, which waits below.

#include "base/input.h"
#include "kiosk/scroll_state.h"
#include "kiosk/staff_comments.h"
#include "kiosk/staff_dashboard.h"
#include "kiosk/staff_export.h"
#include "kiosk/staff_library.h"
#include "kiosk/staff_settings.h"
#include "kiosk/typed_secret.h"
#include "privacy/pin.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk {

// What is shown to staff.

enum class PinTrouble {
    none,
    wrong,
    waiting, ///< Too many wrong ones; `may_try_at` says when the next is heard.
    locked,  ///< Until the other role, or lecternctl, unlocks it.
    none_set,
    failed, ///< It could not be checked.
};

/// The door: a role, and its PIN. Needs no PIN to be left.
struct PinPage {
    privacy::Role role = privacy::Role::volunteer;
    TypedSecret pin;
    bool capitals = false, symbols = false; ///< Of the administrator's keyboard.
    bool checking = false;
    PinTrouble trouble = PinTrouble::none;
    int tries_left = 0;
    std::optional<base::Instant> may_try_at;
    ScrollState scroll;
};

/// Whether another PIN would be heard now.
[[nodiscard]] bool can_try(PinPage const& page);

/// How well something is, and how bad it is when it is not.
enum class Wellness { well, warning, fault };

/// What a volunteer can read out on the phone. Gathered outside.
struct KioskHealth {
    enum class LibraryState { sound, previous_edition, damaged, none };
    LibraryState library = LibraryState::none;
    std::int64_t edition = 0;
    std::optional<int> weeks_old; ///< Of the edition; nothing: not known.
    int articles = 0;

    Wellness feedback_log = Wellness::well; ///< Whether feedback can be saved.
    Wellness disk = Wellness::well;
    std::uint64_t free_bytes = 0;

    std::optional<int> weeks_since_export; ///< Nothing: there was none.
    std::optional<privacy::Role> locked;   ///< Whose PIN was given wrong too often.

    bool log_was_set_aside = false;      ///< A damaged log waits for somebody to mend it; a new one is in use.
    bool configuration_is_wrong = false; ///< The kiosk runs with what it read before, and would not start again.
    /// The PINs: a warning when one was never set, a fault when one, or all, can't be read or checked.
    Wellness pins = Wellness::well;
    std::optional<privacy::Role> pin_missing; ///< Who has none; nothing: both have one, or it can't be told.
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

using StaffPage = std::variant<PinPage, VolunteerPage, ReadyPage, CleaningPage, DashboardPage, CommentsPage, ExportPage,
    LibraryPage, SettingsPage>;

struct Staff {
    std::string language;
    std::optional<privacy::Role> signed_in; ///< Nothing: at the door.
    StaffPage page;
    /// An administrator's page whose work outlasted their stay: it goes on behind the door, and is theirs again when
    /// they give their PIN.
    std::optional<StaffPage> put_aside;
    base::Instant last_touch {};
    std::uint64_t jobs = 0; ///< Counts theirs: what an earlier one brings is dropped.
};

/// Whoever holds the site's name so long means it.
inline constexpr std::chrono::seconds k_staff_hold { 3 };
/// The door closes by itself: somebody may have found it by accident.
inline constexpr std::chrono::seconds k_door_closes { 30 };
/// How long "Ready for the next visitor" stays.
inline constexpr std::chrono::seconds k_ready_shown { 4 };

// Actions: what staff did.
struct OpenStaffDoor {};
struct CloseStaff {};
/// The keypad's way back: one step, and from where there is none out of staff's screens.
struct StepBack {};
struct ChooseRole {
    privacy::Role role;
};
struct TypePin {
    std::string utf8;
};
struct ErasePin {};
struct TogglePinCapitals {};
struct TogglePinSymbols {};
struct SubmitPin {};
enum class StaffArea {
    kiosk,
    dashboard,
    comments,
    exports,
    library,
    settings,
};
inline constexpr std::array k_staff_areas {
    StaffArea::kiosk,
    StaffArea::dashboard,
    StaffArea::comments,
    StaffArea::exports,
    StaffArea::library,
    StaffArea::settings,
};
struct OpenStaffArea {
    StaffArea area;
};
struct ResetForNextVisitor {};
struct CleanScreen {};
struct PauseKiosk {};
struct UnlockPin {
    privacy::Role role;
};

// Actions: what came back. `visit` is that of the effect: staff who have gone get no answer.
enum class PinVerdict { accepted, wrong, waiting, locked, none_set, failed };
struct PinChecked {
    std::uint64_t visit;
    PinVerdict verdict;
    int tries_left;            ///< Before the role is locked.
    std::chrono::seconds wait; ///< Before the next one is heard.
};
struct HealthSeen {
    std::uint64_t visit;
    KioskHealth health;
};
/// The kiosk was paused when it last ran.
struct PauseRemembered {};
/// After a restart the kiosk will not be as it is now, paused or not.
struct PauseNotKept {};
struct FailuresForgiven {
    std::uint64_t visit;
};

// Effects.
struct CheckPin {
    std::uint64_t visit;
    privacy::Role role;
    TypedSecret pin;
};
struct LookAtHealth {
    std::uint64_t visit;
};
/// Answered by FailuresForgiven, whether or not it could be done: health tells.
struct ForgiveFailures {
    std::uint64_t visit;
    privacy::Role role;
};
/// Answered by PauseNotKept where it could not be done.
struct RememberPause {
    bool paused;
};

} // namespace kiosk
