#pragma once
// A screen that says one thing: it is done.

#include "screens/screens.h"

#include <string_view>

namespace screens {

/// Words, a mark and one button in the middle of the screen: a screen that says one thing.
struct Announcement {
    std::string_view key; ///< Of the screen; its parts are below it.
    std::string_view heading, detail, button;
    kiosk::Action action;
};
void draw_announcement(ui::Ui& ui, Announcement const& announcement, Actions& actions);

} // namespace screens
