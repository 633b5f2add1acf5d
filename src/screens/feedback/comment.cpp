#include "screens/draw_screen.h"

#include "screens/frame.h"
#include "screens/keyboard.h"

#include <utility>

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::feedback::CommentView const& view, Actions& actions)
{
    base::Rect const body = page_frame(
        ui, view.chrome, std::nullopt, actions, { header_above(ui, view.keyboard), least_body(ui, view.keyboard) });
    ui.read_in_turn(1); // First the field, then the keys.
    float const keyboard
        = draw_keyboard(ui, view.keyboard, { .prefix = "comment", .done = kiosk::session::GoBack {} }, body, actions);
    ui.read_in_turn(0);
    ui::Words const heading { .text = view.heading, .type = ui::Type::body, .strong = true, .line_spacing = 1.3f };
    ui::Words const notice { .text = view.room.empty() ? std::string_view(view.privacy_notice) : view.room,
        .type = ui::Type::caption,
        .colour = view.room.empty() ? ui.theme().ink_soft : ui.theme().alert,
        .line_spacing = 1.35f };
    float const bottom = body.bottom() - keyboard - ui.step(0.5f);
    float y = body.y;
    // Without room for both it stands in the field until something else does.
    bool const apart = ui.measure(notice, body.width).height + ui.step(0.5f) + ui.small_target() <= bottom - y;
    if (apart && heading_fits(ui, heading, notice, { body.x, y, body.width, bottom - y }))
        y += ui.say("comment/heading", semantics::Role::heading, heading, { body.x, y }, body.width);
    if (apart)
        y += ui.say("comment/notice", semantics::Role::note, notice, { body.x, y }, body.width) + ui.step(0.5f);
    ui.text_field("comment/field", { body.x, y, body.width, bottom - y },
        { .label = view.heading,
            .text = view.comment,
            .placeholder = apart ? view.placeholder : view.privacy_notice,
            .composed = view.keyboard.composed });
}

} // namespace screens
