#pragma once
// What staff would read of an edition, and of a new one on a stick.

#include "kiosk/action.h"

#include <optional>

namespace samples {

[[nodiscard]] catalogue::EditionReport library_report();
/// With warnings of every kind.
[[nodiscard]] catalogue::EditionReport library_report_of_all_kinds();
[[nodiscard]] kiosk::library::ImportPreview import_preview();

/// What a healthy outside answers; nothing where nobody waits for an answer.
[[nodiscard]] std::optional<kiosk::Action> area_answer(kiosk::library::Effect const& effect);

} // namespace samples
