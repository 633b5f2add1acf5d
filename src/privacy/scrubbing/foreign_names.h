#pragma once
// Names in other than Latin letters. Nobody measured what is missed: see scrub_quality().

#include "privacy/scrubbing/line.h"

namespace privacy::scrubbing {

/// Names and addresses in scripts that put blanks between words: Arabic, Devanagari, Cyrillic and others. `comment` is
/// what the line was made of.
void find_foreign_names(Line const& line, std::string_view comment, Spans& out);
/// Names and addresses in Chinese, which has no blanks.
void find_chinese_names(Line const& line, std::string_view comment, Spans& out);
/// Names in Vietnamese: its syllables are ordinary words too, so that only titles and family names speak for one.
void find_vietnamese_names(Line const& line, Spans& out);

} // namespace privacy::scrubbing
