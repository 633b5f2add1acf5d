#pragma once
// What GLFW reports, as the kiosk's own input, in order. Only the first finger or the left button points.

#include "base/input.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace platform {

/// Buttons, keys, actions and modifiers are GLFW's numbers.
class InputQueue {
public:
    /// More than any hands bring before the next look, also while a frame takes its time. What a broken panel brings
    /// beyond that is dropped: presses with their releases.
    static constexpr std::size_t k_max_waiting = 256;

    /// A move that follows a move replaces it: only where the pointer is now counts.
    void move(base::Point to, base::Instant when);
    void button(int button, int action, base::Point position, base::Instant when);
    void wheel(double steps_up, base::Instant when);
    void key(int key, int action, int modifiers, base::Instant when);
    /// What the key before types, once for each character.
    void character(char32_t code_point);

    /// The window lost the pointer. A press that is under way ends outside of everything, so that nothing acts;
    /// the finger's own release is dropped when it comes.
    void interrupt(base::Instant when);

    /// The display was blanked until then. The tap or the key that woke it does nothing else.
    void screen_woke(base::Instant when) { m_woke_at = when; }

    /// Where the last move went.
    [[nodiscard]] base::Point pointer() const { return m_pointer; }
    [[nodiscard]] bool empty() const { return m_waiting.empty(); }
    [[nodiscard]] std::vector<base::Input> take();

private:
    [[nodiscard]] base::Key in_combination(base::Key meaning);
    [[nodiscard]] bool refuses(base::Instant when) const;

    std::vector<base::Input> m_waiting;
    std::optional<base::Instant> m_woke_at;
    base::Point m_pointer;
    bool m_pressed = false, m_back_held = false;
    enum class Typing {
        nothing, ///< The last key was not taken, nor are its characters.
        key,
        characters, ///< Of the last key, the first has come.
    } m_typing
        = Typing::nothing;
    int m_activations = 0; ///< While back is held.
};

} // namespace platform
