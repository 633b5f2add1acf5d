#include "lecternctl/printable.h"

#include <algorithm>
#include <cwchar>

namespace lecternctl {

namespace {

constexpr std::string_view k_replacement = "\xEF\xBF\xBD";

struct Character {
    std::string_view bytes;
    wchar_t code = 0;
    bool well_formed = false;
};

/// Takes one character from the front of `text`, which must not be empty. A malformed byte is one too.
Character take_character(std::string_view& text)
{
    std::mbstate_t state {};
    Character character { text.substr(0, 1), 0, false };
    std::size_t const length = std::mbrtowc(&character.code, text.data(), text.size(), &state);
    if (length == 0 || length <= text.size())
        character = { text.substr(0, std::max<std::size_t>(length, 1)), character.code, true };
    text.remove_prefix(character.bytes.size());
    return character;
}

bool is_harmless(wchar_t code)
{
    bool const control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    bool const separator = code == 0x2028 || code == 0x2029;
    bool const bidirectional = code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E)
        || (code >= 0x2066 && code <= 0x2069);
    return !control && !separator && !bidirectional;
}

int columns_of(Character const& character)
{
    return character.well_formed ? std::max(::wcwidth(character.code), 0) : 1;
}

/// As many characters of `word` as fit, but at least one.
std::string_view fitting_part(std::string_view word, int columns)
{
    std::string_view rest = word;
    int used = 0;
    while (!rest.empty()) {
        std::string_view after = rest;
        used += columns_of(take_character(after));
        if (used > columns && rest.size() != word.size())
            break;
        rest = after;
    }
    return word.substr(0, word.size() - rest.size());
}

/// As most text is: a column a byte, whatever the locale.
bool is_plain_ascii(std::string_view text)
{
    return std::ranges::all_of(text, [](char byte) { return byte >= 0x20 && byte < 0x7F; });
}

} // namespace

std::string printable(std::string_view text)
{
    if (is_plain_ascii(text))
        return std::string(text);
    std::string result;
    while (!text.empty()) {
        Character const character = take_character(text);
        result += character.well_formed && is_harmless(character.code) ? character.bytes : k_replacement;
    }
    return result;
}

int columns_of(std::string_view text)
{
    if (is_plain_ascii(text))
        return static_cast<int>(text.size());
    int columns = 0;
    while (!text.empty())
        columns += columns_of(take_character(text));
    return columns;
}

std::string padded(std::string_view text, int columns)
{
    return std::string(text) + std::string(static_cast<std::size_t>(std::max(0, columns - columns_of(text))), ' ');
}

std::vector<std::string> wrapped(std::string_view text, int columns)
{
    std::vector<std::string> lines;
    std::string line;
    int used = 0;
    while (!text.empty()) {
        std::size_t const blank = std::min(text.find(' '), text.size());
        std::string_view word = text.substr(0, blank);
        text.remove_prefix(std::min(blank + 1, text.size()));
        if (word.empty())
            continue;
        if (used > 0 && used + 1 + columns_of(word) > columns) {
            lines.push_back(std::move(line));
            line.clear();
            used = 0;
        }
        while (columns_of(word) > columns) {
            std::string_view const part = fitting_part(word, columns);
            lines.emplace_back(part);
            word.remove_prefix(part.size());
        }
        line.append(used > 0 ? " " : "").append(word);
        used = columns_of(line);
    }
    if (!line.empty())
        lines.push_back(std::move(line));
    return lines;
}

} // namespace lecternctl
