#pragma once
// Learns what names of people look like, by logistic regression. The same lists give the same weights.

#include "privacy/scrubbing/name_shape.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace privacy::scrubbing::shapes {

struct Weights {
    std::array<std::int8_t, k_weights> of_features {};
    int bias = 0;
};

/// `names` are plain and no words; `words` are plain. Both in an order that is always the same.
[[nodiscard]] Weights learn(std::vector<std::string> const& names, std::vector<std::string> const& words);

} // namespace privacy::scrubbing::shapes
