#include "ui/scroll.h"

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>

using namespace ui;

namespace {

constexpr float k_end = 10'000;

/// Frames at a rate until nothing moves; returns how long that took.
float run(ScrollMotion& motion, float frames_per_second, float furthest = k_end)
{
    float seconds = 0;
    while (!motion.at_rest()) {
        advance(motion, 1 / frames_per_second, furthest);
        seconds += 1 / frames_per_second;
        REQUIRE(seconds < 20);
    }
    return seconds;
}

} // namespace

TEST_CASE("the page follows the finger exactly")
{
    ScrollMotion motion { .offset_px = 500 };
    follow(motion, 37.5f);
    CHECK(motion.offset_px == 462.5f);
    follow(motion, -100);
    advance(motion, 1.0f / 60, k_end);
    CHECK(motion.offset_px == 562.5f);
    CHECK(motion.at_rest());
}

TEST_CASE("a finger ends every motion of the page's own")
{
    ScrollMotion gliding { .offset_px = 500, .velocity_px_s = 3000 };
    follow(gliding, 1);
    CHECK(gliding.at_rest());
    ScrollMotion heading { .offset_px = 500, .velocity_px_s = 0, .heading = true, .target_px = 900 };
    follow(heading, 1);
    CHECK(heading.at_rest());
}

TEST_CASE("a flick glides the way the finger went, slows down and stops")
{
    ScrollMotion motion { .offset_px = 1000 };
    let_go(motion, -2000, 100); // Upwards: towards the end.
    CHECK_FALSE(motion.at_rest());
    float last = motion.offset_px, last_step = 1e9f;
    while (!motion.at_rest()) {
        advance(motion, 1.0f / 60, k_end);
        float const step = motion.offset_px - last;
        CHECK(step > 0);
        CHECK(step < last_step);
        last = motion.offset_px;
        last_step = step;
    }
    CHECK(motion.offset_px == doctest::Approx(1000 + 2000 * 0.33f).epsilon(0.02));

    ScrollMotion down { .offset_px = 1000 };
    let_go(down, 2000, 100);
    run(down, 60);
    CHECK(down.offset_px < 1000);
}

TEST_CASE("who lets go slowly stays where they are")
{
    ScrollMotion motion { .offset_px = 1000 };
    let_go(motion, -99, 100);
    CHECK(motion.at_rest());
    let_go(motion, -100, 100);
    CHECK_FALSE(motion.at_rest());
}

TEST_CASE("no flick is faster than an eye can follow")
{
    ScrollMotion wild { .offset_px = 0 }, fast { .offset_px = 0 };
    let_go(wild, -1e9f, 100);
    let_go(fast, -12'000, 100);
    CHECK(wild.velocity_px_s == fast.velocity_px_s);
}

TEST_CASE("both ends hold")
{
    for (float const finger : { -50'000.0f, 50'000.0f }) {
        ScrollMotion dragged { .offset_px = 5000 };
        follow(dragged, finger);
        advance(dragged, 0, k_end);
        CHECK(dragged.offset_px == (finger < 0 ? k_end : 0));

        ScrollMotion flicked { .offset_px = 5000 };
        let_go(flicked, finger, 100);
        for (int i = 0; i < 3; ++i) {
            let_go(flicked, finger, 100);
            run(flicked, 60);
        }
        CHECK(flicked.offset_px == (finger < 0 ? doctest::Approx(k_end).epsilon(0.001) : doctest::Approx(0)));
        CHECK(flicked.at_rest());
    }
}

TEST_CASE("a glide that meets the end is over at once")
{
    ScrollMotion motion { .offset_px = 9990 };
    let_go(motion, -5000, 100);
    advance(motion, 1.0f / 60, k_end);
    CHECK(motion.offset_px == k_end);
    CHECK(motion.at_rest());
}

TEST_CASE("a page that fits does not move")
{
    ScrollMotion motion;
    follow(motion, -300);
    advance(motion, 0, -50);
    CHECK(motion.offset_px == 0);
    head_by(motion, 400);
    run(motion, 60, -50);
    CHECK(motion.offset_px == 0);
}

TEST_CASE("a page button's way is at 98 % within 150 ms, and comes to rest soon after")
{
    for (float const rate : { 30.0f, 60.0f, 144.0f }) {
        CAPTURE(rate);
        ScrollMotion motion { .offset_px = 1000 };
        head_by(motion, 800);
        float seconds = 0;
        while (motion.offset_px < 1000 + 0.98f * 800) {
            advance(motion, 1 / rate, k_end);
            seconds += 1 / rate;
        }
        // A frame more: the last one began before the time was up.
        CHECK(seconds <= 0.150f + 1 / rate);
        CHECK(run(motion, rate) < 0.3f);
        CHECK(motion.offset_px == 1800);
    }
}

TEST_CASE("pages add up while the first is on its way")
{
    ScrollMotion motion { .offset_px = 1000 };
    head_by(motion, 500);
    advance(motion, 1.0f / 60, k_end);
    head_by(motion, 500);
    run(motion, 60);
    CHECK(motion.offset_px == 2000);
    head_by(motion, -500);
    advance(motion, 1.0f / 60, k_end);
    head_by(motion, 500);
    run(motion, 60);
    CHECK(motion.offset_px == 2000);
}

TEST_CASE("a page button heads for the end and not beyond it")
{
    ScrollMotion motion { .offset_px = 9800 };
    head_by(motion, 800);
    run(motion, 60);
    CHECK(motion.offset_px == k_end);
    head_by(motion, -20'000);
    run(motion, 60);
    CHECK(motion.offset_px == 0);
}

TEST_CASE("a glide goes equally far at 30, 60 and 144 frames a second")
{
    float ends[3];
    float const rates[] { 30, 60, 144 };
    for (int i = 0; i < 3; ++i) {
        ScrollMotion motion;
        let_go(motion, -3000, 100);
        run(motion, rates[i]);
        ends[i] = motion.offset_px;
    }
    CHECK(std::abs(ends[0] - ends[1]) <= 2);
    CHECK(std::abs(ends[2] - ends[1]) <= 2);
}

TEST_CASE("a glide is equally far on its way at 30, 60 and 144 frames a second")
{
    auto after_half_a_second = [](int rate) {
        ScrollMotion motion;
        let_go(motion, -3000, 100);
        for (int i = 0; i < rate / 2; ++i)
            advance(motion, 1.0f / static_cast<float>(rate), k_end);
        return motion.offset_px;
    };
    CHECK(std::abs(after_half_a_second(30) - after_half_a_second(60)) <= 1);
    CHECK(std::abs(after_half_a_second(144) - after_half_a_second(60)) <= 1);
}
