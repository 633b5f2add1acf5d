#include "feedback/vocabulary/record.h"

#include <doctest/doctest.h>

#include <set>

TEST_CASE("every rating and every reason has a name of its own that leads back to it")
{
    std::set<std::string_view> names;
    for (feedback::Rating const rating : feedback::k_ratings) {
        CHECK(feedback::rating_named(name_of(rating)) == rating);
        names.insert(name_of(rating));
    }
    for (feedback::Reason const reason : feedback::k_reasons) {
        CHECK(feedback::reason_named(name_of(reason)) == reason);
        names.insert(name_of(reason));
    }
    CHECK(names.size() == feedback::k_ratings.size() + feedback::k_reasons.size());
}

TEST_CASE("a row may hold the name of a rating or none, and no other word")
{
    CHECK(name_of(std::optional<feedback::Rating>()).empty());
    CHECK(feedback::is_rating_or_none(""));
    CHECK(feedback::is_rating_or_none("good"));
    CHECK_FALSE(feedback::is_rating_or_none("excellent"));
}

TEST_CASE("a word that is no rating and no reason stands for nothing")
{
    for (char const* const word : { "", "Very good", "good ", "hard_to_read" })
        CHECK_FALSE(feedback::rating_named(word));
    for (char const* const word : { "", "good", "HARD_TO_READ" })
        CHECK_FALSE(feedback::reason_named(word));
}
