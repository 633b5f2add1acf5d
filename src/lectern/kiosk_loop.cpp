#include "lectern/kiosk_loop.h"

#include "base/log.h"
#include "lectern/failure_budget.h"
#include "lectern/frame_image.h"
#include "lectern/frame_pacer.h"
#include "lectern/kiosk_app.h"

#include <algorithm>

namespace lectern {

namespace {

/// Whether what is shown has settled, while it is to be recorded.
constexpr std::chrono::milliseconds k_look_again { 20 };

class Loop {
public:
    Loop(LoopParts parts, kiosk::Settings settings)
        : m_parts(parts)
        , m_app(std::move(settings), parts.phrases, parts.ui,
              [this](kiosk::Effect effect) { m_parts.runner.run(std::move(effect)); })
    {
    }

    int run()
    {
        // What was touched while the program started, before there was anything to see, acts on nothing.
        m_parts.ui.expect_pictures();
        bool stale = true; // What the screen shows is not ours, or not to be seen any more.
        while (!m_parts.end_request.made()) {
            auto const inputs = m_parts.window.wait(stale ? std::chrono::milliseconds { 0 } : sleep());
            try {
                turn(inputs, stale);
                stale = false;
            } catch (std::exception const& error) {
                base::log::error(std::string("a frame failed, the session is reset: ") + error.what());
                if (!m_failures.allows_another(m_parts.clock.now()))
                    return 1;
                m_app.recover();
                m_recorded = true; // The frame that failed is nothing to look at.
                stale = true;
            }
        }
        return 0;
    }

private:
    [[nodiscard]] std::optional<std::chrono::milliseconds> sleep() const
    {
        auto const until_due = m_pacer.sleep(m_parts.clock.now());
        // A worker that comes to rest without an answer wakes nobody.
        bool const owes_recording = m_parts.recorder && !m_recorded;
        return owes_recording ? std::min(until_due.value_or(k_look_again), k_look_again) : until_due;
    }

    void turn(std::vector<base::Input> const& inputs, bool stale)
    {
        auto results = m_parts.runner.take_results();
        auto const now = m_parts.clock.now();
        bool const touched = std::ranges::any_of(inputs, is_deliberate) || m_finger_down;
        Waking const waking { .input = touched && !inputs.empty(),
            .result = !results.empty(),
            .damaged = m_parts.window.take_damage() || stale };
        if (!m_pacer.owes_frame(waking, now)) {
            // The worker may have come to rest without an answer.
            record_when_settled(now);
            return;
        }
        for (auto const& input : inputs)
            m_finger_down
                = input.kind == base::InputKind::pressed || (m_finger_down && input.kind != base::InputKind::released);
        // A result came now, not when the last frame was drawn: the thank-you begins to count from here.
        m_app.act(kiosk::session::Tick { now });
        for (auto const& result : results)
            m_app.act(result);
        m_parts.ui.set_panel(panel_of(m_parts.window, m_parts.display));
        m_app.step(inputs, now, [this] { return m_parts.end_request.made(); });
        if (m_parts.end_request.made())
            return;
        show(now);
        record_when_settled(now);
        m_pacer.drawn(m_app.next_frame(), m_app.deadline());
    }

    void show(base::Instant began)
    {
        auto const built = m_parts.clock.now();
        upload_glyphs(m_parts.ui, m_parts.renderer);
        m_parts.renderer.draw(m_parts.ui.draw_data(), m_parts.window.size(), paper_of(m_parts.ui));
        m_parts.window.present();
        m_parts.ui.shown(m_parts.clock.now());
        ++m_frames;
        if (m_parts.trace)
            m_parts.trace->frame(began, built, m_parts.clock.now());
        m_recorded = false;
    }

    void record_when_settled(base::Instant now)
    {
        bool const moving = m_app.next_frame() && *m_app.next_frame() <= now;
        if (!m_parts.recorder || m_recorded || moving || m_finger_down || !m_parts.runner.idle())
            return;
        m_recorded = true;
        if (auto const recorded = m_parts.recorder->settled(m_parts.ui, m_parts.renderer, m_frames); !recorded)
            base::log::error("recording: " + recorded.error().message);
    }

    LoopParts m_parts;
    KioskApp m_app;
    FramePacer m_pacer;
    std::uint64_t m_frames = 0;
    bool m_recorded = false; ///< What is shown has been handed to the recorder.
    bool m_finger_down = false;
    FailureBudget m_failures;
};

} // namespace

int run_kiosk(LoopParts parts, kiosk::Settings settings) { return Loop(parts, std::move(settings)).run(); }

} // namespace lectern
