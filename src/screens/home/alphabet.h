#pragma once
// The letters of home: how large they are, and what they need for it.

#include "base/geometry.h"
#include "kiosk/home/view.h"
#include "screens/screens.h"
#include "ui/column.h"
#include "ui/grid.h"

#include <functional>

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
/// as a target may be, and then it does without the heading. It leaves `common` to the topics below it, where it can,
/// or else about half.
[[nodiscard]] AlphabetPlan plan_alphabet(
    int count, base::Size space, float heading, AlphabetSizes const& sizes, float common);

/// What stands above the heading, if anything; where the letters scroll it scrolls with them.
using AboveLetters = std::function<void(ui::Column&)>;

/// That, the heading and the letters. Returns what is left below them.
[[nodiscard]] base::Rect draw_alphabet(ui::Ui& ui, kiosk::home::HomeView const& view, base::Rect const& space,
    AboveLetters const& above_letters, Actions& actions);

} // namespace screens
