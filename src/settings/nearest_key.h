#pragma once
// "Did you mean": which known key a person most likely meant.

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace settings {

/// The key of `known` that is nearest to `written` by edit distance, when about a third of the letters
/// differ at most; nothing when none is similar. A name without its group is compared with the last
/// names of the keys, too: "countdown" finds "idle.countdown".
[[nodiscard]] std::optional<std::string> nearest_key(std::string_view written, std::span<std::string const> known);

} // namespace settings
