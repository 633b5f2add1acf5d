#pragma once
// Makes an Overview of what the log adds up to: whoever sees it learns no small count, neither from a number
// nor from a difference of numbers (docs/standards.md, "Feedback").

#include "feedback/vocabulary/overview.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace feedback {

/// The numbers as they are. They go through publish() and nowhere else.
struct OverviewCounts {
    struct Article {
        std::string slug; ///< Empty: the kiosk as a whole.
        std::string language;
        std::array<std::int64_t, k_ratings.size()> ratings {};
        std::int64_t unrated = 0; ///< Comments without a face.

        [[nodiscard]] std::int64_t answers() const;
    };
    struct Reads {
        std::string slug, language;
        std::int64_t reads = 0;
    };
    struct Visits {
        std::int64_t all = 0;
        std::int64_t ended_idle = 0;     ///< Those that nobody ended by hand.
        std::int64_t resets_by_hand = 0; ///< Also of a screen at which nobody was.
    };

    struct Missed {
        std::int64_t searches = 0, reports = 0;
    };
    struct MissedWords {
        std::string words, language;
        std::int64_t times = 0; ///< k_clear_from at least.
    };

    std::int64_t feedback = 0;
    std::int64_t ahead = 0;       ///< Feedback of weeks that are still to come: a clock was wrong.
    std::int64_t weeks_ahead = 0; ///< In how many of them there is any.
    std::map<base::IsoWeek, std::int64_t>
        weeks; ///< Only weeks with feedback. What is missing here and in `ahead` is taken as earlier.
    /// Those with the most feedback; the rest is taken as one. How many must not depend on who asks: each number has
    /// its own counts withheld, and two tables together could tell what neither does. For fewer names, see
    /// naming_at_most().
    std::vector<Article> articles;
    std::array<std::int64_t, k_reasons.size()> reasons {};
    std::int64_t held_back = 0; ///< Comments, repeated opinions among them.
    std::vector<Reads> reads;
    std::map<base::IsoWeek, Visits> visits;
    std::map<base::IsoWeek, Missed> missed;
    std::vector<MissedWords> missed_words;
    std::int64_t missed_in_weeks_of_words = 0; ///< Searches and reports of the weeks that `missed_words` are of.
    bool sealed_comments = false;
};

[[nodiscard]] Overview publish(OverviewCounts const& counts, int limit);

/// With at most so many articles named, and as many in `reads`: those with the most, of which the numbers are shown. It
/// is made of the overview alone, so that nobody learns more from two of them than from the one that they come from.
[[nodiscard]] Overview naming_at_most(Overview overview, std::size_t articles);

} // namespace feedback
