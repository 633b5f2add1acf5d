#pragma once
// PINs of the two roles of staff: what a new one must be, how it is stored, and what failures cost
// (STANDARDS.md, "Staff and exports"). Whoever owns a typed PIN wipes it.

#include "base/result.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace privacy {

enum class Role { volunteer, administrator };
inline constexpr Role k_roles[] { Role::volunteer, Role::administrator };

/// "volunteer" or "admin": as stored, and as typed on a command line.
[[nodiscard]] std::string_view name_of(Role role);
/// Nothing when there is no such role.
[[nodiscard]] std::optional<Role> role_named(std::string_view name);

/// 6 digits for a volunteer, 8 characters for an administrator.
[[nodiscard]] std::size_t shortest_pin(Role role);
inline constexpr std::size_t k_longest_pin = 64;
/// What an administrator's PIN may have beside ASCII's letters and digits: each is on the kiosk's keyboard.
inline constexpr std::string_view k_pin_signs = " -+%/():;\"'!?,.&=*#@";

enum class PinFault {
    too_short,
    too_long,
    not_digits,   ///< A volunteer's PIN is typed on a pad of ten digits.
    not_typeable, ///< Other than ASCII's letters and digits, and k_pin_signs: at the kiosk it could not be typed.
    too_common,   ///< Among the most common ones, a run such as 345678, or one piece again and again.
};

/// The first rule that a new PIN breaks; nothing when it may be used.
[[nodiscard]] std::optional<PinFault> check_new_pin(Role role, std::string_view pin);

/// What computing one hash costs. The default is OWASP's second choice for Argon2id: some 30 ms on a kiosk.
struct PinCost {
    unsigned long long passes = 2;
    std::size_t memory_bytes = 19 * 1024 * 1024;
};

/// Argon2id with a random salt, both named in the text: "$argon2id$v=19$m=19456,t=2,p=1$...". `unavailable` when the
/// memory is not to be had.
[[nodiscard]] base::Result<std::string> hash_pin(std::string_view pin, PinCost cost = {});

/// Whether `hash` is one of ours that a PIN can be compared with; else none opens with it.
[[nodiscard]] bool is_pin_hash(std::string_view hash);

/// `damaged` when `hash` is no hash of ours, or one that would cost over 64 MiB or 10 passes; `unavailable` as above.
[[nodiscard]] base::Result<bool> pin_matches(std::string_view hash, std::string_view pin);

/// After so many failures in a row a role is locked.
inline constexpr int k_most_failures = 10;

/// How long to wait after so many failures in a row: not at all up to 4, 30 s after 5, twice as long after each more.
[[nodiscard]] std::chrono::seconds wait_after(int failures);

} // namespace privacy
