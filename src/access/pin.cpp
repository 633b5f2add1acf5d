#include "access/pin.h"

#include "base/wipe.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace staff {

namespace {

using base::ErrorCode;

constexpr std::size_t k_max_memory_kib = 64 * 1024;
constexpr unsigned k_max_passes = 10;

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
        && memory_kib <= k_max_memory_kib && passes <= k_max_passes;
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
    return std::chrono::seconds(30) * (1 << (std::min(failures, k_max_failures) - k_first_waiting));
}

} // namespace staff
