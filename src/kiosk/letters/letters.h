#pragma once
// The topics under one letter, and the leaflets of one subject: a visitor's pages, or those of staff who choose a topic
// in the settings or the library (TopicPicker). Actions are about staff's while these are in front.

#include "base/input.h"
#include "catalogue/vocabulary/library.h"
#include "kiosk/scroll_state.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::letters {

/// The entries under a letter arrive in stretches; `first` is where the one at hand begins. The leaflets of a subject
/// are entries, too.
struct LetterPage {
    std::string letter;
    std::int64_t subject = 0; ///< Its leaflets are the entries; 0: the letter's topics are.
    std::string subject_label;
    int total = 0;
    int first = 0;
    std::vector<catalogue::IndexEntry> entries;
    std::vector<catalogue::IndexSection> sections; ///< Around the entries.
    int rows = 1;      ///< Of sections that are open: the letter's own, and one for each that was touched further down.
    int jumped_to = 0; ///< Entry.
    int seen_to = 0;   ///< The last entry in sight; written by the screens.
    bool loading = true;
    bool failed = false;
    base::Instant asked_at {};
    ScrollState scroll;
    ReadingPlace place; ///< Holds while stretches with other heights come and go.
};

[[nodiscard]] inline std::optional<base::Instant> waiting_since(LetterPage const& page)
{
    return page.loading && page.entries.empty() ? std::optional(page.asked_at) : std::nullopt;
}

/// Where staff look for a topic: the letters, and the pages that a touch on one opens.
struct TopicPicker {
    std::vector<LetterPage> pages; ///< The last is in front; none: the letters are.
    ScrollState scroll;            ///< Of the letters.
};

// Actions.

struct OpenLetter {
    std::string letter;
};
/// Shows a section of a row from its first entry on, and the row that divides it.
struct OpenSection {
    int row;
    int first;
};
/// A name that several leaflets bear.
struct OpenSubject {
    std::int64_t subject;
    std::string label;
};
/// The screen shows entries from `first` that it has not got.
struct NeedEntries {
    int first = 0;
};
struct EntriesLoaded {
    std::uint64_t generation;
    std::string letter;
    int first;
    int total;
    std::vector<catalogue::IndexEntry> entries;
    std::vector<catalogue::IndexSection> sections = {};
    std::int64_t subject = 0;
    std::uint64_t visit = 0; ///< Of staff who choose a topic; 0: a visitor asked.
};
struct EntriesFailed {
    std::uint64_t generation;
    std::uint64_t visit = 0;
};

using Action = std::variant<OpenLetter, OpenSection, OpenSubject, NeedEntries, EntriesLoaded, EntriesFailed>;

// Effects.

struct LoadEntries {
    std::uint64_t generation;
    std::string language, collection, letter;
    int first, count;
    std::int64_t subject = 0;
    std::uint64_t visit = 0; ///< Of staff who choose a topic; 0: a visitor asks.
};

using Effect = std::variant<LoadEntries>;

/// How many entries one LoadEntries asks for.
inline constexpr int k_entries_page = 200;

} // namespace kiosk::letters
