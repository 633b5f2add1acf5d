#include "privacy/pin.h"

#include "base/wipe.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace privacy {

namespace {

using base::ErrorCode;

constexpr std::size_t k_most_memory_kib = 64 * 1024;
constexpr unsigned k_most_passes = 10;

/// Of six digits, by how often people choose them: Markert et al., "This PIN Can Be Easily Guessed" (IEEE S&P 2020).
constexpr std::array<std::string_view, 10> k_common_digits { "123456", "654321", "111111", "000000", "123123", "666666",
    "121212", "112233", "789456", "159753" };

/// Of eight characters or more, those that head the yearly lists of leaked passwords; in small letters.
constexpr std::array<std::string_view, 20> k_common_texts { "12345678", "123456789", "password", "1234567890",
    "qwerty123", "1q2w3e4r", "password1", "iloveyou", "qwertyuiop", "aa123456", "abcd1234", "password123", "admin123",
    "welcome1", "sunshine", "princess", "football", "baseball", "1qaz2wsx", "passw0rd" };

/// What a finger finds side by side.
constexpr std::array<std::string_view, 5> k_rows { "01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop",
    "asdfghjkl", "zxcvbnm" };

std::string in_small_letters(std::string_view text)
{
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return small;
}

bool follows(std::string_view row, char before, char after)
{
    // A row may hold a character twice: after the 9 comes the 0 again.
    for (std::size_t i = 0; i + 1 < row.size(); ++i)
        if (row[i] == before && row[i + 1] == after)
            return true;
    return false;
}

/// 345678, 3210987, abcdefgh, poiuytrewq
bool is_run(std::string_view text)
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
bool is_repetition(std::string_view text)
{
    for (std::size_t piece = 1; piece <= text.size() / 2; ++piece)
        if (text.substr(piece) == text.substr(0, text.size() - piece))
            return true;
    return false;
}

bool is_common(Role role, std::string_view small)
{
    bool const listed = role == Role::volunteer ? std::ranges::find(k_common_digits, small) != k_common_digits.end()
                                                : std::ranges::find(k_common_texts, small) != k_common_texts.end();
    return listed || is_run(small) || is_repetition(small);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_typeable(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || k_pin_signs.find(c) != k_pin_signs.npos;
}

void prepare_sodium()
{
    static int const ready = sodium_init();
    static_cast<void>(ready);
}

/// A damaged hash must not cost all memory or an hour.
bool is_affordable(char const* hash)
{
    unsigned memory_kib = 0, passes = 0;
    return std::sscanf(hash, "$argon2id$v=19$m=%9u,t=%9u,p=1$", &memory_kib, &passes) == 2
        && memory_kib <= k_most_memory_kib && passes <= k_most_passes;
}

using HashText = std::array<char, crypto_pwhash_STRBYTES>;

/// As libsodium takes it; nothing when it is longer than any hash.
std::optional<HashText> terminated(std::string_view hash)
{
    HashText text {};
    if (hash.size() >= text.size())
        return std::nullopt;
    std::memcpy(text.data(), hash.data(), hash.size());
    return text;
}

tl::unexpected<base::Error> no_memory()
{
    return base::failure(ErrorCode::unavailable, "there is no memory for hashing a PIN");
}

} // namespace

std::string_view name_of(Role role) { return role == Role::volunteer ? "volunteer" : "admin"; }

std::optional<Role> role_named(std::string_view name)
{
    for (Role const role : k_roles)
        if (name == name_of(role))
            return role;
    return std::nullopt;
}

std::size_t shortest_pin(Role role) { return role == Role::volunteer ? 6 : 8; }

std::optional<PinFault> check_new_pin(Role role, std::string_view pin)
{
    if (pin.size() > k_longest_pin)
        return PinFault::too_long;
    if (!std::ranges::all_of(pin, is_typeable))
        return PinFault::not_typeable;
    if (role == Role::volunteer && !std::ranges::all_of(pin, is_digit))
        return PinFault::not_digits;
    if (pin.size() < shortest_pin(role))
        return PinFault::too_short;
    std::string small = in_small_letters(pin);
    bool const common = is_common(role, small);
    base::wipe(small);
    return common ? std::optional(PinFault::too_common) : std::nullopt;
}

base::Result<std::string> hash_pin(std::string_view pin, PinCost cost)
{
    prepare_sodium();
    HashText hash {};
    if (crypto_pwhash_str_alg(
            hash.data(), pin.data(), pin.size(), cost.passes, cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return no_memory();
    return std::string(hash.data());
}

bool is_pin_hash(std::string_view hash)
{
    prepare_sodium();
    auto const text = terminated(hash);
    // What this asks is not of interest, but it takes the whole text apart; -1 says that it could not.
    return text && is_affordable(text->data())
        && crypto_pwhash_str_needs_rehash(text->data(), PinCost {}.passes, PinCost {}.memory_bytes) != -1;
}

base::Result<bool> pin_matches(std::string_view hash, std::string_view pin)
{
    if (!is_pin_hash(hash))
        return base::failure(ErrorCode::damaged, "the stored PIN can't be read");
    auto const text = terminated(hash);
    errno = 0;
    if (crypto_pwhash_str_verify(text->data(), pin.data(), pin.size()) == 0)
        return true;
    // libsodium tells a wrong PIN by this number alone.
    if (errno == EINVAL)
        return false;
    if (errno == ENOMEM)
        return no_memory();
    return base::failure(ErrorCode::damaged, "the stored PIN can't be read");
}

std::chrono::seconds wait_after(int failures)
{
    constexpr int k_first_waiting = 5;
    if (failures < k_first_waiting)
        return std::chrono::seconds(0);
    return std::chrono::seconds(30) * (1 << (std::min(failures, k_most_failures) - k_first_waiting));
}

} // namespace privacy
