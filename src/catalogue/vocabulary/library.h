#pragma once
// What the kiosk knows of its library: languages, collections, letters, and the entries under a letter.
// All of it is computed at import; the kiosk only reads.

#include "base/id.h"

#include <cstdint>
#include <string>
#include <vector>

namespace catalogue {

/// Names one article of one edition of the catalogue; meaningless in another edition.
using ArticleId = base::Id<struct ArticleTag>;

/// Letter labels come from the language's own alphabet (CLDR index characters): "C", "Ñ", "ب", "あ".
/// Digits, symbols and other scripts gather under "#", which comes last.
struct Letter {
    std::string label;
    int topics = 0; ///< Entries, other names included. 0: dimmed, or left out, as the collection says.
    friend bool operator==(Letter const&, Letter const&) = default;
};

/// The index of one collection in one language; there is none where the language has no article in it.
/// The key "all" is the implicit collection of everything.
struct CollectionIndex {
    std::string key;
    std::string title;           ///< In this language; empty for "all", whose name is the interface's.
    std::vector<Letter> letters; ///< Those to show, in the alphabet's order.
    int topics = 0;              ///< Articles, each counted once.
    friend bool operator==(CollectionIndex const&, CollectionIndex const&) = default;
};

struct LanguageIndex {
    std::string language;
    std::vector<CollectionIndex> collections; ///< "all" first, then in the order of collections.yaml.
    friend bool operator==(LanguageIndex const&, LanguageIndex const&) = default;
};

/// Empty (no languages) when no edition has been imported yet.
struct Library {
    std::int64_t edition = 0; ///< Counts imports from 1; 0: none.
    std::vector<LanguageIndex> languages;
    bool searchable = false; ///< An edition of an earlier version has no index for it.
    friend bool operator==(Library const&, Library const&) = default;
};

inline constexpr char const* k_all_topics = "all";
inline constexpr char const* k_other_letter = "#";

/// One card under a letter: the article's title, or one of its other names.
struct IndexEntry {
    ArticleId article;
    std::string slug;    ///< Of the article: names the entry in every edition.
    std::string label;   ///< "CRS"
    std::string see;     ///< "Cytokine release syndrome" when the label is another name, else empty.
    std::string caption; ///< Tells apart entries of one label: the subtitle; or the source where even that is shared.
    friend bool operator==(IndexEntry const&, IndexEntry const&) = default;
};

} // namespace catalogue
