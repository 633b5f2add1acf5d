#pragma once
// The part of update() that export and library share: places that come and go, and jobs.

#include "kiosk/model.h"

namespace kiosk {

[[nodiscard]] std::vector<Effect> update_staff(Model& model, PlacesChanged const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, PlacesListed const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, StopJob const&);

/// A number that no other job of this visit has.
[[nodiscard]] std::uint64_t next_job(Model& model);

/// Work is under way, or its outcome waits for a decision: when the page goes, both must end.
[[nodiscard]] bool holds_job(Model const& model);

} // namespace kiosk
