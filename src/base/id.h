#pragma once
// Ids that can't be mixed up: each Tag makes a type of its own, although all hold a number.

#include <compare>
#include <cstdint>
#include <functional>

namespace base {

template <typename Tag>
struct Id {
    std::int64_t value = 0;
    friend auto operator<=>(Id, Id) = default;
};

} // namespace base

template <typename Tag>
struct std::hash<base::Id<Tag>> {
    std::size_t operator()(base::Id<Tag> id) const noexcept { return std::hash<std::int64_t> {}(id.value); }
};
