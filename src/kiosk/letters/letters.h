#pragma once
// The topics under one letter.

#include "base/input.h"
#include "catalogue/vocabulary/library.h"
#include "kiosk/scroll_state.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::letters {

/// The entries under a letter arrive in stretches; `first` is where the one at hand begins.
struct LetterPage {
    std::string letter;
    int total = 0;
    int first = 0;
    std::vector<catalogue::IndexEntry> entries;
    bool loading = true;
    bool failed = false;
    base::Instant asked_at {};
    ScrollState scroll;
    ReadingPlace place; ///< Holds while stretches with other heights come and go.
};

// Actions.

struct OpenLetter {
    std::string letter;
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
};
struct EntriesFailed {
    std::uint64_t generation;
};

using Action = std::variant<OpenLetter, NeedEntries, EntriesLoaded, EntriesFailed>;

// Effects.

struct LoadEntries {
    std::uint64_t generation;
    std::string language, collection, letter;
    int first, count;
};

using Effect = std::variant<LoadEntries>;

/// How many entries one LoadEntries asks for.
inline constexpr int k_entries_page = 200;

} // namespace kiosk::letters
