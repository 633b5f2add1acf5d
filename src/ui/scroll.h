#pragma once
// How something scrolls: it follows the finger, glides on after a flick, moves smoothly by pages, and
// stops at its ends. Pure: time comes in as a number.

namespace ui {

struct ScrollMotion {
    float offset_px = 0;
    float velocity_px_s = 0; ///< Of the glide; towards the end is positive.
    bool heading = false;    ///< On the way to target_px.
    float target_px = 0;

    /// Nothing moves by itself.
    [[nodiscard]] bool at_rest() const { return velocity_px_s == 0 && !heading; }
};

/// The finger moved by this much (down is positive): the content follows, any glide ends.
void follow(ScrollMotion& motion, float finger_px);
/// The finger let go at this speed (down is positive). Slow ones do not glide.
void let_go(ScrollMotion& motion, float finger_px_s, float slowest_px_s);
/// Moves smoothly by this much from where it is or is heading to.
void head_by(ScrollMotion& motion, float by_px);
void stop(ScrollMotion& motion);
/// One frame later; `furthest_px` is the largest offset.
void advance(ScrollMotion& motion, float seconds, float furthest_px);

} // namespace ui
