#include "screens/draw_screen.h"

#include "screens/keyboard.h"
#include "screens/staff_frame.h"

#include <algorithm>
#include <utility>

namespace screens {

using semantics::Role;

void draw_screen(ui::Ui& ui, kiosk::settings::SettingTextView const& view, Actions& actions)
{
    Primary const cancel {
        .key = "setting_text/cancel", .label = view.cancel, .action = kiosk::settings::CancelSettingEdit {}
    };
    base::Rect const body = staff_frame(ui, view.chrome, actions, cancel, header_above(ui, view.keyboard));
    ui.read_in_turn(1); // First the field, then the keys.
    float const keyboard = draw_keyboard(
        ui, view.keyboard, { .prefix = "setting_text", .done = kiosk::settings::SaveSettingText {} }, body, actions);
    ui.read_in_turn(0);
    ui::Words const heading { .text = view.heading, .strong = true, .line_spacing = 1.3f };
    ui::Words const notice { .text = view.notice,
        .type = ui::Type::caption,
        .colour = view.alert ? ui.theme().alert : ui.theme().ink_soft,
        .line_spacing = 1.35f };
    float const bottom = body.bottom() - keyboard - ui.step(0.5f);
    float y = body.y;
    if (heading_fits(ui, heading, notice, { body.x, y, body.width, bottom - y }))
        y += ui.say("setting_text/heading", Role::heading, heading, { body.x, y }, body.width);
    y += ui.say("setting_text/notice", view.alert ? Role::status : Role::note, notice, { body.x, y }, body.width)
        + ui.step(0.5f);
    ui.text_field("setting_text/field", { body.x, y, body.width, std::min(bottom - y, ui.target() * 2) },
        { .label = view.heading,
            .text = view.text,
            .placeholder = view.placeholder,
            .composed = view.keyboard.composed });
}

} // namespace screens
