#include "content/typography.h"

#include "content/characters.h"
#include "content/quantities.h"
#include "content/vocabulary/replacements.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unicode/uchar.h>
#include <utility>
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

/// Whether a mark that follows `before` may open a quotation: what stands in front is a space, a dash or a bracket.
bool may_open(UChar32 before)
{
    return before == 0 || u_isUWhiteSpace(before)
        || (U_GET_GC_MASK(before) & (U_GC_PS_MASK | U_GC_PI_MASK | U_GC_PD_MASK)) != 0 || before == '"'
        || before == '\'' || before == '/' || before == '*';
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
        if (m_right_to_left)
            isolate_quantities();
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
        bool const unspaced_before = is_of_unspaced_script(before), unspaced_after = is_of_unspaced_script(after);
        // Where words stand without spaces, only the order tells which mark opens and which closes.
        bool const opens = may_open(before) || unspaced_before || (unspaced_after && !u_isdigit(before));
        if (is_word(before) && is_word(after) && !unspaced_before && !unspaced_after) {
            if (single && !(u_isdigit(before) && u_isdigit(after)))
                replace(at, k_apostrophe);
        } else if (!open && opens && after != 0 && !u_isUWhiteSpace(after)) {
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
        if (u_isdigit(character_before(m_text, at)) && unit_at(m_text.substr(at + 1)) > 0)
            replace(at, k_no_break_space);
    }

    /// Among words that run to the left, "38 °C" would stand as "C° 38".
    void isolate_quantities()
    {
        for (Quantity const& each : fragile_quantities(m_text)) {
            insert(each.begin, k_isolate);
            insert(each.end, k_end_of_isolate);
        }
        // Two that touch: the end of the first comes before the beginning of the second.
        std::ranges::stable_sort(m_made, {}, [](Replacement const& each) { return std::pair(each.begin, each.end); });
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

void typeset_all(Article& article)
{
    Metadata& metadata = article.metadata;
    auto const typeset_name = [&](std::string& name) {
        if (std::string made = typeset_text(name, metadata.language); made.size() <= k_title_limit_bytes)
            name = std::move(made);
    };
    typeset_name(metadata.title);
    typeset_name(metadata.subtitle);
    std::ranges::for_each(metadata.other_names, typeset_name);
    for (Block& block : article.blocks)
        block.content = typeset(block.content, metadata.language);
}

} // namespace content
