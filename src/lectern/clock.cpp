#include "lectern/clock.h"

namespace lectern {

base::Instant SystemClock::now() const { return std::chrono::steady_clock::now(); }

std::chrono::sys_days SystemClock::today() const
{
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

} // namespace lectern
