#include "content/medquad/institute.h"

#include <algorithm>

namespace content::medquad {

namespace {

constexpr std::string_view k_nih_prefix = "NIH: ";

bool is_linking_word(std::string_view word)
{
    return word == "of" || word == "for" || word == "and" || word == "on" || word == "the" || word == "to"
        || word == "in";
}

bool names_an_office(std::string_view word)
{
    constexpr std::string_view k_offices[] = { "Administration", "Agency", "Bureau", "Center", "Centers", "Department",
        "Dept.", "Institute", "Institutes", "Library", "Office", "Reference" };
    return std::find(std::begin(k_offices), std::end(k_offices), word) != std::end(k_offices);
}

/// A name: every word but the linking ones has a capital, and one of them says what kind of office it is.
bool is_institute(std::string_view text)
{
    constexpr std::size_t k_longest_name = 120;
    if (text.empty() || text.size() > k_longest_name || text.ends_with('.'))
        return false;
    bool office = false;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find(' ', begin), text.size());
        std::string_view const word = text.substr(begin, end - begin);
        bool const capital = !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
        if (!capital && !is_linking_word(word))
            return false;
        office = office || names_an_office(word);
        begin = end + 1;
    }
    return office;
}

} // namespace

std::string take_institute(std::vector<Block>& blocks)
{
    if (blocks.empty() || blocks.back().kind != BlockKind::paragraph)
        return {};
    std::string_view name = blocks.back().content.text;
    if (name.starts_with(k_nih_prefix))
        name.remove_prefix(k_nih_prefix.size());
    if (!is_institute(name))
        return {};
    std::string const institute(name);
    blocks.pop_back();
    return institute;
}

} // namespace content::medquad
