#pragma once
// One read that fails is no proof of damage. A disk that resets, as SD cards and USB disks do, answers EIO for a
// second; real damage shows again.

#include "base/result.h"

#include <chrono>
#include <thread>

namespace store {

/// Between the tries of what can't be read; without waiting, as often, of what looks damaged.
inline constexpr std::chrono::milliseconds k_retry_pauses[] { std::chrono::milliseconds { 100 },
    std::chrono::milliseconds { 300 }, std::chrono::milliseconds { 900 } };

inline void sleep_for(std::chrono::milliseconds pause) { std::this_thread::sleep_for(pause); }

/// Calls `action`, which returns a Result and may run several times, and again where it can't read or finds damage.
template <typename Action>
[[nodiscard]] auto retry_reading(Action&& action, void (*pause)(std::chrono::milliseconds) = sleep_for)
    -> decltype(action())
{
    using base::ErrorCode;
    auto result = action();
    for (auto next = std::begin(k_retry_pauses); next != std::end(k_retry_pauses); ++next) {
        if (result || (result.error().code != ErrorCode::unreadable && result.error().code != ErrorCode::damaged))
            break;
        if (result.error().code == ErrorCode::unreadable)
            pause(*next);
        result = action();
    }
    return result;
}

} // namespace store
