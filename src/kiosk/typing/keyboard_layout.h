#pragma once
// The on-screen keyboard's rows, by language. Only what types a character stands here; shift, symbols,
// space, erase and done stand on every keyboard.

#include <cstddef>
#include <string_view>
#include <vector>

namespace kiosk::typing {

/// Each row is a list of keys, each key one or more code points of UTF-8. Languages whose script needs an input
/// method (Chinese) get Latin letters.
using KeyRows = std::vector<std::vector<std::string_view>>;

enum class KeyPlane { letters, capitals, symbols };

/// No key types more than this: a Devanagari letter with its dot.
inline constexpr std::size_t k_longest_key_bytes = 6;

[[nodiscard]] KeyRows const& keyboard_rows(std::string_view language, KeyPlane plane);

/// Whether the script has capitals, so that a shift key means something.
[[nodiscard]] bool has_capitals(std::string_view language);

} // namespace kiosk::typing
