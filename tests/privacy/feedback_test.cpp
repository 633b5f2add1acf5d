#include "privacy/feedback.h"

#include <doctest/doctest.h>

#include <set>

TEST_CASE("every rating and every reason has a name of its own that leads back to it")
{
    std::set<std::string_view> names;
    for (privacy::Rating const rating : privacy::k_ratings) {
        CHECK(privacy::rating_named(privacy::name_of(rating)) == rating);
        names.insert(privacy::name_of(rating));
    }
    for (privacy::Reason const reason : privacy::k_reasons) {
        CHECK(privacy::reason_named(privacy::name_of(reason)) == reason);
        names.insert(privacy::name_of(reason));
    }
    CHECK(names.size() == privacy::k_ratings.size() + privacy::k_reasons.size());
}

TEST_CASE("a word that is no rating and no reason stands for nothing")
{
    for (char const* const word : { "", "Very good", "good ", "hard_to_read" })
        CHECK_FALSE(privacy::rating_named(word));
    for (char const* const word : { "", "good", "HARD_TO_READ" })
        CHECK_FALSE(privacy::reason_named(word));
}
