#pragma once
// What the tour types.

#include <string_view>

namespace lectern {

/// What a visitor of the sample library may look for, in English where nothing is known for a language.
[[nodiscard]] std::string_view words_to_find(std::string_view language);

} // namespace lectern
