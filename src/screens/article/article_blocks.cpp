#include "screens/article/article_blocks.h"

#include "screens/article/sign_look.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace screens {

using content::BlockKind;
using content::Sign;
using kiosk::article::PagePart;
using semantics::Role;

namespace {

/// "Call us if you have:"
bool introduces(std::string_view text) { return text.ends_with(":") || text.ends_with("\uFF1A"); }

/// The room above a block, in ems of body text. Paragraphs stand 1.5 line spacings apart (WCAG 1.4.8).
float room_above(content::Block const& block, content::Block const* previous)
{
    bool const item = block.kind == BlockKind::bullet || block.kind == BlockKind::numbered;
    bool const after_item = previous && (previous->kind == BlockKind::bullet || previous->kind == BlockKind::numbered);
    if (block.kind == BlockKind::caption)
        return 0.1f;
    if (block.kind == BlockKind::heading)
        return !previous ? 0.9f : block.level <= 2 ? 1.5f : 1.1f;
    if (previous && previous->kind == BlockKind::heading)
        return 0.35f;
    if (item)
        return after_item ? 0.35f : 0.5f;
    if (block.kind == BlockKind::row && block.level > 0)
        return 0;
    return 0.75f;
}

/// The text of an item hangs this far from its bullet; what is nested in it begins right below.
constexpr float k_hang_ems = 1.2f;

float indent_ems(content::Block const& block) { return k_hang_ems * static_cast<float>(std::min(block.level, 4)); }

} // namespace

std::uint64_t stamp_of(kiosk::article::ArticleView const& view)
{
    auto const& metadata = view.article->metadata;
    std::string stamp = metadata.slug + "\n" + metadata.language;
    if (view.state->questions_open)
        stamp += "\n?";
    for (content::Sign const grade : view.state->open)
        stamp += "\n" + std::string(content::name_of(grade));
    // The text of a broken picture takes another height.
    for (content::Picture const& picture : view.article->pictures)
        if (view.pictures->state(picture.name) == kiosk::article::PictureShelf::State::broken)
            stamp += "\n" + picture.name;
    return std::hash<std::string> {}(stamp);
}

float ArticleBlocks::guess(std::size_t number, float width) const
{
    PagePart const& part = m_view.plan->parts[number];
    bool const in_card = part.kind == PagePart::Kind::care_text;
    bool const compact = m_layout == LeafletLayout::compact;
    if ((in_card || opens_from_row(number)) && !is_open(part.grade))
        return 0;
    if (part.kind == PagePart::Kind::folded && !compact)
        return 0;
    if (part.kind == PagePart::Kind::questions
        && (m_layout == LeafletLayout::margin || (compact && !m_view.state->questions_open)))
        return 0;
    if (!in_card && part.kind != PagePart::Kind::text)
        return m_em * 6;
    if (block_of(number).kind == BlockKind::picture)
        return guess_picture(part.block, width);
    auto const letters = static_cast<float>(block_of(number).content.text.size());
    float const a_line = std::max(10.0f, width / (m_em * 0.5f));
    return m_em * (0.7f + 1.5f * std::ceil(letters / a_line));
}

void ArticleBlocks::lay_out(std::size_t part, ui::Column& column) const
{
    switch (m_view.plan->parts[part].kind) {
    case PagePart::Kind::head: return lay_out_head(column);
    case PagePart::Kind::care: return lay_out_care(part, column);
    case PagePart::Kind::care_text: return lay_out_care_text(part, column);
    case PagePart::Kind::folded: return lay_out_folded_row(column);
    case PagePart::Kind::questions: return lay_out_questions(column);
    case PagePart::Kind::text: return lay_out_text(part, column);
    case PagePart::Kind::references: return lay_out_sources(column);
    }
}

void ArticleBlocks::lay_out_head(ui::Column& column) const
{
    auto const& metadata = m_view.article->metadata;
    bool const compact = m_layout == LeafletLayout::compact;
    column.say("article/title", Role::heading,
        { .text = metadata.title,
            .type = ui::Type::title,
            .strong = true,
            .line_spacing = 1.2f,
            .scale = compact ? 0.88f : 1 });
    if (!metadata.subtitle.empty())
        column.say("article/subtitle", Role::text,
            { .text = metadata.subtitle, .type = ui::Type::heading, .line_spacing = 1.3f });
    // On a small page it is at the end, so that the text begins on the first one.
    if (compact)
        return;
    column.gap(0.5f);
    lay_out_byline(column);
    column.gap(0.6f);
    column.hairline();
}

/// In one line, where that has room for both.
void ArticleBlocks::lay_out_byline(ui::Column& column) const
{
    auto const words_of = [&](std::string const& line) {
        return ui::Words {
            .text = line, .type = ui::Type::caption, .colour = m_ui.theme().ink_soft, .line_spacing = 1.35f
        };
    };
    auto const author = words_of(m_view.byline), reviewed = words_of(m_view.reviewed);
    float const author_width = m_view.byline.empty() ? 0 : m_ui.measure(author).width + 1.2f * m_em;
    auto const review = m_ui.measure(reviewed);
    if (author_width == 0 || author_width + review.width > column.width()) {
        if (author_width > 0)
            column.say("article/author", Role::text, author);
        return column.say("article/reviewed", Role::text, reviewed);
    }
    column.place(review.height, [&](base::Rect const& line) {
        m_ui.say("article/author", Role::text, author, { line.x, line.y });
        m_ui.say("article/reviewed", Role::text, reviewed, { line.x + author_width, line.y });
    });
}

void ArticleBlocks::lay_out_questions(ui::Column& column) const
{
    if (m_layout == LeafletLayout::margin)
        return;
    if (m_layout == LeafletLayout::compact) {
        if (m_view.state->questions_open)
            lay_out_question_list(column);
        return;
    }
    column.gap_px(std::round(m_em * 0.9f));
    column.say("article/questions", Role::heading,
        { .text = m_view.questions_heading,
            .type = ui::Type::caption,
            .strong = true,
            .colour = m_ui.theme().ink_soft,
            .line_spacing = 1.35f });
    lay_out_question_list(column);
}

void ArticleBlocks::lay_out_question_list(ui::Column& column) const
{
    column.gap_px(std::round(m_em * 0.3f));
    column.button_row([&](ui::ButtonRow& row) {
        for (std::size_t const part : m_view.plan->questions) {
            std::size_t const block = m_view.plan->parts[part].block;
            auto const heading = kiosk::article::shown_text(m_view, block).content.text;
            if (row.button("article/question/" + std::to_string(block), { .text = heading }))
                m_actions.emplace_back(kiosk::article::ShowPart { part });
        }
    });
}

void ArticleBlocks::lay_out_text(std::size_t part, ui::Column& column) const
{
    using enum PagePart::Kind;
    std::size_t const index = m_view.plan->parts[part].block;
    auto const& block = block_of(part);
    auto const before = m_view.plan->parts[part - 1].kind;
    auto const* const previous
        = before == text || before == care_text || before == care ? &block_of(part - 1) : nullptr;
    if (block.kind == BlockKind::row)
        return lay_out_row(index, column);
    // Pages of few words are set closer, but for paragraphs, which would run together.
    bool const closer = m_layout == LeafletLayout::compact
        && (block.kind == BlockKind::heading || block.kind == BlockKind::notice || before != text);
    float const share = closer ? 0.6f : 1;
    column.gap_px(std::round(m_em * room_above(block, previous) * share));
    std::string const key = "article/block/" + std::to_string(index);
    SetText const set = set_text(m_view, index);
    ui::Words words = set.words();

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
        column.indent(m_em * indent_ems(block), [&](ui::Column& item) { lay_out_item(key, block, words, item); });
        break;
    case BlockKind::notice: lay_out_notice(key, block, words, column); break;
    case BlockKind::picture:
        column.indent(m_em * indent_ems(block), [&](ui::Column& inner) { lay_out_picture(index, inner); });
        break;
    case BlockKind::caption:
        column.indent(m_em * indent_ems(block), [&](ui::Column& inner) { lay_out_caption(key, words, inner); });
        break;
    case BlockKind::row: break;
    }
    auto const& blocks = m_view.article->blocks;
    bool const has_caption = index + 1 < blocks.size() && blocks[index + 1].kind == BlockKind::caption;
    if (has_caption || introduces(block.content.text))
        column.keep_with_next();
}

void ArticleBlocks::lay_out_item(
    std::string const& key, content::Block const& item, ui::Words words, ui::Column& column) const
{
    bool const task = item.sign == Sign::to_do || item.sign == Sign::done;
    float const hang = m_em * (task || item.kind == BlockKind::numbered ? 1.7f : k_hang_ems);
    column.place(0, [&](base::Rect const& at) { draw_mark(item, { at.x, at.y, hang, 0 }); });
    auto const say = [&] { column.indent(hang, [&](ui::Column& text) { text.say(key, Role::list_item, words); }); };
    if (task)
        column.group(key + "/task", Role::list_item, word_of(item.sign), say);
    else
        say();
}

void ArticleBlocks::draw_mark(content::Block const& item, base::Rect const& box) const
{
    if (item.sign == Sign::to_do || item.sign == Sign::done) {
        auto const look = look_of(item.sign, m_ui.theme());
        float const side = m_em * 0.95f;
        m_ui.canvas().icon(
            look.icon, { box.x, box.y + m_em * 0.28f, side, side }, look.colour, m_ui.px(base::Millimetres { 0.5f }));
        return;
    }
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

ui::Words ArticleBlocks::sign_word(Sign sign) const
{
    return {
        .text = word_of(sign), .strong = true, .colour = look_of(sign, m_ui.theme()).colour, .line_spacing = 1.35f
    };
}

float ArticleBlocks::sign_height(Sign sign, float width) const
{
    return m_ui.measure(sign_word(sign), width - behind_sign()).height;
}

void ArticleBlocks::draw_sign(Sign sign, base::Rect const& box) const
{
    auto const look = look_of(sign, m_ui.theme());
    // The word may have two lines on a narrow panel; the shape stands by the first.
    float const side = m_em * 1.1f, line = m_ui.measure(sign_word(sign)).height;
    m_ui.canvas().icon(look.icon, { box.x, box.y + std::round((line - side) / 2), side, side }, look.colour,
        m_ui.px(base::Millimetres { 0.8f }));
    m_ui.paint(sign_word(sign), { box.x + behind_sign(), box.y, box.width - behind_sign(), box.height });
}

void ArticleBlocks::lay_out_notice(
    std::string const& key, content::Block const& notice, ui::Words words, ui::Column& column) const
{
    bool const named = notice.sign != Sign::none && notice.level == 0;
    auto const look = look_of(notice.sign, m_ui.theme());
    if (notice.sign == Sign::none)
        words.colour = m_ui.theme().ink_soft;
    words.line_spacing = 1.4f;
    float const inset = m_em * 0.8f, pad = m_em * (m_layout == LeafletLayout::compact ? 0.2f : 0.35f);
    float const width = column.width() - 2 * inset;
    float const top = named ? sign_height(notice.sign, width) : 0;
    column.place(m_ui.measure(words, width).height + top + 2 * pad, [&](base::Rect const& plate) {
        m_ui.canvas().fill(plate, m_ui.theme().surface, m_ui.px(ui::k_radius));
        m_ui.canvas().fill({ plate.x, plate.y, m_ui.px(base::Millimetres { 1.2f }), plate.height }, look.colour);
        if (named) {
            m_ui.begin_group(key + "/sign", Role::note, word_of(notice.sign), plate);
            draw_sign(notice.sign, { plate.x + inset, plate.y + pad, width, top });
        }
        m_ui.say(key, Role::note, words, { plate.x + inset, plate.y + pad + top }, width);
        if (named)
            m_ui.end_group();
    });
    column.part_by_lines(words, width, pad + top);
}

} // namespace screens
