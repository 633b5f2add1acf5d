#include "content/html/site_lines.h"

#include "base/utf8.h"
#include "content/html/elements.h"
#include "content/html/site_words.h"
#include "content/plain_text.h"

#include <algorithm>

namespace content::html {

namespace {

/// Among so many parts at the beginning of a page stands what leads elsewhere.
constexpr std::size_t k_above_text = 4;
constexpr int k_longest_trail = 180;

bool is_item(Block const& block) { return block.kind == BlockKind::bullet || block.kind == BlockKind::numbered; }

bool is_line(Block const& block) { return is_item(block) || block.kind == BlockKind::paragraph; }

bool is_text(Block const& block) { return block.kind != BlockKind::heading && block.kind != BlockKind::picture; }

/// "Home > Mouth > Sore mouth", of which the last is the page itself.
bool is_trail(std::string_view text, int links)
{
    int steps = 0;
    for (std::string_view const step : { " > ", " \u00BB ", " \u203A ", " / ", " \u2192 " })
        for (auto at = text.find(step); at != std::string_view::npos; at = text.find(step, at + 1))
            ++steps;
    return steps > 0 && links == steps && base::characters_in(text) <= k_longest_trail;
}

/// Three digits and more, as no menu has them.
bool has_number_to_call(std::string_view text)
{
    int digits = 0, most = 0;
    for (char const c : text) {
        digits = c >= '0' && c <= '9' ? digits + 1 : c == ' ' || c == '-' ? digits : 0;
        most = std::max(most, digits);
    }
    return most >= 3;
}

/// Parts of a page one below the other.
struct Stretch {
    std::size_t begin = 0, end = 0;
};

class SiteLines {
public:
    explicit SiteLines(PageText& page)
        : m_page(page)
        , m_parts(page.outline.parts)
        , m_is_left_out(page.outline.parts.size())
    {
    }

    /// Says how many, and how the first begins.
    void leave_out(std::string_view name)
    {
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            leave_out_line(i);
        for_each_stretch([this](std::size_t i) { return is_item(m_parts[i].block); },
            [this](Stretch const& items) { leave_out_buttons(items); });
        find_text();
        for_each_stretch([this](std::size_t i) { return is_links(i); },
            [this](Stretch const& links) {
                if (is_menu(links) && !calls_for_help(links))
                    mark(links);
            });
        say(name);
        erase();
    }

private:
    template <typename Belongs, typename Use>
    void for_each_stretch(Belongs const& belongs, Use const& use)
    {
        for (Stretch at; at.begin < m_parts.size(); at.begin = at.end = std::max(at.end, at.begin + 1)) {
            while (at.end < m_parts.size() && belongs(at.end))
                ++at.end;
            if (at.end > at.begin)
                use(at);
        }
    }

    void leave_out_line(std::size_t at)
    {
        Block& block = m_parts[at].block;
        std::string const text = block.content.text;
        if (block.kind == BlockKind::heading)
            block.content.text = std::string(without_edit_mark(text));
        else if (block.kind == BlockKind::paragraph)
            m_is_left_out[at] = is_site_line(text) || is_hatnote(at);
    }

    [[nodiscard]] bool is_hatnote(std::size_t at) const
    {
        std::string_view const text = m_parts[at].block.content.text;
        return m_page.looks[at].links > 0 && (names_main_article(text) || (at < k_above_text && sends_elsewhere(text)));
    }

    /// A list may have "Email" among other ways to ask; one of nothing else than buttons is of the site.
    void leave_out_buttons(Stretch const& items)
    {
        bool offers = false;
        for (std::size_t i = items.begin; i < items.end; ++i) {
            std::string const& text = m_parts[i].block.content.text;
            bool const offer = is_site_line(text);
            if (!offer && !is_short_of_site(text))
                return;
            offers = offers || offer;
        }
        if (offers)
            mark(items);
    }

    [[nodiscard]] bool is_links(std::size_t at) const
    {
        Block const& block = m_parts[at].block;
        TextLook const& look = m_page.looks[at];
        return (is_line(block) || block.kind == BlockKind::row) && m_parts[at].card == 0 && look.links > 0
            && (look.only_links || (is_trail(block.content.text, look.links) && at < k_above_text));
    }

    void find_text()
    {
        m_first_text = m_parts.size();
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            if (!m_is_left_out[i] && is_text(m_parts[i].block) && !is_links(i)) {
                m_first_text = std::min(m_first_text, i);
                m_last_text = i;
            }
    }

    /// Before all text or behind it.
    [[nodiscard]] bool is_outermost(Stretch const& links) const
    {
        return m_first_text < m_parts.size() && (links.end <= m_first_text || links.begin > m_last_text);
    }

    [[nodiscard]] bool is_announced(Stretch const& links) const
    {
        if (links.begin == 0)
            return false;
        Block const& before = m_parts[links.begin - 1].block;
        bool const is_title = links.begin == 1 && before.level <= 1;
        return before.kind == BlockKind::heading ? !is_title && !names_related_pages(before.content.text)
                                                 : before.content.text.ends_with(':');
    }

    [[nodiscard]] bool is_menu(Stretch const& links) const
    {
        int count = 0;
        bool in_a_line = true;
        for (std::size_t i = links.begin; i < links.end; ++i) {
            count += m_page.looks[i].links;
            in_a_line = in_a_line && (m_page.looks[i].links > 1 || !m_page.looks[i].only_links);
        }
        bool const trail = !m_page.looks[links.begin].only_links;
        return (count > 1 || trail) && !is_announced(links) && (in_a_line || is_outermost(links));
    }

    /// "Call 999 now", "Find your nearest A&E": a leaflet's own, wherever it stands.
    [[nodiscard]] bool calls_for_help(Stretch const& links) const
    {
        return std::any_of(m_parts.begin() + static_cast<std::ptrdiff_t>(links.begin),
            m_parts.begin() + static_cast<std::ptrdiff_t>(links.end), [](OutlinePart const& part) {
                std::string const& text = part.block.content.text;
                return has_number_to_call(text) || names_help(text);
            });
    }

    void say(std::string_view name)
    {
        auto const first = std::ranges::find(m_is_left_out, true);
        if (first == m_is_left_out.end())
            return;
        auto const count = std::ranges::count(m_is_left_out, true);
        std::string const& words = m_parts[static_cast<std::size_t>(first - m_is_left_out.begin())].block.content.text;
        m_page.outline.remarks.push_back(std::string(name) + ": "
            + (count == 1 ? "a line of the site is" : std::to_string(count) + " lines of the site are") + " left out: '"
            + beginning_of(words) + "'");
    }

    void mark(Stretch const& links)
    {
        for (std::size_t i = links.begin; i < links.end; ++i)
            m_is_left_out[i] = true;
        // What is said to be related has no heading then.
        if (links.begin > 0 && m_parts[links.begin - 1].block.kind == BlockKind::heading
            && names_related_pages(m_parts[links.begin - 1].block.content.text))
            m_is_left_out[links.begin - 1] = true;
    }

    void erase()
    {
        // A page that is nothing else is one of links, and may be what somebody wants.
        if (std::ranges::all_of(m_is_left_out, [](bool left_out) { return left_out; }))
            return;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            if (m_is_left_out[i])
                continue;
            if (kept != i) {
                m_parts[kept] = std::move(m_parts[i]);
                m_page.looks[kept] = m_page.looks[i];
            }
            ++kept;
        }
        m_parts.resize(kept);
        m_page.looks.resize(kept);
    }

    PageText& m_page;
    std::vector<OutlinePart>& m_parts;
    std::vector<bool> m_is_left_out;
    std::size_t m_first_text = 0, m_last_text = 0; ///< That is neither left out nor links.
};

} // namespace

void leave_out_site_lines(PageText& page, std::string_view name) { SiteLines(page).leave_out(name); }

} // namespace content::html
