#include "lectern/kiosk_loop.h"

#include "platform/needs_display.h"
#include "platform/pointer.h"
#include "support/kiosk_harness.h"

#include <functional>
#include <vector>

namespace {

constexpr platform::PixelSize k_size { 1280, 720 };
constexpr base::Size k_size_px { 1280, 720 };
constexpr lectern::DisplaySize k_display { .diagonal_in = 15.3f };

/// Knows nothing, and lets the loop take one turn.
class OneTurn final : public lectern::EffectRunner {
public:
    OneTurn(platform::Window const& window, lectern::EndRequest& end_request)
        : m_window(window)
        , m_end_request(end_request)
    {
    }

    void run(kiosk::Effect) override {}
    std::vector<kiosk::Action> take_results() override
    {
        if (m_turned)
            m_end_request.make();
        m_turned = true;
        m_window.wake();
        return {};
    }
    bool idle() const override { return true; }

private:
    platform::Window const& m_window;
    lectern::EndRequest& m_end_request;
    bool m_turned = false;
};

/// The wall clock is set at will; the time that passes is another matter.
class AdjustableClock final : public lectern::Clock {
public:
    [[nodiscard]] base::Instant now() const override { return at; }
    [[nodiscard]] std::chrono::sys_days today() const override { return day; }

    base::Instant at = base::Instant::clock::now(); ///< Touches bring the system's.
    std::chrono::sys_days day = std::chrono::year { 2026 } / 11 / 22;
};

/// Does a step before each turn, and ends after the last.
class Steps final : public lectern::EffectRunner {
public:
    Steps(platform::Window const& window, lectern::EndRequest& end_request, std::vector<std::function<void()>> steps)
        : m_window(window)
        , m_end_request(end_request)
        , m_steps(std::move(steps))
    {
    }

    void run(kiosk::Effect) override {}
    std::vector<kiosk::Action> take_results() override
    {
        if (m_done < m_steps.size())
            m_steps[m_done++]();
        else
            m_end_request.make();
        m_window.wake();
        return { kiosk::places::PlacesChanged {} }; // Means nothing here, and is a reason to draw.
    }
    bool idle() const override { return true; }

private:
    platform::Window const& m_window;
    lectern::EndRequest& m_end_request;
    std::vector<std::function<void()>> m_steps;
    std::size_t m_done = 0;
};

/// What the loop runs with, and the finger that has begun already.
struct Room {
    Room() { finger.tap({ 640, 300 }); }

    int run(lectern::EffectRunner& runner, lectern::Clock const& clock, kiosk::Settings settings = {})
    {
        return lectern::run_kiosk({ .window = window,
                                      .renderer = renderer,
                                      .ui = ui,
                                      .runner = runner,
                                      .clock = clock,
                                      .phrases = harness::translations(),
                                      .display = k_display,
                                      .recorder = recorder,
                                      .end_request = end_request },
            std::move(settings));
    }

    platform::Window window = platform::Window::open({ .title = "Lectern loop test", .windowed = k_size }).value();
    ui::Ui ui { harness::typesetter(), {} };
    platform::Renderer renderer = platform::Renderer::create(window).value();
    lectern::EndRequest end_request;
    std::optional<lectern::Recorder> recorder;
    tests::Pointer finger;
};

base::Point place_of_feedback_button()
{
    harness::Kiosk kiosk(lectern::panel_of(k_size_px, {}, k_display), {});
    kiosk.wake();
    return harness::middle_of(kiosk.node("footer/feedback").rect);
}

} // namespace

TEST_CASE("what is touched while the kiosk starts wakes it, and acts on no screen that was not there")
{
    NEEDS_DISPLAY();
    base::Point const place = place_of_feedback_button();
    Room room;
    room.finger.tap(place);
    OneTurn runner(room.window, room.end_request);
    CHECK(room.run(runner, lectern::SystemClock {}) == 0);
    CHECK(room.ui.tree().screen == "home");
}

TEST_CASE("a jump of the wall clock ends no session, and keeps none")
{
    NEEDS_DISPLAY();
    static_assert(base::Instant::clock::is_steady);
    Room room;
    AdjustableClock clock;
    kiosk::Settings const settings;
    auto const almost = settings.idle_home - std::chrono::seconds { 5 };
    auto const far = std::chrono::days { 40 * 365 };
    std::vector<std::string> screens;
    auto const see = [&] { screens.emplace_back(room.ui.tree().screen); };
    Steps runner(room.window, room.end_request,
        { [] {}, [&] { see(), clock.day += far; }, [&] { see(), clock.day -= 2 * far; },
            [&] { see(), clock.at += almost; },
            [&] { see(), clock.day += far, clock.at += std::chrono::seconds { 10 }; },
            [&] { see(), clock.day -= far, clock.at += settings.countdown; }, [&] { see(); } });
    CHECK(room.run(runner, clock, settings) == 0);
    CHECK(screens == std::vector<std::string> { "home", "home", "home", "home", "still_there", "invitation" });
}
