#include "content/medquad/stretches.h"

#include <algorithm>
#include <string>

namespace content::medquad {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t skip_blanks(std::string_view text, std::size_t position)
{
    while (position < text.size() && is_blank(text[position]))
        ++position;
    return position;
}

/// The first white space from `position` on that is wider than one blank, or the end.
std::size_t next_wide_space(std::string_view text, std::size_t position)
{
    for (; position < text.size(); ++position) {
        if (!is_blank(text[position]))
            continue;
        std::size_t const end = skip_blanks(text, position);
        bool const line_end = text.substr(position, end - position).find('\n') != std::string_view::npos;
        if (end - position > 1 || line_end || end == text.size())
            return position;
    }
    return text.size();
}

/// Words that show a clause rather than a caption.
bool is_clause_word(std::string_view word)
{
    constexpr std::string_view k_words[] = { "affect", "affects", "are", "as", "be", "by", "can", "cause", "causes",
        "could", "did", "do", "does", "get", "had", "has", "have", "if", "include", "includes", "including", "into",
        "is", "may", "might", "must", "need", "should", "such", "that", "they", "to", "try", "use", "was", "were",
        "when", "which", "will", "would", "you" };
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(),
        [](char c) { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; });
    return std::find(std::begin(k_words), std::end(k_words), lower) != std::end(k_words);
}

/// Words that no heading ends with: something has to follow them.
bool is_open_word(std::string_view word)
{
    constexpr std::string_view k_words[] = { "about", "and", "are", "as", "at", "by", "for", "from", "in", "include",
        "including", "involve", "involves", "is", "of", "on", "or", "than", "the", "through", "to", "with" };
    return std::find(std::begin(k_words), std::end(k_words), word) != std::end(k_words);
}

} // namespace

std::vector<Stretch> stretches_of(std::string_view text)
{
    std::vector<Stretch> result;
    std::size_t position = 0;
    while (true) {
        std::size_t const begin = skip_blanks(text, position);
        if (begin == text.size())
            return result;
        std::string_view const space = text.substr(position, begin - position);
        Stretch stretch;
        stretch.newlines = static_cast<int>(std::count(space.begin(), space.end(), '\n'));
        auto const last_line = space.rfind('\n');
        stretch.gap
            = static_cast<int>(last_line == std::string_view::npos ? space.size() : space.size() - last_line - 1);
        position = begin;
        while (text[position] == '-' && position + 1 < text.size() && is_blank(text[position + 1])) {
            stretch.bullet = true;
            position = skip_blanks(text, position + 1);
        }
        std::size_t const end = next_wide_space(text, position);
        stretch.text = text.substr(position, end - position);
        result.push_back(stretch);
        position = end;
    }
}

bool ends_sentence(std::string_view text)
{
    while (!text.empty() && (text.back() == '"' || text.back() == '\'' || text.back() == ')' || text.back() == ']'))
        text.remove_suffix(1);
    return !text.empty() && (text.back() == '.' || text.back() == '!' || text.back() == '?');
}

bool starts_with_capital(std::string_view text) { return !text.empty() && is_capital(text.front()); }
bool starts_with_small_letter(std::string_view text) { return !text.empty() && is_small_letter(text.front()); }

bool looks_like_heading(std::string_view text)
{
    constexpr std::size_t k_longest = 110;
    constexpr std::string_view k_no_heading_ends_with = ".:;,-";
    if (text.empty() || text.size() > k_longest || !(is_capital(text.front()) || is_digit(text.front())))
        return false;
    bool const has_words = std::any_of(text.begin(), text.end(), is_small_letter) || text.size() > 2;
    return has_words && k_no_heading_ends_with.find(text.back()) == std::string_view::npos && !ends_sentence(text)
        && !is_open_word(text.substr(text.rfind(' ') + 1));
}

bool looks_like_heading_of_list(std::string_view text)
{
    if (!looks_like_heading(text))
        return false;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find(' ', begin), text.size());
        if (is_clause_word(text.substr(begin, end - begin)))
            return false;
        begin = end + 1;
    }
    return true;
}

} // namespace content::medquad
