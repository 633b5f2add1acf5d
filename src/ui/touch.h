#pragma once
// A finger into presses and drags. A press acts on release inside the target it began on; one that
// moves more than 3 mm becomes a drag and never activates anything. A double tap counts once where the first may
// have changed what lies under the finger; of what stays the same each clear lift counts.

#include "base/input.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace ui {

enum class TapPolicy {
    single, ///< Acts once: a second tap at the same place within half a second is the finger bouncing.
    rapid,  ///< A key, a step, a page: tapped in quick succession on purpose, and still the same after each tap.
    any,    ///< The whole screen: a hand that slides over it has touched it, too.
};

class Touch {
public:
    struct Limits {
        float drag_threshold_px = 11; ///< 3 mm
        float bounce_radius_px = 48;  ///< 12.7 mm: a second tap this near is the same finger bouncing.
    };
    static constexpr std::chrono::milliseconds k_bounce { 500 }; ///< docs/standards.md, Touching.
    /// A finger that is up for less has not been lifted: the panel's contact bounced.
    static constexpr std::chrono::milliseconds k_contact_bounce { 20 };

    /// Takes at most one press or release: split() makes such slices.
    void begin(std::span<base::Input const> slice, Limits limits);

    struct State {
        bool pressed = false;   ///< The finger is down on it, and would activate it when lifted now.
        bool activated = false; ///< It was lifted on it in this frame.
    };
    /// Called by each target in each frame. `key` names it, `area` is what of it can be seen.
    [[nodiscard]] State target(std::string_view key, base::Rect const& area, TapPolicy policy = TapPolicy::single);

    struct Drag {
        float by_px = 0;                 ///< Down is positive, since the last frame.
        bool held = false;               ///< The finger is down in the area, dragging or not.
        std::optional<float> flick_px_s; ///< Set in the frame in which a drag was let go.
    };
    /// What a scrolling area at this place must follow.
    [[nodiscard]] Drag drag(base::Rect const& area) const;

    struct Hold {
        bool fired = false;               ///< In this frame, and once for a press.
        std::optional<base::Instant> due; ///< When it fires if the finger stays where it is.
    };
    /// Called in each frame for an area that acts when a single finger rests on it for `how_long`. It takes no press
    /// from a target that lies there too; once it has fired, lifting the finger activates nothing.
    [[nodiscard]] Hold hold(
        std::string_view key, base::Rect const& area, std::chrono::milliseconds how_long, base::Instant now);

    /// Keeps the press at hand from activating anything: it stopped a scroll that was under way.
    void swallow();

    /// What lies outside of targets and holds followed the finger or the wheel.
    void note_effect() { m_had_effect = m_touch_had_effect = true; }
    /// Whether anything acted or moved in this frame.
    [[nodiscard]] bool had_effect() const { return m_had_effect; }
    /// A finger was lifted, or the wheel turned, in this frame, and nothing has come of it.
    [[nodiscard]] bool missed() const { return (m_released && !m_touch_had_effect) || (m_wheel != 0 && !m_had_effect); }

    [[nodiscard]] float wheel(base::Rect const& area) const;
    [[nodiscard]] bool began() const { return m_began; }
    [[nodiscard]] bool dragging() const { return m_phase == Phase::dragging; }
    [[nodiscard]] bool down() const { return m_phase != Phase::up; }
    /// When the finger came down last.
    [[nodiscard]] base::Instant pressed_at() const { return m_pressed_at; }

    /// Forgets a press at hand: the screen changed for another visitor. The time of the last tap stays, or the
    /// bounce of the finger that started over would wake the kiosk again.
    void forget();

private:
    enum class Phase { up, down, dragging };
    struct Sample {
        base::Instant time;
        float y;
    };
    void press(base::Input const& input);
    void move(base::Input const& input);
    void release(base::Input const& input);
    [[nodiscard]] float flick() const;
    [[nodiscard]] bool is_bounce(std::uint64_t name, TapPolicy policy) const;

    Limits m_limits;
    Phase m_phase = Phase::up;
    bool m_began = false, m_released = false, m_was_dragging = false, m_swallowed = false, m_second_finger = false;
    base::Point m_origin {}, m_position {};
    float m_dragged_px = 0, m_wheel = 0;
    std::uint64_t m_target = 0;      ///< Hash of the key that the press began on; 0: none yet.
    std::uint64_t m_held = 0;        ///< The same for what is held; 0 also when it no longer counts.
    bool m_held_long = false;        ///< A hold has fired, and its finger was not lifted since.
    bool m_had_effect = false;       ///< In this frame.
    bool m_touch_had_effect = false; ///< Since the finger came down.
    base::Instant m_pressed_at {};
    std::vector<Sample> m_samples;
    struct Tap {
        base::Instant time;
        base::Point position;
        TapPolicy policy;
        std::uint64_t target; ///< As m_target.
    };
    std::optional<Tap> m_last_tap;
    base::Instant m_time {};
};

/// Cuts a batch of input so that each slice ends with its first press or release, or key that may act: what
/// arrives together is then handled one after the other.
[[nodiscard]] std::vector<std::span<base::Input const>> split(std::span<base::Input const> inputs);

} // namespace ui
