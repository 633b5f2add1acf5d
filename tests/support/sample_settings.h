#pragma once
// A configuration's file that is only remembered by what is asked of it.

#include "kiosk/update.h"

#include <optional>

namespace samples {

/// As a file without any key has them.
[[nodiscard]] std::vector<kiosk::settings::SettingValue> setting_values();

/// As the store would answer: a change is kept, but the next one knows nothing of it.
[[nodiscard]] std::optional<kiosk::Action> answer_settings(kiosk::Effect const& effect);

} // namespace samples
