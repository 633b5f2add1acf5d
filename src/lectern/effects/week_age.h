#pragma once
// How long ago a week was, for screens.

#include "privacy/iso_week.h"

#include <chrono>
#include <optional>

namespace lectern::effects {

/// Nothing for a week that is not known, or that a wrong clock puts in the future.
[[nodiscard]] inline std::optional<int> weeks_since(
    std::optional<privacy::IsoWeek> const& week, std::chrono::sys_days today)
{
    if (!week)
        return std::nullopt;
    auto const days = privacy::monday_of(privacy::iso_week_of(today)) - privacy::monday_of(*week);
    return days.count() < 0 ? std::nullopt : std::optional(static_cast<int>(days.count() / 7));
}

} // namespace lectern::effects
