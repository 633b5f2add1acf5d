#include "screens/draw_screen.h"

#include "screens/home/alphabet.h"
#include "screens/letters/topic_list.h"
#include "screens/staff_frame.h"

#include <algorithm>

namespace screens {

namespace {

kiosk::Action choose_leaflet(kiosk::letters::EntryCard const& card)
{
    if (card.subject != 0)
        return open_topic(card);
    return kiosk::library::ChooseLeaflet { { .slug = card.slug, .language = {}, .title = {} } };
}

/// What was on the screen, as a card of its own.
void lay_out_present(ui::Ui& ui, kiosk::library::LeafletPickerView const& view, ui::Column& column, Actions& actions)
{
    if (view.present) {
        column.say("leaflet_picker/present_heading", semantics::Role::heading,
            { .text = view.present_heading, .line_spacing = 1.35f });
        column.gap(0.5f);
        ui::ButtonLabel const label { .text = view.present->title };
        float const width = std::min(column.width(), std::max(ui.button_size(label).width, ui.target() * 6));
        float const height = std::max(ui.target(), ui.button_height(label, width));
        if (column.place(height, [&](base::Rect const& rect) {
                return ui.button("leaflet_picker/present", { rect.x, rect.y, width, rect.height }, label);
            }))
            actions.emplace_back(kiosk::library::ChooseLeaflet { *view.present });
        column.gap(1.5f);
    }
    column.say("leaflet_picker/heading", semantics::Role::heading, { .text = view.heading, .line_spacing = 1.35f });
    column.gap(1);
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::library::LeafletPickerView const& view, Actions& actions)
{
    Primary const cancel {
        .key = "leaflet_picker/cancel", .label = view.cancel, .action = kiosk::library::BackToLibrary {}
    };
    base::Rect const body = staff_frame(ui, view.chrome, actions, cancel);
    if (view.topics) {
        draw_topic_list(ui, *view.topics, body, choose_leaflet, actions);
        return;
    }
    draw_letter_rows(ui,
        { .prefix = "leaflet_picker",
            .letters = view.letters,
            .page_up = view.chrome.page_up,
            .page_down = view.chrome.page_down,
            .scroll = view.scroll,
            .above = [&](ui::Column& column) { lay_out_present(ui, view, column, actions); } },
        body, actions);
}

} // namespace screens
