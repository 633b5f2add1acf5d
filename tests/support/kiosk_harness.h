#pragma once
// The whole kiosk without its window: the stage that the program runs, real widgets, translations and
// fonts, a library made up by rule, and time that passes only when a test says so.

#include "lectern/kiosk_app.h"
#include "support/sample_answer.h"
#include "support/sample_leaflets.h"
#include "text/typesetter.h"

#include <deque>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace harness {

/// One for all tests: fonts are looked for once.
[[nodiscard]] text::Typesetter& typesetter();

/// The interface's words as the program has them, from the build's catalogues.
[[nodiscard]] kiosk::Phrases const& translations();

/// Full HD on the usual panel of 21.5 inches.
inline constexpr ui::Panel k_full_hd { .size_px = { 1920, 1080 }, .px_per_mm = 4.03f };

/// How what lies outside answers.
enum class Outside {
    healthy, ///< At once.
    slow,    ///< When deliver() is called.
    failing, ///< With a failure.
};

class Kiosk {
public:
    explicit Kiosk(ui::Panel panel = k_full_hd, std::vector<std::string> languages = samples::all_languages(),
        kiosk::Settings settings = {});

    // Fingers. A key is that of a node of the last frame, which must be there and enabled; the finger lands
    // in its middle. Between two taps passes more than the time of a double strike.
    void tap(std::string_view key);
    void press(base::Point at);
    void move(base::Point to);
    void lift(base::Point at);
    /// Down and up within 25 ms, made at `when`, and handled now.
    void touch_at(base::Point at, base::Instant when);
    /// Presses, moves in a tenth of a second by so much, and lifts.
    void drag(base::Point from, base::Point to);
    /// Some key of a keypad.
    void press_key();
    /// One of a keypad's; with a character one of a numeric keypad.
    void press(base::Key key, char32_t on_keypad = 0);
    /// A key of a keyboard that types this, and the one that takes it back.
    void press_character(char32_t character);
    void press_backspace();
    void press_enter();
    /// A tap and the keys after it, all of which wait when the next frame is built.
    void tap_and_type(std::string_view key, std::u32string_view characters);
    /// Turns the wheel over a node.
    void wheel(std::string_view key, float steps);
    /// Taps the keyboard's keys for each of these, in quick succession.
    void type(std::initializer_list<std::string_view> keys);
    /// Pages down until the node is whole in sight; fails when it never is.
    void page_to(std::string_view key);

    // Time.
    /// One frame now.
    void frame();
    /// Time passes as the loop lets it: a frame whenever one is due.
    void pass(std::chrono::nanoseconds time);
    /// Frames at 60 Hz until nothing moves.
    void settle();

    // Outside.
    void set_outside(Outside outside) { m_outside = outside; }
    /// Gives back what a slow outside was asked for.
    void deliver();
    void act(kiosk::Action const& action) { m_app.act(action); }
    [[nodiscard]] std::vector<kiosk::Effect> const& effects() const { return m_effects; } ///< All, in order.

    // Ways to places.
    void wake();
    void choose_language(std::string_view code);
    /// In the header of the page in front, or by the page that it leads to.
    void choose_here(std::string_view code);
    /// On the page of the search, from any other.
    void search_for(std::string_view words);
    /// Home first; then the letter, and with `number` the article of that topic.
    void open_letter(std::string_view letter);
    void open_article(std::string_view letter, int number);
    /// Past the door, with the PIN of the samples.
    void sign_in(staff::Role role);

    // What is to be seen.
    [[nodiscard]] semantics::Tree const& tree() const { return m_ui.tree(); }
    [[nodiscard]] bool sees(std::string_view key) const { return semantics::find(m_ui.tree(), key) != nullptr; }
    [[nodiscard]] semantics::Node const& node(std::string_view key) const; ///< Fails when there is none.
    /// Those whose keys begin so, from the top.
    [[nodiscard]] std::vector<semantics::Node> in_sight(std::string_view prefix) const;
    [[nodiscard]] std::string const& screen() const { return m_ui.tree().screen; }
    [[nodiscard]] kiosk::Model const& model() const { return m_app.model(); }
    [[nodiscard]] ui::Ui& ui() { return m_ui; }
    [[nodiscard]] base::Instant now() const { return m_now; }

private:
    void step(std::vector<base::Input> const& inputs);
    [[nodiscard]] base::Input input(base::InputKind kind, base::Point at) const;
    void answer(kiosk::Effect const& effect);

    ui::Ui m_ui;
    std::vector<kiosk::Effect> m_effects;
    std::deque<kiosk::Action> m_results;
    Outside m_outside = Outside::healthy;
    lectern::KioskApp m_app;
    base::Instant m_now {};
};

[[nodiscard]] base::Point middle_of(base::Rect const& rect);

} // namespace harness
