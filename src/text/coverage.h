#pragma once
// Whether a language can be read on this system at all.

#include <string_view>

namespace text {

/// Whether the installed fonts together have the letters that fontconfig's orthography of the language (BCP 47) lists.
/// What they lack is drawn as U+FFFD. True for a language of which no orthography is known. May be called from any
/// thread.
[[nodiscard]] bool installed_fonts_cover(std::string_view language);

} // namespace text
