#pragma once
// What the topics under a letter show.

#include "kiosk/letters/letters.h"
#include "kiosk/view_parts.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk {
struct Viewer;
}

namespace kiosk::letters {

struct LetterTile {
    std::string letter;
    std::string spoken; ///< "C, 14 topics"
    bool enabled = false;
    bool selected = false;
};

struct EntryCard {
    catalogue::ArticleId article;
    std::string key;   ///< From the article's slug, and the label where it is another name.
    std::string title; ///< "CRS"
    std::string see;   ///< "see Cytokine release syndrome", or empty.
    std::string caption;
};

struct LetterView {
    static constexpr std::string_view k_screen = "letter";

    Chrome chrome;
    std::string letter;
    std::string heading; ///< "C, 14 topics"
    std::vector<LetterTile> letters;
    std::string letters_label;
    int total = 0, first = 0; ///< `cards` are the entries from `first`.
    std::vector<EntryCard> cards;
    bool loading = false;
    std::string notice;
    std::string page_up, page_down;
    ScrollState* scroll = nullptr;
    ReadingPlace* place = nullptr;
};

[[nodiscard]] LetterView view_of(Viewer const& viewer, LetterPage& page);
/// Of the collection in use; `selected` is a letter, or empty.
[[nodiscard]] std::vector<LetterTile> letter_tiles(Viewer const& viewer, std::string_view selected);

} // namespace kiosk::letters
