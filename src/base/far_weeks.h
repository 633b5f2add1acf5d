#pragma once
// Weeks that only a wrong clock can have given: a dead battery, a year typed wrong.

#include "base/iso_week.h"

#include <string>
#include <vector>

namespace base {

/// Whether what is said to be of `week` can't be: the week lies beyond the next one, or in a year before the first
/// version of the program (2026). The next week is none of them: a clock that was set right by some hours, or to
/// another time zone, is no wrong clock. A week that lies between others that are right can't be told.
[[nodiscard]] bool is_far(IsoWeek week, IsoWeek this_week);

/// Both are included.
struct WeekSpan {
    IsoWeek first, last;
    friend bool operator==(WeekSpan const&, WeekSpan const&) = default;
};

/// Each run of weeks without a gap as one; `weeks` are in their order.
[[nodiscard]] std::vector<WeekSpan> spans_of(std::vector<IsoWeek> const& weeks);

/// "2094-W01", or "2094-W01 to 2094-W03".
[[nodiscard]] std::string to_string(WeekSpan const& span);

} // namespace base
