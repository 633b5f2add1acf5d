#pragma once
// How long an article is and how hard to read, in languages where that can be said.

#include "content/vocabulary/article.h"

#include <optional>

namespace content {

struct Readability {
    std::optional<int> words;    ///< Of the title and the text. Nothing where words have no spaces between them.
    std::optional<double> grade; ///< The years of school that a reader needs; nothing where no formula says it.
};

/// English by Flesch-Kincaid (plain_language.h), Spanish by INFLESZ (spanish_reading.h); of other languages, and of a
/// few words, no grade. Each block ends a sentence, as it does for a reader.
[[nodiscard]] Readability readability_of(Article const& article);

} // namespace content
