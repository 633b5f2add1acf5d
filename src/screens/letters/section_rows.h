#pragma once
// Rows of beginnings above the topics of a letter: "Ca Ce Ch", and below Ch "Cha Che".

#include "kiosk/letters/view.h"
#include "screens/screens.h"

#include <span>

namespace screens {

/// Those that help where so many topics are in sight at once: the first row divides more than three pages, which take
/// no more touches without it, a further one more than two. Of several the last `most` are shown, for the letter itself
/// leads back to the first.
[[nodiscard]] std::span<kiosk::letters::SectionRow const> rows_that_help(
    kiosk::letters::TopicList const& view, int topics_a_page, int most);

[[nodiscard]] float section_rows_height(ui::Ui& ui, std::span<kiosk::letters::SectionRow const> rows, float width);

enum class StripOfLetters { present, absent };

/// Without a strip of letters the rows begin with the letter itself, where they don't begin with its own row. Returns
/// the height used.
float draw_section_rows(ui::Ui& ui, std::span<kiosk::letters::SectionRow const> rows, base::Rect const& space,
    kiosk::letters::TopicList const& view, StripOfLetters strip, Actions& actions);

} // namespace screens
