#include "bench/measures.h"

#include <algorithm>
#include <stdexcept>
#include <thread>

namespace bench {

namespace {

using namespace std::chrono_literals;

constexpr auto k_finger_interval = std::chrono::nanoseconds(1s) / 60;
constexpr float k_step_px = 10;
/// The first moves of a drag may still be a tap.
constexpr int k_until_it_drags = 3;

/// Down, up in steps, resting, off: a drag without a flick. Returns when each move was sent.
std::vector<Instant> drag_once(tests::Pointer& finger, base::Rect const& text)
{
    std::vector<Instant> sent;
    base::Point place { text.x + text.width / 2, text.bottom() - 60 };
    finger.move(place);
    finger.press();
    auto next = std::chrono::steady_clock::now();
    for (int i = 0; place.y - k_step_px > text.y + 60; ++i) {
        std::this_thread::sleep_until(next += k_finger_interval);
        place.y -= k_step_px;
        auto const now = std::chrono::steady_clock::now();
        finger.move(place);
        if (i >= k_until_it_drags)
            sent.push_back(now);
    }
    std::this_thread::sleep_for(200ms);
    finger.release();
    std::this_thread::sleep_for(50ms);
    return sent;
}

} // namespace

void measure_drag(Report& report, Options const& options, KioskSetup const& setup, Route const& route,
    std::filesystem::path const& scratch)
{
    RunningKiosk kiosk(setup, scratch);
    tests::Pointer finger;
    kiosk.wait_for_frames(1);
    kiosk.wait_until_quiet();
    follow(kiosk, finger, { route.start });
    follow(kiosk, finger, route.article);

    report.begin_section("Dragging");
    std::vector<Instant> sent;
    while (sent.size() < static_cast<std::size_t>(options.moves)) {
        auto const moves = drag_once(finger, route.text);
        if (moves.empty())
            throw std::runtime_error("the article is too low to be dragged");
        sent.insert(sent.end(), moves.begin(), moves.end());
    }
    kiosk.wait_until_quiet();
    auto const frames = kiosk.frames();
    Samples touch_to_frame, build, show;
    // A frame that began before the move was sent can't show it; the kiosk sleeps until something comes, so
    // that the next one does.
    for (auto const move : sent) {
        auto const shows = std::ranges::lower_bound(frames, move, {}, &FrameTimes::began);
        if (shows == frames.end())
            throw std::runtime_error("a move of the finger brought no frame");
        touch_to_frame.add(milliseconds(shows->shown - move));
        build.add(milliseconds(shows->built - shows->began));
        show.add(milliseconds(shows->shown - shows->built));
    }
    report.add("a dragging finger's move to the presented frame, ms", touch_to_frame, "16 (p99)");
    report.add("- of which building the frame, ms", build);
    report.add("- of which drawing and presenting it, ms", show);
}

} // namespace bench
