#pragma once
// Characters of Microsoft's symbol fonts, as which Word has its bullets and ticks.

#include <string>
#include <string_view>

namespace content {

/// The text of <w:sym w:font="Symbol" w:char="F0B7">: a character of Unicode that looks like it, or nothing for one
/// that only decorates.
[[nodiscard]] std::string symbol(std::string_view hexadecimal, std::string_view font);

/// The same for those that stand in a text as private characters (U+F020 to U+F0FF).
[[nodiscard]] std::string with_symbols(std::string_view text);

} // namespace content
