#pragma once
// What staff would read of an edition, and of a new one on a stick.

#include "kiosk/action.h"

#include <optional>
#include <vector>

namespace samples {

[[nodiscard]] catalogue::EditionReport library_report();
/// With warnings of every kind.
[[nodiscard]] catalogue::EditionReport library_report_of_all_kinds();
[[nodiscard]] kiosk::library::ImportPreview import_preview();
/// One in every language, and one in Spanish that the library lacks.
[[nodiscard]] std::vector<kiosk::library::WithdrawnTitle> withdrawn_titles();

/// What a healthy outside answers; nothing where nobody waits for an answer.
[[nodiscard]] std::optional<kiosk::Action> area_answer(kiosk::library::Effect const& effect);

} // namespace samples
