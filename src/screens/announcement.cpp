#include "screens/announcement.h"

#include "screens/frame.h"

#include <algorithm>
#include <string>

namespace screens {

void draw_announcement(ui::Ui& ui, Announcement const& announcement, Actions& actions)
{
    auto const panel = ui.size();
    auto const column = page_column(ui);
    std::string const key(announcement.key);
    ui::Words heading { .text = announcement.heading,
        .type = ui::Type::title,
        .strong = true,
        .align = text::Align::centre,
        .line_spacing = 1.25f };
    ui::Words const detail { .text = announcement.detail, .colour = ui.theme().ink_soft, .align = text::Align::centre };
    ui::ButtonLabel const button { .text = announcement.button, .look = ui::Look::primary };
    float const detail_height = ui.measure(detail, column.width).height;
    auto const size = ui.button_size(button);
    float const bottom = footer_top(ui);
    auto const below = [&] {
        return ui.measure(heading, column.width).height + ui.step(1) + detail_height + ui.step(2) + size.height;
    };
    // Where there is little room the mark becomes smaller, then the heading; then there is no mark.
    float const smallest_mark = ui.target() + ui.step(2);
    for (auto const type : { ui::Type::title, ui::Type::heading, ui::Type::body }) {
        heading.type = type;
        if (bottom - ui.step(2) - below() >= smallest_mark)
            break;
    }
    float const left = bottom - ui.step(2) - below();
    float const mark = left < smallest_mark ? 0 : std::min(left - ui.step(2), ui.target() * 2);
    float const marked = mark > 0 ? mark + ui.step(2) : 0;
    float y = std::min((panel.height - marked - below()) / 2, bottom - marked - below());

    if (mark > 0) {
        base::Rect const mark_box { (panel.width - mark) / 2, y, mark, mark };
        ui.canvas().disc({ panel.width / 2, y + mark / 2 }, mark / 2, ui.theme().accent);
        ui.canvas().icon(
            ui::Icon::tick, mark_box.inset(mark * 0.26f), ui.theme().on_accent, ui.px(base::Millimetres { 2.4f }));
    }
    y += marked;
    y += ui.say(key + "/heading", semantics::Role::status, heading, { column.x, y }, column.width) + ui.step(1);
    y += ui.say(key + "/detail", semantics::Role::text, detail, { column.x, y }, column.width) + ui.step(2);
    // Both the button and the rest of the screen dismiss it: it blocks nobody.
    bool const pressed
        = ui.button(key + "/carry_on", { (panel.width - size.width) / 2, y, size.width, size.height }, button);
    if (ui.surface(key + "/anywhere", { 0, 0, panel.width, panel.height }, announcement.button) || pressed)
        actions.push_back(announcement.action);
}

} // namespace screens
