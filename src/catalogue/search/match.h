#pragma once
// A question as a query of FTS5, and the sections that it finds. Throws SQLite::Exception.

#include "catalogue/search/lexicon.h"
#include "catalogue/search/question.h"
#include "store/database.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace catalogue::search {

struct MatchedSection {
    std::int64_t article = 0;
    int position = 0; ///< Of its first block.
    double score = 0;
};

/// Stands in the heading of an article's first section, as a stem that no word has.
inline constexpr std::string_view k_article_begins = ":";
/// About as many sections with rare words are scored for one question, which bounds its time.
inline constexpr std::int64_t k_scored_sections = 3000;

/// The best of them, in any order. Every section with one of the rarer words is looked at; of those with frequent words
/// in a title or another name the article's first, and those whose heading is about what the question asks for.
[[nodiscard]] std::vector<MatchedSection> match(SQLite::Database& edition, Question const& question,
    Lexicon const& lexicon, std::int64_t scored_sections = k_scored_sections);

} // namespace catalogue::search
