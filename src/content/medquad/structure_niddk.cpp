#include "content/medquad/footnotes.h"
#include "content/medquad/outline.h"
#include "content/medquad/stretches.h"
#include "content/medquad/structure.h"

namespace content::medquad {

namespace {

constexpr int k_paragraph_gap = 3;
constexpr int k_usual_bullet_gap = 2;
constexpr int k_nested_list_gap = 6;

/// Reads the stretches of one answer in order. Inside a list the gap tells where an inner list begins,
/// but not where it ends: there the gap is that between inner bullets, and what follows decides.
class Reader {
public:
    explicit Reader(std::vector<Stretch> stretches)
        : m_stretches(std::move(stretches))
    {
    }

    std::vector<Block> read()
    {
        for (std::size_t i = 0; i < m_stretches.size(); ++i)
            if (m_stretches[i].bullet)
                read_bullet(i);
            else
                read_text(i);
        return m_outline.take_blocks();
    }

private:
    [[nodiscard]] Stretch const* next(std::size_t i) const
    {
        return i + 1 < m_stretches.size() ? &m_stretches[i + 1] : nullptr;
    }
    [[nodiscard]] bool has_line_to_itself(std::size_t i) const { return !next(i) || next(i)->newlines > 0; }

    void read_bullet(std::size_t i)
    {
        Stretch const& stretch = m_stretches[i];
        bool const in_list = m_outline.last_kind() == BlockKind::bullet && stretch.newlines == 0;
        if (!in_list)
            begin_list(stretch);
        else if (!m_nested)
            m_nested = m_can_nest && stretch.gap >= k_nested_list_gap;
        else
            m_nested = !ends_inner_list(i);
        if (m_nested)
            m_inner_capital = starts_with_capital(stretch.text);
        m_outline.add_bullet(m_nested ? 1 : 0, stretch.text);
    }

    /// Only a list that begins a line has the usual gaps; those in tables have wider ones throughout.
    void begin_list(Stretch const& stretch)
    {
        m_nested = false;
        m_can_nest = stretch.newlines > 0 || m_outline.empty();
    }

    [[nodiscard]] bool ends_inner_list(std::size_t i) const
    {
        if (m_stretches[i].gap <= k_usual_bullet_gap)
            return true;
        Stretch const* const after = next(i);
        bool const more = after && after->bullet && after->newlines == 0;
        if (more && (after->gap <= k_usual_bullet_gap || after->gap >= k_nested_list_gap))
            return true;
        return !m_inner_capital && starts_with_capital(m_stretches[i].text);
    }

    void read_text(std::size_t i)
    {
        Stretch const& stretch = m_stretches[i];
        bool const wide = stretch.gap >= k_paragraph_gap || stretch.newlines > 0;
        if (is_heading(i))
            m_outline.add_heading(3, stretch.text);
        else if (wide && stretch.newlines == 0 && next(i) && next(i)->bullet
            && looks_like_heading_of_list(stretch.text))
            m_outline.add_heading(4, stretch.text);
        else if (m_outline.empty() || stretch.newlines > 1 || (wide && !carries_on(stretch)))
            m_outline.add_paragraph(stretch.text);
        else
            m_outline.join(stretch.text);
    }

    [[nodiscard]] bool carries_on(Stretch const& stretch) const
    {
        return starts_with_small_letter(stretch.text) && m_outline.last_kind() != BlockKind::heading
            && !ends_sentence(m_outline.last_text());
    }

    /// A short line of its own, or the short beginning of a line that goes on behind a wide gap: that is
    /// how a box beside the text begins.
    [[nodiscard]] bool is_heading(std::size_t i) const
    {
        Stretch const& stretch = m_stretches[i];
        bool const begins_line = i == 0 || stretch.newlines > 0;
        if (!begins_line || !next(i))
            return false;
        if (next(i)->bullet)
            return looks_like_heading_of_list(stretch.text);
        return (has_line_to_itself(i) || next(i)->gap >= k_paragraph_gap) && looks_like_heading(stretch.text);
    }

    std::vector<Stretch> m_stretches;
    Outline m_outline;
    bool m_can_nest = false;
    bool m_nested = false;        ///< Inside a list that is inside a list.
    bool m_inner_capital = false; ///< The last inner bullet begins with a capital.
};

} // namespace

std::vector<Block> structure_of_niddk(std::string_view answer)
{
    std::string const text = without_footnotes(answer);
    return Reader(stretches_of(text)).read();
}

} // namespace content::medquad
