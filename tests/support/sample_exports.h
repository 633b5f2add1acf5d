#pragma once
// What there would be to export, and what comes of it.

#include "kiosk/action.h"

#include <optional>
#include <vector>

namespace samples {

[[nodiscard]] ::feedback::ExportableWeeks exportable_weeks();
[[nodiscard]] std::vector<kiosk::exports::ExportedFile> exported_files();

/// What a healthy outside answers; nothing where nobody waits for an answer.
[[nodiscard]] std::optional<kiosk::Action> area_answer(kiosk::exports::Effect const& effect);

} // namespace samples
