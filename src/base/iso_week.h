#pragma once
// Dates coarsened to a week (ISO 8601), the finest time that a feedback row may hold.

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// Week 1 holds the year's first Thursday; a year has 52 or 53.
struct IsoWeek {
    int year = 1970;
    int week = 1;
    friend auto operator<=>(IsoWeek const&, IsoWeek const&) = default;
};

[[nodiscard]] IsoWeek iso_week_of(std::chrono::sys_days day);
/// The day on which it begins.
[[nodiscard]] std::chrono::sys_days monday_of(IsoWeek week);

/// "2026-W47"
[[nodiscard]] std::string to_string(IsoWeek week);
/// Nothing when the text is not such a week.
[[nodiscard]] std::optional<IsoWeek> iso_week_named(std::string_view text);

} // namespace base
