#pragma once
// What a healthy outside answers to any effect.

#include "kiosk/action.h"
#include "kiosk/effect.h"

#include <optional>

namespace samples {

/// As store and platform would; nothing where nobody waits for an answer.
[[nodiscard]] std::optional<kiosk::Action> answer(kiosk::Effect const& effect);

} // namespace samples
