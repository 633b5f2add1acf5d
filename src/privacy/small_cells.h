#pragma once
// Counts for publication: a small one could point at somebody, so it is shown as "<5", and whatever would let a
// reader compute it is withheld too (STANDARDS, Feedback).

#include <cstdint>
#include <span>
#include <vector>

namespace privacy {

struct PublishedCount {
    enum class State {
        shown,
        small,    ///< Under the limit; shown as "<5".
        withheld, ///< A small one could be computed from it.
    };
    State state = State::withheld;
    std::int64_t count = 0; ///< Only where it is shown; otherwise 0, so that it can't leak.

    friend bool operator==(PublishedCount const&, PublishedCount const&) = default;
};

/// Whether a part stands in the table although nothing was counted.
enum class EmptyParts {
    listed,   ///< Such as the six ratings: a small count may be 0. Four parts at least; fewer hide nothing.
    left_out, ///< Such as articles: what is listed has been counted at least once.
    between,  ///< Such as weeks: the first and the last have been counted at least once, those between may be empty.
};

/// What may be published of parts whose sum is published, too: where one is small, the first part that is not is withheld
/// as well, so that sum and visible parts leave each hidden one at least two values, and even a reader who knows this
/// program learns none of them. So the parts that are missed least stand first; their order must not come from the counts.
/// Where that can't be had, every part is withheld; parts that are left out when they are empty must then not be named
/// either. A search for the smallest parts to withhold would tell that they are the smallest.
[[nodiscard]] std::vector<PublishedCount> publish_parts(std::span<std::int64_t const> parts, std::int64_t limit, EmptyParts empty);

/// What may be published of one count out of a total that is published: neither it nor what is missing may be small.
[[nodiscard]] PublishedCount publish_share(std::int64_t count, std::int64_t total, std::int64_t limit);

} // namespace privacy
