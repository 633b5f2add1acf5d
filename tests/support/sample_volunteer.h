#pragma once
// What a volunteer would find at a kiosk that is doing well.

#include "kiosk/action.h"

#include <optional>

namespace samples {

[[nodiscard]] kiosk::volunteer::KioskHealth health();

/// The sound is reported as broken, and all that an administrator can be reminded of is due.
[[nodiscard]] kiosk::volunteer::KioskHealth health_with_work();

[[nodiscard]] kiosk::volunteer::BroughtBack brought_back();

/// What a healthy outside answers; nothing where nobody waits for an answer.
[[nodiscard]] std::optional<kiosk::Action> area_answer(kiosk::volunteer::Effect const& effect);

} // namespace samples
