#pragma once
// What a person does to the machine, as the window reports it: no widget, no meaning yet.

#include "base/geometry.h"

#include <chrono>

namespace base {

using Instant = std::chrono::steady_clock::time_point;

enum class InputKind { pressed, moved, released, wheel, key };

/// The keys that mean something to a kiosk: those of an external keypad or keyboard. All others are `other`; they
/// wake the screen and do nothing else.
/// `staff` is a combination that no visitor makes: back held down, activate pressed three times.
enum class Key { other, next, previous, up, down, left, right, first, last, activate, back, page_up, page_down, staff };

struct Input {
    InputKind kind = InputKind::moved;
    Instant time {};
    Point position {};     ///< Pixels of the raster, from its top left corner.
    float wheel_steps = 0; ///< Positive: towards the end of the page.
    Key key = Key::other;
    char32_t character = 0; ///< What the key types; 0: nothing.
    bool on_keypad = false; ///< Of the numeric keypad, whose digits type where somebody types, and else are keys.
    bool erases = false;    ///< Where somebody types, the key takes a character back; elsewhere it is a way back.
};

} // namespace base
