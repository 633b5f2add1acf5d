#include "kiosk/typing/keyboard_view.h"

#include "kiosk/typing/keyboard_layout.h"
#include "kiosk/viewer.h"

#include <utility>

namespace kiosk::typing {

KeyboardView keyboard(Viewer const& viewer, std::string const& language, TypedText const& text, std::string done)
{
    KeyboardView view { .rows = {},
        .has_shift = has_capitals(language) && !text.symbols,
        .shift = text.capitals,
        .symbols = text.symbols,
        .shift_label = viewer.text("Capitals"),
        .symbols_label = viewer.text("123 ?!"),
        .letters_label = viewer.text("Letters"),
        .space_label = viewer.text("Space"),
        .erase_label = viewer.text("Erase"),
        .done_label = std::move(done) };
    auto const plane = text.symbols ? KeyPlane::symbols : text.capitals ? KeyPlane::capitals : KeyPlane::letters;
    for (auto const& row : keyboard_rows(language, plane)) {
        auto& caps = view.rows.emplace_back();
        for (auto const key : row)
            caps.push_back({ std::string(key), std::string(key) });
    }
    return view;
}

} // namespace kiosk::typing
