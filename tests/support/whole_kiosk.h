#pragma once
// The whole kiosk on a real data folder: stage, widgets, workers and databases, but no window, and time that
// passes only when a test says so. What staff do in a month is walked through in seconds.

#include "lectern/kiosk_app.h"
#include "lectern/worker_runner.h"
#include "support/kiosk_harness.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace harness {

/// The steady clock is the test's, and so is the day.
class TestClock final : public lectern::Clock {
public:
    [[nodiscard]] base::Instant now() const override { return m_now; }
    [[nodiscard]] std::chrono::sys_days today() const override { return m_today; }
    void pass(std::chrono::nanoseconds time) { m_now += std::chrono::duration_cast<base::Instant::duration>(time); }
    void pass_days(int days) { m_today += std::chrono::days { days }; }

private:
    // As far on as a machine's that has been running for a while.
    base::Instant m_now = base::Instant {} + std::chrono::hours { 1000 };
    std::chrono::sys_days m_today = std::chrono::year { 2026 } / 11 / 23; ///< A Monday.
};

inline constexpr std::chrono::milliseconds k_before_touch { 600 }, k_touch { 60 };

class WholeKiosk {
public:
    explicit WholeKiosk(std::filesystem::path data_folder, kiosk::Settings settings = {}, ui::Glass glass = k_full_hd,
        std::vector<platform::Mount> sticks = {});

    /// Ends the program and starts it again, as a power cut at rest would.
    void restart();

    // Fingers, as in Kiosk: the node must be there and enabled.
    void tap(std::string_view key);
    void tap_at(base::Point at); ///< Whatever is there. Takes k_before_touch and k_touch.
    void hold(std::string_view key, std::chrono::milliseconds how_long);
    void type(std::string_view prefix, std::string_view characters); ///< Taps "prefix/key/c" for each.
    void page_to(std::string_view key);

    void pass(std::chrono::nanoseconds time);
    /// Until the workers have nothing to do and nothing moves.
    void settle();

    /// To the staff screen of a role, from the invitation, home or an out-of-use kiosk; the PIN is typed.
    void sign_in(staff::Role role, std::string_view pin);

    [[nodiscard]] bool sees(std::string_view key) const { return semantics::find(m_ui.tree(), key) != nullptr; }
    [[nodiscard]] semantics::Node const& node(std::string_view key) const;
    [[nodiscard]] semantics::Tree const& tree() const { return m_ui.tree(); }
    [[nodiscard]] std::string const& screen() const { return m_ui.tree().screen; }
    [[nodiscard]] kiosk::Model const& model() const { return m_app->model(); }
    [[nodiscard]] TestClock& clock() { return m_clock; }
    void act(kiosk::Action const& action);

private:
    void start();

    std::filesystem::path m_data_folder;
    kiosk::Settings m_settings;
    std::vector<platform::Mount> m_sticks;
    TestClock m_clock;
    ui::Ui m_ui;
    std::unique_ptr<lectern::EffectRunner> m_runner;
    std::unique_ptr<lectern::KioskApp> m_app;
};

} // namespace harness
