#include "screens/draw_screen.h"

#include "screens/frame.h"
#include "screens/letters/topic_list.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::letters::LetterView const& view, Actions& actions)
{
    base::Rect const body = page_frame(ui, view.chrome, feedback_button(view.chrome), actions);
    draw_topic_list(ui, view, body, open_topic, actions);
}

} // namespace screens
