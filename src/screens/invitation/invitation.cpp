#include "screens/draw_screen.h"

#include "screens/notice_grid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace screens {

namespace {

/// In steps from the middle, one after the other: no place of the screen shows the same for ever.
constexpr std::array k_places { base::Point { 0, 0 }, base::Point { 1.2f, -0.9f }, base::Point { -1.1f, 0.6f },
    base::Point { 0.5f, 1.2f }, base::Point { -0.6f, -1.2f }, base::Point { 1.2f, 0.5f },
    base::Point { -1.2f, -0.3f } };

/// A hand that touches, in a disc.
void draw_mark(ui::Ui& ui, base::Point centre, float size)
{
    ui.canvas().disc(centre, size / 2, ui.theme().on_accent);
    base::Rect const box { centre.x - size / 2, centre.y - size / 2, size, size };
    ui.canvas().icon(ui::Icon::touch, box.inset(size * 0.24f), ui.theme().accent, std::round(size * 0.05f));
}

/// The mark and the name of the site, one below the other, or side by side on a low screen; returns where they end.
float draw_head(ui::Ui& ui, kiosk::invitation::InvitationView const& view, base::Rect const& room, Actions& actions)
{
    bool const low = ui.is_low();
    float const mark = ui.target() * (low ? 1.0f : 1.5f), gap = ui.step(1.5f);
    float const widest = low ? room.width - mark - gap : room.width;
    ui::Words const name { .text = view.site_name,
        .colour = ui.theme().on_accent,
        .align = low ? text::Align::start : text::Align::centre,
        .line_spacing = 1.3f };
    base::Size const size { std::min(widest, ui.measure(name).width), ui.measure(name, widest).height };

    base::Size const block = low ? base::Size { mark + gap + size.width, std::max(mark, size.height) }
                                 : base::Size { std::max(mark, size.width), mark + gap + size.height };
    base::Rect const head { room.x + (room.width - block.width) / 2, room.y, block.width, block.height };
    draw_mark(ui,
        low ? base::Point { head.x + mark / 2, head.y + head.height / 2 }
            : base::Point { head.x + head.width / 2, head.y + mark / 2 },
        mark);
    ui.say("invitation/site", semantics::Role::heading, name,
        low ? base::Point { head.x + mark + gap, head.y + (head.height - size.height) / 2 }
            : base::Point { head.x + (head.width - size.width) / 2, head.y + mark + gap },
        size.width);
    if (ui.hold("invitation/staff", head, view.staff, kiosk::door::k_hold))
        actions.emplace_back(kiosk::door::OpenStaffDoor {});
    return head.bottom();
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::invitation::InvitationView const& view, Actions& actions)
{
    auto const panel = ui.size();
    base::Rect const whole { 0, 0, panel.width, panel.height };
    auto const colour = ui.theme().on_accent;
    ui.canvas().fill(whole, ui.theme().accent);

    auto const place = k_places[view.turn % k_places.size()];
    float const margin = ui.step(ui.is_low() ? 3 : 4);
    base::Rect room = whole.inset(margin);
    room.x += ui.step(place.x);
    room.y += ui.step(place.y);

    // The button first: what is read out is what to do.
    if (ui.surface("invitation/start", whole, view.start))
        actions.emplace_back(kiosk::invitation::WakeUp {});
    float const top = draw_head(ui, view, room, actions) + ui.step(2);

    std::vector<GridNotice> greetings;
    for (auto const& greeting : view.greetings)
        greetings.push_back({ greeting.language, greeting.welcome, greeting.touch });
    draw_notices(ui,
        { .heading_key = "invitation/welcome/",
            .detail_key = "invitation/touch/",
            .notices = greetings,
            .heading = colour,
            .detail = colour,
            .largest = ui::Type::title },
        { room.x, top, room.width, room.bottom() - top });
}

} // namespace screens
