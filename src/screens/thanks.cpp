#include "screens/thanks.h"

#include "screens/frame.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::ThanksView const& view, Actions& actions)
{
    auto const glass = ui.size();
    base::Rect const whole { 0, 0, glass.width, glass.height };
    auto const column = page_column(ui);

    ui::Words const heading { .text = view.heading, .type = ui::Type::title, .strong = true, .align = text::Align::centre, .line_spacing = 1.25f };
    ui::Words const detail { .text = view.detail, .colour = ui.theme().ink_soft, .align = text::Align::centre };
    ui::ButtonLabel const carry_on { .text = view.carry_on, .look = ui::Look::primary };
    float const mark = ui.target() * 2;
    float const heading_height = ui.measure(heading, column.width).height, detail_height = ui.measure(detail, column.width).height;
    auto const button = ui.button_size(carry_on);
    float const height = mark + ui.step(3) + heading_height + ui.step(1) + detail_height + ui.step(4) + button.height;
    float y = (glass.height - height) / 2;

    base::Rect const mark_box { (glass.width - mark) / 2, y, mark, mark };
    ui.canvas().disc({ glass.width / 2, y + mark / 2 }, mark / 2, ui.theme().accent);
    ui.canvas().icon(ui::Icon::tick, mark_box.inset(mark * 0.26f), ui.theme().on_accent, ui.px(base::Millimetres { 2.4f }));
    y += mark + ui.step(3);
    y += ui.say("thanks/heading", semantics::Role::status, heading, { column.x, y }, column.width) + ui.step(1);
    y += ui.say("thanks/detail", semantics::Role::text, detail, { column.x, y }, column.width) + ui.step(4);
    // Both the button and the rest of the glass dismiss it: it blocks nobody.
    bool const pressed = ui.button("thanks/carry_on", { (glass.width - button.width) / 2, y, button.width, button.height }, carry_on);
    if (ui.surface("thanks/anywhere", whole, view.carry_on) || pressed)
        actions.emplace_back(kiosk::DismissThanks {});
}

} // namespace screens
