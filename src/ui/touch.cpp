#include "ui/touch.h"

#include "ui/key_hash.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

float distance(base::Point a, base::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

constexpr std::chrono::milliseconds k_flick_window { 100 };

} // namespace

void Touch::begin(std::span<base::Input const> slice, Limits limits)
{
    m_limits = limits;
    m_began = m_released = m_was_dragging = m_had_effect = false;
    m_dragged_px = m_wheel = 0;
    if (m_phase == Phase::up) {
        m_target = 0;
        m_swallowed = false;
    }
    for (auto const& input : slice) {
        m_time = input.time;
        switch (input.kind) {
        case base::InputKind::pressed: press(input); break;
        case base::InputKind::moved: move(input); break;
        case base::InputKind::released: release(input); break;
        case base::InputKind::wheel:
            m_wheel += input.wheel_steps;
            m_position = input.position;
            break;
        case base::InputKind::key: m_held = 0; break; // Another button or a keypad: not a finger alone.
        }
    }
}

void Touch::press(base::Input const& input)
{
    m_second_finger = m_phase != Phase::up;
    m_phase = Phase::down;
    m_began = true;
    m_origin = m_position = input.position;
    m_target = m_held = 0;
    m_held_long = m_touch_had_effect = false;
    m_pressed_at = input.time;
    m_swallowed = false;
    m_samples.assign(1, { input.time, input.position.y });
}

/// Whether the press at hand, on this target, is the last tap's finger once more.
bool Touch::is_bounce(std::uint64_t name, TapPolicy policy) const
{
    if (!m_last_tap || distance(m_last_tap->position, m_origin) > m_limits.bounce_radius_px)
        return false;
    // Of what stays as it is, another key was meant, however near and soon.
    bool const stays = m_last_tap->policy == TapPolicy::rapid;
    if (stays && policy == TapPolicy::rapid && m_last_tap->target != name)
        return false;
    auto const since = m_pressed_at - m_last_tap->time;
    // A press from before that tap, by its stamp, has a stamp that can't be trusted: it counts.
    return since >= base::Instant::duration::zero() && since < (stays ? k_contact_bounce : k_bounce);
}

void Touch::move(base::Input const& input)
{
    if (m_phase == Phase::up) {
        m_position = input.position;
        return;
    }
    if (m_phase == Phase::down && distance(m_origin, input.position) > m_limits.drag_threshold_px)
        m_phase = Phase::dragging;
    if (m_phase == Phase::dragging)
        m_dragged_px += input.position.y - m_position.y;
    m_position = input.position;
    m_samples.push_back({ input.time, input.position.y });
    if (m_samples.size() > 32)
        m_samples.erase(m_samples.begin(), m_samples.begin() + 16);
}

void Touch::release(base::Input const& input)
{
    // Its bounce must not touch what the hold has brought under the finger.
    if (std::exchange(m_held_long, false))
        m_last_tap = Tap { input.time, input.position, TapPolicy::single, 0 };
    if (m_phase == Phase::up)
        return;
    move(input);
    m_was_dragging = m_phase == Phase::dragging;
    m_released = true;
    m_phase = Phase::up;
}

Touch::State Touch::target(std::string_view key, base::Rect const& area, TapPolicy policy)
{
    if (m_swallowed || area.empty() || !area.contains(m_origin))
        return {};
    std::uint64_t const name = hash_of(key);
    if (m_began && m_target == 0) {
        m_target = name;
        m_swallowed = is_bounce(name, policy);
    }
    if (m_swallowed || m_target != name || !area.contains(m_position))
        return {};
    if (m_released && (!m_was_dragging || policy == TapPolicy::any)) {
        m_last_tap = Tap { m_time, m_position, policy, name };
        m_target = 0;
        m_swallowed = true;
        note_effect();
        return { .pressed = false, .activated = true };
    }
    return { .pressed = m_phase == Phase::down, .activated = false };
}

Touch::Hold Touch::hold(
    std::string_view key, base::Rect const& area, std::chrono::milliseconds how_long, base::Instant now)
{
    std::uint64_t const name = hash_of(key);
    if (m_began && !m_second_finger && m_held == 0 && area.contains(m_origin))
        m_held = name;
    if (m_held != name)
        return {};
    if (m_phase != Phase::down || !area.contains(m_position)) {
        m_held = 0;
        return {};
    }
    // Not in the press's own frame: after a stall the lifting may wait right behind it.
    auto const due = m_pressed_at + how_long;
    if (m_began || now < due)
        return { .fired = false, .due = due };
    m_held = 0;
    m_held_long = m_swallowed = true;
    note_effect();
    return { .fired = true, .due = {} };
}

Touch::Drag Touch::drag(base::Rect const& area) const
{
    bool const active = m_phase != Phase::up || m_released;
    if (!active || !area.contains(m_origin))
        return {};
    Drag drag { .by_px = m_dragged_px, .held = m_phase != Phase::up };
    if (m_released && m_was_dragging)
        drag.flick_px_s = flick();
    return drag;
}

float Touch::flick() const
{
    // The speed over the last tenth of a second: a finger that rested before it was lifted flicks nothing.
    auto const first
        = std::ranges::find_if(m_samples, [&](Sample const& sample) { return m_time - sample.time <= k_flick_window; });
    if (first == m_samples.end())
        return 0;
    float const seconds = std::chrono::duration<float>(m_samples.back().time - first->time).count();
    return seconds < 0.005f ? 0 : (m_samples.back().y - first->y) / seconds;
}

void Touch::swallow() { m_swallowed = true; }

float Touch::wheel(base::Rect const& area) const { return area.contains(m_position) ? m_wheel : 0; }

void Touch::forget()
{
    m_phase = Phase::up;
    m_target = m_held = 0;
    m_samples.clear();
}

std::vector<std::span<base::Input const>> split(std::span<base::Input const> inputs)
{
    std::vector<std::span<base::Input const>> slices;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        bool const edge = inputs[i].kind == base::InputKind::pressed || inputs[i].kind == base::InputKind::released
            || (inputs[i].kind == base::InputKind::key && inputs[i].key != base::Key::other);
        if (edge || i + 1 == inputs.size()) {
            slices.push_back(inputs.subspan(begin, i + 1 - begin));
            begin = i + 1;
        }
    }
    return slices;
}

} // namespace ui
