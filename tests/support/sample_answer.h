#pragma once
// What a healthy outside answers to any effect.

#include "kiosk/action.h"
#include "kiosk/effect.h"

#include <optional>
#include <string_view>
#include <vector>

namespace samples {

/// As store and platform would; nothing where nobody waits for an answer.
[[nodiscard]] std::optional<kiosk::Action> answer(kiosk::Effect const& effect);

/// Words for what sounds like "tangniaobing" or a part of it.
[[nodiscard]] std::vector<kiosk::typing::Candidate> candidates(std::string_view composition);

} // namespace samples
