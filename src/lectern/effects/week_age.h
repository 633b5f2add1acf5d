#pragma once
// How long ago a week was, for screens.

#include "base/iso_week.h"

#include <chrono>
#include <optional>

namespace lectern::effects {

/// Nothing for a week that is not known, or that a wrong clock puts in the future.
[[nodiscard]] inline std::optional<int> weeks_since(
    std::optional<base::IsoWeek> const& week, std::chrono::sys_days today)
{
    if (!week)
        return std::nullopt;
    auto const days = base::monday_of(base::iso_week_of(today)) - base::monday_of(*week);
    return days.count() < 0 ? std::nullopt : std::optional(static_cast<int>(days.count() / 7));
}

} // namespace lectern::effects
