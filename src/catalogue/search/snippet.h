#pragma once
// A line or two of a section, around the words that were looked for.

#include "catalogue/search/word_reader.h"
#include "catalogue/vocabulary/search.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace catalogue::search {

struct Snippet {
    std::string text;
    std::vector<MarkedRange> marked;
    std::size_t paragraph = 0;                               ///< Which it was cut from.
    std::vector<std::vector<MarkedRange>> marked_paragraphs; ///< In each of the paragraphs that it was cut from.
};

using Stems = std::set<std::string, std::less<>>;

struct Sought {
    Stems stems {};
    std::set<std::string> written {}; ///< Characters that were typed by their sound, as the text has them.
};

struct Paragraph {
    std::string text;
    bool aside = false; ///< A notice: no line to show, unless it has more of the words than any other.
};

/// Where words with these stems stand, and what is written so; in order, none overlap.
[[nodiscard]] std::vector<MarkedRange> marked_in(std::string_view text, Sought const& sought, WordReader const& reader);

/// Of the paragraph with most of what is sought; the beginning of the first that is no aside where none has any. Empty
/// where there is none.
[[nodiscard]] Snippet snippet_of(
    std::vector<Paragraph> const& paragraphs, Sought const& sought, WordReader const& reader);

} // namespace catalogue::search
