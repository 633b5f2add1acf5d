#pragma once
// The one place of lecternctl that looks at the calendar.

#include <chrono>

namespace lecternctl {

/// In UTC, like the weeks of the kiosk's feedback.
[[nodiscard]] inline std::chrono::sys_days today()
{
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

} // namespace lecternctl
