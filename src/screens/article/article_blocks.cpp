#include "screens/article/article_blocks.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace screens {

using content::BlockKind;
using semantics::Role;

namespace {

std::vector<text::Span> spans_of(content::RichText const& content)
{
    std::vector<text::Span> spans;
    spans.reserve(content.runs.size());
    for (auto const& run : content.runs)
        spans.push_back({ run.begin, run.end, run.strong, run.emphasised });
    return spans;
}

/// The room above a block, in ems of body text. Paragraphs stand 1.5 line spacings apart (WCAG 1.4.8).
float room_above(content::Block const& block, content::Block const* previous)
{
    bool const item = block.kind == BlockKind::bullet || block.kind == BlockKind::numbered;
    bool const after_item = previous && (previous->kind == BlockKind::bullet || previous->kind == BlockKind::numbered);
    if (block.kind == BlockKind::heading)
        return !previous ? 0.9f : block.level <= 2 ? 1.5f : 1.1f;
    if (previous && previous->kind == BlockKind::heading)
        return 0.35f;
    if (item)
        return after_item ? 0.35f : 0.5f;
    return 0.75f;
}

/// The text of an item hangs this far from its bullet; what is nested in it begins right below.
constexpr float k_hang_ems = 1.2f;

float indent_ems(content::Block const& block) { return k_hang_ems * static_cast<float>(std::min(block.level, 4)); }

} // namespace

// The order of a page: head, text, references, source.
std::size_t ArticlePageSetter::count() const { return m_view.article->blocks.size() + 2; }

float ArticlePageSetter::guess(std::size_t block, float width) const
{
    if (block == 0 || block > m_view.article->blocks.size())
        return m_em * 6;
    auto const letters = static_cast<float>(m_view.article->blocks[block - 1].content.text.size());
    float const a_line = std::max(10.0f, width / (m_em * 0.5f));
    return m_em * (0.7f + 1.5f * std::ceil(letters / a_line));
}

float ArticlePageSetter::words(
    std::string const& key, Role role, ui::Words const& words, float x, float y, float width, bool draw)
{
    return draw ? m_ui.say(key, role, words, { x, y }, width) : m_ui.measure(words, width).height;
}

float ArticlePageSetter::set(std::size_t block, base::Rect const& rect, bool draw)
{
    if (block == 0)
        return set_head(rect, draw);
    if (block <= m_view.article->blocks.size())
        return set_block(block - 1, rect, draw);
    return set_references(rect, draw);
}

float ArticlePageSetter::set_head(base::Rect const& rect, bool draw)
{
    auto const& metadata = m_view.article->metadata;
    float y = rect.y;
    y += words("article/title", Role::heading,
        { .text = metadata.title, .type = ui::Type::title, .strong = true, .line_spacing = 1.2f }, rect.x, y,
        rect.width, draw);
    if (!metadata.subtitle.empty())
        y += words("article/subtitle", Role::text,
            { .text = metadata.subtitle, .type = ui::Type::heading, .line_spacing = 1.3f }, rect.x, y, rect.width,
            draw);
    y += m_ui.step(0.75f);
    for (auto const& [key, line] : { std::pair<char const*, std::string const&> { "article/author", m_view.byline },
             { "article/reviewed", m_view.reviewed } })
        if (!line.empty())
            y += words(key, Role::text,
                { .text = line, .type = ui::Type::caption, .colour = m_ui.theme().ink_soft, .line_spacing = 1.35f },
                rect.x, y, rect.width, draw);
    y += m_ui.step(0.75f);
    if (draw)
        m_ui.hairline(rect.x, y, rect.width);
    return y - rect.y;
}

float ArticlePageSetter::set_block(std::size_t index, base::Rect const& rect, bool draw)
{
    auto const& blocks = m_view.article->blocks;
    auto const& block = blocks[index];
    float const above = std::round(m_em * room_above(block, index > 0 ? &blocks[index - 1] : nullptr));
    float const y = rect.y + above;
    std::string const key = draw ? "article/block/" + std::to_string(index) : std::string {};
    auto const spans = spans_of(block.content);
    ui::Words set { .text = block.content.text, .spans = spans };

    switch (block.kind) {
    case BlockKind::heading:
        set.type = block.level <= 2 ? ui::Type::heading : ui::Type::body;
        set.strong = true;
        set.line_spacing = 1.25f;
        return above + words(key, Role::heading, set, rect.x, y, rect.width, draw);
    case BlockKind::paragraph:
        // A paragraph of a list item stands under its words; elsewhere the level is 0.
        return above
            + words(key, Role::text, set, rect.x + m_em * indent_ems(block), y, rect.width - m_em * indent_ems(block),
                draw);
    case BlockKind::bullet:
    case BlockKind::numbered: {
        float const hang = m_em * (block.kind == BlockKind::bullet ? k_hang_ems : 1.7f);
        float const x = rect.x + m_em * indent_ems(block);
        if (draw && block.kind == BlockKind::bullet) {
            base::Point const centre { x + m_em * 0.4f, y + m_em * 0.78f };
            if (block.level % 2 == 0)
                m_ui.canvas().disc(centre, m_em * 0.13f, m_ui.theme().accent);
            else
                m_ui.canvas().ring(centre, m_em * 0.12f, m_ui.theme().accent, m_ui.px(base::Millimetres { 0.5f }));
        } else if (draw) {
            m_ui.paint({ .text = std::to_string(block.number) + ".", .strong = true, .colour = m_ui.theme().accent },
                { x, y, hang, 0 });
        }
        return above + words(key, Role::list_item, set, x + hang, y, rect.right() - x - hang, draw);
    }
    case BlockKind::notice: {
        float const inset = m_em * 0.8f, pad = m_em * 0.35f;
        set.colour = m_ui.theme().ink_soft;
        set.line_spacing = 1.4f;
        float const height = draw ? m_ui.measure(set, rect.width - 2 * inset).height : 0;
        if (draw) {
            base::Rect const plate { rect.x, y, rect.width, height + 2 * pad };
            m_ui.canvas().fill(plate, m_ui.theme().surface, m_ui.px(ui::k_radius));
            m_ui.canvas().fill(
                { plate.x, plate.y, m_ui.px(base::Millimetres { 1.2f }), plate.height }, m_ui.theme().accent);
        }
        return above + 2 * pad + words(key, Role::note, set, rect.x + inset, y + pad, rect.width - 2 * inset, draw);
    }
    }
    return above;
}

float ArticlePageSetter::set_references(base::Rect const& rect, bool draw)
{
    auto const& references = m_view.article->metadata.references;
    auto const soft = m_ui.theme().ink_soft;
    float y = rect.y + m_em * 1.5f;
    if (!references.empty()) {
        if (draw)
            m_ui.hairline(rect.x, rect.y + m_em * 0.8f, rect.width);
        y += words("article/references", Role::heading,
            { .text = m_view.references_heading, .type = ui::Type::heading, .strong = true, .line_spacing = 1.25f },
            rect.x, y, rect.width, draw);
    }
    for (std::size_t i = 0; i < references.size(); ++i) {
        std::string const key = "article/reference/" + std::to_string(i);
        y += m_em * 0.4f;
        if (!references[i].title.empty())
            y += words(key, Role::list_item, { .text = references[i].title, .line_spacing = 1.35f }, rect.x, y,
                rect.width, draw);
        // Addresses run from left to right in every language.
        if (!references[i].url.empty())
            y += words(key + "/address", Role::text,
                { .text = references[i].url,
                    .type = ui::Type::caption,
                    .colour = soft,
                    .line_spacing = 1.35f,
                    .language = "en" },
                rect.x, y, rect.width, draw);
    }
    if (!m_view.source.empty()) {
        y += m_em * 0.9f;
        y += words("article/source", Role::text,
            { .text = m_view.source, .type = ui::Type::caption, .colour = soft, .line_spacing = 1.35f }, rect.x, y,
            rect.width, draw);
    }
    return y + m_em * 1.5f - rect.y;
}

} // namespace screens
