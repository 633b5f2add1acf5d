#pragma once
// How hard a Spanish text is to read: perspicuity after Szigriszt Pazos (1993), as the INFLESZ scale for health texts
// uses it (Barrio-Cantalejo et al., An Sist Sanit Navar 2008; 31(2): 135-152), and the school grade that it stands for.

#include "content/plain_language.h"

#include <string_view>

namespace content {

/// Counts as reading_level() does for English. No word has three syllables or more in `polysyllables`: SMOG is English.
[[nodiscard]] ReadingLevel spanish_reading_level(std::string_view text);

/// 206.835 - 62.3 syllables/words - words/sentences; 0 without words. The higher, the easier.
[[nodiscard]] double perspicuity(ReadingLevel const& level);

/// The scale says for which school its levels are: above 65 primary school, down to 55 secondary school that all
/// attend, down to 40 the years before university. Where these end in Spain (grades 6, 10 and 12) the grade is theirs;
/// between, it goes by even steps.
[[nodiscard]] double spanish_grade(double perspicuity);

/// By spelling: vowels that are spoken together count once. At least 1 for any word.
[[nodiscard]] int spanish_syllables_of(std::string_view word);

} // namespace content
