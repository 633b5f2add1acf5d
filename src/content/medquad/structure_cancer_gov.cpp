#include "content/medquad/outline.h"
#include "content/medquad/stretches.h"
#include "content/medquad/structure.h"

namespace content::medquad {

namespace {

constexpr int k_nested_list_gap = 9; ///< Bullets of one list are at most 8 blanks apart.
constexpr std::size_t k_deepest_nesting = 2;
constexpr int k_paragraph_gap = 4;
constexpr int k_perhaps_paragraph_gap = 3;
constexpr int k_section_newlines = 3;
constexpr std::size_t k_longest_section_heading = 300;

/// Reads the stretches of one answer in order. A wider gap than usual between two bullets opens a list
/// inside the first one, and the next such gap closes it again.
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
                read_bullet(m_stretches[i]);
            else
                read_text(i);
        return m_outline.take_blocks();
    }

private:
    void read_bullet(Stretch const& stretch)
    {
        if (!m_in_list || stretch.newlines > 0)
            m_open_gaps.clear();
        else if (!close_lists(stretch.gap) && stretch.gap >= k_nested_list_gap
            && m_open_gaps.size() < k_deepest_nesting)
            m_open_gaps.push_back(stretch.gap);
        m_in_list = true;
        m_outline.add_bullet(static_cast<int>(m_open_gaps.size()), stretch.text);
    }

    /// The gap that closes a list is a little narrower than the one that opened it; one that is clearly
    /// wider opens another list, or closes two where no deeper one is known.
    bool close_lists(int gap)
    {
        if (m_open_gaps.empty() || gap * 4 < m_open_gaps.back() * 3)
            return false;
        bool const clearly_wider = gap * 5 > m_open_gaps.back() * 6;
        if (clearly_wider && m_open_gaps.size() < k_deepest_nesting)
            return false;
        if (clearly_wider)
            m_open_gaps.clear();
        else
            m_open_gaps.pop_back();
        return true;
    }

    void read_text(std::size_t i)
    {
        Stretch const& stretch = m_stretches[i];
        if (is_section_heading(i))
            return read_section_heading(i);
        bool const carries_on = starts_with_small_letter(stretch.text) && !ends_paragraph(m_outline.last_text());
        bool const perhaps_paragraph = ends_paragraph(m_outline.last_text()) && starts_with_capital(stretch.text);
        if (stretch.newlines == 0 && (stretch.gap < k_perhaps_paragraph_gap || carries_on))
            m_outline.join(stretch.text);
        else if (stretch.newlines == 0 && stretch.gap < k_paragraph_gap && !perhaps_paragraph)
            m_outline.join(stretch.text);
        else if (stretch.newlines == 0 && m_in_list && (stretch.gap < k_paragraph_gap || list_goes_on_after(i)))
            add_to_item(stretch);
        else
            leave_list_for(i);
    }

    void add_to_item(Stretch const& stretch)
    {
        close_lists(stretch.gap);
        m_outline.add_to_item(static_cast<int>(m_open_gaps.size()), stretch.text);
    }

    void leave_list_for(std::size_t i)
    {
        m_in_list = false;
        if (is_inner_heading(i))
            m_outline.add_heading(4, m_stretches[i].text);
        else
            m_outline.add_paragraph(m_stretches[i].text);
    }

    /// A new list begins behind a wide gap; one that goes on after a paragraph does not.
    [[nodiscard]] bool list_goes_on_after(std::size_t i) const
    {
        return next(i) && next(i)->bullet && next(i)->newlines == 0 && next(i)->gap < k_nested_list_gap
            && !looks_like_heading_of_list(m_stretches[i].text);
    }

    static bool ends_paragraph(std::string_view text)
    {
        return text.empty() || ends_sentence(text) || text.ends_with(':');
    }

    [[nodiscard]] Stretch const* next(std::size_t i) const
    {
        return i + 1 < m_stretches.size() ? &m_stretches[i + 1] : nullptr;
    }

    /// A section begins behind empty lines, and its heading has a line to itself.
    [[nodiscard]] bool is_section_heading(std::size_t i) const
    {
        bool const begins = i == 0 || m_stretches[i].newlines >= k_section_newlines;
        return begins && next(i) && next(i)->newlines > 0 && m_stretches[i].text.size() <= k_longest_section_heading;
    }

    /// A heading right above another one stands over those that are further in.
    void read_section_heading(std::size_t i)
    {
        Stretch const& stretch = m_stretches[i];
        if (next(i)->newlines >= k_section_newlines)
            m_parent_indent = stretch.gap;
        m_in_list = false;
        m_outline.add_heading(stretch.gap > m_parent_indent ? 4 : 3, stretch.text);
    }

    [[nodiscard]] bool is_inner_heading(std::size_t i) const
    {
        Stretch const* const after = next(i);
        if (!after || after->newlines > 0)
            return false;
        std::string_view const text = m_stretches[i].text;
        return after->bullet ? looks_like_heading_of_list(text)
                             : after->gap >= k_paragraph_gap && looks_like_heading(text);
    }

    std::vector<Stretch> m_stretches;
    Outline m_outline;
    bool m_in_list = false;
    std::vector<int> m_open_gaps; ///< The gap that opened each list inside a list.
    int m_parent_indent = 1000;
};

} // namespace

std::vector<Block> structure_of_cancer_gov(std::string_view answer) { return Reader(stretches_of(answer)).read(); }

} // namespace content::medquad
