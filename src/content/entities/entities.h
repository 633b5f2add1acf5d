#pragma once
// The 2,125 names that HTML 5 has for characters; generate.py writes them at build time.

#include <span>
#include <string_view>

namespace content {

struct NamedCharacter {
    std::string_view name; ///< "eacute"
    std::string_view utf8; ///< One character, or two for some.
};

/// Sorted by name, byte by byte.
[[nodiscard]] std::span<NamedCharacter const> named_characters();

} // namespace content
