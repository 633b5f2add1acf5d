#include "privacy/scrubbing/name_shape.h"

#include "privacy/scrubbing/dictionary.h"

namespace privacy::scrubbing {

double name_likeness(std::string_view plain_word)
{
    static Dictionary const table = dictionary();
    int sum = table.shape_bias;
    shapes::for_each_feature(plain_word, [&](std::size_t feature) { sum += table.shape_weights[feature]; });
    return static_cast<double>(sum) / shapes::k_scale;
}

} // namespace privacy::scrubbing
