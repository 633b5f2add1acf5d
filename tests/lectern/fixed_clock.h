#pragma once
// A clock that stands still, on one day.

#include "lectern/clock.h"

class FixedClock final : public lectern::Clock {
public:
    [[nodiscard]] base::Instant now() const override { return {}; }
    [[nodiscard]] std::chrono::sys_days today() const override { return std::chrono::year { 2026 } / 11 / 22; }
};

inline FixedClock const k_clock;
