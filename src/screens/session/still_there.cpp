#include "screens/draw_screen.h"

#include "screens/frame.h"

#include <algorithm>

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::session::StillThereView const& view, Actions& actions)
{
    auto const panel = ui.size();
    auto const column = page_column(ui);

    ui::Words heading { .text = view.heading,
        .type = ui::Type::title,
        .strong = true,
        .align = text::Align::centre,
        .line_spacing = 1.25f };
    ui::Words const detail {
        .text = view.detail, .colour = ui.theme().ink_soft, .align = text::Align::centre, .line_spacing = 1.4f
    };
    ui::ButtonLabel const stay { .text = view.carry_on, .look = ui::Look::primary }, leave { .text = view.start_over };
    auto stay_size = ui.button_size(stay), leave_size = ui.button_size(leave);
    float const buttons = stay_size.width + ui.gap() * 2 + leave_size.width;
    bool const stacked = buttons > column.width;
    if (stacked) // One above the other, as wide as each other.
        stay_size.width = leave_size.width = std::max(stay_size.width, leave_size.width);
    float const detail_height = ui.measure(detail, column.width).height;
    float const bottom = footer_top(ui);
    auto const besides_ring = [&] {
        return ui.measure(heading, column.width).height + ui.step(1) + detail_height + ui.step(2) + ui.step(3)
            + stay_size.height * (stacked ? 2 : 1) + (stacked ? ui.gap() : 0);
    };
    // Where there is little room the ring becomes smaller, then the heading.
    float const smallest_ring = ui.target() * 1.3f;
    for (auto const type : { ui::Type::title, ui::Type::heading, ui::Type::body }) {
        heading.type = type;
        if (bottom - ui.step(2) - besides_ring() >= smallest_ring)
            break;
    }
    float const besides = besides_ring();
    float const ring = std::clamp(bottom - ui.step(2) - besides, ui.target() * 0.8f, ui.target() * 2.2f);
    float const height = besides + ring;
    float y = std::max(ui.step(1), std::min((panel.height - height) / 2, bottom - height));

    y += ui.say("still_there/heading", semantics::Role::heading, heading, { column.x, y }, column.width) + ui.step(1);
    y += ui.say("still_there/detail", semantics::Role::text, detail, { column.x, y }, column.width) + ui.step(2);
    ui.timer_ring("still_there/countdown", { (panel.width - ring) / 2, y, ring, ring }, view.share_left,
        std::to_string(view.seconds_left), view.seconds);
    y += ring + ui.step(3);

    float const x = (panel.width - (stacked ? stay_size.width : buttons)) / 2;
    base::Rect const stay_rect { x, y, stay_size.width, stay_size.height };
    base::Rect const leave_rect = stacked
        ? base::Rect { x, y + stay_size.height + ui.gap(), leave_size.width, leave_size.height }
        : base::Rect { x + stay_size.width + ui.gap() * 2, y, leave_size.width, leave_size.height };
    // A touch beside both keeps the session, too, as long as it may be somebody's (kiosk::session::TouchMissed).
    if (ui.button("still_there/carry_on", stay_rect, stay))
        actions.emplace_back(kiosk::session::KeepSession {});
    if (ui.button("still_there/start_over", leave_rect, leave))
        actions.emplace_back(kiosk::session::ResetSession {});
}

} // namespace screens
