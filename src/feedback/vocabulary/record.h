#pragma once
// What of a visitor's opinion is kept, and nothing more: no time of day, no session, no order.

#include "base/iso_week.h"
#include "feedback/vocabulary/record_id.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace feedback {

/// Worded as the NHS Friends and Family Test words it.
enum class Rating { very_good, good, neither, poor, very_poor, dont_know };

/// What a visitor may tick. Stored by name, so that the list may grow.
enum class Reason {
    easy_to_understand,
    answered_my_question,
    hard_to_understand,
    missing_something,
    hard_to_read,
    hard_to_use
};

inline constexpr std::array k_ratings { Rating::very_good, Rating::good, Rating::neither, Rating::poor,
    Rating::very_poor, Rating::dont_know };
inline constexpr std::array k_reasons { Reason::easy_to_understand, Reason::answered_my_question,
    Reason::hard_to_understand, Reason::missing_something, Reason::hard_to_read, Reason::hard_to_use };

/// The stored words: "very_good", "hard_to_read".
[[nodiscard]] constexpr std::string_view name_of(Rating rating)
{
    constexpr std::array<std::string_view, 6> names { "very_good", "good", "neither", "poor", "very_poor",
        "dont_know" };
    return names.at(static_cast<std::size_t>(rating));
}

/// Empty where no face was chosen: a comment may stand alone.
[[nodiscard]] constexpr std::string_view name_of(std::optional<Rating> rating)
{
    return rating ? name_of(*rating) : std::string_view {};
}

[[nodiscard]] constexpr std::string_view name_of(Reason reason)
{
    constexpr std::array<std::string_view, 6> names { "easy_to_understand", "answered_my_question",
        "hard_to_understand", "missing_something", "hard_to_read", "hard_to_use" };
    return names.at(static_cast<std::size_t>(reason));
}

/// The value of that name, or nothing for a word that is none of ours.
[[nodiscard]] constexpr std::optional<Rating> rating_named(std::string_view name)
{
    for (Rating const rating : k_ratings)
        if (name_of(rating) == name)
            return rating;
    return std::nullopt;
}

/// Whether a row may hold that word: a rating's name, or none.
[[nodiscard]] constexpr bool is_rating_or_none(std::string_view stored)
{
    return stored.empty() || rating_named(stored);
}

[[nodiscard]] constexpr std::optional<Reason> reason_named(std::string_view name)
{
    for (Reason const reason : k_reasons)
        if (name_of(reason) == name)
            return reason;
    return std::nullopt;
}

inline constexpr std::size_t k_comment_limit_bytes = 2000;

struct FeedbackRecord {
    RecordId id {};
    std::string article;             ///< The slug; empty: about the kiosk as a whole.
    std::string language;            ///< The language that was shown.
    std::optional<Rating> rating {}; ///< Nothing: no face was chosen.
    std::vector<Reason> reasons;
    std::string comment; ///< May be empty; at most k_comment_limit_bytes of UTF-8, or what seal() made of it.
    base::IsoWeek week;
    bool repeated = false; ///< The same visitor had rated the same thing before: kept, but not counted again.
    bool hidden = false;   ///< Staff took it out of the list of comments.
    bool sealed = false;   ///< The comment is sealed (privacy/seal.h).
    bool held_back
        = false; ///< Names may have been left in the comment: what scrubbing misses in its language is unknown.
    std::string comment_language; ///< As which it was scrubbed; empty: no comment, a sealed one, or not known.
};

} // namespace feedback
