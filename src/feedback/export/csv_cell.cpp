#include "feedback/export/csv_cell.h"

#include "feedback/export/text.h"

#include <algorithm>
#include <array>

namespace feedback {

namespace {

/// What makes a spreadsheet run a cell (OWASP ASVS 5.0, 1.2.10), = + - @ in full width too. A leading apostrophe
/// is among them so that taking one away always gives the original back.
bool may_be_a_formula(std::string_view cell)
{
    constexpr std::string_view k_signs = "=+-@\t\r\n'";
    constexpr std::array<std::string_view, 4> k_full_width { "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D",
        "\xEF\xBC\xA0" };
    return !cell.empty()
        && (k_signs.find(cell.front()) != k_signs.npos
            || std::ranges::any_of(k_full_width, [&](std::string_view sign) { return cell.starts_with(sign); }));
}

/// What a spreadsheet makes a number, a date or a time of, changing it: "007", "10/10", an id of digits alone.
bool may_be_a_number(std::string_view cell)
{
    constexpr std::string_view k_of_numbers = "0123456789 .,:/-+eE%";
    return cell.find_first_not_of(k_of_numbers) == cell.npos
        && std::ranges::any_of(cell, [](char letter) { return letter >= '0' && letter <= '9'; });
}

bool may_be_changed(std::string_view cell) { return may_be_a_formula(cell) || may_be_a_number(cell); }

constexpr bool needs_quotes(char letter)
{
    return letter == ',' || letter == '"' || letter == '\n' || letter == '\r' || letter == ' ' || letter == ';'
        || letter == '\t';
}

/// The bytes that may stand in a cell as they are, which most cells consist of.
constexpr std::array<bool, 256> k_plain = [] {
    std::array<bool, 256> plain {};
    for (char letter = '!'; letter <= '~'; ++letter)
        plain[static_cast<std::size_t>(letter)] = !needs_quotes(letter);
    return plain;
}();

bool is_plain(std::string_view cell)
{
    return std::ranges::all_of(cell, [](char letter) { return k_plain[static_cast<unsigned char>(letter)]; });
}

/// NUL ends the file for many readers.
void replace_nul(base::WipingString& text)
{
    if (text.view().find('\0') == std::string_view::npos)
        return;
    auto clean = base::WipingString::with_room(text.size() * 3);
    for (char const byte : text.view())
        byte == '\0' ? clean += "\xEF\xBF\xBD" : clean += byte;
    text.swap(clean);
}

} // namespace

void append_csv_cell(base::WipingString& out, std::string_view stored)
{
    if (is_plain(stored) && !may_be_changed(stored)) {
        out += stored;
        return;
    }
    auto cell = base::WipingString::with_room(64 + stored.size() * 3);
    append_utf8(cell, stored);
    replace_nul(cell);
    bool const marked = may_be_changed(cell);
    if (!marked && std::ranges::none_of(cell.view(), needs_quotes)) {
        out += cell;
    } else {
        out += marked ? "\"'" : "\"";
        for (std::string_view rest = cell; !rest.empty();) {
            std::size_t const quote = std::min(rest.find('"'), rest.size() - 1);
            out.append(rest.substr(0, quote + 1)).append(rest[quote] == '"' ? "\"" : "");
            rest.remove_prefix(quote + 1);
        }
        out += '"';
    }
}

} // namespace feedback
