#pragma once
// What staff would find at a kiosk that is doing well.

#include "kiosk/update.h"

#include <optional>

namespace samples {

inline constexpr char const* k_volunteer_pin = "271828";
inline constexpr char const* k_administrator_pin = "correct horse";

[[nodiscard]] kiosk::volunteer::KioskHealth health();

/// As store and platform would answer; nothing where nobody waits for an answer.
[[nodiscard]] std::optional<kiosk::Action> answer_staff(kiosk::Effect const& effect);

} // namespace samples
