#pragma once
// PINs that let staff in.

#include "kiosk/action.h"

#include <optional>

namespace samples {

inline constexpr char const* k_volunteer_pin = "271828";
inline constexpr char const* k_administrator_pin = "correct horse";

/// What a healthy outside answers; nothing where nobody waits for an answer.
[[nodiscard]] std::optional<kiosk::Action> area_answer(kiosk::door::Effect const& effect);

} // namespace samples
