#pragma once
// Sticks as staff would plug them in.

#include "kiosk/action.h"

#include <optional>

namespace samples {

[[nodiscard]] std::vector<kiosk::places::Place> places();

/// What a healthy outside answers; nothing where nobody waits for an answer.
[[nodiscard]] std::optional<kiosk::Action> area_answer(kiosk::places::Effect const& effect);

} // namespace samples
