#pragma once
// What a visitor looks for, and what was found. Their words are theirs as a comment is: overwritten in memory when they
// go.

#include "base/input.h"
#include "catalogue/vocabulary/search.h"
#include "kiosk/scroll_state.h"
#include "kiosk/search/missed_search.h"
#include "kiosk/typing/typing.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::search {

inline constexpr std::size_t k_query_limit_bytes = 400;
/// Articles that one search asks for. Who does not find theirs among so many types another word.
inline constexpr int k_hits = 20;
/// A query that stands so long is meant, and no word on its way.
inline constexpr std::chrono::seconds k_meant_after { 3 };
/// Its last word may still be on its way before: "neumo" is no misspelt "neuro".
inline constexpr std::chrono::seconds k_typed_after { 1 };

struct Found {
    std::vector<catalogue::SearchHit> hits; ///< Best first.
    base::WipingString corrected;           ///< As catalogue::SearchAnswer has it.
    // Where there are no hits:
    std::vector<catalogue::SearchHit> nearest; ///< What begins alike, or what the words may be a misspelling of.
    std::vector<std::string> elsewhere;        ///< Languages in which the same words do find something.
    bool says_nothing = false;                 ///< As catalogue::SearchAnswer has it: it has found nothing, nor missed.
};

struct SearchPage {
    typing::TypedText query { { .bytes = k_query_limit_bytes }, typing::Capitals::for_one };
    bool as_typed = false;       ///< No word is taken for another.
    bool keyboard = true;        ///< It is in sight.
    std::uint64_t number = 0;    ///< Of the question that was asked last; other answers are dropped.
    bool waiting = false;        ///< For its answer; what is shown meanwhile answered an earlier one.
    bool failed = false;         ///< It could not be answered.
    base::Instant changed_at {}; ///< When the query became what it is.
    base::Instant asked_at {};
    std::optional<Found> found; ///< What is shown.
    std::uint64_t answers = 0;  ///< That were shown so far.
    /// The newest answer, kept back until the query has stood for k_typed_after: it finds nothing, or other words.
    std::optional<Found> held;
    bool opened = false;   ///< Something that it found, or found with fewer letters, was read.
    bool reported = false; ///< It was said of this query that its topic is missing.
    ScrollState scroll;
    ReadingPlace place;
};

// Actions.

struct OpenSearch {};
struct ShowKeyboard {};
struct HideKeyboard {};
struct ClearQuery {};
struct SearchAsTyped {};
/// One of what was found, or of what is nearest.
struct OpenHit {
    catalogue::ArticleId article;
};
struct ReportMissing {};
struct SearchAnswered {
    std::uint64_t generation, number;
    Found found;
};
struct SearchFailed {
    std::uint64_t generation, number;
};

using Action = std::variant<OpenSearch, ShowKeyboard, HideKeyboard, ClearQuery, SearchAsTyped, OpenHit, ReportMissing,
    SearchAnswered, SearchFailed>;

// Effects.

struct Find {
    std::uint64_t generation, number;
    std::int64_t edition; ///< Of which the answer's articles must be.
    base::WipingString words;
    std::string language;
    bool as_typed = false;
    std::vector<std::string> others; ///< Languages to look in where this one has nothing.
};

using Effect = std::variant<Find, CountMissedSearch, ReportMissingTopic>;

} // namespace kiosk::search
