// What a leaflet says of when to get help: a card a grade, folded to its first lines.

#include "screens/article/article_blocks.h"
#include "screens/article/sign_look.h"

#include <algorithm>
#include <cmath>

namespace screens {

using content::Sign;
using kiosk::article::PagePart;
using semantics::Role;

namespace {

/// The text stands so far in from the edge of its card.
constexpr float k_inset_ems = 0.9f, k_pad_ems = 0.5f;
constexpr base::Millimetres k_bar { 2 };
constexpr int k_lines_when_folded = 2;
/// With fewer of its first words beside the sign a card of one line says too little.
constexpr float k_words_ems = 8;
/// An arrow, and the room before it.
constexpr float k_arrow_ems = 1.1f;

ui::Words first_lines(SetText const& text, bool folded)
{
    ui::Words words = text.words();
    words.max_lines = folded ? k_lines_when_folded : 0;
    words.line_spacing = 1.4f;
    words.excerpt = true;
    return words;
}

std::string_view emphasised_beginning(content::RichText const& text)
{
    auto const& runs = text.runs;
    if (runs.empty() || runs.front().begin > 0 || !runs.front().strong)
        return {};
    return std::string_view(text.text).substr(0, runs.front().end);
}

bool leads_to_list(std::string_view text) { return text.ends_with(':') || text.ends_with("\uFF1A"); }

std::string without_stop(std::string item)
{
    for (std::string_view const stop : { ".", ";", ",", "。", "；", "，", "।", "؛", "،" })
        if (item.ends_with(stop))
            item.resize(item.size() - stop.size());
    return item;
}

/// Behind the words that lead to it.
std::string listed_after(std::string const& list) { return list.empty() ? list : " " + list; }

} // namespace

std::string ArticleBlocks::listed_in_care(std::size_t number) const
{
    auto const& parts = m_view.plan->parts;
    auto const& blocks = m_view.article->blocks;
    std::string list;
    if (blocks[parts[number + 1].block].kind != content::BlockKind::paragraph
        || !leads_to_list(blocks[parts[number + 1].block].content.text))
        return list;
    // No more than two lines hold.
    constexpr std::size_t enough_bytes = 400;
    for (std::size_t i = number + 2; parts[i].kind == PagePart::Kind::care_text && list.size() < enough_bytes; ++i) {
        auto const kind = blocks[parts[i].block].kind;
        if (kind != content::BlockKind::bullet && kind != content::BlockKind::numbered)
            break;
        std::string item = kiosk::article::shown_text(m_view, parts[i].block).content.text;
        list += (list.empty() ? "" : " · ") + without_stop(std::move(item));
    }
    return list;
}

bool ArticleBlocks::is_first_card(std::size_t number) const
{
    return m_view.plan->parts[number].kind == PagePart::Kind::care
        && m_view.plan->parts[number - 1].kind == PagePart::Kind::head;
}

bool ArticleBlocks::folds(std::size_t number, float card_width) const
{
    if (opens_from_row(number))
        return true;
    auto const& parts = m_view.plan->parts;
    auto const is_text = [&](std::size_t each) { return parts[each].kind == PagePart::Kind::care_text; };
    if (!is_text(number + 1) || is_text(number + 2))
        return is_text(number + 1);
    // A picture, a list or a notice says more than its words.
    if (m_view.article->blocks[parts[number + 1].block].kind != content::BlockKind::paragraph)
        return true;
    SetText const only = set_text(m_view, parts[number + 1].block);
    float const width = card_width - 2 * m_em * k_inset_ems;
    return m_ui.measure(first_lines(only, false), width).height > m_ui.measure(first_lines(only, true), width).height;
}

std::string ArticleBlocks::care_label(std::size_t number, bool open) const
{
    auto const& parts = m_view.plan->parts;
    Sign const grade = parts[number].grade;
    auto const words
        = [&](std::size_t part) { return kiosk::article::shown_text(m_view, parts[part].block).content.text; };
    std::string label = word_of(grade) + ". " + words(number);
    if (parts[number + 1].kind == PagePart::Kind::care_text && !open)
        label += " " + words(number + 1) + listed_after(listed_in_care(number));
    return label;
}

void ArticleBlocks::draw_bar(Sign grade, base::Rect const& whole) const
{
    m_ui.canvas().fill({ whole.x, whole.y, m_ui.px(k_bar), whole.height }, look_of(grade, m_ui.theme()).colour);
}

void ArticleBlocks::lay_out_care(std::size_t number, ui::Column& column) const
{
    PagePart const& part = m_view.plan->parts[number];
    bool const has_text = m_view.plan->parts[number + 1].kind == PagePart::Kind::care_text;
    // The row has the button of a card that opens from it.
    bool const from_row = opens_from_row(number);
    if (from_row && !is_open(part.grade))
        return;
    bool const folding = !from_row && folds(number, column.width());
    bool const open = from_row || (folding && is_open(part.grade));
    SetText const heading = set_text(m_view, part.block);
    SetText const text = has_text && !open ? set_text(m_view, m_view.plan->parts[number + 1].block) : SetText {};

    std::string const list = has_text && !open && folding ? listed_in_care(number) : std::string();
    std::string const beginning = text.shown.content.text + listed_after(list);
    ui::Words first = first_lines(text, folding);
    first.text = beginning;
    ui::Words head = heading.words();
    head.strong = true;
    head.line_spacing = 1.3f;
    ui::Words const toggle { .text = open ? m_view.show_less : m_view.show_all,
        .type = ui::Type::caption,
        .strong = true,
        .colour = m_ui.theme().accent,
        .max_lines = 1,
        .line_spacing = 1.4f };
    float const inset = m_em * k_inset_ems, pad = m_em * k_pad_ems, width = column.width() - 2 * inset;
    float const top = sign_height(part.grade, width), head_height = m_ui.measure(head, width).height;
    float const first_height = has_text && !open ? m_ui.measure(first, width).height : 0;
    float const toggle_width = m_ui.measure(toggle).width + m_em * k_arrow_ems;
    float const beside_sign = width - behind_sign() - m_ui.measure(sign_word(part.grade)).width - m_em * 0.8f;
    bool const toggle_beside = folding && toggle_width <= beside_sign;
    float const toggle_height = folding && !toggle_beside ? m_ui.measure(toggle).height : 0;
    std::string const key = "article/care/" + std::string(content::name_of(part.grade));
    std::string const label = care_label(number, open);
    if (folding && !open && lay_out_care_line(number, label, column))
        return;
    column.gap_px(std::round(m_em * 0.8f));
    column.place(std::ceil(2 * pad + top + head_height + first_height + toggle_height), [&](base::Rect const& card) {
        if (!folding)
            say_card(from_row ? key + "/card" : key, label, card);
        else if (m_ui.disclosure(key, card, label, open))
            m_actions.emplace_back(kiosk::article::ToggleCare { part.grade });
        draw_bar(part.grade, card);
        base::Rect line { card.x + inset, card.y + pad, width, top };
        draw_sign(part.grade, line);
        auto const draw_toggle = [&](base::Rect const& box) {
            m_ui.paint(toggle, box);
            draw_arrow(open ? ui::Icon::up : ui::Icon::down, box, m_ui.measure(toggle).width);
        };
        if (toggle_beside)
            draw_toggle({ line.right() - toggle_width, line.y, toggle_width, top });
        auto const below = [&](ui::Words const& words, float height) {
            line.y += line.height;
            line.height = height;
            if (height > 0)
                m_ui.paint(words, line);
        };
        below(head, head_height);
        below(first, first_height);
        line.y += line.height;
        line.height = toggle_height;
        if (toggle_height > 0)
            draw_toggle(line);
    });
    // A page ends within it rather than blank.
    if (first_height > 0)
        column.part_by_lines(first, width, pad + top + head_height);
}

bool ArticleBlocks::lay_out_care_line(std::size_t number, std::string const& label, ui::Column& column) const
{
    auto const& parts = m_view.plan->parts;
    Sign const grade = parts[number].grade;
    if (!m_ui.landscape() && m_layout != LeafletLayout::compact)
        return false;
    ui::Words const toggle { .text = m_view.show_all,
        .type = ui::Type::caption,
        .strong = true,
        .colour = m_ui.theme().accent,
        .max_lines = 1 };
    SetText const text = set_text(m_view, parts[number + 1].block);
    // In one line what matters is what the words lead to: the sign says what to do.
    std::string const list = listed_in_care(number);
    ui::Words first = first_lines(text, true);
    if (!list.empty()) {
        first.text = list;
        first.spans = first.marks = first.struck = {};
    }
    first.max_lines = 1;
    float const inset = m_em * k_inset_ems, between = m_em * 0.8f, arrow = m_em * k_arrow_ems;
    float const begin = inset + behind_sign() + m_ui.measure(sign_word(grade)).width + between;
    float const toggle_width = m_ui.measure(toggle).width;
    bool const says_toggle = column.width() - begin - toggle_width - arrow - inset - between >= m_em * k_words_ems;
    float const end = inset + arrow + (says_toggle ? toggle_width + between : 0);
    float const room = column.width() - begin - end;
    if (room < m_em * k_words_ems)
        return false;
    // "Call your local emergency number" is not cut within.
    if (auto const phrase = list.empty() ? emphasised_beginning(text.shown.content) : std::string_view {};
        m_ui.measure({ .text = phrase, .strong = true }).width > room)
        first.max_lines = 2;
    column.gap_px(is_first_card(number) ? std::round(m_em * (m_layout == LeafletLayout::compact ? 0.3f : 0.5f))
                                        : m_ui.small_gap());
    float const sign = m_ui.measure(sign_word(grade)).height;
    float const words_height = first.max_lines > 1 ? m_ui.measure(first, room).height : sign;
    float const height = std::max(m_ui.small_target(), std::ceil(words_height + m_em * 0.25f));
    column.place(height, [&](base::Rect const& card) {
        std::string const key = "article/care/" + std::string(content::name_of(grade));
        if (m_ui.disclosure(key, card, label, false)) {
            m_actions.emplace_back(kiosk::article::ToggleCare { grade });
            // Where little has room what was opened comes before the title.
            if (m_ui.is_low())
                m_actions.emplace_back(kiosk::article::ShowPart { number });
        }
        draw_bar(grade, card);
        draw_sign(grade, { card.x + inset, card.y + std::round((height - sign) / 2), begin - inset, sign });
        m_ui.paint(first, { card.x + begin, card.y, room, height });
        base::Rect const last { card.right() - inset - arrow - toggle_width, card.y, toggle_width, height };
        if (says_toggle)
            m_ui.paint(toggle, last);
        draw_arrow(ui::Icon::down, last, toggle_width);
    });
    return true;
}

/// There is nothing to open.
void ArticleBlocks::say_card(std::string const& key, std::string const& label, base::Rect const& card) const
{
    m_ui.canvas().fill(card, m_ui.theme().surface, m_ui.px(ui::k_radius));
    m_ui.begin_group(key, Role::note, label, card);
    m_ui.end_group();
}

void ArticleBlocks::draw_arrow(ui::Icon arrow, base::Rect const& line, float behind) const
{
    float const side = m_em * 0.7f;
    m_ui.canvas().icon(arrow, { line.x + behind + m_em * 0.4f, line.y + (line.height - side) / 2, side, side },
        m_ui.theme().accent, m_ui.px(base::Millimetres { 0.6f }));
}

void ArticleBlocks::lay_out_care_text(std::size_t number, ui::Column& column) const
{
    auto const& parts = m_view.plan->parts;
    Sign const grade = parts[number].grade;
    if (!is_open(grade))
        return;
    bool const first = parts[number - 1].kind == PagePart::Kind::care;
    if (first && !folds(number - 1, column.width()))
        return;
    // The bar goes on through the room above the block; that of the next one begins where this block ends.
    float const height = [&] {
        ui::Column measured(m_ui, column.width() - m_em * k_inset_ems);
        lay_out_text(number, measured);
        return measured.height();
    }();
    column.place(0, [&](base::Rect const& top) { draw_bar(grade, { top.x, top.y, top.width, std::ceil(height) }); });
    column.indent(m_em * k_inset_ems, [&](ui::Column& inner) { lay_out_text(number, inner); });
}

} // namespace screens
