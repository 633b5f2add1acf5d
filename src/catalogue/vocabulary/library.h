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
    int cards = 0;  ///< Other names included. 0: dimmed, or left out, as the collection says.
    int topics = 0; ///< Subjects: cards that are not only other names.
    friend bool operator==(Letter const&, Letter const&) = default;
};

/// One card under a letter: a subject by an article's title, or by one of its other names. Or one leaflet of a subject.
struct IndexEntry {
    ArticleId article; ///< The first, of several.
    std::string slug;  ///< Of the article: names the entry in every edition.
    std::string label; ///< "CRS"
    std::string see;   ///< "Cytokine release syndrome" when the label is another name, else empty.
    std::string caption;
    int leaflets = 1;         ///< That bear this name.
    std::int64_t subject = 0; ///< Names those of several, in one edition.
    friend bool operator==(IndexEntry const&, IndexEntry const&) = default;
};

/// A part of the cards of a letter, by how they begin. Row 0 divides the letter, a further row a section of the one
/// before.
struct IndexSection {
    int row = 0;
    int first = 0; ///< Card.
    int cards = 0;
    std::string label; ///< "Cy"
    friend bool operator==(IndexSection const&, IndexSection const&) = default;
};

/// The index of one collection in one language; there is none where the language has no article in it.
/// The key "all" is the implicit collection of everything.
struct CollectionIndex {
    std::string key;
    std::string title;           ///< In this language; empty for "all", whose name is the interface's.
    std::vector<Letter> letters; ///< Those to show, in the alphabet's order.
    int topics = 0;              ///< Articles, each counted once.
    std::vector<IndexEntry> few; ///< All its topics, where they are fewer than an alphabet is worth (k_few_topics).
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
    std::uint64_t hidden
        = 0; ///< Stands for the leaflets that visitors do not see, another for others; 0: they see all.
    friend bool operator==(Library const&, Library const&) = default;
};

inline constexpr char const* k_all_topics = "all";
inline constexpr char const* k_other_letter = "#";

/// With fewer topics they are listed, for most letters would lead nowhere.
inline constexpr int k_few_topics = 20;

} // namespace catalogue
