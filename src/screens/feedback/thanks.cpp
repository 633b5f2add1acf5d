#include "screens/draw_screen.h"

#include "screens/announcement.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::feedback::ThanksView const& view, Actions& actions)
{
    draw_announcement(ui,
        { .key = "thanks",
            .heading = view.heading,
            .detail = view.detail,
            .button = view.carry_on,
            .action = kiosk::feedback::DismissThanks {} },
        actions);
}

} // namespace screens
