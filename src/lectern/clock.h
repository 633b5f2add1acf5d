#pragma once
// Time as a parameter: everything below the loop is handed the time, so that tests choose it.

#include "base/input.h"

#include <chrono>

namespace lectern {

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual base::Instant now() const = 0;
    [[nodiscard]] virtual std::chrono::sys_days today() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] base::Instant now() const override;
    [[nodiscard]] std::chrono::sys_days today() const override;
};

} // namespace lectern
