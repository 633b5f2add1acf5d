#include "screens/draw_screen.h"

#include "screens/announcement.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::volunteer::ReadyView const& view, Actions& actions)
{
    draw_announcement(ui,
        { .key = "ready",
            .heading = view.heading,
            .detail = view.detail,
            .button = view.done,
            .action = kiosk::door::CloseStaff {} },
        actions);
}

} // namespace screens
