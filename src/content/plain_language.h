#pragma once
// How hard an English text is to read, by two formulas of school grades. They label; they block nothing.

#include "content/vocabulary/article.h"

#include <string_view>

namespace content {

struct ReadingLevel {
    int words = 0, sentences = 0, syllables = 0;
    int polysyllables = 0; ///< Words of three syllables or more.

    /// Flesch-Kincaid: 0.39 words/sentences + 11.8 syllables/words - 15.59; 0 without words.
    [[nodiscard]] double grade() const;
    /// SMOG: 1.043 sqrt(30 polysyllables/sentences) + 3.1291; 0 without words.
    [[nodiscard]] double smog() const;

    ReadingLevel& operator+=(ReadingLevel const& other);
};

/// Above this grade an import warns (AMA and NIH ask for 6 to 8).
inline constexpr double k_hard_to_read_grade = 8.0;

/// Counts an article's title and blocks. Each block ends a sentence, as it does for a reader. Only
/// meaningful for English.
[[nodiscard]] ReadingLevel reading_level(Article const& article);

/// The same for one piece of text.
[[nodiscard]] ReadingLevel reading_level(std::string_view text);

/// An estimate by spelling; at least 1 for any word.
[[nodiscard]] int syllables_of(std::string_view word);

} // namespace content
