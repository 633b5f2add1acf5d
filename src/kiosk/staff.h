#pragma once
// Staff at the kiosk: behind a PIN, and apart from the visitor's session, which waits below.

#include "base/input.h"
#include "kiosk/comments/comments.h"
#include "kiosk/dashboard/dashboard.h"
#include "kiosk/door/door.h"
#include "kiosk/exports/exports.h"
#include "kiosk/library/library.h"
#include "kiosk/settings/settings.h"
#include "kiosk/volunteer/volunteer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace kiosk {

using StaffPage = std::variant<door::PinPage, volunteer::VolunteerPage, volunteer::ReadyPage, volunteer::CleaningPage,
    dashboard::DashboardPage, comments::CommentsPage, exports::ExportPage, library::LibraryPage,
    settings::SettingsPage>;

struct Staff {
    std::string language;
    std::optional<staff::Role> signed_in; ///< Nothing: at the door.
    StaffPage page;
    /// Whether the administrator asked for them; for this stay, and not for the next one's.
    ::feedback::HeldBackComments held_back = ::feedback::HeldBackComments::left_out;
    /// An administrator's page whose work outlasted their stay: it goes on behind the door, and is theirs again when
    /// they give their PIN.
    std::optional<StaffPage> suspended_page;
    base::Instant last_touch {};
    int misses = 0;         ///< As in Session.
    std::uint64_t jobs = 0; ///< Counts theirs: what an earlier one brings is dropped.
};

} // namespace kiosk
