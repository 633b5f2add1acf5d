#include "screens/ready.h"

#include "screens/announcement.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::ReadyView const& view, Actions& actions)
{
    draw_announcement(ui,
        { .key = "ready",
            .heading = view.heading,
            .detail = view.detail,
            .button = view.done,
            .action = kiosk::CloseStaff {} },
        actions);
}

} // namespace screens
