#include "catalogue/search/word_counts.h"

#include <utility>

namespace catalogue::search {

namespace {

constexpr std::size_t k_many_words = 50'000;

} // namespace

void WordCounts::count(Word const& word, Standing standing)
{
    // One spelling may have several stems: "xray", and "x-ray" as one word.
    bool const joined = word.stem.find(' ') != std::string::npos;
    auto const [found, is_new] = m_counts.try_emplace(joined ? word.written + ' ' + word.stem : word.written);
    WordCount& counted = found->second;
    if (is_new) {
        counted.spelling = word.spelling;
        counted.stem = word.stem;
    }
    if (counted.last_section != m_section)
        counted.sections += m_sign;
    counted.last_section = m_section;
    counted.named += standing == Standing::name ? m_sign : 0;
    counted.headed += standing == Standing::heading ? m_sign : 0;
}

void WordCounts::end_section()
{
    ++m_section;
    m_sections_come += m_sign > 0 ? 1 : 0;
}

bool WordCounts::are_many() const { return m_counts.size() > k_many_words; }

WordCountMap WordCounts::take() { return std::exchange(m_counts, {}); }

} // namespace catalogue::search
