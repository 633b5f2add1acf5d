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

/// Where words with these stems stand, in order.
[[nodiscard]] std::vector<MarkedRange> marked_in(std::string_view text, Stems const& stems, WordReader const& reader);

/// Of the paragraph with most of these stems; the beginning of the first where none has any.
[[nodiscard]] Snippet snippet_of(
    std::vector<std::string> const& paragraphs, Stems const& stems, WordReader const& reader);

} // namespace catalogue::search
