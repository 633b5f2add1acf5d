#include "content/typography.h"

#include "content/vocabulary/replacements.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <vector>

namespace content {

namespace {

/// Outer ones, and those within them.
struct QuotationMarks {
    std::string_view language;
    std::string_view open, close, inner_open, inner_close;
};

constexpr std::array k_marks {
    QuotationMarks { "es", "«", "»", "“", "”" },
    QuotationMarks { "ru", "«", "»", "„", "“" },
    QuotationMarks { "ar", "«", "»", "“", "”" },
    QuotationMarks { "fr", "«\u00A0", "\u00A0»", "“", "”" },
    QuotationMarks { "de", "„", "“", "‚", "‘" },
};
constexpr QuotationMarks k_usual_marks { "", "“", "”", "‘", "’" };
constexpr std::string_view k_apostrophe = "’", k_no_break_space = "\u00A0";
/// What stands between them runs to the right.
constexpr std::string_view k_isolate = "\u2066", k_end_of_isolate = "\u2069";

constexpr auto k_units = std::to_array<std::string_view>(
    { "°C", "°F", "°", "%", "kg", "g", "mg", "mcg", "µg", "μg", "l", "L", "dl", "dL", "cl", "ml", "mL", "km", "m", "cm",
        "mm", "mmHg", "mmol", "kcal", "kJ", "h", "min", "s", "IU", "кг", "г", "мг", "мкг", "л", "мл", "км", "м", "см",
        "мм", "ккал", "ч", "мин", "ملغ", "مغ", "غ", "كغ", "مل", "لتر", "किग्रा", "ग्राम", "मिग्रा", "मिली" });

QuotationMarks const& marks_of(std::string_view language)
{
    std::string_view const primary = language.substr(0, language.find('-'));
    auto const* const found = std::ranges::find(k_marks, primary, &QuotationMarks::language);
    return found == k_marks.end() ? k_usual_marks : *found;
}

bool runs_to_the_left(std::string_view language)
{
    std::string_view const primary = language.substr(0, language.find('-'));
    return primary == "ar" || primary == "fa" || primary == "he" || primary == "ur";
}

UChar32 character_at(std::string_view text, std::size_t offset)
{
    UChar32 c = 0;
    auto at = static_cast<std::int32_t>(offset);
    if (offset < text.size())
        U8_NEXT_OR_FFFD(
            reinterpret_cast<std::uint8_t const*>(text.data()), at, static_cast<std::int32_t>(text.size()), c);
    return c;
}

UChar32 character_before(std::string_view text, std::size_t offset)
{
    UChar32 c = 0;
    auto at = static_cast<std::int32_t>(offset);
    if (offset > 0)
        U8_PREV_OR_FFFD(reinterpret_cast<std::uint8_t const*>(text.data()), 0, at, c);
    return c;
}

/// Letters, and the signs that Hindi and Vietnamese words are made of as well.
bool is_word(UChar32 c) { return u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0; }

/// Whether a mark that follows `before` may open a quotation: what stands in front is a space, a dash or a bracket.
bool may_open(UChar32 before)
{
    return before == 0 || u_isUWhiteSpace(before)
        || (U_GET_GC_MASK(before) & (U_GC_PS_MASK | U_GC_PI_MASK | U_GC_PD_MASK)) != 0 || before == '"'
        || before == '\'' || before == '/' || before == '*';
}

/// "°C", "mg": a unit that is read from left to right.
bool is_latin(std::string_view unit)
{
    return std::ranges::any_of(unit, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
}

class Typesetting {
public:
    Typesetting(std::string_view text, std::string_view language)
        : m_text(text)
        , m_marks(marks_of(language))
        , m_right_to_left(runs_to_the_left(language))
    {
    }

    std::vector<Replacement> replacements()
    {
        for (std::size_t i = m_text.find_first_of("\"' "); i != std::string_view::npos;
             i = m_text.find_first_of("\"' ", i + 1)) {
            if (m_text[i] == ' ')
                space(i);
            else
                mark(i, m_text[i] == '"' ? m_double : m_single);
        }
        // A single mark that nothing closes is an apostrophe at the beginning of a word: "'em".
        if (m_single)
            m_made[*m_single].text = k_apostrophe;
        if (m_double)
            m_made.erase(m_made.begin() + static_cast<std::ptrdiff_t>(*m_double));
        return std::move(m_made);
    }

private:
    void replace(std::size_t at, std::string_view by)
    {
        m_made.push_back({ static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1), std::string(by) });
    }

    void insert(std::size_t at, std::string_view text)
    {
        m_made.push_back({ static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at), std::string(text) });
    }

    /// `open` is which of the replacements opened the quotation that is under way.
    void mark(std::size_t at, std::optional<std::size_t>& open)
    {
        bool const single = m_text[at] == '\'';
        UChar32 const before = character_before(m_text, at), after = character_at(m_text, at + 1);
        if (is_word(before) && is_word(after)) {
            if (single && !(u_isdigit(before) && u_isdigit(after)))
                replace(at, k_apostrophe);
        } else if (!open && may_open(before) && after != 0 && !u_isUWhiteSpace(after)) {
            open = m_made.size();
            replace(at, single ? m_marks.inner_open : m_marks.open);
        } else if (open && before != 0 && !u_isUWhiteSpace(before)) {
            open.reset();
            replace(at, single ? m_marks.inner_close : m_marks.close);
        } else if (single && u_isalpha(before)) {
            replace(at, k_apostrophe);
        }
    }

    void space(std::size_t at)
    {
        if (!u_isdigit(character_before(m_text, at)))
            return;
        std::string_view const rest = m_text.substr(at + 1);
        auto const* const unit = std::ranges::find_if(k_units,
            [&](std::string_view each) { return rest.starts_with(each) && !is_word(character_at(rest, each.size())); });
        if (unit == k_units.end())
            return;
        // Among words that run to the left, "38 °C" would stand as "C° 38".
        bool const isolated = m_right_to_left && is_latin(*unit);
        if (isolated)
            insert(number_begin(at), k_isolate);
        replace(at, k_no_break_space);
        if (isolated)
            insert(at + 1 + unit->size(), k_end_of_isolate);
    }

    [[nodiscard]] std::size_t number_begin(std::size_t end) const
    {
        std::size_t const before = m_text.find_last_not_of("0123456789.,", end - 1);
        return before == std::string_view::npos ? 0 : before + 1;
    }

    std::string_view m_text;
    QuotationMarks const& m_marks;
    bool m_right_to_left;
    std::vector<Replacement> m_made;
    std::optional<std::size_t> m_double, m_single;
};

} // namespace

RichText typeset(RichText const& content, std::string_view language)
{
    return replaced(content, Typesetting(content.text, language).replacements());
}

std::string typeset_text(std::string_view text, std::string_view language)
{
    return replaced(text, Typesetting(text, language).replacements());
}

} // namespace content
