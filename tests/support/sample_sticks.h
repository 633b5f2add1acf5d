#pragma once
// Sticks, exports and imports as staff would meet them.

#include "kiosk/update.h"

#include <optional>

namespace samples {

[[nodiscard]] std::vector<kiosk::places::Place> places();
[[nodiscard]] kiosk::exports::ExportOutlook export_outlook();
[[nodiscard]] std::vector<kiosk::exports::ExportedFile> exported_files();
[[nodiscard]] kiosk::library::LibraryReport library_report();
[[nodiscard]] kiosk::library::ImportPreview import_preview();

/// As store and platform would answer; nothing where nobody waits for an answer.
[[nodiscard]] std::optional<kiosk::Action> answer_about_sticks(kiosk::Effect const& effect);

} // namespace samples
