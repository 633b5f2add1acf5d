#pragma once
// The on-screen keyboard's rows, by language. Only what types a character stands here; shift, symbols, digits, space,
// erase and done stand on every keyboard.

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace kiosk::typing {

/// Each row is a list of keys, each key one or more code points of UTF-8.
using KeyRows = std::vector<std::vector<std::string_view>>;

enum class KeyPlane { letters, capitals, symbols };

/// No key types more than this.
inline constexpr std::size_t k_longest_key_bytes = 3;

inline constexpr std::string_view k_digits = "1234567890";

[[nodiscard]] KeyRows const& keyboard_rows(std::string_view language, KeyPlane plane);

/// Whether the script has capitals, so that a shift key means something.
[[nodiscard]] bool has_capitals(std::string_view language);

/// Capitals, or in Devanagari the vowels that stand by themselves, where the row above has their signs.
[[nodiscard]] bool has_shift(std::string_view language);

/// What is on a shift key that brings those vowels.
inline constexpr std::string_view k_vowels_label = "अ आ इ";

/// Letters with marks are one touch more, in a row of their own above the others: those of the letter that was typed
/// last. Nothing needs to be held.
struct RowAbove {
    enum class Does {
        replace, ///< The key takes the place of that letter.
        join,    ///< It comes behind.
    };
    std::span<std::string_view const> keys {};
    Does does = Does::replace;
};
[[nodiscard]] RowAbove row_above(std::string_view language, std::string_view words, KeyPlane plane = KeyPlane::letters);

/// The most that row_above() ever has in this language; 0: there is no such row.
[[nodiscard]] std::size_t most_keys_above(std::string_view language);

/// Whether its letters say how a word sounds, and the word is chosen from what sounds so: Chinese by pinyin.
[[nodiscard]] bool is_typed_by_sound(std::string_view language);

} // namespace kiosk::typing
