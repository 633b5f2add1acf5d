#pragma once
// Model, view and widgets put together: input and results in, frames and effects out. No window, no
// file: the loop, the tour and the tests all drive this one.

#include "kiosk/phrases.h"
#include "kiosk/update.h"
#include "screens/screens.h"
#include "ui/ui.h"

#include <functional>
#include <span>

namespace lectern {

class KioskApp {
public:
    using RunEffect = std::function<void(kiosk::Effect)>;

    KioskApp(kiosk::Settings settings, kiosk::Phrases const& phrases, ui::Ui& ui, RunEffect run_effect);

    /// A result from outside, or a decision of the loop's own.
    void act(kiosk::Action const& action);

    /// Lets time pass, takes the input in, and builds the frame that shows the outcome. What was drawn
    /// and meant is then in the Ui. `ended`, where there is one, is asked between two inputs: once it is true the rest
    /// is left.
    void step(std::span<base::Input const> inputs, base::Instant now, std::function<bool()> const& ended = {});

    /// After an exception: nothing of the session that may have caused it is kept.
    void recover();

    /// When step() is due though nothing happens.
    [[nodiscard]] std::optional<base::Instant> next_frame() const { return m_ui.next_frame(); }
    [[nodiscard]] std::optional<base::Instant> deadline() const { return kiosk::next_deadline(m_model); }
    [[nodiscard]] kiosk::Model const& model() const { return m_model; }

private:
    /// One frame; returns whether it brought actions.
    bool frame(std::span<base::Input const> slice, base::Instant now);
    /// Tells the session whether the frame's input came to something.
    void judge_input(base::Instant now);
    [[nodiscard]] bool is_attended() const { return m_model.staff || m_model.session.present; }

    void act_on_key(base::Input const& input, base::Instant now);
    /// What a key means where focus does nothing with it.
    void act_without_focus(base::Key key);

    kiosk::Model m_model;
    kiosk::Phrases const& m_phrases;
    ui::Ui& m_ui;
    RunEffect m_run_effect;
    std::uint64_t m_shown_generation = 0;
};

/// Whether an input is somebody's doing: a pointer that only moves, on a screen without one, is not.
[[nodiscard]] bool is_deliberate(base::Input const& input);

} // namespace lectern
