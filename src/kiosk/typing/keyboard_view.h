#pragma once
// The on-screen keyboard as a screen shows it.

#include "kiosk/typing/typing.h"

#include <string>
#include <vector>

namespace kiosk {
struct Viewer;
}

namespace kiosk::typing {

struct KeyCap {
    std::string text;  ///< What it types.
    std::string shown; ///< A mark alone is shown on a dotted circle.
};

struct KeyboardView {
    std::vector<std::vector<KeyCap>> rows;
    bool has_shift = false, shift = false, symbols = false;
    std::string shift_label, symbols_label, letters_label, space_label, erase_label, done_label;
};

/// The keyboard of `language` for this text, labelled in the viewer's.
[[nodiscard]] KeyboardView keyboard(
    Viewer const& viewer, std::string const& language, TypedText const& text, std::string done);

} // namespace kiosk::typing
