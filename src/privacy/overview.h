#pragma once
// What the log adds up to, ready for publication: whoever sees an Overview learns no small count, neither from a number
// nor from a difference of numbers (STANDARDS, Feedback).

#include "privacy/feedback.h"
#include "privacy/small_cells.h"

#include <map>

namespace privacy {

/// The numbers as they are. They go through publish() and nowhere else.
struct OverviewCounts {
    struct Article {
        std::string slug; ///< Empty: the kiosk as a whole.
        std::string language;
        std::array<std::int64_t, k_ratings.size()> ratings {};
    };
    struct Reads {
        std::string slug, language;
        std::int64_t reads = 0;
    };
    struct Visits {
        std::int64_t all = 0;
        std::int64_t left_to_the_clock = 0; ///< Those that nobody ended by hand.
        std::int64_t resets_by_hand = 0;    ///< Also of a screen at which nobody was.
    };

    std::int64_t feedback = 0;
    std::int64_t ahead = 0; ///< Feedback of weeks that are still to come: a clock was wrong.
    std::map<IsoWeek, std::int64_t>
        weeks; ///< Only weeks with feedback. What lacks here and in `ahead` is taken as earlier.
    /// Those with the most feedback; the rest is taken as one. How many must not depend on who asks: each number has
    /// its own counts withheld, and two tables together could tell what neither does. For fewer names, see
    /// naming_at_most().
    std::vector<Article> articles;
    std::array<std::int64_t, k_reasons.size()> reasons {};
    std::vector<Reads> reads;
    std::map<IsoWeek, Visits> visits;
    bool sealed_comments = false;
};

struct Overview {
    struct Week {
        IsoWeek week;
        PublishedCount count;
    };
    struct Article {
        std::string slug; ///< Empty: the kiosk as a whole.
        std::string language;
        PublishedCount count;
        std::array<PublishedCount, k_ratings.size()> ratings; ///< All withheld unless `count` is shown.
    };
    struct Reads {
        std::string slug, language;
        PublishedCount count; ///< Always shown.
    };
    struct Visits {
        IsoWeek week;
        PublishedCount visits;
        PublishedCount resets; ///< By hand: a visitor's "Start over", or a volunteer.
    };

    int limit = 5;        ///< What is under it is small.
    PublishedCount total; ///< Of feedback; one visitor's second opinion on the same thing is not in it.
    /// Every week from the first with feedback to the last. Empty when too little is there to tell any of it; the same
    /// holds for `articles`.
    std::vector<Week> weeks;
    std::optional<PublishedCount> earlier_weeks; ///< Where there are more weeks than `weeks` may hold, or a long gap.
    std::optional<PublishedCount> weeks_ahead;   ///< Where there is feedback of weeks that are still to come.
    std::vector<Article> articles; ///< By slug and language: an order by counts would rank the hidden ones.
    std::optional<PublishedCount> other_articles;
    std::array<PublishedCount, k_reasons.size()> reasons;
    std::vector<Reads> reads;     ///< The most read first; none that was read fewer than `limit` times.
    std::vector<Visits> visits;   ///< From the first week with `limit` visits to the last.
    bool sealed_comments = false; ///< There are some, which the kiosk can't read.
};

/// Ten years of weeks; more are one number. So is what lies before a year of weeks without a count that may be shown: a
/// few answers from a day when the clock was wrong do not stretch the time line.
inline constexpr std::size_t k_most_weeks = 520, k_quiet_weeks = 52;

[[nodiscard]] Overview publish(OverviewCounts const& counts, int limit);

/// With at most so many articles named, and as many in `reads`: those with the most, of which the numbers are told. It
/// is made of the overview alone, so that nobody learns more from two of them than from the one that they come from.
[[nodiscard]] Overview naming_at_most(Overview overview, std::size_t articles);

} // namespace privacy
