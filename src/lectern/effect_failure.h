#pragma once
// What an effect is answered with when performing it has failed in a way that nobody foresaw.

#include "kiosk/model.h"

#include <optional>

namespace lectern {

/// Nothing: nobody waits for an answer.
[[nodiscard]] std::optional<kiosk::Action> failure_of(kiosk::Effect const& effect);

} // namespace lectern
