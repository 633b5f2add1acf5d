#include "platform/event_stamps.h"

#include <doctest/doctest.h>

using base::InputKind;
using platform::EventStamp;
using platform::EventStamps;
using platform::ServerClock;

namespace {

base::Instant at(std::int64_t ms) { return base::Instant { std::chrono::milliseconds(ms) }; }

/// Of a server that has stamped nothing before.
base::Instant instant_of(std::uint32_t server_ms, base::Instant now)
{
    return ServerClock {}.instant_of(server_ms, now);
}

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

TEST_CASE("a server that is known to count as we do is believed after a stall of minutes, too")
{
    ServerClock clock;
    CHECK(clock.instant_of(100'000, at(100'010)) == at(100'000));
    CHECK(clock.instant_of(101'000, at(400'000)) == at(101'000));
    // An old time alone proves nothing.
    ServerClock unproven;
    CHECK(unproven.instant_of(60'000, at(100'000)) == at(60'000));
    CHECK(unproven.instant_of(101'000, at(400'000)) == at(400'000));
}

TEST_CASE("each input takes its own stamp, and what brought none is passed over")
{
    EventStamps stamps;
    stamps.add(InputKind::moved, { at(1), { 5, 5 } });
    stamps.add(InputKind::moved, { at(2), { 6, 5 } });
    stamps.add(InputKind::pressed, { at(3), { 6, 5 } });
    stamps.add(InputKind::released, { at(4), { 7, 5 } });
    stamps.add(InputKind::pressed, { at(5), { 8, 5 } });
    CHECK(stamps.take(InputKind::pressed) == EventStamp { at(3), { 6, 5 } });
    CHECK(stamps.take(InputKind::released) == EventStamp { at(4), { 7, 5 } });
    CHECK(stamps.take(InputKind::pressed) == EventStamp { at(5), { 8, 5 } });
    CHECK_FALSE(stamps.take(InputKind::moved));
    stamps.clear();
    CHECK_FALSE(stamps.take(InputKind::pressed));
}
