#include "platform/input_queue.h"

#include <GLFW/glfw3.h>

#include <utility>

namespace platform {

namespace {

using base::Input;
using base::InputKind;
using base::Key;

constexpr base::Point k_outside { -1, -1 };

/// From the touch that wakes the display to its press; the display itself takes longer to show anything.
constexpr std::chrono::milliseconds k_waking { 500 };

Key meaning_of(int key, int modifiers)
{
    // A combination is a request to the system around us, never to the kiosk.
    if (modifiers & (GLFW_MOD_CONTROL | GLFW_MOD_ALT | GLFW_MOD_SUPER))
        return Key::other;
    switch (key) {
    case GLFW_KEY_TAB: return modifiers & GLFW_MOD_SHIFT ? Key::previous : Key::next;
    case GLFW_KEY_KP_ADD: return Key::next;
    case GLFW_KEY_KP_SUBTRACT: return Key::previous;
    case GLFW_KEY_DOWN:
    case GLFW_KEY_KP_2: return Key::down;
    case GLFW_KEY_UP:
    case GLFW_KEY_KP_8: return Key::up;
    case GLFW_KEY_LEFT:
    case GLFW_KEY_KP_4: return Key::left;
    case GLFW_KEY_RIGHT:
    case GLFW_KEY_KP_6: return Key::right;
    case GLFW_KEY_HOME:
    case GLFW_KEY_KP_7: return Key::first;
    case GLFW_KEY_END:
    case GLFW_KEY_KP_1: return Key::last;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
    case GLFW_KEY_KP_5:
    case GLFW_KEY_SPACE: return Key::activate;
    case GLFW_KEY_BACKSPACE:
    case GLFW_KEY_ESCAPE:
    case GLFW_KEY_KP_0: return Key::back;
    case GLFW_KEY_PAGE_UP:
    case GLFW_KEY_KP_9: return Key::page_up;
    case GLFW_KEY_PAGE_DOWN:
    case GLFW_KEY_KP_3: return Key::page_down;
    default: return Key::other;
    }
}

/// The keypad's digits are digits whether or not its lock key has been pressed.
char32_t digit_of(int key, int modifiers)
{
    if (modifiers & (GLFW_MOD_SHIFT | GLFW_MOD_CONTROL | GLFW_MOD_ALT | GLFW_MOD_SUPER))
        return 0;
    return key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9 ? U'0' + static_cast<char32_t>(key - GLFW_KEY_KP_0) : 0;
}

} // namespace

void InputQueue::move(base::Point to, base::Instant when)
{
    m_pointer = to;
    if (m_waiting.empty() || m_waiting.back().kind != InputKind::moved) {
        if (m_waiting.size() >= k_max_waiting)
            return;
        m_waiting.push_back({ .kind = InputKind::moved });
    }
    m_waiting.back().time = when;
    m_waiting.back().position = to;
}

void InputQueue::button(int button, int action, base::Point position, base::Instant when)
{
    if (button != GLFW_MOUSE_BUTTON_LEFT) {
        if (action == GLFW_PRESS && !refuses(when))
            m_waiting.push_back({ .kind = InputKind::key, .time = when, .position = position, .key = Key::other });
        return;
    }
    bool const pressed = action == GLFW_PRESS;
    if (pressed == m_pressed || (pressed && refuses(when)))
        return;
    m_pressed = pressed;
    InputKind const kind = pressed ? InputKind::pressed : InputKind::released;
    m_waiting.push_back({ .kind = kind, .time = when, .position = position });
}

void InputQueue::wheel(double steps_up, base::Instant when)
{
    if (steps_up == 0 || refuses(when))
        return;
    auto const steps = static_cast<float>(-steps_up);
    m_waiting.push_back({ .kind = InputKind::wheel, .time = when, .position = m_pointer, .wheel_steps = steps });
}

void InputQueue::key(int key, int action, int modifiers, base::Instant when)
{
    Key const meaning = meaning_of(key, modifiers);
    if (meaning == Key::back && action == GLFW_RELEASE)
        m_back_held = false;
    if (action == GLFW_RELEASE)
        return;
    // Holding a key repeats nothing (VVSG 7.2-M).
    m_typing = action == GLFW_PRESS && !refuses(when) ? Typing::key : Typing::nothing;
    if (m_typing == Typing::nothing)
        return;
    m_waiting.push_back({ .kind = InputKind::key,
        .time = when,
        .position = m_pointer,
        .key = in_combination(meaning),
        .character = digit_of(key, modifiers),
        .on_keypad = key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_EQUAL,
        .erases = key == GLFW_KEY_BACKSPACE });
}

void InputQueue::character(char32_t code_point)
{
    if (m_typing == Typing::nothing || m_waiting.empty() || m_waiting.back().kind != InputKind::key)
        return;
    // An input method may bring several at once.
    auto const [when, where] = std::pair(m_waiting.back().time, m_waiting.back().position);
    if (std::exchange(m_typing, Typing::characters) == Typing::key)
        m_waiting.back().character = code_point;
    else if (m_waiting.size() < k_max_waiting)
        m_waiting.push_back({ .kind = InputKind::key, .time = when, .position = where, .character = code_point });
}

/// A release is never refused: whatever is held must be let go.
bool InputQueue::refuses(base::Instant when) const
{
    bool const wakes = m_woke_at && when >= *m_woke_at - k_waking && when <= *m_woke_at + k_waking;
    return wakes || m_waiting.size() >= k_max_waiting;
}

/// Back held down and activate pressed three times is staff's way in: nobody does that by accident, and every keypad
/// has both keys.
Key InputQueue::in_combination(Key meaning)
{
    if (meaning == Key::back) {
        m_back_held = true;
        m_activations = 0;
    }
    if (meaning != Key::activate || !m_back_held)
        return meaning;
    return ++m_activations == 3 ? Key::staff : Key::other;
}

void InputQueue::interrupt(base::Instant when)
{
    m_back_held = false;
    if (!std::exchange(m_pressed, false))
        return;
    m_waiting.push_back({ .kind = InputKind::released, .time = when, .position = k_outside });
}

std::vector<Input> InputQueue::take() { return std::exchange(m_waiting, {}); }

} // namespace platform
