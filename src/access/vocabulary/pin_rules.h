#pragma once
// What a new PIN must be (docs/standards.md, "Staff and exports"). Whoever owns a typed PIN wipes it.

#include "access/vocabulary/role.h"
#include "base/wipe.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace staff {

/// 6 digits for a volunteer, 8 characters for an administrator.
[[nodiscard]] constexpr std::size_t shortest_pin(Role role) { return role == Role::volunteer ? 6 : 8; }
inline constexpr std::size_t k_longest_pin = 64;
/// What an administrator's PIN may have as well as ASCII's letters and digits: each is on the kiosk's keyboard.
inline constexpr std::string_view k_pin_signs = " -+%/():;\"'!?,.&=*#@";

enum class PinFault {
    too_short,
    too_long,
    not_digits,   ///< A volunteer's PIN is typed on a pad of ten digits.
    not_typeable, ///< Other than ASCII's letters and digits, and k_pin_signs: at the kiosk it could not be typed.
    too_common,   ///< Among the most common ones, a run such as 345678, or one piece again and again.
};

namespace detail {

/// Of six digits, by how often people choose them: Markert et al., "This PIN Can Be Easily Guessed" (IEEE S&P 2020).
inline constexpr std::array<std::string_view, 10> k_common_digits { "123456", "654321", "111111", "000000", "123123",
    "666666", "121212", "112233", "789456", "159753" };

/// Of eight characters or more, those that head the yearly lists of leaked passwords; in lower case.
inline constexpr std::array<std::string_view, 20> k_common_texts { "12345678", "123456789", "password", "1234567890",
    "qwerty123", "1q2w3e4r", "password1", "iloveyou", "qwertyuiop", "aa123456", "abcd1234", "password123", "admin123",
    "welcome1", "sunshine", "princess", "football", "baseball", "1qaz2wsx", "passw0rd" };

/// Runs of the alphabet and of keyboard rows.
inline constexpr std::array<std::string_view, 5> k_rows { "01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop",
    "asdfghjkl", "zxcvbnm" };

inline std::string in_lower_case(std::string_view text)
{
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return small;
}

inline bool follows(std::string_view row, char before, char after)
{
    // A row may hold a character twice: after the 9 comes the 0 again.
    for (std::size_t i = 0; i + 1 < row.size(); ++i)
        if (row[i] == before && row[i + 1] == after)
            return true;
    return false;
}

/// 345678, 3210987, abcdefgh, poiuytrewq
inline bool is_run(std::string_view text)
{
    auto const all_follow = [&](std::string_view row, bool upwards) {
        return std::ranges::adjacent_find(text, [&](char a, char b) {
            return upwards ? !follows(row, a, b) : !follows(row, b, a);
        }) == text.end();
    };
    return std::ranges::any_of(
        k_rows, [&](std::string_view row) { return all_follow(row, true) || all_follow(row, false); });
}

/// 000000, 121212, 12341234, and 1231231 as well
inline bool is_repetition(std::string_view text)
{
    for (std::size_t piece = 1; piece <= text.size() / 2; ++piece)
        if (text.substr(piece) == text.substr(0, text.size() - piece))
            return true;
    return false;
}

inline bool is_common(Role role, std::string_view small)
{
    bool const listed = role == Role::volunteer ? std::ranges::find(k_common_digits, small) != k_common_digits.end()
                                                : std::ranges::find(k_common_texts, small) != k_common_texts.end();
    return listed || is_run(small) || is_repetition(small);
}

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_typeable(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || k_pin_signs.find(c) != k_pin_signs.npos;
}

} // namespace detail

/// The first rule that a new PIN breaks; nothing when it may be used.
[[nodiscard]] inline std::optional<PinFault> check_new_pin(Role role, std::string_view pin)
{
    if (pin.size() > k_longest_pin)
        return PinFault::too_long;
    if (!std::ranges::all_of(pin, detail::is_typeable))
        return PinFault::not_typeable;
    if (role == Role::volunteer && !std::ranges::all_of(pin, detail::is_digit))
        return PinFault::not_digits;
    if (pin.size() < shortest_pin(role))
        return PinFault::too_short;
    std::string small = detail::in_lower_case(pin);
    bool const common = detail::is_common(role, small);
    base::wipe(small);
    return common ? std::optional(PinFault::too_common) : std::nullopt;
}

} // namespace staff
