#include "screens/draw_screen.h"

#include "screens/frame.h"
#include "screens/notice_grid.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace screens {

namespace {

/// Two bars in a disc.
void draw_mark(ui::Ui& ui, base::Point centre, float size)
{
    ui.canvas().disc(centre, size / 2, ui.theme().accent);
    float const bar = std::round(size * 0.11f), height = std::round(size * 0.38f);
    for (float const x : { centre.x - bar * 1.6f, centre.x + bar * 0.6f })
        ui.canvas().fill({ x, centre.y - height / 2, bar, height }, ui.theme().on_accent, bar * 0.3f);
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::volunteer::PausedView const& view, Actions& actions)
{
    auto const panel = ui.size();
    auto const column = page_column(ui);
    float const margin = ui.step(2), gap = ui.step(2);
    float const mark = ui.target() * 1.4f;
    float top = margin + mark + gap;
    ui::ButtonLabel const staff { .text = view.staff, .look = ui::Look::quiet, .type = ui::Type::caption };
    auto const button = ui.button_size(staff);
    base::Rect const door { panel.width - margin - button.width, margin, button.width, button.height };
    // What staff must know takes the place of the mark: no visitor's notice has to give way to it.
    if (view.warning.empty())
        draw_mark(ui, { panel.width / 2, margin + mark / 2 }, mark);
    else
        top = std::max(top,
            margin + gap
                + ui.say("paused/warning", semantics::Role::status,
                    { .text = view.warning,
                        .type = ui::Type::caption,
                        .colour = ui.theme().alert,
                        .line_spacing = 1.3f },
                    { column.x, margin }, door.x - gap - column.x));

    std::vector<GridNotice> notices;
    for (auto const& notice : view.notices)
        notices.push_back({ notice.language, notice.heading, notice.detail });
    draw_notices(ui,
        { .heading_key = "paused/heading/",
            .detail_key = "paused/detail/",
            .notices = notices,
            .heading = ui.theme().ink,
            .detail = ui.theme().ink_soft },
        { column.x, top, column.width, panel.height - top - margin });

    if (ui.button("paused/staff", door, staff))
        actions.emplace_back(kiosk::door::OpenStaffDoor {});
}

} // namespace screens
