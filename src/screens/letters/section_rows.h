#pragma once
// Rows of beginnings above the topics of a letter: "Ca Ce Ch", and below Ch "Cha Che".

#include "kiosk/letters/view.h"
#include "screens/screens.h"

#include <span>

namespace screens {

/// Those that help where so many topics are in sight at once: a row divides more than two pages, and of several the
/// last `most` are shown, for the letter itself leads back to the first.
[[nodiscard]] std::span<kiosk::letters::SectionRow const> rows_that_help(
    kiosk::letters::LetterView const& view, int topics_a_page, int most);

/// Returns the height used.
float draw_section_rows(ui::Ui& ui, std::span<kiosk::letters::SectionRow const> rows, base::Rect const& space,
    std::string_view label, Actions& actions);

} // namespace screens
