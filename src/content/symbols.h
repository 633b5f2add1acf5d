#pragma once
// Characters of Microsoft's symbol fonts, as which Word has its bullets and ticks.

#include <string>
#include <string_view>

namespace content {

/// The text of <w:sym w:font="Symbol" w:char="F0B7">: a character of Unicode that looks like it, or nothing for one
/// that only decorates.
[[nodiscard]] std::string symbol(std::string_view hexadecimal, std::string_view font);

enum class SymbolFont {
    none,
    symbol,
    wingdings,
    wingdings_2,
    courier, ///< No symbol font, but Word's for one bullet: the letter "o".
};

/// By the name of a font, or a list of names of which the first counts: "Wingdings", "\"Courier New\",serif", "7.0pt
/// Symbol".
[[nodiscard]] SymbolFont symbol_font_named(std::string_view families);

/// A piece of text as that font shows it. One of more than a few characters stays: whoever set it in such a font meant
/// words.
[[nodiscard]] std::string in_symbol_font(std::string_view text, SymbolFont font);

/// The same for those that stand in a text as private characters (U+F020 to U+F0FF).
[[nodiscard]] std::string with_symbols(std::string_view text);

} // namespace content
