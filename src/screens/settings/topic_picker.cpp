#include "screens/draw_screen.h"

#include "screens/home/alphabet.h"
#include "screens/letters/topic_list.h"
#include "screens/staff_frame.h"

namespace screens {

namespace {

kiosk::Action choose_topic(kiosk::letters::EntryCard const& card)
{
    if (card.subject != 0)
        return open_topic(card);
    return kiosk::settings::ChooseCommonTopic { card.slug };
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::settings::TopicPickerView const& view, Actions& actions)
{
    Primary const cancel {
        .key = "topic_picker/cancel", .label = view.cancel, .action = kiosk::settings::CancelSettingEdit {}
    };
    base::Rect body = staff_frame(ui, view.chrome, actions, cancel);
    if (view.topics) {
        draw_topic_list(ui, *view.topics, body, choose_topic, actions);
        return;
    }
    float const used = ui.say("topic_picker/heading", semantics::Role::heading,
                           { .text = view.heading, .line_spacing = 1.35f }, { body.x, body.y }, body.width)
        + ui.step(1);
    body.y += used;
    body.height -= used;
    draw_letter_rows(
        ui, { "topic_picker", view.letters, view.chrome.page_up, view.chrome.page_down, view.scroll }, body, actions);
}

} // namespace screens
