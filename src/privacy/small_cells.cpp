#include "privacy/small_cells.h"

#include <algorithm>

namespace privacy {

namespace {

using State = PublishedCount::State;

/// Whether each of `small` parts, which together with one withheld part make `sum`, may have two values or more. It must
/// depend on nothing but what the reader sees: a rule that tried further parts would tell why it had to.
bool hides(std::int64_t small, std::int64_t sum, std::int64_t least, std::int64_t limit)
{
    std::int64_t const others_least = least * (small - 1) + limit;
    return limit - 1 > least && sum - others_least > least;
}

} // namespace

std::vector<PublishedCount> publish_parts(std::span<std::int64_t const> parts, std::int64_t limit, EmptyParts empty)
{
    std::vector<PublishedCount> published;
    std::int64_t small = 0, hidden_sum = 0;
    for (std::int64_t const part : parts) {
        bool const is_small = part < limit;
        published.push_back({ is_small ? State::small : State::shown, is_small ? 0 : part });
        small += is_small;
        hidden_sum += is_small ? part : 0;
    }
    if (small == 0)
        return published;

    std::size_t at = static_cast<std::size_t>(std::ranges::find(published, State::small, &PublishedCount::state) - published.begin());
    for (std::size_t step = 0; step < parts.size() && published[at].state != State::shown; ++step)
        at = (at + 1) % parts.size();
    std::int64_t const least = empty == EmptyParts::listed ? 0 : 1;
    if (published[at].state == State::shown && hides(small, hidden_sum + parts[at], least, limit))
        published[at] = {};
    else
        std::ranges::fill(published, PublishedCount {});
    return published;
}

PublishedCount publish_share(std::int64_t count, std::int64_t total, std::int64_t limit)
{
    if (count < limit)
        return { State::small, 0 };
    if (total - count < limit)
        return {};
    return { State::shown, count };
}

} // namespace privacy
