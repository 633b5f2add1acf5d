#include "ui/scroll.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float k_glide_seconds = 0.33f;    // The time constant that users of phones are used to.
constexpr float k_heading_seconds = 0.035f; // 98 % of the way in 140 ms: transitions last at most 150 ms.
constexpr float k_slowest_glide_px_s = 20;
constexpr float k_fastest_glide_px_s = 12000;

} // namespace

void follow(ScrollMotion& motion, float finger_px)
{
    stop(motion);
    motion.offset_px -= finger_px;
}

void let_go(ScrollMotion& motion, float finger_px_s, float slowest_px_s)
{
    motion.heading = false;
    motion.velocity_px_s = std::abs(finger_px_s) < slowest_px_s
        ? 0
        : -std::clamp(finger_px_s, -k_fastest_glide_px_s, k_fastest_glide_px_s);
}

void head_by(ScrollMotion& motion, float by_px)
{
    motion.target_px = (motion.heading ? motion.target_px : motion.offset_px) + by_px;
    motion.heading = true;
    motion.velocity_px_s = 0;
}

void stop(ScrollMotion& motion)
{
    motion.velocity_px_s = 0;
    motion.heading = false;
}

void advance(ScrollMotion& motion, float seconds, float furthest_px)
{
    if (motion.velocity_px_s != 0) {
        float const decay = std::exp(-seconds / k_glide_seconds);
        motion.offset_px += motion.velocity_px_s * k_glide_seconds * (1 - decay);
        motion.velocity_px_s *= decay;
        if (std::abs(motion.velocity_px_s) < k_slowest_glide_px_s)
            motion.velocity_px_s = 0;
    }
    if (motion.heading) {
        motion.target_px = std::clamp(motion.target_px, 0.0f, std::max(0.0f, furthest_px));
        motion.offset_px += (motion.target_px - motion.offset_px) * (1 - std::exp(-seconds / k_heading_seconds));
        if (std::abs(motion.target_px - motion.offset_px) < 0.75f) {
            motion.offset_px = motion.target_px;
            motion.heading = false;
        }
    }
    float const kept = std::clamp(motion.offset_px, 0.0f, std::max(0.0f, furthest_px));
    if (kept != motion.offset_px && !motion.heading)
        stop(motion);
    motion.offset_px = kept;
}

} // namespace ui
