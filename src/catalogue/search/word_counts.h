#pragma once
// How often each word stands in the sections that were read, in memory.

#include "catalogue/search/word_reader.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>

namespace catalogue::search {

enum class Standing { name, heading, body };

/// Of a word as it is written. Below 0 where more went than came.
struct WordCount {
    std::string spelling, stem;
    std::int64_t last_section = -1;
    int sections = 0, named = 0, headed = 0;
};
/// By what is written; behind it the stem, where one spelling may have several.
using WordCountMap = std::unordered_map<std::string, WordCount>;

class WordCounts {
public:
    /// Whether words that are counted come to the library, as at first, or leave it.
    enum class Words { come, go };
    void count_those_that(Words change) { m_sign = change == Words::come ? 1 : -1; }

    void count(Word const& word, Standing standing);
    /// A word counts once a section.
    void end_section();

    /// Then they should be taken: memory must not grow with the library. Asked between sections.
    [[nodiscard]] bool are_many() const;
    [[nodiscard]] WordCountMap take();
    /// Of all that was counted, those that came.
    [[nodiscard]] std::int64_t sections_come() const { return m_sections_come; }

private:
    std::int64_t m_section = 0, m_sections_come = 0;
    int m_sign = 1;
    WordCountMap m_counts;
};

} // namespace catalogue::search
