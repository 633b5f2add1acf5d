#pragma once
// Numbers that prove themselves. All take plain digits; IBAN also lower-case letters.

#include <algorithm>
#include <string_view>

namespace privacy::scrubbing {

/// ISO/IEC 7812-1 annex B.
[[nodiscard]] constexpr bool passes_luhn(std::string_view digits)
{
    int sum = 0;
    bool twice = false;
    for (std::size_t at = digits.size(); at-- > 0; twice = !twice) {
        int const digit = (digits[at] - '0') * (twice ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return !digits.empty() && sum % 10 == 0;
}

/// NHS Data Dictionary: ten digits, weights 10 to 2, modulus 11.
[[nodiscard]] constexpr bool is_nhs_number(std::string_view digits)
{
    if (digits.size() != 10)
        return false;
    int sum = 0;
    for (int at = 0; at < 9; ++at)
        sum += (10 - at) * (digits[at] - '0');
    return (11 - sum % 11) % 11 == digits[9] - '0';
}

/// CMS: Luhn over the ten digits with 80840 before them, which adds 24.
[[nodiscard]] constexpr bool is_npi(std::string_view digits)
{
    if (digits.size() != 10 || (digits[0] != '1' && digits[0] != '2'))
        return false;
    char prefixed[15] { '8', '0', '8', '4', '0' };
    for (int at = 0; at < 10; ++at)
        prefixed[5 + at] = digits[at];
    return passes_luhn({ prefixed, 15 });
}

/// ISO 13616: country, two check digits, 11 to 30 letters and digits; modulus 97.
[[nodiscard]] constexpr bool is_iban(std::string_view code)
{
    if (code.size() < 15 || code.size() > 34)
        return false;
    int rest = 0;
    for (std::size_t at = 0; at < code.size(); ++at) {
        char const c = code[(at + 4) % code.size()];
        bool const digit = c >= '0' && c <= '9';
        if (!digit && (c < 'a' || c > 'z'))
            return false;
        rest = (rest * (digit ? 10 : 100) + (digit ? c - '0' : c - 'a' + 10)) % 97;
    }
    return rest == 1;
}

/// How many letters and digits a plain text has; marks and blanks do not count.
inline std::size_t letters_and_digits(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }));
}

} // namespace privacy::scrubbing
