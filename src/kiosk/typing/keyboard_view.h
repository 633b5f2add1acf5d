#pragma once
// The on-screen keyboard as a screen shows it.

#include "kiosk/typing/keyboard_layout.h"
#include "kiosk/typing/typing.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {
struct Viewer;
}

namespace kiosk::typing {

struct KeyboardView {
    KeyRows rows;
    KeyRows letter_rows; ///< Of the plane of letters: with signs the keyboard is as high.
    RowAbove above;
    std::size_t most_above = 0; ///< 0: there is no row above.
    // Where words are chosen by sound, they have the row above.
    bool by_sound = false;
    std::size_t composed = 0;              ///< Bytes at the text's end that a word will take the place of.
    std::string_view unasked;              ///< The letters whose words must be asked for; usually empty.
    std::span<Candidate const> candidates; ///< From the first that is shown.
    std::size_t first_candidate = 0;       ///< Its number.
    std::string more_label;
    bool has_shift = false, shift = false, symbols = false;
    std::string shift_label, symbols_label, letters_label, space_label, erase_label, done_label;
};

/// The keyboard of `language` for this text, labelled in the viewer's.
[[nodiscard]] KeyboardView keyboard(
    Viewer const& viewer, std::string const& language, TypedText const& text, std::string done);

} // namespace kiosk::typing
