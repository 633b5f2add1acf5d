#include "platform/event_stamps.h"

#include <algorithm>

namespace platform {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds k_just_now { 1'000 };
constexpr milliseconds k_oldest_unproven { 60'000 };
constexpr milliseconds k_oldest { 24 * 3'600'000 };
/// The server rounds, and its clock may tick only every ten milliseconds.
constexpr milliseconds k_ahead { 20 };

} // namespace

base::Instant ServerClock::instant_of(std::uint32_t server_ms, base::Instant now)
{
    auto const now_ms
        = static_cast<std::uint32_t>(std::chrono::floor<milliseconds>(now.time_since_epoch()).count() & 0xffffffff);
    milliseconds const age { static_cast<std::int32_t>(now_ms - server_ms) };
    if (age < -k_ahead || age > (m_counts_as_ours ? k_oldest : k_oldest_unproven))
        return now;
    m_counts_as_ours = m_counts_as_ours || age <= k_just_now;
    return now - std::max(age, milliseconds { 0 });
}

void EventStamps::clear()
{
    m_events.clear();
    m_next = 0;
}

std::optional<EventStamp> EventStamps::take(base::InputKind kind)
{
    auto const waiting = m_events.begin() + static_cast<std::ptrdiff_t>(m_next);
    auto const found = std::find_if(waiting, m_events.end(), [kind](Event const& event) { return event.kind == kind; });
    if (found == m_events.end())
        return std::nullopt;
    m_next = static_cast<std::size_t>(found - m_events.begin()) + 1;
    return found->stamp;
}

} // namespace platform
