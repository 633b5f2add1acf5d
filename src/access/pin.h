#pragma once
// How a PIN is stored, and what failures cost (docs/standards.md, "Staff and exports").

#include "access/vocabulary/pin_rules.h"
#include "base/result.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace staff {

/// What computing one hash costs. The default is OWASP's second choice for Argon2id: some 30 ms on a kiosk.
struct PinCost {
    unsigned long long passes = 2;
    std::size_t memory_bytes = 19 * 1024 * 1024;
};

/// Argon2id with a random salt, both named in the text: "$argon2id$v=19$m=19456,t=2,p=1$...". `unavailable` when
/// there is not enough memory.
[[nodiscard]] base::Result<std::string> hash_pin(std::string_view pin, PinCost cost = {});

/// Whether `hash` is one of ours that a PIN can be compared with; if not, no PIN matches it.
[[nodiscard]] bool is_pin_hash(std::string_view hash);

/// `damaged` when `hash` is no hash of ours, or one that would cost over 64 MiB or 10 passes; `unavailable` as above.
[[nodiscard]] base::Result<bool> pin_matches(std::string_view hash, std::string_view pin);

/// After so many failures in a row a role is locked.
inline constexpr int k_max_failures = 10;

/// How long to wait after so many failures in a row: not at all up to 4, 30 s after 5, twice as long after each more.
[[nodiscard]] std::chrono::seconds wait_after(int failures);

} // namespace staff
