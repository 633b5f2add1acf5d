#pragma once
// Counts for publication: a small one could point at somebody, so it is shown as "<5", and whatever would let a
// reader compute it is withheld too (docs/standards.md, "Feedback").

#include "feedback/vocabulary/overview.h"

#include <cstdint>
#include <span>
#include <vector>

namespace feedback {

struct CountedPart {
    std::int64_t count = 0;
    /// What a reader knows without the table: 1 of a part that stands there only because it was counted, such as an
    /// article; 0 of one that stands there anyhow, such as a rating.
    std::int64_t least = 0;
};

/// What may be published of parts whose sum is published, too: where one is small, the first part that is not is
/// withheld as well, so that sum and visible parts leave each hidden one at least two values, and even a reader who
/// knows this program learns none of them. So the parts that are missed least stand first; their order must not come
/// from the counts. Where that can't be had, every part is withheld; parts that are left out when they are empty must
/// then not be named either. A search for the smallest parts to withhold would tell that they are the smallest. Where
/// all may be 0, four parts at least; fewer hide nothing.
[[nodiscard]] std::vector<PublishedCount> publish_parts(std::span<CountedPart const> parts, std::int64_t limit);

/// What may be published of one count out of a total that is published: neither it nor what is missing may be small.
[[nodiscard]] PublishedCount publish_share(std::int64_t count, std::int64_t total, std::int64_t limit);

} // namespace feedback
