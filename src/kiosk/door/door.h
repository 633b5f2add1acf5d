#pragma once
// The way in to staff's screens and out of them: a role, and its PIN.

#include "access/vocabulary/pin_outcome.h"
#include "access/vocabulary/pin_rules.h"
#include "access/vocabulary/role.h"
#include "base/input.h"
#include "kiosk/scroll_state.h"
#include "kiosk/typing/typing.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

namespace kiosk::door {

/// Room for one byte more than the longest PIN, so that one that is too long is refused and not cut.
inline constexpr std::size_t k_pin_room_bytes = staff::k_longest_pin + 1;

enum class PinTrouble {
    none,
    wrong,
    waiting, ///< Too many wrong ones; `may_try_at` says when the next is accepted.
    locked,  ///< Until the other role, or lecternctl, unlocks it.
    none_set,
    failed, ///< It could not be checked.
};

/// Can be left without a PIN.
struct PinPage {
    staff::Role role = staff::Role::volunteer;
    typing::TypedText pin { { .bytes = k_pin_room_bytes } };
    bool checking = false;
    PinTrouble trouble = PinTrouble::none;
    int tries_left = 0;
    std::optional<base::Instant> may_try_at;
    ScrollState scroll;
};

/// Whether another PIN would be accepted now.
[[nodiscard]] bool can_try(PinPage const& page);

/// The tabs of staff's screens.
enum class StaffArea { kiosk, dashboard, comments, exports, library, settings };
/// The stable word for an area, which keys are made of.
[[nodiscard]] constexpr std::string_view name_of(StaffArea area)
{
    switch (area) {
    case StaffArea::kiosk: return "kiosk";
    case StaffArea::dashboard: return "dashboard";
    case StaffArea::comments: return "comments";
    case StaffArea::exports: return "export";
    case StaffArea::library: return "library";
    case StaffArea::settings: return "settings";
    }
    return {};
}
/// All of them, in order. Built from name_of(), so that a new one can't be forgotten here.
inline constexpr auto k_staff_areas = [] {
    constexpr std::size_t count = [] {
        std::size_t named = 0;
        while (!name_of(static_cast<StaffArea>(named)).empty())
            ++named;
        return named;
    }();
    std::array<StaffArea, count> areas {};
    for (std::size_t i = 0; i < count; ++i)
        areas.at(i) = static_cast<StaffArea>(i);
    return areas;
}();

/// The administrator opens every area, the volunteer the one that is for the visit at hand.
[[nodiscard]] constexpr bool may_open(staff::Role role, StaffArea area)
{
    return role == staff::Role::administrator || area == StaffArea::kiosk;
}

/// How long the site's name must be held to open the door.
inline constexpr std::chrono::seconds k_hold { 3 };
/// The door closes by itself: somebody may have found it by accident.
inline constexpr std::chrono::seconds k_closes_after { 30 };

// Actions: what staff did.

struct OpenStaffDoor {};
struct CloseStaff {};
/// The keypad's way back: one step, and from where there is none out of staff's screens.
struct StepBack {};
struct ChooseRole {
    staff::Role role;
};
/// The PIN that was typed, at the door or a new one.
struct SubmitPin {};
struct OpenStaffArea {
    StaffArea area;
};

// Actions: what came back. `visit` is that of the effect: staff who have gone get no answer.

struct PinChecked {
    std::uint64_t visit;
    std::optional<staff::PinOutcome> outcome; ///< Nothing: it could not be checked.
};

using Action = std::variant<OpenStaffDoor, CloseStaff, StepBack, ChooseRole, SubmitPin, OpenStaffArea, PinChecked>;

// Effects.

struct CheckPin {
    std::uint64_t visit;
    staff::Role role;
    base::WipingString pin;
};

using Effect = std::variant<CheckPin>;

} // namespace kiosk::door
