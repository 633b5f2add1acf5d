#pragma once
// A question as a query of FTS5, and the sections that it finds. Throws SQLite::Exception.

#include "catalogue/search/lexicon.h"
#include "catalogue/search/question.h"
#include "catalogue/search/read_limit.h"
#include "store/database.h"

#include <cstdint>
#include <vector>

namespace catalogue::search {

struct MatchedSection {
    std::int64_t article = 0;
    int position = 0; ///< Of its first block.
    double score = 0;
};

inline constexpr std::size_t k_kept_sections = 300;

/// Which bound the time that a search takes in a large library.
struct Limits {
    std::int64_t scored_sections = k_scored_sections; ///< With rare words.
    std::int64_t read_pages = k_read_pages;           ///< By one query.
    std::size_t articles = k_kept_sections;           ///< Sections that are in none of so many may be left out.
};

/// The best of them, in any order. Every section with one of the rarer words is looked at. Of articles with frequent
/// words in a title or another name, the shortest titles before others, the first section is, and those whose heading
/// is about what the question asks for; some with all the frequent words; and where these are few, some with any. None
/// where the best of them answers too little of a question with words that the library does not know.
[[nodiscard]] std::vector<MatchedSection> match(
    SQLite::Database& edition, Question const& question, Lexicon const& lexicon, Limits const& limits = {});

} // namespace catalogue::search
