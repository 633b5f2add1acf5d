#pragma once
// Keys are remembered as hashes, which tell nothing of a visitor's way.

#include <cstdint>
#include <functional>
#include <string_view>

namespace ui {

/// Never 0, which is left to stand for none.
[[nodiscard]] inline std::uint64_t hash_of(std::string_view key) { return std::hash<std::string_view> {}(key) | 1; }

} // namespace ui
