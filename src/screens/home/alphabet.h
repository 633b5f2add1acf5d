#pragma once
// The letters of home: how large they are, and what they need for it.

#include "base/geometry.h"
#include "kiosk/home/view.h"
#include "screens/screens.h"
#include "screens/topic_rows.h"
#include "ui/column.h"
#include "ui/grid.h"

#include <functional>
#include <span>
#include <string_view>

namespace screens {

struct AlphabetSizes {
    float target, gap;             ///< What letters should have,
    float small_target, small_gap; ///< and what they must have.
};

struct AlphabetPlan {
    ui::Grid grid;
    bool has_heading = true; ///< There is room for the heading above the letters.
    bool scrolls = false;    ///< They do not fit in any way.
};

/// An alphabet of `count` in `space`, of which a heading takes `heading`. Before it scrolls its letters become as small
/// as a target may be, and then it does without the heading. It leaves the topics below it the room
/// for all of them, where its letters are large all the same; else for a few; else about half.
[[nodiscard]] AlphabetPlan plan_alphabet(
    int count, base::Size space, float heading, AlphabetSizes const& sizes, CommonRoom const& common);

/// What stands above letters, if anything; where they scroll it scrolls with them.
struct AboveLetters {
    std::function<void(ui::Column&)> lay_out;
    float width = 0; ///< Of it, from its start.
};

struct LetterRows {
    std::string_view prefix; ///< Begins their keys: "home".
    std::span<kiosk::letters::LetterTile const> letters;
    std::string_view page_up, page_down;
    kiosk::ScrollState* scroll;
    std::function<void(ui::Column&)> above = {};
};

/// Letters that have all of `space`, and scroll where they need more.
void draw_letter_rows(ui::Ui& ui, LetterRows const& rows, base::Rect const& space, Actions& actions);

/// What many come for, below the letters.
[[nodiscard]] CommonTopics common_topics(kiosk::home::HomeView const& view);

/// What stands above, the heading and the letters. Returns what is left below them.
[[nodiscard]] base::Rect draw_alphabet(ui::Ui& ui, kiosk::home::HomeView const& view, base::Rect const& space,
    AboveLetters const& above_letters, Actions& actions);

} // namespace screens
