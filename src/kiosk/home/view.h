#pragma once
// What the first page of a visit shows.

#include "kiosk/home/home.h"
#include "kiosk/letters/view.h"
#include "kiosk/view_parts.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk {
struct Viewer;
}

namespace kiosk::home {

struct HomeView {
    static constexpr std::string_view k_screen = "home";

    Chrome chrome;
    std::string search;  ///< In the field that opens the search; empty: this library can't be searched.
    std::string heading; ///< "Touch a letter to find a topic"
    std::vector<TabView> tabs;
    std::vector<letters::LetterTile> letters;
    std::vector<letters::EntryCard> topics; ///< All there are, instead of letters, where they are few.
    std::string common_heading;
    std::vector<letters::EntryCard> common; ///< What many come for; beside letters.
    std::string notice;                     ///< Why there is nothing to choose; usually empty.
    std::string page_up, page_down;
    ScrollState* scroll = nullptr;
};

/// What many come for, in the language that is shown. `prefix` begins their keys.
[[nodiscard]] std::vector<letters::EntryCard> common_cards(Viewer const& viewer, std::string_view prefix);
[[nodiscard]] HomeView view_of(Viewer const& viewer, HomePage& page);

} // namespace kiosk::home
