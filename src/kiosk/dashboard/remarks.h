#pragma once
// What the overview says above its plots.

#include "kiosk/dashboard/dashboard.h"

#include <string>
#include <vector>

namespace kiosk {
struct Viewer;
}

namespace kiosk::dashboard {

/// For the form of a noun that goes with it.
[[nodiscard]] int in_words(::feedback::PublishedCount const& count);

/// How much feedback there is, which numbers are not shown, and what follows in far_week_remarks().
[[nodiscard]] std::vector<std::string> remarks_of(Viewer const& viewer, OverviewReport const& report);
/// What only a wrong clock can have dated so.
[[nodiscard]] std::vector<std::string> far_week_remarks(Viewer const& viewer, OverviewReport const& report);

} // namespace kiosk::dashboard
