#pragma once
// What the views of several screens share.

#include "kiosk/scroll_state.h"

#include <string>
#include <vector>

namespace kiosk {

struct LanguageChoice {
    std::string code;
    std::string own_name;
    bool selected = false;
    // Where there are few leaflets; else empty.
    std::string with_count = {};    ///< "हिन्दी · 1"
    std::string with_leaflets = {}; ///< "हिन्दी · 1 लीफ़लेट"
    std::string spoken = {};        ///< "हिन्दी, 1 लीफ़लेट"
};

struct TabView {
    std::string key, title;
    bool selected = false;
};

/// What stands at the top and the bottom of every screen of a visitor's but the invitation and "Still there?".
struct Chrome {
    std::string site_name;
    std::vector<LanguageChoice> languages; ///< Fewer than two: there is nothing to choose.
    std::string language_label;            ///< Names the row of languages to the voice.
    std::string languages_button;          ///< Instead of that row, where there is no room for it.
    std::string appearance;                ///< Names the button of text and colours;
    std::string appearance_short;          ///< where there is little room.
    std::string search;                    ///< Empty: this library can't be searched.
    std::string start_over, back, feedback;
    std::string send;        ///< Instead of `feedback` on its form.
    std::string staff;       ///< Names what holding the site's name opens.
    bool can_search = false; ///< From this page, by the header; else the button's place stays empty.
    bool can_go_back = false;
    bool can_give_feedback = true;
};

} // namespace kiosk
