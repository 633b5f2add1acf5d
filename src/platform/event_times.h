#pragma once
// When inputs happened, as the X server says. GLFW hands them on without their time, and after a slow frame many of
// them at once: judged by when they are handled, two letters typed one after the other would be one bouncing finger.

#include "base/input.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace platform {

/// The time of an event that the server stamped with `server_ms` and that is looked at `now`. Servers on this machine
/// count as steady_clock does, in milliseconds that start again after 49 days. `now` where that can't be: a time more
/// than a minute ago, or still to come, is a clock that counts otherwise.
[[nodiscard]] base::Instant instant_of(std::uint32_t server_ms, base::Instant now);

/// The times of the events that wait in the connection's queue. Filled before GLFW takes them from there, and asked by
/// its callbacks, which come in the same order.
class EventTimes {
public:
    void clear();
    void add(base::InputKind kind, base::Instant when) { m_events.push_back({ kind, when }); }

    /// Of the next event of this kind; those before it brought no callback. Nothing when none waits.
    [[nodiscard]] std::optional<base::Instant> take(base::InputKind kind);

private:
    struct Event {
        base::InputKind kind;
        base::Instant when;
    };
    std::vector<Event> m_events;
    std::size_t m_next = 0;
};

} // namespace platform
