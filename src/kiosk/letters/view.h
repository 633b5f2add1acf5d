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

/// A beginning ("Cy"), and where what begins so stands.
struct SectionTile {
    std::string key, label;
    int row = 0, first = 0;
    bool selected = false;
};

struct SectionRow {
    int divides = 0; ///< So many entries.
    std::vector<SectionTile> tiles;
};

struct EntryCard {
    catalogue::ArticleId article;
    std::string slug;         ///< Of the article.
    std::int64_t subject = 0; ///< Opens this subject's leaflets instead.
    std::string key;          ///< From the article's slug, and the label where it is another name.
    std::string title;        ///< "CRS"
    std::string see;          ///< "see Cytokine release syndrome", or empty.
    std::string caption;
};

/// What stands between header and footer, a visitor's or staff's.
struct TopicList {
    std::string prefix; ///< Begins all keys: "letter".
    std::string letter;
    std::string heading;             ///< "C · 14 topics · 2 other names", "Diarrhea · 3 leaflets"
    std::vector<LetterTile> letters; ///< None for a subject.
    std::vector<SectionRow> rows;    ///< Of sections, that of the letter first; there may be none.
    std::string letters_label;
    int total = 0, first = 0; ///< `cards` are the entries from `first`.
    std::vector<EntryCard> cards;
    bool loading = false;
    std::string notice;
    std::string page_up, page_down;
    ScrollState* scroll = nullptr;
    ReadingPlace* place = nullptr;
    int* seen_to = nullptr;
};

struct LetterView : TopicList {
    static constexpr std::string_view k_screen = "letter";

    Chrome chrome;
};

[[nodiscard]] LetterView view_of(Viewer const& viewer, LetterPage& page);
/// `index` is that of the letters; it may be null.
[[nodiscard]] TopicList topic_list(
    Viewer const& viewer, LetterPage& page, std::string_view prefix, catalogue::CollectionIndex const* index);
/// `prefix` begins its key.
[[nodiscard]] EntryCard card_of(Viewer const& viewer, catalogue::IndexEntry const& entry, std::string_view prefix);
/// "#" only where it has topics: nobody looks for it in vain. `selected` is a letter, or empty. None where `index` is
/// null.
[[nodiscard]] std::vector<LetterTile> letter_tiles(
    Viewer const& viewer, catalogue::CollectionIndex const* index, std::string_view selected);

} // namespace kiosk::letters
