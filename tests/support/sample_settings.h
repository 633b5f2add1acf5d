#pragma once
// A configuration's file that is only remembered by what is asked of it.

#include "kiosk/action.h"

#include <optional>
#include <vector>

namespace samples {

/// As a file without any key has them. A change is answered as if it were kept, but the next one knows nothing of it.
[[nodiscard]] std::vector<kiosk::settings::SettingValue> setting_values();

/// What a healthy outside answers; nothing where nobody waits for an answer.
[[nodiscard]] std::optional<kiosk::Action> area_answer(kiosk::settings::Effect const& effect);

} // namespace samples
