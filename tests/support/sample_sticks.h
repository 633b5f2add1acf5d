#pragma once
// Sticks, exports and imports as staff would meet them.

#include "kiosk/model.h"

#include <optional>

namespace samples {

[[nodiscard]] std::vector<kiosk::Place> places();
[[nodiscard]] kiosk::ExportOutlook export_outlook();
[[nodiscard]] std::vector<kiosk::ExportedFile> exported_files();
[[nodiscard]] kiosk::LibraryReport library_report();
[[nodiscard]] kiosk::ImportPreview import_preview();

/// As store and platform would answer; nothing where nobody waits for an answer.
[[nodiscard]] std::optional<kiosk::Action> answer_about_sticks(kiosk::Effect const& effect);

} // namespace samples
