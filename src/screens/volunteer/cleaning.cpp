#include "screens/draw_screen.h"

#include "screens/frame.h"

#include <algorithm>

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::volunteer::CleaningView const& view, Actions&)
{
    // Dark, so that streaks on the screen show; nothing to touch.
    auto const panel = ui.size();
    auto const& theme = ui.theme();
    ui.canvas().fill({ 0, 0, panel.width, panel.height }, theme.ink);
    auto const column = page_column(ui);
    ui::Words const heading { .text = view.heading,
        .type = ui::Type::title,
        .strong = true,
        .colour = theme.paper,
        .align = text::Align::centre,
        .line_spacing = 1.25f };
    ui::Words const detail {
        .text = view.detail, .colour = theme.paper, .align = text::Align::centre, .line_spacing = 1.4f
    };
    float const ring = ui.target() * 3;
    float const heading_height = ui.measure(heading, column.width).height,
                detail_height = ui.measure(detail, column.width).height;
    float y
        = std::max(ui.step(2), (panel.height - heading_height - ui.step(1) - detail_height - ui.step(3) - ring) / 2);
    y += ui.say("cleaning/heading", semantics::Role::heading, heading, { column.x, y }, column.width) + ui.step(1);
    y += ui.say("cleaning/detail", semantics::Role::text, detail, { column.x, y }, column.width) + ui.step(3);
    base::Rect const box { (panel.width - ring) / 2, y, ring, ring };
    ui.canvas().disc({ panel.width / 2, y + ring / 2 }, ring / 2 + ui.step(0.5f), theme.paper);
    ui.timer_ring("cleaning/countdown", box, view.share_left, std::to_string(view.seconds_left), view.seconds);
}

} // namespace screens
