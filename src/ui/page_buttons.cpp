// The buttons that page through a flow, and where one is in it.

#include "ui/ui.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace ui {

using semantics::Role;
using semantics::Verb;

namespace {

Words page_button_words(std::string_view label)
{
    return { .text = label,
        .type = Type::caption,
        .strong = true,
        .align = text::Align::centre,
        .max_lines = 2,
        .line_spacing = 1.1f };
}

/// Until the pages are counted the label has the room that it will have.
std::string longest_label(FlowSpec const& spec, std::size_t pages)
{
    constexpr std::size_t usual = 8;
    return spec.page_label ? spec.page_label(std::max(pages, usual), std::max(pages, usual)) : std::string {};
}

} // namespace

float Ui::page_button_width() const
{
    constexpr float ems_of_the_longest_word = 3.4f; // "Xuống", in bold
    return std::round(std::max(target() * 1.25f, em(Type::caption, "en") * ems_of_the_longest_word));
}

float Ui::page_step(float view) const
{
    // A view less two lines, so that the eye finds where it was.
    return std::max(view * 0.5f, view - em(Type::body) * 3);
}

float Ui::page_below(FlowSpec const& spec, Flow& flow, float where)
{
    float const view = flow.view, page = page_step(view);
    if (!spec.whole_blocks && !spec.page_label)
        return where + page;
    float const end = where + view;
    for (std::size_t i = flow.blocks.at(where); i < spec.count; ++i) {
        bool const below = flow.blocks.top_of(i) >= end;
        if (!flow.blocks.measured(i) && (!below || spec.page_label))
            measure_block(spec, flow, i);
        if (below)
            break;
    }
    if (spec.page_label)
        return flow.pages.after(flow.blocks, where, view, page).value_or(furthest(flow));
    // A block ends with the gap below it, which may be out of sight.
    return flow.blocks.page_after(where, view + gap(), page);
}

float Ui::page_above(FlowSpec const& spec, Flow& flow, ScrollMotion& motion)
{
    auto const where = [&] { return motion.heading ? motion.target_px : motion.offset_px; };
    float const view = flow.view, page = page_step(view);
    if (!spec.page_label)
        return spec.whole_blocks ? flow.blocks.page_before(where(), view, page) : where() - page;
    auto const& starts = flow.pages.starts();
    if (std::size_t const here = flow.pages.page_at(where()); here > 0 && std::abs(starts[here] - where()) <= 1)
        return starts[here - 1];
    for (std::size_t i = flow.blocks.at(where()); i > 0 && flow.blocks.top_of(i) > where() - 2 * view; --i)
        if (!flow.blocks.measured(i - 1))
            shift(flow, motion, measure_block(spec, flow, i - 1));
    return flow.pages.before(flow.blocks, where(), view, page);
}

Canvas::InkSpan Ui::ink_of_page_buttons(FlowSpec const& spec, float width)
{
    auto const [up_top, up_bottom] = m_canvas.ink_of(layout(page_button_words(spec.page_up), width));
    auto const [down_top, down_bottom] = m_canvas.ink_of(layout(page_button_words(spec.page_down), width));
    return { std::min(up_top, down_top), std::max(up_bottom, down_bottom) };
}

bool Ui::page_button(std::string_view key, base::Rect const& rect, std::string_view label, Icon icon, bool enabled,
    Canvas::InkSpan const& ink)
{
    auto const state = touch(key, rect, enabled, TapPolicy::rapid);
    plate(rect, Look::plain, state.pressed, enabled);
    // The letters themselves count, not their lines: a low button has no room for what is empty in these.
    // Of an arrow, too, whose box is half empty.
    constexpr float arrow_ink = 0.5f;
    float const letters = ink.bottom - ink.top, between = px(base::Millimetres { 1.2f });
    float const side = std::clamp(
        (rect.height - letters - 3 * between) / arrow_ink, target() * 0.15f, std::min(target() * 0.5f, rect.width));
    float const above = (rect.height - side * arrow_ink - between - letters) / 2;
    float const words_top = rect.y + above + side * arrow_ink + between - ink.top;
    base::Rect const arrow { rect.x + (rect.width - side) / 2, rect.y + above - side * (1 - arrow_ink) / 2, side,
        side };
    Words words = page_button_words(label);
    words.colour = enabled ? theme().accent : theme().dim;
    m_canvas.icon(icon, arrow, *words.colour, px(base::Millimetres { 1 }));
    draw(layout(words, rect.width), { rect.x, words_top }, words);
    m_after_blocks.push_back({ std::string(key), Role::button, std::string(label), rect, Verb::activate, enabled });
    return state.activated;
}

void Ui::page_rail(base::Rect const& room, bool along, float begin, float share)
{
    float const length = along ? room.width : room.height;
    if (length < step(2))
        return;
    float const thickness = px(base::Millimetres { 1.2f });
    auto const rail = [&](float from, float size, float thick) {
        return along ? base::Rect { room.x + from, room.y + (room.height - thick) / 2, size, thick }
                     : base::Rect { room.x + (room.width - thick) / 2, room.y + from, thick, size };
    };
    m_canvas.fill(rail(0, length, thickness), theme().hairline, thickness / 2);
    float const part = std::max(step(), length * share);
    m_canvas.fill(rail((length - part) * begin, part, thickness * 2), theme().accent, thickness);
}

std::optional<PageNumber> Ui::page_number(FlowSpec const& spec, Flow const& flow, float where) const
{
    if (!spec.page_label)
        return std::nullopt;
    if (auto const& starts = flow.pages.starts(); !starts.empty())
        return PageNumber { flow.pages.page_at(where) + 1, starts.size() };
    if (flow.estimated_pages == 0)
        return std::nullopt;
    float const end = furthest(flow), share = end > 0 ? std::clamp(where / end, 0.0f, 1.0f) : 0;
    auto const last = static_cast<float>(flow.estimated_pages - 1);
    return PageNumber { 1 + static_cast<std::size_t>(std::floor(share * last)), flow.estimated_pages };
}

void Ui::page_buttons(FlowSpec const& spec, Flow& flow, ScrollMotion& motion)
{
    float const end = furthest(flow);
    if (end < 1)
        return;
    base::Rect const& viewport = spec.viewport;
    bool const below = flow.view < viewport.height;
    float const width = page_button_width();
    float const bottom = viewport.bottom(), x = viewport.right() - width;

    // The heading target counts: pressing twice goes two pages although the first is still on its way.
    auto const where = [&] { return motion.heading ? motion.target_px : motion.offset_px; };
    auto const number = page_number(spec, flow, where());
    std::string longest = longest_label(spec, std::max(flow.pages.starts().size(), flow.estimated_pages));
    Words words { .text = longest,
        .type = Type::caption,
        .colour = theme().ink_soft,
        .align = text::Align::centre,
        .line_spacing = 1.15f };
    // Beside the text it may be a little wider than the buttons: "Page 11" is.
    float const label_width = below ? viewport.width - 2 * (width + step(0.5f)) : width + step();
    float label_height = 0;
    auto const two = [&] { return viewport.height - gap() - label_height; };
    auto const has_room = [&] {
        label_height = measure(words, label_width).height + (below ? 0 : step());
        return longest_word(words) <= label_width && (below ? label_height <= target() : two() >= 2 * target());
    };
    // Words that have no room there go, and the numbers stay: "2 / 7". Buttons go before both: then the rail says alone
    // where one is.
    bool const has_words = longest.empty() || has_room();
    if (!has_words) {
        words.text = longest = "88 / 88";
        if (!has_room())
            label_height = 0;
    }
    float const height = below ? target() : std::round(std::min(target() * 1.5f, two() / 2));
    base::Rect const up { below ? viewport.x : x, below ? bottom - height : viewport.y, width, height };
    base::Rect const down { x, bottom - height, width, height };
    // Of both together, so that words and arrows stand alike in the two.
    auto const ink = ink_of_page_buttons(spec, width);
    if (page_button(std::string(spec.key) + "/page_up", up, spec.page_up, Icon::up, where() > 1, ink)) {
        float const by = page_above(spec, flow, motion) - where();
        head_by(motion, by);
    }
    if (page_button(std::string(spec.key) + "/page_down", down, spec.page_down, Icon::down, where() < end - 1, ink))
        head_by(motion, page_below(spec, flow, where()) - where());

    // Where one is, as a share of the whole, and in words: between the two buttons.
    base::Rect room { x, up.bottom() + step(), width, down.y - up.bottom() - 2 * step() };
    if (below)
        room = { up.right() + step(), up.y, down.x - up.right() - 2 * step(), height };
    if (label_height > 0) {
        base::Rect const box = below
            ? base::Rect { up.right() + step(0.5f), up.y, label_width, std::min(height, label_height) }
            : base::Rect { x - step(0.5f), down.y - label_height + step(0.25f), label_width, label_height - step() };
        if (below)
            room = { room.x, box.bottom(), room.width, room.bottom() - box.bottom() };
        else
            room.height -= label_height;
        if (number) {
            std::string const label = spec.page_label(number->page, number->pages);
            std::string const numbers = std::to_string(number->page) + " / " + std::to_string(number->pages);
            words.text = has_words ? label : numbers;
            paint(words, { box.x, box.y, box.width, measure(words, box.width).height });
            m_after_blocks.push_back({ std::string(spec.key) + "/page", Role::status, label, box, Verb::none, true });
        }
    }
    if (!below || room.height >= step())
        page_rail(room, below, motion.offset_px / end, flow.view / (end + flow.view));
}

} // namespace ui
