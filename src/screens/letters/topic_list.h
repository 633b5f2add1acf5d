#pragma once
// The topics under a letter, with the other letters and with rows of beginnings: a visitor's page, and staff's where a
// topic is chosen.

#include "kiosk/letters/view.h"
#include "screens/screens.h"
#include "screens/topic_card.h"

namespace screens {

/// Between header and footer. `open` says what a touch on a card does.
void draw_topic_list(ui::Ui& ui, kiosk::letters::TopicList const& view, base::Rect const& body, CardAction const& open,
    Actions& actions);

} // namespace screens
