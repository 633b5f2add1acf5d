#pragma once
// Levels of health, from best to worst: the worst of several is the largest.

#include <string_view>

namespace upkeep {

enum class HealthLevel {
    ok,
    warning, ///< The kiosk works; somebody should look after it.
    unknown, ///< Whoever asks has no right to look at it.
    fault,   ///< Something does not work.
};

/// "ok", "warning", "unknown", "fault"
[[nodiscard]] constexpr std::string_view name_of(HealthLevel level)
{
    switch (level) {
    case HealthLevel::ok: return "ok";
    case HealthLevel::warning: return "warning";
    case HealthLevel::unknown: return "unknown";
    case HealthLevel::fault: return "fault";
    }
    return {};
}

} // namespace upkeep
