#pragma once
// What the search shows.

#include "kiosk/letters/view.h"
#include "kiosk/search/search.h"
#include "kiosk/typing/keyboard_view.h"
#include "kiosk/view_parts.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {
struct Viewer;
}

namespace kiosk::search {

/// An article that was found. Its words are the model's own, no copy.
struct HitCard {
    std::string key; ///< From the article's slug.
    catalogue::SearchHit const* hit = nullptr;
};

/// What there is instead of results.
struct NothingFound {
    std::string heading;
    std::string advice;          ///< How to go on.
    std::string elsewhere_label; ///< Empty: no other language has anything either.
    std::vector<LanguageChoice> elsewhere;
    std::string nearest_label; ///< Above the cards; empty: nothing is near.
    std::string letters;       ///< Leads to them.
    std::string missing;       ///< Reports that the topic is missing.
    std::string thanks;        ///< In its place, once that was done.
};

struct SearchView {
    static constexpr std::string_view k_screen = "search";

    Chrome chrome;
    std::string label;      ///< Of the field: "What are you looking for?"
    std::string_view words; ///< As typed; the model's own bytes, no copy.
    std::string clear;
    std::string notice;              ///< What can be done, what is waited for, or what is wrong; else empty.
    base::WipingString did_you_mean; ///< How the words were understood; empty: as they were typed.
    std::string as_typed;            ///< Searches for them as they are.
    std::optional<NothingFound> nothing;
    std::vector<HitCard> cards; ///< What was found; where nothing was, what is nearest.
    std::string common_heading;
    std::vector<letters::EntryCard> common; ///< What many come for, until something is asked or where nothing is near.
    std::string all_results;                ///< Leads to those for which the keyboard leaves no room.
    std::optional<typing::KeyboardView> keyboard;
    std::string page_up, page_down;
    std::uint64_t number = 0; ///< Tells these results from others.
    ScrollState* scroll = nullptr;
    ReadingPlace* place = nullptr;
};

[[nodiscard]] SearchView view_of(Viewer const& viewer, SearchPage& page);
/// What stands in an empty field.
[[nodiscard]] std::string field_label(Viewer const& viewer);

} // namespace kiosk::search
