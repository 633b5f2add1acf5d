#pragma once
// Calendar dates as text (ISO 8601).

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// "2026-11-22"
[[nodiscard]] std::string to_string(std::chrono::year_month_day date);
/// Nothing when the text is not such a date, or no date of the calendar ("2025-02-30").
[[nodiscard]] std::optional<std::chrono::year_month_day> date_named(std::string_view text);

} // namespace base
