// A long column of blocks, of which only those in sight cost anything.

#include "ui/ui.h"

#include <algorithm>
#include <cmath>
#include <utility>

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

namespace {

/// The pages of more blocks are estimated: to lay all of them out would keep the machine busy for seconds.
constexpr std::size_t k_most_counted = 2000;

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

Flow Ui::build_flow(FlowSpec const& spec) const
{
    // Few blocks may fit as they are, without page buttons beside them; that costs no more to find out
    // than drawing them.
    float width = spec.viewport.width, view = spec.viewport.height, height = 0;
    for (std::size_t i = 0; i < spec.count && height <= spec.viewport.height; ++i)
        height += spec.measure(i, width).height;
    if (height > spec.viewport.height && pages_below(spec.viewport))
        view -= target() + step(1);
    else if (height > spec.viewport.height)
        width -= page_button_width() + step(1.5f);
    Flow flow { spec.stamp, spec.viewport, width, view,
        BlockFlow(spec.count, [&](std::size_t i) { return spec.guess(i, width); }), Pages(spec.count) };
    if (spec.count > k_most_counted)
        flow.estimated_pages = static_cast<std::size_t>(std::max(1.0f, std::round(flow.blocks.total() / view)));
    return flow;
}

float furthest(Flow const& flow)
{
    // The last page may begin so far down that it leaves room below it, as in a book. Below it is nothing but the gap
    // behind the last block.
    return flow.pages.starts().empty() ? std::max(0.0f, flow.blocks.total() - flow.view) : flow.pages.starts().back();
}

float measure_block(FlowSpec const& spec, Flow& flow, std::size_t block)
{
    MeasuredBlock measured = spec.measure(block, flow.width);
    flow.pages.set(block, std::move(measured.pieces));
    return flow.blocks.measure(block, measured.height);
}

void shift(Flow& flow, ScrollMotion& motion, float by_px)
{
    motion.offset_px = std::max(0.0f, motion.offset_px + by_px);
    motion.target_px += by_px;
    if (flow.page_start >= 0)
        flow.page_start += by_px;
}

template <std::invocable<std::size_t> Measure>
void Ui::measure_ahead(FlowSpec const& spec, Flow& flow, Measure const& measure)
{
    if (!spec.page_label || !flow.pages.starts().empty() || spec.count > k_most_counted)
        return;
    // No more in a frame than turning a page costs.
    float done = 0;
    std::size_t i = flow.blocks.first_guessed();
    for (; i < spec.count && done < flow.view; i = flow.blocks.first_guessed()) {
        measure(i);
        done += std::max(1.0f, flow.blocks.height_of(i));
    }
    if (i == spec.count)
        flow.pages.count(flow.blocks, flow.view, page_step(flow.view));
    else
        wake_at(m_now);
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
    Flow& flow = found->second;
    BlockFlow& blocks = flow.blocks;
    float const width = flow.width, view = flow.view;
    ScrollMotion motion = motion_of(position);
    float asked_for = -1;
    if (position.block) {
        // The place counts, not the offset: heights change with a rebuild, and an article that is opened again
        // has its place alone. Motion under way goes on from there.
        std::size_t const block = std::min(*position.block, spec.count - 1);
        if (!blocks.measured(block))
            measure_block(spec, flow, block);
        // As far as is in sight from there: by guesses the column might end too early.
        float there = blocks.top_of(block) + *position.fraction * blocks.height_of(block);
        for (std::size_t i = block; i < spec.count && blocks.top_of(i) < there + view; ++i)
            if (!blocks.measured(i))
                measure_block(spec, flow, i);
        there = asked_for = std::clamp(there, 0.0f, furthest(flow));
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
    advance(motion, motion.at_rest() ? 0 : seconds, furthest(flow));

    // Measure what is in sight. What comes into view above the block that stood first pushes up, not down: what
    // was in sight stays under the finger, and a page up is a page.
    auto measure = [&](std::size_t block) {
        float const taller = measure_block(spec, flow, block);
        if (block < anchor)
            shift(flow, motion, taller);
    };
    for (std::size_t first = blocks.at(motion.offset_px); !blocks.measured(first); first = blocks.at(motion.offset_px))
        measure(first);
    for (std::size_t i = blocks.at(motion.offset_px); i < spec.count && blocks.top_of(i) < motion.offset_px + view; ++i)
        if (!blocks.measured(i))
            measure(i);
    measure_ahead(spec, flow, measure);
    motion.offset_px = std::clamp(motion.offset_px, 0.0f, furthest(flow));
    if ((drag.by_px != 0 || m_touch.wheel(seen) != 0) && (motion.offset_px != stood || motion.heading))
        m_touch.note_effect();

    page_buttons(spec, flow, motion);
    draw_blocks(spec, flow, motion);
    // Paging is read after what it turns.
    for (auto const& each : std::exchange(m_after_blocks, {}))
        record(each.key, each.role, each.label, each.rect, {}, each.verbs, each.enabled);

    m_moving = m_moving || !motion.at_rest();
    // Where it was not moved it keeps the place that was asked for, also one too near the end to stand first: what is
    // loaded later may make room for it.
    bool const stays = motion.at_rest() && motion.offset_px == asked_for;
    if (position.block && stays) {
        *position.block = std::min(*position.block, spec.count - 1);
    } else if (position.block) {
        std::size_t const first = blocks.at(motion.offset_px);
        *position.block = first;
        *position.fraction
            = blocks.height_of(first) > 0 ? (motion.offset_px - blocks.top_of(first)) / blocks.height_of(first) : 0;
    }
    keep(motion, position);
}

void Ui::draw_blocks(FlowSpec const& spec, Flow& flow, ScrollMotion const& motion)
{
    base::Rect const column { spec.viewport.x, spec.viewport.y, flow.width, flow.view };
    float const away = spec.page_label ? from_page_start(flow, motion) : 1;
    float seen = flow.view;
    if (away < 1)
        if (auto const filled = flow.pages.filled(flow.blocks, flow.page_start, flow.view, page_step(flow.view)))
            seen = *filled + (flow.view - *filled) * away;
    push_clip({ spec.viewport.x - step(0.5f), spec.viewport.y, column.width + step(), seen });
    for (std::size_t i = flow.blocks.at(motion.offset_px); i < spec.count; ++i) {
        float const top = flow.blocks.top_of(i) - motion.offset_px;
        if (top >= seen)
            break;
        spec.draw(i, { column.x, std::round(column.y + top), column.width, flow.blocks.height_of(i) });
    }
    // A page of whole lines is not veiled.
    float const veil = step(2) * away;
    if (veil >= 1 && motion.offset_px < furthest(flow) - 1)
        m_canvas.fade(
            { column.x - step(0.5f), column.y + seen - veil, column.width + step(), veil }, theme().paper, false);
    if (veil >= 1 && motion.offset_px > 1)
        m_canvas.fade({ column.x - step(0.5f), column.y, column.width + step(), veil }, theme().paper, true);
    pop_clip();
}

float Ui::from_page_start(Flow& flow, ScrollMotion const& motion)
{
    // Where it rests, or heads for, a page begins: if that is with a whole line.
    if (motion.heading || (motion.at_rest() && !finger_down())) {
        float const there = motion.heading ? motion.target_px : motion.offset_px;
        bool const begins = flow.pages.filled(flow.blocks, there, flow.view, page_step(flow.view)).has_value();
        flow.page_start = begins ? there : -1;
    }
    // A finger that moves away from there uncovers what the page left out, little by little.
    return flow.page_start < 0 ? 1 : std::min(1.0f, std::abs(motion.offset_px - flow.page_start) / step(4));
}

} // namespace ui
