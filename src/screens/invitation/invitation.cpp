#include "screens/draw_screen.h"

#include <array>

namespace screens {

namespace {

/// Shares of the free room, one after the other: no place of the screen shows the same for long.
constexpr std::array k_places { base::Point { 0.12f, 0.25f }, base::Point { 0.8f, 0.6f }, base::Point { 0.35f, 0.9f },
    base::Point { 0.6f, 0.1f }, base::Point { 0.05f, 0.7f }, base::Point { 0.9f, 0.35f }, base::Point { 0.45f, 0.5f } };

} // namespace

void draw_screen(ui::Ui& ui, kiosk::invitation::InvitationView const& view, Actions& actions)
{
    auto const panel = ui.size();
    base::Rect const whole { 0, 0, panel.width, panel.height };
    ui.canvas().fill(whole, ui.theme().accent);

    auto const place = k_places[view.turn % k_places.size()];

    auto const colour = ui.theme().on_accent;
    float const margin = ui.step(5);
    float const width = std::min(panel.width - 2 * margin, ui.em(ui::Type::body, "en") * 26);
    ui::Words const name { .text = view.site_name, .type = ui::Type::body, .colour = colour, .line_spacing = 1.3f };
    ui::Words welcome {
        .text = view.welcome, .type = ui::Type::display, .strong = true, .colour = colour, .line_spacing = 1.25f
    };
    ui::Words const touch { .text = view.touch, .type = ui::Type::title, .colour = colour, .line_spacing = 1.3f };

    float const icon = ui.em(ui::Type::title) * 1.3f;
    float const touch_width = width - icon - ui.step(1.5f);
    float const name_height = ui.measure(name, width).height, touch_height = ui.measure(touch, touch_width).height;
    float welcome_height = 0, height = 0;
    // As large as has room.
    for (auto const type : { ui::Type::display, ui::Type::title, ui::Type::heading }) {
        welcome.type = type;
        welcome_height = ui.measure(welcome, width).height;
        height = name_height + ui.step(2) + welcome_height + ui.step(5) + touch_height;
        if (height <= panel.height - 2 * margin)
            break;
    }
    float const x = margin + place.x * std::max(0.0f, panel.width - 2 * margin - width);
    float y = margin + place.y * std::max(0.0f, panel.height - 2 * margin - height);

    // The button first: what is read out is what to do.
    if (ui.surface("invitation/start", whole, view.touch))
        actions.emplace_back(kiosk::invitation::WakeUp {});
    ui.say("invitation/site", semantics::Role::heading, name, { x, y }, width);
    if (ui.hold("invitation/staff", { x, y, width, name_height }, view.staff, kiosk::door::k_hold))
        actions.emplace_back(kiosk::door::OpenStaffDoor {});
    y += name_height + ui.step(2);
    ui.say("invitation/welcome", semantics::Role::text, welcome, { x, y }, width);
    y += welcome_height + ui.step(5);
    ui.canvas().icon(ui::Icon::touch, { x, y + (std::min(touch_height, icon * 1.2f) - icon) / 2, icon, icon }, colour,
        ui.px(base::Millimetres { 1.2f }));
    ui.paint(touch, { x + icon + ui.step(1.5f), y, touch_width, touch_height });
}

} // namespace screens
