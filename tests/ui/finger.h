#pragma once
// A finger over a Touch: one slice an input, and a set of targets that are asked after each.

#include "ui/touch.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

/// 4 px a millimetre: 12 px begin a drag, 51 px part two strikes.
inline constexpr ui::Touch::Limits k_limits { .drag_threshold_px = 12, .bounce_radius_px = 51 };

class Finger {
public:
    struct Target {
        std::string key;
        base::Rect area;
        ui::TapPolicy strikes = ui::TapPolicy::single;
    };

    explicit Finger(std::vector<Target> shown)
        : targets(std::move(shown))
    {
    }

    void press(base::Point at) { give(base::InputKind::pressed, at); }
    void move(base::Point to) { give(base::InputKind::moved, to); }
    void lift(base::Point at) { give(base::InputKind::released, at); }
    void tap(base::Point at)
    {
        press(at);
        wait(20);
        lift(at);
    }
    /// A frame in which the finger does nothing.
    void idle() { ask({}); }
    void wait(int milliseconds) { now += std::chrono::milliseconds { milliseconds }; }

    /// The keys that were activated since the last call.
    std::vector<std::string> take() { return std::exchange(m_activated, {}); }

    std::vector<Target> targets;
    std::string pressed; ///< The key of the target that the last frame showed pressed.
    ui::Touch touch;
    base::Instant now {};

private:
    void give(base::InputKind kind, base::Point at)
    {
        base::Input const input { .kind = kind, .time = now, .position = at };
        ask({ &input, 1 });
    }

    void ask(std::span<base::Input const> slice)
    {
        touch.begin(slice, k_limits);
        pressed.clear();
        for (auto const& target : targets) {
            auto const state = touch.target(target.key, target.area, target.strikes);
            CHECK_FALSE((state.pressed && state.activated));
            if (state.pressed)
                pressed = target.key;
            if (state.activated)
                m_activated.push_back(target.key);
        }
    }

    std::vector<std::string> m_activated;
};
