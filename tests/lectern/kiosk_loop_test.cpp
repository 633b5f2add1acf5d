#include "lectern/kiosk_loop.h"

#include "platform/needs_display.h"
#include "platform/pointer.h"
#include "support/kiosk_harness.h"

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
    auto window = platform::Window::open({ .title = "Lectern loop test", .windowed = k_size });
    REQUIRE(window);
    ui::Ui ui(harness::typesetter(), {});
    auto renderer = platform::Renderer::create(*window);
    REQUIRE(renderer);
    lectern::SystemClock const clock;
    lectern::EndRequest end_request;
    OneTurn runner(*window, end_request);
    std::optional<lectern::Recorder> recorder;
    tests::Pointer finger;
    finger.tap({ 640, 300 });
    finger.tap(place);
    CHECK(lectern::run_kiosk({ .window = *window,
                                 .renderer = *renderer,
                                 .ui = ui,
                                 .runner = runner,
                                 .clock = clock,
                                 .phrases = harness::translations(),
                                 .display = k_display,
                                 .recorder = recorder,
                                 .end_request = end_request },
              {})
        == 0);
    CHECK(ui.tree().screen == "home");
}
