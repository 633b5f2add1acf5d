#include "base/far_weeks.h"

#include <doctest/doctest.h>

using base::IsoWeek;

TEST_CASE("what a wrong clock dated is far from today, the next week and old feedback are not")
{
    IsoWeek const today { 2026, 48 };
    CHECK(base::is_far({ 1970, 1 }, today));
    CHECK(base::is_far({ 2025, 52 }, today));
    CHECK(base::is_far({ 2027, 48 }, today));
    CHECK(base::is_far({ 2094, 1 }, today));
    CHECK_FALSE(base::is_far({ 2026, 49 }, today));
    CHECK(base::is_far({ 2026, 50 }, today));
    CHECK_FALSE(base::is_far({ 2026, 1 }, today));
    CHECK_FALSE(base::is_far({ 2026, 1 }, { 2036, 20 }));
    // Over the end of a year, also one of 53 weeks.
    CHECK_FALSE(base::is_far({ 2027, 1 }, { 2026, 53 }));
    CHECK(base::is_far({ 2027, 1 }, { 2026, 52 }));
}

TEST_CASE("to a clock that is wrong now, what is right is far from today")
{
    CHECK(base::is_far({ 2026, 48 }, { 1970, 1 }));
}

TEST_CASE("weeks without a gap are one span, also over the end of a year")
{
    CHECK(base::spans_of({}).empty());
    auto const spans = base::spans_of({ { 1970, 1 }, { 2026, 53 }, { 2027, 1 }, { 2027, 2 }, { 2027, 4 } });
    REQUIRE(spans.size() == 3);
    CHECK(base::to_string(spans.at(0)) == "1970-W01");
    CHECK(base::to_string(spans.at(1)) == "2026-W53 to 2027-W02");
    CHECK(base::to_string(spans.at(2)) == "2027-W04");
}
