#include "text/line_breaking.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

namespace text {

namespace {

/// A line emptier than this share of the width has a hole.
constexpr double k_hole = 0.28;
/// The last line is a lone word if it fills no more than this; the line above may become no emptier than that.
constexpr double k_lone_word = 0.25, k_emptied_line = 0.4;
/// Words that are hyphenated in one paragraph; more would only be noise. It is shaped anew after each pass over its
/// lines, which move when words above them are hyphenated.
constexpr int k_most_hyphenated = 12, k_most_passes = 3;
/// Titles of more lines are paragraphs.
constexpr int k_most_balanced_lines = 6;
constexpr int k_balance_steps = 6;

/// What Pango made of it, to be looked at line by line.
class Lines {
public:
    explicit Lines(Shaped const& shaped)
        : m_shaped(shaped)
        , m_layout(shaped.layout.get())
        , m_text(shaped.clean.text)
    {
        m_attributes = pango_layout_get_log_attrs_readonly(m_layout, &m_attribute_count);
    }

    [[nodiscard]] int count() const { return pango_layout_get_line_count(m_layout); }
    [[nodiscard]] std::size_t begin_of(int line) const { return static_cast<std::size_t>(at(line)->start_index); }
    [[nodiscard]] std::size_t end_of(int line) const
    {
        return begin_of(line) + static_cast<std::size_t>(at(line)->length);
    }
    [[nodiscard]] std::string_view words_of(int line) const
    {
        return m_text.substr(begin_of(line), end_of(line) - begin_of(line));
    }
    /// The share of the width. Pango gives no width to the space that a line broke at.
    [[nodiscard]] double filled(int line) const
    {
        PangoRectangle logical {};
        pango_layout_line_get_extents(at(line), nullptr, &logical);
        double const width = double { m_shaped.width_px } * PANGO_SCALE;
        return logical.width / width;
    }
    /// Not by a line feed, or the end.
    [[nodiscard]] bool is_wrapped(int line) const { return line + 1 < count() && end_of(line) == begin_of(line + 1); }
    /// Its last word goes on in the next line, though nothing there allows a break.
    [[nodiscard]] bool cuts_word(int line) const
    {
        if (!is_wrapped(line))
            return false;
        auto const character = g_utf8_pointer_to_offset(m_text.data(), m_text.data() + end_of(line));
        return character < m_attribute_count && !m_attributes[character].is_line_break;
    }
    [[nodiscard]] bool cuts_any() const
    {
        for (int line = 0; line + 1 < count(); ++line)
            if (cuts_word(line))
                return true;
        return false;
    }
    /// The word around a byte, from space to space.
    [[nodiscard]] std::pair<std::size_t, std::size_t> word_at(std::size_t byte) const
    {
        constexpr std::string_view ends = " \n\r";
        std::size_t const space = byte == 0 ? m_text.npos : m_text.find_last_of(ends, byte - 1);
        return { space == m_text.npos ? 0 : space + 1, std::min(m_text.find_first_of(ends, byte), m_text.size()) };
    }
    [[nodiscard]] std::string_view text() const { return m_text; }

private:
    [[nodiscard]] PangoLayoutLine* at(int line) const { return pango_layout_get_line_readonly(m_layout, line); }

    Shaped const& m_shaped;
    PangoLayout* m_layout;
    std::string_view m_text;
    PangoLogAttr const* m_attributes = nullptr;
    int m_attribute_count = 0;
};

/// Shapes again with what was changed so far.
class Breaker {
public:
    Breaker(LineBreaking const& how, Shaped plain)
        : m_how(how)
        , m_shaped(std::move(plain))
    {
    }

    /// The words that are cut; with `holes` those as well that leave one.
    void hyphenate(bool holes)
    {
        int hyphenated = 0;
        for (int pass = 0; pass < k_most_passes && hyphenated < k_most_hyphenated; ++pass) {
            Lines const lines(*m_shaped);
            int const before = hyphenated;
            for (int line = 0; line + 1 < lines.count() && hyphenated < k_most_hyphenated; ++line) {
                if (!lines.is_wrapped(line) || (!lines.cuts_word(line) && !(holes && lines.filled(line) < 1 - k_hole)))
                    continue;
                // The word that is cut, or the next one, which had no room.
                auto const [begin, end] = lines.word_at(lines.end_of(line));
                if (allow_hyphens(lines.text().substr(begin, end - begin), begin))
                    ++hyphenated;
            }
            if (hyphenated == before)
                break;
            std::ranges::sort(m_edits.hyphens);
            m_shaped.emplace(m_how.shaper.shape(m_how.paragraph, m_how.unknown, m_edits));
        }
    }

    void bind_last_words()
    {
        Lines const lines(*m_shaped);
        int const last = lines.count() - 1;
        if (last < 1 || !lines.is_wrapped(last - 1) || lines.filled(last) > k_lone_word)
            return;
        std::size_t const begin = lines.begin_of(last);
        if (lines.words_of(last).find(' ') != std::string_view::npos || lines.text()[begin - 1] != ' ')
            return;
        BreakEdits edits = m_edits;
        edits.bound.push_back(m_shaped->clean.to_source(begin - 1));
        Shaped bound = m_how.shaper.shape(m_how.paragraph, m_how.unknown, edits);
        Lines const then(bound);
        if (then.count() != lines.count() || then.cuts_any() || then.filled(last - 1) < k_emptied_line)
            return;
        m_edits = std::move(edits);
        m_shaped.emplace(std::move(bound));
    }

    /// The narrowest lines of which it takes no more.
    void balance()
    {
        Lines const lines(*m_shaped);
        int const count = lines.count();
        if (count < 2 || count > k_most_balanced_lines || lines.cuts_any())
            return;
        PangoLayout* const layout = m_shaped->layout.get();
        int const widest = pango_layout_get_width(layout);
        int narrow = widest / count, wide = widest;
        for (int i = 0; i < k_balance_steps; ++i) {
            int const middle = narrow + (wide - narrow) / 2;
            pango_layout_set_width(layout, middle);
            Lines const tried(*m_shaped);
            (tried.count() > count || tried.cuts_any() ? narrow : wide) = middle;
        }
        pango_layout_set_width(layout, wide);
    }

    [[nodiscard]] Shaped take() { return std::move(*m_shaped); }

private:
    /// Returns whether there is a new place for one in the word, which begins at a byte of the clean text. Another
    /// shaping uses it.
    bool allow_hyphens(std::string_view word, std::size_t begin)
    {
        auto const places = m_how.hyphenator.places(word, m_how.paragraph.language);
        bool is_new = false;
        for (std::size_t const place : places)
            if (std::size_t const at = m_shaped->clean.to_source(begin + place);
                std::ranges::find(m_edits.hyphens, at) == m_edits.hyphens.end()) {
                m_edits.hyphens.push_back(at);
                is_new = true;
            }
        return is_new;
    }

    LineBreaking const& m_how;
    BreakEdits m_edits;
    std::optional<Shaped> m_shaped; ///< Never empty. What was shaped before is wiped, not assigned to.
};

} // namespace

Shaped break_lines(LineBreaking const& how, Shaped plain)
{
    Style const& style = how.paragraph.style;
    if (style.wrap == Wrap::plain || style.max_lines > 0 || plain.width_px <= 0)
        return plain;
    Breaker breaker(how, std::move(plain));
    breaker.hyphenate(style.wrap == Wrap::book);
    if (style.wrap == Wrap::balanced)
        breaker.balance();
    else
        breaker.bind_last_words();
    return breaker.take();
}

} // namespace text
