#pragma once
// The part of update() that is about the dashboard.

#include "kiosk/model.h"

namespace kiosk {

/// Puts it in front of an administrator.
[[nodiscard]] std::vector<Effect> open_dashboard(Model& model);

[[nodiscard]] std::vector<Effect> update_staff(Model& model, ToggleDashboardTable const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, NumbersSeen const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, NumbersFailed const& action);

} // namespace kiosk
