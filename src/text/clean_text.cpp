#include "text/clean_text.h"

#include <glib.h>

#include <algorithm>

namespace text {

namespace {

constexpr int k_marks_limit = 30;

/// Pango looks through the whole rest of a word for a place to break, once for each line.
constexpr int k_longest_word = 512;
constexpr char32_t k_break_opportunity = 0x200B; // Zero width space.
constexpr char32_t k_soft_hyphen = 0xAD, k_no_break_space = 0xA0;

struct Decoded {
    char32_t character = k_replacement;
    std::size_t length = 1;
};

Decoded decode(std::string_view rest)
{
    auto const first = static_cast<unsigned char>(rest.front());
    if (first < 0x80)
        return { first == 0 ? k_replacement : char32_t { first }, 1 };
    std::string_view const sequence = rest.substr(0, 4);
    gunichar const character = g_utf8_get_char_validated(sequence.data(), static_cast<gssize>(sequence.size()));
    if (character >= 0x110000)
        return {};
    return { character, static_cast<std::size_t>(g_unichar_to_utf8(character, nullptr)) };
}

bool is_line_break(char32_t c) { return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029; }

/// The character that is set for `c`.
char32_t settable(char32_t c, TextRules const& rules)
{
    if (is_line_break(c))
        return rules.line_breaks == LineBreaks::kept ? (c == '\r' ? '\r' : '\n') : ' ';
    if (c == '\t' || c == '\v' || c == '\f')
        return ' ';
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || (rules.unknown && rules.unknown->contains(c)))
        return k_replacement;
    return c;
}

/// Whether `offset` is the next of these, which are gone through as they rise.
bool take(
    std::vector<std::size_t>::const_iterator& next, std::vector<std::size_t>::const_iterator end, std::size_t offset)
{
    while (next != end && *next < offset)
        ++next;
    return next != end && *next == offset;
}

/// No less than the ems that the character is wide in any font that we know of.
std::size_t widest_advance_em(char32_t c)
{
    if (c < 0x80)
        return 1;
    bool const is_phrase = c >= 0xFDF0 && c <= 0xFDFF, is_cuneiform = c >= 0x12000 && c <= 0x1254F;
    return is_phrase || is_cuneiform ? 12 : 2;
}

/// Appends characters and remembers where their offsets part from the source's.
class Writer {
public:
    explicit Writer(CleanText& result)
        : m_result(result)
    {
    }

    void append(char32_t character, std::size_t source_offset)
    {
        std::size_t const clean_offset = m_result.text.size();
        if (source_offset - clean_offset != m_shift) {
            m_shift = source_offset - clean_offset; // Modulo 2^64, as the cleaned text may be longer.
            m_result.shifts.push_back({ clean_offset, source_offset });
        }
        char encoded[6];
        m_result.text.append(encoded, static_cast<std::size_t>(g_unichar_to_utf8(character, encoded)));
    }

private:
    CleanText& m_result;
    std::size_t m_shift = 0;
};

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

CleanText clean_text(std::string_view source, TextRules const& rules)
{
    CleanText result;
    result.source_size = source.size();
    static BreakEdits const none;
    BreakEdits const& edits = rules.edits ? *rules.edits : none;
    // Large enough to be on the heap and not to grow by the breaks that are put in: a text that moves leaves a copy
    // of itself behind.
    result.text.reserve(source.size() + source.size() / 64 + 16 + 2 * (edits.hyphens.size() + edits.bound.size()));
    Writer writer(result);
    std::size_t line_em = 0;
    int marks = 0, word = 0;
    auto hyphen = edits.hyphens.begin();
    auto bound = edits.bound.begin();
    Decoded read;
    for (std::size_t offset = 0; offset < source.size(); offset += read.length) {
        read = decode(source.substr(offset));
        char32_t set = settable(read.character, rules);
        bool const is_mark = set >= 0x300 && g_unichar_ismark(set);
        marks = is_mark ? marks + 1 : 0;
        if (marks > k_marks_limit)
            continue;

        line_em += widest_advance_em(set);
        if (line_em > rules.widest_em && rules.line_breaks == LineBreaks::as_spaces) {
            result.source_size = offset;
            result.is_cut = true;
            break;
        }
        if (line_em > rules.widest_em / 2 && set == ' ' && rules.line_breaks == LineBreaks::kept)
            set = '\n';
        if (line_em > rules.widest_em && !is_mark) {
            writer.append('\n', offset);
            line_em = widest_advance_em(set);
        }
        if (is_line_break(set))
            line_em = 0;

        word = set == ' ' || is_line_break(set) ? 0 : word + 1;
        if (word > k_longest_word && !is_mark) {
            writer.append(k_break_opportunity, offset);
            word = 1;
        }
        if (take(hyphen, edits.hyphens.end(), offset))
            writer.append(k_soft_hyphen, offset);
        if (take(bound, edits.bound.end(), offset) && set == ' ')
            set = k_no_break_space;
        writer.append(set, offset);
    }
    return result;
}

} // namespace text
