#include "feedback/small_cells.h"

#include <algorithm>

namespace feedback {

namespace {

using State = PublishedCount::State;

/// The small parts of a table, as a reader knows them.
struct SmallParts {
    std::int64_t number = 0, sum = 0;
    std::int64_t least_sum = 0, largest_least = 0;
};

/// Whether each small part, which together with one withheld part make `hidden_sum`, may have two values or more. It
/// must depend on nothing but what the reader sees: a rule that tried further parts would tell why it had to.
bool hides(SmallParts const& small, std::int64_t hidden_sum, std::int64_t limit)
{
    return limit - 1 > small.largest_least && hidden_sum > limit + small.least_sum;
}

} // namespace

std::vector<PublishedCount> publish_parts(std::span<CountedPart const> parts, std::int64_t limit)
{
    std::vector<PublishedCount> published;
    SmallParts small;
    for (auto const& [count, least] : parts) {
        bool const is_small = count < limit;
        if (is_small)
            small = { small.number + 1, small.sum + count, small.least_sum + least,
                std::max(small.largest_least, least) };
        published.push_back({ is_small ? State::small : State::shown, is_small ? 0 : count });
    }
    if (small.number == 0)
        return published;

    std::size_t const at = static_cast<std::size_t>(
        std::ranges::find(published, State::shown, &PublishedCount::state) - published.begin());
    if (at < parts.size() && hides(small, small.sum + parts[at].count, limit))
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

} // namespace feedback
