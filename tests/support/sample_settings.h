#pragma once
// A configuration that is only remembered by what is asked of it.

#include "kiosk/action.h"

#include <optional>
#include <vector>

namespace samples {

/// All defaults. A change is answered as if it were kept, but the next one knows nothing of it.
[[nodiscard]] std::vector<kiosk::settings::SettingValue> setting_values();
/// "c-004" as "Topic c-004": every slug but one that begins with "gone" is in the library.
[[nodiscard]] kiosk::settings::TopicTitles topic_titles(std::vector<kiosk::settings::SettingValue> const& values);

/// What a healthy outside answers; nothing where nobody waits for an answer.
[[nodiscard]] std::optional<kiosk::Action> area_answer(kiosk::settings::Effect const& effect);

} // namespace samples
