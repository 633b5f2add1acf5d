#include "screens/article/article_blocks.h"

#include "screens/search_field.h"

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
std::size_t ArticleBlocks::count() const { return m_view.article->blocks.size() + 2; }

float ArticleBlocks::guess(std::size_t block, float width) const
{
    if (block == 0 || block > m_view.article->blocks.size())
        return m_em * 6;
    auto const letters = static_cast<float>(m_view.article->blocks[block - 1].content.text.size());
    float const a_line = std::max(10.0f, width / (m_em * 0.5f));
    return m_em * (0.7f + 1.5f * std::ceil(letters / a_line));
}

void ArticleBlocks::lay_out(std::size_t block, ui::Column& column) const
{
    if (block == 0)
        lay_out_head(column);
    else if (block <= m_view.article->blocks.size())
        lay_out_text(block - 1, column);
    else
        lay_out_references(column);
}

void ArticleBlocks::lay_out_head(ui::Column& column) const
{
    auto const& metadata = m_view.article->metadata;
    column.say("article/title", Role::heading,
        { .text = metadata.title, .type = ui::Type::title, .strong = true, .line_spacing = 1.2f });
    if (!metadata.subtitle.empty())
        column.say("article/subtitle", Role::text,
            { .text = metadata.subtitle, .type = ui::Type::heading, .line_spacing = 1.3f });
    column.gap(0.75f);
    for (auto const& [key, line] : { std::pair<char const*, std::string const&> { "article/author", m_view.byline },
             { "article/reviewed", m_view.reviewed } })
        if (!line.empty())
            column.say(key, Role::text,
                { .text = line, .type = ui::Type::caption, .colour = m_ui.theme().ink_soft, .line_spacing = 1.35f });
    column.gap(0.75f);
    column.hairline();
}

void ArticleBlocks::lay_out_text(std::size_t index, ui::Column& column) const
{
    auto const& blocks = m_view.article->blocks;
    auto const& block = blocks[index];
    column.gap_px(std::round(m_em * room_above(block, index > 0 ? &blocks[index - 1] : nullptr)));
    std::string const key = "article/block/" + std::to_string(index);
    auto const spans = spans_of(block.content);
    auto const& marked = m_view.state->marked;
    auto const found = std::ranges::find(marked, static_cast<int>(index), &catalogue::MarkedBlock::position);
    auto const marks = found == marked.end() ? std::vector<text::Span> {} : marks_of(found->words);
    ui::Words words { .text = block.content.text, .spans = spans, .marks = marks };

    switch (block.kind) {
    case BlockKind::heading:
        words.type = block.level <= 2 ? ui::Type::heading : ui::Type::body;
        words.strong = true;
        words.line_spacing = 1.25f;
        column.say(key, Role::heading, words);
        break;
    case BlockKind::paragraph:
        // A paragraph of a list item stands under its words; elsewhere the level is 0.
        column.indent(m_em * indent_ems(block), [&](ui::Column& indented) { indented.say(key, Role::text, words); });
        break;
    case BlockKind::bullet:
    case BlockKind::numbered:
        column.indent(m_em * indent_ems(block), [&](ui::Column& item) {
            float const hang = m_em * (block.kind == BlockKind::bullet ? k_hang_ems : 1.7f);
            item.place(0, [&](base::Rect const& at) { draw_mark(block, { at.x, at.y, hang, 0 }); });
            item.indent(hang, [&](ui::Column& text) { text.say(key, Role::list_item, words); });
        });
        break;
    case BlockKind::notice: lay_out_notice(key, words, column); break;
    }
}

void ArticleBlocks::draw_mark(content::Block const& item, base::Rect const& box) const
{
    if (item.kind == BlockKind::numbered) {
        m_ui.paint({ .text = std::to_string(item.number) + ".", .strong = true, .colour = m_ui.theme().accent }, box);
        return;
    }
    base::Point const centre { box.x + m_em * 0.4f, box.y + m_em * 0.78f };
    if (item.level % 2 == 0)
        m_ui.canvas().disc(centre, m_em * 0.13f, m_ui.theme().accent);
    else
        m_ui.canvas().ring(centre, m_em * 0.12f, m_ui.theme().accent, m_ui.px(base::Millimetres { 0.5f }));
}

void ArticleBlocks::lay_out_notice(std::string const& key, ui::Words words, ui::Column& column) const
{
    words.colour = m_ui.theme().ink_soft;
    words.line_spacing = 1.4f;
    float const inset = m_em * 0.8f, pad = m_em * 0.35f, width = column.width() - 2 * inset;
    column.place(m_ui.measure(words, width).height + 2 * pad, [&](base::Rect const& plate) {
        m_ui.canvas().fill(plate, m_ui.theme().surface, m_ui.px(ui::k_radius));
        m_ui.canvas().fill(
            { plate.x, plate.y, m_ui.px(base::Millimetres { 1.2f }), plate.height }, m_ui.theme().accent);
        m_ui.say(key, Role::note, words, { plate.x + inset, plate.y + pad }, width);
    });
}

void ArticleBlocks::lay_out_references(ui::Column& column) const
{
    auto const& references = m_view.article->metadata.references;
    auto const soft = m_ui.theme().ink_soft;
    if (!references.empty())
        column.behind([&](base::Rect const& whole) { m_ui.hairline(whole.x, whole.y + m_em * 0.8f, whole.width); });
    column.gap_px(m_em * 1.5f);
    if (!references.empty())
        column.say("article/references", Role::heading,
            { .text = m_view.references_heading, .type = ui::Type::heading, .strong = true, .line_spacing = 1.25f });
    for (std::size_t i = 0; i < references.size(); ++i) {
        std::string const key = "article/reference/" + std::to_string(i);
        column.gap_px(m_em * 0.4f);
        if (!references[i].title.empty())
            column.say(key, Role::list_item, { .text = references[i].title, .line_spacing = 1.35f });
        // Addresses run from left to right in every language.
        if (!references[i].url.empty())
            column.say(key + "/address", Role::text,
                { .text = references[i].url,
                    .type = ui::Type::caption,
                    .colour = soft,
                    .line_spacing = 1.35f,
                    .language = "en" });
    }
    if (!m_view.source.empty()) {
        column.gap_px(m_em * 0.9f);
        column.say("article/source", Role::text,
            { .text = m_view.source, .type = ui::Type::caption, .colour = soft, .line_spacing = 1.35f });
    }
    column.gap_px(m_em * 1.5f);
}

} // namespace screens
