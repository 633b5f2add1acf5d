#include "platform/event_times.h"

#include <doctest/doctest.h>

using base::InputKind;
using platform::EventTimes;
using platform::instant_of;

namespace {

base::Instant at(std::int64_t ms) { return base::Instant { std::chrono::milliseconds(ms) }; }

} // namespace

TEST_CASE("an input has the time at which the server saw it, not that at which it is handled")
{
    CHECK(instant_of(99'000, at(100'000)) == at(99'000));
    CHECK(instant_of(100'000, at(100'000)) == at(100'000));
    CHECK(instant_of(40'000, at(100'000)) == at(40'000));
}

TEST_CASE("the server's count starts again after 49 days")
{
    std::int64_t const turn = 0x1'0000'0000;
    CHECK(instant_of(0xffff'fff0, at(turn + 10)) == at(turn - 16));
    CHECK(instant_of(5, at(3 * turn + 10)) == at(3 * turn + 5));
}

TEST_CASE("a server that counts otherwise is not believed")
{
    CHECK(instant_of(39'999, at(100'000)) == at(100'000));
    CHECK(instant_of(200'000, at(100'000)) == at(100'000));
    CHECK(instant_of(0, at(5'000'000'000)) == at(5'000'000'000));
    // A tick ahead is only rounded.
    CHECK(instant_of(100'010, at(100'000)) == at(100'000));
}

TEST_CASE("each input takes its own time, and what brought none is passed over")
{
    EventTimes times;
    times.add(InputKind::moved, at(1));
    times.add(InputKind::moved, at(2));
    times.add(InputKind::pressed, at(3));
    times.add(InputKind::released, at(4));
    times.add(InputKind::pressed, at(5));
    CHECK(times.take(InputKind::pressed) == at(3));
    CHECK(times.take(InputKind::released) == at(4));
    CHECK(times.take(InputKind::pressed) == at(5));
    CHECK_FALSE(times.take(InputKind::moved));
    times.clear();
    CHECK_FALSE(times.take(InputKind::pressed));
}
