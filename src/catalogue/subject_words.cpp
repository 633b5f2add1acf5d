#include "catalogue/subject_words.h"

#include "base/utf8.h"

#include <algorithm>

namespace catalogue {

namespace {

constexpr std::ptrdiff_t k_longest_ending = 2;

std::ptrdiff_t letters_in(std::string_view word)
{
    return std::ranges::count_if(word, [](char byte) { return !base::is_continuation(byte); });
}

} // namespace

std::string SubjectWords::of(std::string_view name) const
{
    std::string words;
    m_reader.read(name, [&](search::Word const& word) {
        std::string const stem = m_stemmer.stem(word.written);
        bool const is_ending = letters_in(word.written) - letters_in(stem) <= k_longest_ending;
        words += (words.empty() ? "" : " ") + (is_ending ? stem : word.written);
    });
    return words;
}

} // namespace catalogue
