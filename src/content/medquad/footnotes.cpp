#include "content/medquad/footnotes.h"

namespace content::medquad {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// Whether a footnote number may stand behind `before`: a word or acronym and its end mark, or a bracket.
bool may_carry_footnote(std::string_view before)
{
    if (before.ends_with(')'))
        return true;
    constexpr std::string_view k_end_marks = ".,:;";
    if (before.size() < 3 || k_end_marks.find(before.back()) == std::string_view::npos)
        return false;
    char const last = before[before.size() - 2];
    bool const acronym = is_capital(last) && is_capital(before[before.size() - 3]);
    return is_small_letter(last) || last == ')' || last == '"' || acronym;
}

/// The end of numbers such as "3", "1,2" or "4-6" at `begin`, of at most two digits each; `begin` itself
/// when there are none or more text is glued to them.
std::size_t numbers_end(std::string_view text, std::size_t begin)
{
    std::size_t position = begin;
    while (true) {
        std::size_t const number = position;
        while (position < text.size() && is_digit(text[position]))
            ++position;
        if (position == number || position - number > 2)
            return begin;
        if (position == text.size() || text[position] == ' ' || text[position] == '\n')
            return position;
        if (text[position] != ',' && text[position] != '-')
            return begin;
        ++position;
    }
}

} // namespace

std::string without_footnotes(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        bool const begins_number = is_digit(text[i]) && may_carry_footnote(text.substr(0, i));
        std::size_t const end = begins_number ? numbers_end(text, i) : i;
        if (end == i)
            result += text[i++];
        else
            i = end;
    }
    return result;
}

} // namespace content::medquad
