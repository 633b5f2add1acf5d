#pragma once
// What the log adds up to, as it is published: counts, with small ones suppressed (docs/standards.md, "Feedback").

#include "feedback/vocabulary/record.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace feedback {

struct PublishedCount {
    enum class State {
        shown,
        small,    ///< Under the limit; shown as "<5".
        withheld, ///< A small one could be computed from it.
    };
    State state = State::withheld;
    std::int64_t count = 0; ///< Only where it is shown; otherwise 0, so that it can't leak.

    friend bool operator==(PublishedCount const&, PublishedCount const&) = default;
};

struct Overview {
    struct Week {
        base::IsoWeek week;
        PublishedCount count;
    };
    struct Article {
        std::string slug; ///< Empty: the kiosk as a whole.
        std::string language;
        PublishedCount count;
        std::array<PublishedCount, k_ratings.size()> ratings; ///< All withheld unless `count` is shown.
        PublishedCount unrated {};                            ///< Comments without a face; part of `count` as they are.
    };
    struct Reads {
        std::string slug, language;
        PublishedCount count; ///< Always shown.
    };
    struct Visits {
        base::IsoWeek week;
        PublishedCount visits;
        PublishedCount resets; ///< By hand: a visitor's "Start over", or a volunteer.
    };
    struct MissedWeek {
        base::IsoWeek week;
        PublishedCount searches; ///< Those that found nothing.
        PublishedCount reports;  ///< "My topic is missing".
    };
    struct MissedWords {
        std::string words, language; ///< The language that was shown.
        PublishedCount count;        ///< Never withheld.
    };

    int limit = 5;        ///< What is under it is small.
    PublishedCount total; ///< Of feedback; one visitor's second opinion on the same thing is not in it.
    /// Every week from the first with feedback to the last. Empty when there is too little to show any of it; the same
    /// holds for `articles`.
    std::vector<Week> weeks;
    std::optional<PublishedCount> earlier_weeks; ///< Where there are more weeks than `weeks` may hold, or a long gap.
    std::optional<PublishedCount> weeks_ahead;   ///< Where there is feedback of weeks that are still to come.
    std::vector<Article> articles; ///< By slug and language: an order by counts would rank the hidden ones.
    std::optional<PublishedCount> other_articles;
    std::array<PublishedCount, k_reasons.size()> reasons;
    PublishedCount held_back;       ///< Of comments that lists and exports leave out.
    std::vector<Reads> reads;       ///< The most read first; none that was read fewer than `limit` times.
    std::vector<Visits> visits;     ///< From the first week with `limit` visits to the last.
    std::vector<MissedWeek> missed; ///< From the first week with `limit` of either to the last.
    /// What was looked for and not found in the last k_weeks_of_missed_words, the most frequent first; then, by
    /// alphabet, those whose number is small.
    std::vector<MissedWords> missed_words;
    bool sealed_comments = false; ///< There are some, which the kiosk can't read.
};

/// Ten years of weeks; more are one number. So is what lies before a year of weeks without a count that may be shown: a
/// few answers from a day when the clock was wrong do not stretch the time line.
inline constexpr std::size_t k_max_weeks = 520, k_quiet_weeks = 52;

/// Older words are about a library that has changed since.
inline constexpr int k_weeks_of_missed_words = 12;
inline constexpr std::size_t k_max_missed_words = 20;

} // namespace feedback
