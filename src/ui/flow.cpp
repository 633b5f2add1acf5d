// A long column of blocks, of which only those in sight cost anything.

#include "ui/ui.h"

namespace ui {

using semantics::Role;
using semantics::Verb;

namespace {

ScrollMotion motion_of(FlowPosition const& position)
{
    return { .offset_px = position.offset_px,
        .velocity_px_s = position.velocity_px_s,
        .heading = position.target_px.has_value(),
        .target_px = position.target_px.value_or(0) };
}

void keep(ScrollMotion const& motion, FlowPosition& position)
{
    position.offset_px = motion.offset_px;
    position.velocity_px_s = motion.velocity_px_s;
    position.target_px = motion.heading ? std::optional(motion.target_px) : std::nullopt;
}

} // namespace

bool Ui::scrolled(base::Rect const& area)
{
    auto const seen = visible(area);
    bool const moves = m_touch.drag(seen).by_px != 0 || m_touch.wheel(seen) != 0;
    if (moves)
        m_touch.note_effect();
    return moves;
}

float Ui::page_button_width() const
{
    constexpr float ems_of_the_longest_word = 3.4f; // "Xuống", in bold
    return std::round(std::max(target() * 1.25f, em(Type::caption, "en") * ems_of_the_longest_word));
}

namespace {

/// In ems of text: with fewer beside the page buttons a line holds two words.
constexpr float k_narrowest_ems = 13;

} // namespace

bool Ui::pages_below(base::Rect const& viewport) const
{
    bool const narrow = viewport.width - page_button_width() - step(1.5f) < em(Type::body, "en") * k_narrowest_ems;
    return narrow && viewport.height > 2.2f * target();
}

float Ui::flow_width(float viewport_width) const
{
    base::Rect const as_high_as_it_may_be { 0, 0, viewport_width, size().height };
    return pages_below(as_high_as_it_may_be) ? viewport_width : viewport_width - page_button_width() - step(1.5f);
}

Ui::Flow Ui::build_flow(FlowSpec const& spec) const
{
    // Few blocks may fit as they are, without page buttons beside them; that costs no more to find out
    // than drawing them.
    float width = spec.viewport.width, view = spec.viewport.height, height = 0;
    for (std::size_t i = 0; i < spec.count && height <= spec.viewport.height; ++i)
        height += spec.measure(i, width);
    if (height > spec.viewport.height && pages_below(spec.viewport))
        view -= target() + step(1);
    else if (height > spec.viewport.height)
        width -= page_button_width() + step(1.5f);
    return { spec.stamp, spec.viewport, width, view,
        BlockFlow(spec.count, [&](std::size_t i) { return spec.guess(i, width); }) };
}

void Ui::flow(FlowSpec const& spec, FlowPosition position)
{
    if (spec.count == 0)
        return;
    auto found = m_flows.find(spec.key);
    bool const rebuilt = found == m_flows.end() || found->second.stamp != spec.stamp
        || found->second.viewport != spec.viewport || found->second.blocks.count() != spec.count;
    if (rebuilt)
        found = m_flows.insert_or_assign(std::string(spec.key), build_flow(spec)).first;
    BlockFlow& blocks = found->second.blocks;
    float const width = found->second.width, view = found->second.view;
    ScrollMotion motion = motion_of(position);
    float asked_for = -1;
    if (position.block) {
        // The place counts, not the offset: heights change with a rebuild, and an article that is opened again
        // has its place alone. Motion under way goes on from there.
        std::size_t const block = std::min(*position.block, spec.count - 1);
        if (!blocks.measured(block))
            blocks.measure(block, spec.measure(block, width));
        // As far as is in sight from there: by guesses the column might end too early.
        float there = blocks.top_of(block) + *position.fraction * blocks.height_of(block);
        for (std::size_t i = block; i < spec.count && blocks.top_of(i) < there + view; ++i)
            if (!blocks.measured(i))
                blocks.measure(i, spec.measure(i, width));
        there = asked_for = std::clamp(there, 0.0f, std::max(0.0f, blocks.total() - view));
        if (rebuilt || std::abs(there - motion.offset_px) > 1) {
            motion.target_px += there - motion.offset_px;
            motion.offset_px = there;
        }
    }
    // Rounding must not make it the block above, whose height may be a guess.
    std::size_t const anchor = position.block ? std::min(*position.block, spec.count - 1) : blocks.at(motion.offset_px);

    // What the finger wants.
    base::Rect const seen = visible(spec.viewport);
    auto const drag = m_touch.drag(seen);
    base::Rect const column { spec.viewport.x, spec.viewport.y, width, view };
    if (m_touch.began() && !motion.at_rest() && m_touch.drag(visible(column)).held) {
        stop(motion);
        m_touch.swallow();
        m_touch.note_effect();
    }
    float const stood = motion.offset_px;
    if (drag.by_px != 0)
        follow(motion, drag.by_px);
    if (drag.flick_px_s)
        let_go(motion, *drag.flick_px_s, px(base::Millimetres { 25 }));
    if (float const steps = m_touch.wheel(seen); steps != 0)
        head_by(motion, steps * em(Type::body) * 4.5f);
    // At most a 30th of a second a frame: after a stall the page must not leap.
    float const seconds = std::min(1.0f / 30, std::chrono::duration<float>(m_now - m_last_frame).count());
    advance(motion, motion.at_rest() ? 0 : seconds, blocks.total() - view);

    // Measure what is in sight. What comes into view above the block that stood first pushes up, not down: what
    // was in sight stays under the finger, and a page up is a page.
    auto measure = [&](std::size_t block) {
        float const taller = blocks.measure(block, spec.measure(block, width));
        if (block < anchor) {
            motion.offset_px = std::max(0.0f, motion.offset_px + taller);
            motion.target_px += taller;
        }
    };
    for (std::size_t first = blocks.at(motion.offset_px); !blocks.measured(first); first = blocks.at(motion.offset_px))
        measure(first);
    for (std::size_t i = blocks.at(motion.offset_px); i < spec.count && blocks.top_of(i) < motion.offset_px + view; ++i)
        if (!blocks.measured(i))
            measure(i);
    float const furthest = std::max(0.0f, blocks.total() - view);
    motion.offset_px = std::clamp(motion.offset_px, 0.0f, furthest);
    if ((drag.by_px != 0 || m_touch.wheel(seen) != 0) && (motion.offset_px != stood || motion.heading))
        m_touch.note_effect();

    page_buttons(spec, found->second, motion, furthest);

    std::size_t const first = blocks.at(motion.offset_px);
    push_clip({ spec.viewport.x - step(0.5f), spec.viewport.y, column.width + step(), view });
    for (std::size_t i = first; i < spec.count; ++i) {
        float const top = blocks.top_of(i) - motion.offset_px;
        if (top >= view)
            break;
        spec.draw(i, { column.x, std::round(column.y + top), column.width, blocks.height_of(i) });
    }
    float const veil = step(2);
    if (motion.offset_px < furthest - 1)
        m_canvas.fade(
            { column.x - step(0.5f), column.y + view - veil, column.width + step(), veil }, theme().paper, false);
    if (motion.offset_px > 1)
        m_canvas.fade({ column.x - step(0.5f), column.y, column.width + step(), veil }, theme().paper, true);
    pop_clip();

    m_moving = m_moving || !motion.at_rest();
    // Where it was not moved it keeps the place that was asked for, also one too near the end to stand first: what is
    // loaded later may make room for it.
    bool const stays = motion.at_rest() && motion.offset_px == asked_for;
    if (position.block && stays) {
        *position.block = std::min(*position.block, spec.count - 1);
    } else if (position.block) {
        *position.block = first;
        *position.fraction
            = blocks.height_of(first) > 0 ? (motion.offset_px - blocks.top_of(first)) / blocks.height_of(first) : 0;
    }
    keep(motion, position);
}

float Ui::to_next_blocks(FlowSpec const& spec, Flow& flow, float where, float page)
{
    float const view = flow.view;
    for (std::size_t i = flow.blocks.at(where); i < spec.count && flow.blocks.top_of(i) < where + view; ++i)
        if (!flow.blocks.measured(i))
            flow.blocks.measure(i, spec.measure(i, flow.width));
    // A block ends with the gap below it, which may be out of sight.
    return flow.blocks.page_after(where, view + gap(), page) - where;
}

void Ui::page_buttons(FlowSpec const& spec, Flow& flow, ScrollMotion& motion, float furthest)
{
    if (furthest < 1)
        return;
    bool const below = flow.view < spec.viewport.height;
    float const width = page_button_width();
    float const height = below ? target() : std::round(std::min(target() * 1.5f, (spec.viewport.height - gap()) / 2));
    float const x = spec.viewport.x + spec.viewport.width - width, bottom = spec.viewport.y + spec.viewport.height;
    base::Rect const up { below ? spec.viewport.x : x, below ? bottom - height : spec.viewport.y, width, height };
    base::Rect const down { x, bottom - height, width, height };
    // A page is a view less two lines, so that the eye finds where it was.
    float const page = std::max(flow.view * 0.5f, flow.view - em(Type::body) * 3);
    auto const words_of = [&](std::string_view label) {
        return Words { .text = label,
            .type = Type::caption,
            .strong = true,
            .align = text::Align::centre,
            .max_lines = 2,
            .line_spacing = 1.1f };
    };
    // The letters themselves count, not their lines: a low button has no room for what is empty in these. Those of both
    // together, so that words and arrows stand alike in the two.
    auto const [up_top, up_bottom] = m_canvas.ink_of(layout(words_of(spec.page_up), width));
    auto const [down_top, down_bottom] = m_canvas.ink_of(layout(words_of(spec.page_down), width));
    float const ink_top = std::min(up_top, down_top), letters = std::max(up_bottom, down_bottom) - ink_top;
    float const between = px(base::Millimetres { 1.2f });
    float const side = std::clamp(height - letters - 3 * between, target() * 0.15f, target() * 0.5f);
    float const above = (height - side - between - letters) / 2;
    auto page_button
        = [&](std::string_view suffix, base::Rect const& rect, std::string_view label, Icon icon, bool enabled) {
              std::string const key = std::string(spec.key) + std::string(suffix);
              auto const state = touch(key, rect, enabled, TapPolicy::rapid);
              plate(rect, Look::plain, state.pressed, enabled);
              Words words = words_of(label);
              words.colour = enabled ? theme().accent : theme().dim;
              base::Rect const arrow { rect.x + (width - side) / 2, rect.y + above, side, side };
              m_canvas.icon(icon, arrow, *words.colour, px(base::Millimetres { 1 }));
              draw(layout(words, width), { rect.x, arrow.bottom() + between - ink_top }, words);
              record(key, Role::button, label, rect, {}, Verb::activate, enabled);
              return state.activated;
          };
    // The heading target counts: pressing twice goes two pages although the first is still on its way.
    float const where = motion.heading ? motion.target_px : motion.offset_px;
    if (page_button("/page_up", up, spec.page_up, Icon::up, where > 1))
        head_by(motion, spec.whole_blocks ? flow.blocks.page_before(where, flow.view, page) - where : -page);
    if (page_button("/page_down", down, spec.page_down, Icon::down, where < furthest - 1))
        head_by(motion, spec.whole_blocks ? to_next_blocks(spec, flow, where, page) : page);

    // Where one is, as a share of the whole: between the two buttons.
    float const thickness = px(base::Millimetres { 1.2f });
    float const from = below ? up.right() + step() : up.bottom() + step(), to = (below ? down.x : down.y) - step();
    float const across = below ? up.y + height / 2 : x + width / 2;
    if (to - from < step(2))
        return;
    auto const rail = [&](float begin, float end, float thick) {
        return below ? base::Rect { begin, across - thick / 2, end - begin, thick }
                     : base::Rect { across - thick / 2, begin, thick, end - begin };
    };
    m_canvas.fill(rail(from, to, thickness), theme().hairline, thickness / 2);
    float const share = flow.view / (furthest + flow.view);
    float const length = std::max(step(), (to - from) * share);
    float const begin = from + (to - from - length) * (motion.offset_px / furthest);
    m_canvas.fill(rail(begin, begin + length, thickness * 2), theme().accent, thickness);
}

} // namespace ui
