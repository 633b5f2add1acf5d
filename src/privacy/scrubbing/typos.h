#pragma once
// Words typed in a hurry.

#include <string_view>

namespace privacy::scrubbing {

/// One letter of `right` is wrong, missing or too many, or two are swapped; never the first one.
[[nodiscard]] bool is_typo_of(std::string_view word, std::string_view right);

} // namespace privacy::scrubbing
