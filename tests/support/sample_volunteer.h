#pragma once
// What a volunteer would find at a kiosk that is doing well.

#include "kiosk/action.h"

#include <optional>

namespace samples {

[[nodiscard]] kiosk::volunteer::KioskHealth health();

/// What a healthy outside answers; nothing where nobody waits for an answer.
[[nodiscard]] std::optional<kiosk::Action> area_answer(kiosk::volunteer::Effect const& effect);

} // namespace samples
