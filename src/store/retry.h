#pragma once
// One read that fails is no proof of damage: an error of the disk may pass, while damage shows again.

#include "base/result.h"

namespace store {

/// What is `damaged` this often after the first time counts as damaged.
inline constexpr int k_retries = 2;

/// Calls `action`, which returns a Result, and again where it finds damage.
template <typename Action>
[[nodiscard]] auto retry_damaged(Action&& action) -> decltype(action())
{
    auto result = action();
    for (int again = 0; !result && result.error().code == base::ErrorCode::damaged && again < k_retries; ++again)
        result = action();
    return result;
}

} // namespace store
