#pragma once
// How much a run tries: in a usual one a sample, in a thorough one (scripts/test-long) all there is.

#include <cstdlib>

namespace fixtures {

inline bool is_thorough() { return std::getenv("LECTERN_THOROUGH") != nullptr; }

/// `sample` of `all` things, spread evenly: the nth of them.
struct Sample {
    std::size_t all, taken;
    Sample(std::size_t all_things, std::size_t sample)
        : all(all_things)
        , taken(is_thorough() || all_things < sample ? all_things : sample)
    {
    }
    [[nodiscard]] std::size_t nth(std::size_t n) const { return n * all / taken; }
};

} // namespace fixtures
