#pragma once
// Where the keys of the on-screen keyboard lie. Pure: numbers in, rectangles out, in pixels from the left.

#include "base/geometry.h"

#include <cstddef>
#include <vector>

namespace screens {

/// What there is to lay out.
struct KeyboardKeys {
    std::vector<std::size_t> rows;    ///< Keys in each row of what is shown.
    std::vector<std::size_t> letters; ///< Of the letters, whatever is shown: the keyboard is as high with signs.
    std::size_t digits = 0;           ///< In a row of their own, or beside the letters.
    bool signs = false;               ///< What is shown are signs, which have digits even where letters have none.
    std::size_t above = 0;            ///< The most keys that the row above ever has; 0: there is none.
    std::vector<float> specials;      ///< How wide the words of shift, space and the like are.
};

/// What they have room in.
struct KeyboardRoom {
    base::Rect area;         ///< The keyboard lies at its bottom, as wide as it is if the keys may be so wide.
    float smallest_key = 0;  ///< Neither side of a key is shorter,
    float narrowest_key = 0; ///< nor is it narrower than this: a row that does not fit so breaks into more.
    float best_height = 0;   ///< Of a key, unless there are many rows.
    float widest_key = 0;    ///< Of those that type a letter.
    float gap = 0;           ///< Between two keys.
    float good_height = 0;   ///< Of the keyboard. It is only higher where the smallest keys need it.
    float most_height = 0;   ///< No row of digits makes it higher.
};

struct KeyboardGeometry {
    std::size_t rows = 0; ///< In all, above one another.
    float key_width = 0;  ///< Of those that type a letter.
    base::Rect board;
    base::Rect strip;                 ///< The first row above, for words.
    std::vector<base::Rect> above;    ///< Places for keys, in one row or more; empty where digits take theirs.
    std::vector<base::Rect> digits;   ///< Empty where they have no room.
    std::vector<base::Rect> keys;     ///< Row by row.
    std::vector<base::Rect> specials; ///< As wide as their words need, what is left over shared out.
};

[[nodiscard]] KeyboardGeometry lay_out_keyboard(KeyboardKeys const& keys, KeyboardRoom const& room);

} // namespace screens
