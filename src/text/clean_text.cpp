#include "text/clean_text.h"

#include <glib.h>

#include <algorithm>

namespace text {

namespace {

constexpr int k_marks_limit = 30;

struct Decoded {
    char32_t character = k_replacement;
    std::size_t length = 1;
};

Decoded decode(std::string_view rest)
{
    auto const first = static_cast<unsigned char>(rest.front());
    if (first < 0x80)
        return { first == 0 ? k_replacement : char32_t { first }, 1 };
    gunichar const character = g_utf8_get_char_validated(rest.data(), static_cast<gssize>(std::min<std::size_t>(rest.size(), 4)));
    if (character >= 0x110000)
        return {};
    return { character, static_cast<std::size_t>(g_unichar_to_utf8(character, nullptr)) };
}

bool is_line_break(char32_t c)
{
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// The character that is set for `c`.
char32_t settable(char32_t c, LineBreaks line_breaks, std::set<char32_t> const& unknown)
{
    if (is_line_break(c))
        return line_breaks == LineBreaks::kept ? (c == '\r' ? '\r' : '\n') : ' ';
    if (c == '\t' || c == '\v' || c == '\f')
        return ' ';
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || unknown.contains(c))
        return k_replacement;
    return c;
}

} // namespace

std::size_t CleanText::to_source(std::size_t clean_offset) const
{
    if (clean_offset >= text.size())
        return source_size;
    auto const next = std::upper_bound(shifts.begin(), shifts.end(), clean_offset,
        [](std::size_t offset, Shift const& shift) { return offset < shift.clean; });
    if (next == shifts.begin())
        return clean_offset;
    Shift const& shift = *(next - 1);
    return std::min(shift.source + (clean_offset - shift.clean), source_size);
}

std::size_t CleanText::to_clean(std::size_t source_offset) const
{
    if (source_offset >= source_size)
        return text.size();
    auto const next = std::upper_bound(shifts.begin(), shifts.end(), source_offset,
        [](std::size_t offset, Shift const& shift) { return offset < shift.source; });
    std::size_t clean = source_offset;
    if (next != shifts.begin())
        clean = (next - 1)->clean + (source_offset - (next - 1)->source);
    if (next != shifts.end())
        clean = std::min(clean, next->clean);
    clean = std::min(clean, text.size());
    while (clean > 0 && clean < text.size() && (static_cast<unsigned char>(text[clean]) & 0xC0) == 0x80)
        --clean;
    return clean;
}

CleanText clean_text(std::string_view source, LineBreaks line_breaks, std::set<char32_t> const& unknown)
{
    CleanText result;
    result.source_size = source.size();
    result.text.reserve(source.size());
    std::ptrdiff_t shift = 0;
    int marks = 0;
    for (std::size_t offset = 0; offset < source.size();) {
        Decoded const read = decode(source.substr(offset));
        char32_t const set = settable(read.character, line_breaks, unknown);
        marks = set >= 0x300 && g_unichar_ismark(set) ? marks + 1 : 0;
        if (marks <= k_marks_limit) {
            auto const now = static_cast<std::ptrdiff_t>(offset) - static_cast<std::ptrdiff_t>(result.text.size());
            if (now != shift)
                result.shifts.push_back({ result.text.size(), offset });
            shift = now;
            char encoded[6];
            result.text.append(encoded, static_cast<std::size_t>(g_unichar_to_utf8(set, encoded)));
        }
        offset += read.length;
    }
    return result;
}

} // namespace text
