#pragma once
// When and where inputs happened, as the X server says. GLFW hands them on without their time, and after a slow frame
// many of them at once: judged by when they are handled, two letters typed one after the other would be one bouncing
// finger. Of a press GLFW does not say where, and asking the server then would bring in what is not stamped yet.

#include "base/input.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace platform {

/// Servers on this machine count as steady_clock does, in milliseconds that start again after 49 days; others count
/// otherwise.
class ServerClock {
public:
    /// The time of an event that the server stamped with `server_ms` and that is looked at `now`. `now` where it can't
    /// be told: a time still to come is a clock that counts otherwise, and so is one more than a minute ago, unless an
    /// event of just now has shown before that this one counts as ours.
    [[nodiscard]] base::Instant instant_of(std::uint32_t server_ms, base::Instant now);

private:
    bool m_counts_as_ours = false;
};

struct EventStamp {
    base::Instant when;
    base::Point where; ///< In the window.
    friend bool operator==(EventStamp const&, EventStamp const&) = default;
};

/// Of the events that wait in the connection's queue. Filled before GLFW takes them from there, and asked by its
/// callbacks, which come in the same order.
class EventStamps {
public:
    void clear();
    void add(base::InputKind kind, EventStamp stamp) { m_events.push_back({ kind, stamp }); }

    /// Of the next event of this kind; those before it brought no callback. Nothing when none waits.
    [[nodiscard]] std::optional<EventStamp> take(base::InputKind kind);

private:
    struct Event {
        base::InputKind kind;
        EventStamp stamp;
    };
    std::vector<Event> m_events;
    std::size_t m_next = 0;
};

} // namespace platform
