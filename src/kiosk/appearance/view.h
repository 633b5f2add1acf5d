#pragma once
// What the page "Text and colours" shows.

#include "kiosk/appearance/appearance.h"
#include "kiosk/view_parts.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk {
struct Viewer;
}

namespace kiosk::appearance {

/// One of a few; `appearance` is what it would lead to.
struct Option {
    std::string key; ///< "size/2"
    std::string label;
    bool selected = false;
    Appearance appearance;
    kiosk::appearance::Action action;
};

struct Question {
    std::string key, heading;
    std::vector<Option> options;
    std::string print = {}; ///< Letters that show what an option leads to; empty where lines of print do.
};

struct AppearanceView {
    static constexpr std::string_view k_screen = "appearance";

    Chrome chrome;
    std::string heading; ///< "Text and colours"
    Question text_size, colours, line_spacing, position;
    std::string back_to_normal, done;
    bool is_normal = false; ///< There is nothing to go back to.
    std::string page_up, page_down;
    ScrollState* scroll = nullptr;
};

[[nodiscard]] AppearanceView view_of(Viewer const& viewer, AppearancePage& page);

} // namespace kiosk::appearance
