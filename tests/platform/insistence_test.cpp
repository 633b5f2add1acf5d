#include "platform/insistence.h"

#include <doctest/doctest.h>

using namespace std::chrono_literals;
using platform::Insistence;

TEST_CASE("what is missing is asked for at once, and again a second later")
{
    base::Instant const start { 1h };
    Insistence focus;
    CHECK_FALSE(focus.due());
    CHECK_FALSE(focus.take(start));
    focus.want(start);
    CHECK(focus.due() == start);
    CHECK(focus.take(start));
    CHECK_FALSE(focus.take(start + 1s - 1ns));
    CHECK(focus.take(start + 1s));
}

TEST_CASE("who takes it away again and again is not answered more than once a second")
{
    base::Instant const start { 1h };
    Insistence focus;
    focus.want(start);
    REQUIRE(focus.take(start));
    focus.satisfied();
    CHECK_FALSE(focus.due());
    focus.want(start + 10ms);
    CHECK(focus.due() == start + 1s);
    focus.satisfied();
    focus.want(start + 5s);
    CHECK(focus.due() == start + 5s);
}
