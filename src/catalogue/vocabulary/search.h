#pragma once
// What a visitor looks for, and what the library answers.

#include "base/wiping_string.h"
#include "catalogue/vocabulary/library.h"

#include <cstdint>
#include <string>
#include <vector>

namespace catalogue {

struct SearchRequest {
    base::WipingString words; ///< As typed: a question, words, or the beginning of one.
    std::string language;     ///< BCP 47
    int limit = 10;           ///< Articles, at most.
    bool as_typed = false;    ///< No word is taken for another one that it may be a misspelling of.
};

/// Bytes of a text in which a word that was looked for stands.
struct MarkedRange {
    std::uint32_t begin = 0, end = 0;
    friend bool operator==(MarkedRange const&, MarkedRange const&) = default;
};

/// The words that were looked for, in one block of an article.
struct MarkedBlock {
    int position = 0; ///< Of the block in its article.
    std::vector<MarkedRange> words;
    friend bool operator==(MarkedBlock const&, MarkedBlock const&) = default;
};

/// An article, and the section of it that answers best.
struct SearchHit {
    ArticleId article;
    std::string slug, title;
    std::string told_by;             ///< From the other hits of this title; empty where there is none.
    std::string heading;             ///< Of the section; empty for what stands above the first heading.
    int position = 0;                ///< Of the section's first block.
    int passage = 0;                 ///< Of the block that the snippet is of.
    std::string snippet;             ///< A line or two of the section's text; cut ends are marked by an ellipsis.
    std::vector<MarkedRange> marked; ///< In the snippet; sorted, none overlap.
    std::vector<MarkedRange> marked_title, marked_heading;
    std::vector<MarkedBlock> passages; ///< Those blocks of the section that have any of the words, in their order.
    double score = 0;                  ///< Comparable within one answer only.
};

struct SearchAnswer {
    std::vector<SearchHit> hits; ///< Best first; an article once.
    /// The words with those corrected that the library does not know. Empty: nothing was corrected.
    base::WipingString corrected;
    bool says_nothing = false; ///< Nothing but words that say nothing: no question yet.
};

} // namespace catalogue
