#include "support/kiosk_harness.h"

#include "lectern/effects/article.h"
#include "lectern/effects/comments.h"
#include "lectern/effects/dashboard.h"
#include "lectern/effects/door.h"
#include "lectern/effects/exports.h"
#include "lectern/effects/feedback.h"
#include "lectern/effects/health.h"
#include "lectern/effects/letters.h"
#include "lectern/effects/library.h"
#include "lectern/effects/logs_set_aside.h"
#include "lectern/effects/missed_searches.h"
#include "lectern/effects/places.h"
#include "lectern/effects/search.h"
#include "lectern/effects/combined_effects.h"
#include "lectern/effects/session.h"
#include "lectern/effects/settings.h"
#include "lectern/effects/typing.h"
#include "lectern/effects/volunteer.h"
#include "lectern/effects/withdrawal.h"
#include "lectern/translations.h"
#include "support/sample_door.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>

namespace harness {

using namespace std::chrono_literals;

namespace {

constexpr auto k_frame = std::chrono::microseconds { 16'667 };

/// What the program's effects answer when they fail.
std::optional<kiosk::Action> failure_of(kiosk::Effect effect)
{
    namespace effects = lectern::effects;
    using All = effects::CombinedEffects<effects::Session, effects::Letters, effects::Search, effects::Article,
        effects::Feedback, effects::MissedSearches, effects::Door, effects::Volunteer, effects::NewPins,
        effects::Health, effects::Dashboard, effects::Comments, effects::Places, effects::Exports, effects::Library,
        effects::Withdrawal, effects::LogsSetAside, effects::Settings, effects::Typing>;
    return effects::visit_effect([](auto const& each) { return All::failed(each); }, effect);
}

} // namespace

text::Typesetter& typesetter()
{
    static auto made = text::Typesetter::create();
    REQUIRE(made);
    return *made;
}

kiosk::Phrases const& translations()
{
    static lectern::Translations const made(LECTERN_LOCALE_DIR);
    return made;
}

base::Point middle_of(base::Rect const& rect) { return { rect.x + rect.width / 2, rect.y + rect.height / 2 }; }

Kiosk::Kiosk(ui::Panel panel, std::vector<std::string> languages, kiosk::Settings settings)
    : m_ui(typesetter(), panel)
    , m_app(std::move(settings), translations(), m_ui, [this](kiosk::Effect const& effect) { answer(effect); })
    , m_now(base::Instant {} + 1000h)
{
    m_app.act(kiosk::session::LibraryLoaded { samples::library(languages) });
    frame();
}

void Kiosk::answer(kiosk::Effect const& effect)
{
    m_effects.push_back(effect);
    if (m_outside == Outside::failing) {
        if (auto const failure = failure_of(effect))
            m_results.push_back(*failure);
    } else if (auto const result = samples::answer(effect))
        m_results.push_back(*result);
}

void Kiosk::deliver()
{
    while (!m_results.empty()) {
        auto const result = std::move(m_results.front());
        m_results.pop_front();
        m_app.act(result);
    }
    m_app.step({}, m_now);
}

void Kiosk::step(std::vector<base::Input> const& inputs)
{
    m_app.step(inputs, m_now);
    if (m_outside != Outside::slow)
        while (!m_results.empty())
            deliver();
}

void Kiosk::frame() { step({}); }

void Kiosk::pass(std::chrono::nanoseconds time)
{
    auto const end = m_now + time;
    while (true) {
        auto due = end;
        if (auto const frame_due = m_app.next_frame())
            due = std::min(due, std::max(*frame_due, m_now + k_frame));
        if (auto const deadline = m_app.deadline(); deadline && *deadline > m_now)
            due = std::min(due, *deadline);
        m_now = due;
        frame();
        if (m_now == end)
            return;
    }
}

void Kiosk::settle()
{
    frame();
    for (int i = 0; m_app.next_frame() && *m_app.next_frame() <= m_now; ++i) {
        REQUIRE_MESSAGE(i < 1000, "it never comes to rest");
        m_now += k_frame;
        frame();
    }
}

base::Input Kiosk::input(base::InputKind kind, base::Point at) const
{
    return { .kind = kind, .time = m_now, .position = at };
}

void Kiosk::press(base::Point at) { step({ input(base::InputKind::pressed, at) }); }
void Kiosk::move(base::Point to) { step({ input(base::InputKind::moved, to) }); }
void Kiosk::lift(base::Point at) { step({ input(base::InputKind::released, at) }); }

void Kiosk::touch_at(base::Point at, base::Instant when)
{
    step({ { .kind = base::InputKind::pressed, .time = when, .position = at },
        { .kind = base::InputKind::released, .time = when + 25ms, .position = at } });
}

void Kiosk::tap(std::string_view key)
{
    m_now += 600ms;
    frame();
    auto const& found = node(key);
    REQUIRE_MESSAGE(found.enabled, key);
    auto const at = middle_of(found.rect);
    press(at);
    m_now += 60ms;
    lift(at);
    settle();
}

void Kiosk::drag(base::Point from, base::Point to)
{
    m_now += 600ms;
    press(from);
    constexpr int moves = 6;
    for (int i = 1; i <= moves; ++i) {
        m_now += k_frame;
        float const share = static_cast<float>(i) / moves;
        move({ from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share });
    }
    // The finger rests before it leaves, so that nothing glides.
    m_now += 200ms;
    lift(to);
    settle();
}

void Kiosk::press_key() { step({ input(base::InputKind::key, {}) }); }

void Kiosk::press(base::Key key, char32_t on_keypad)
{
    m_now += 200ms;
    auto pressed = input(base::InputKind::key, {});
    pressed.key = key;
    pressed.character = on_keypad;
    pressed.on_keypad = on_keypad != 0;
    step({ pressed });
    settle();
}

void Kiosk::press_character(char32_t character)
{
    auto pressed = input(base::InputKind::key, {});
    pressed.key = character == U' ' ? base::Key::activate : base::Key::other;
    pressed.character = character;
    step({ pressed });
}

void Kiosk::press_backspace()
{
    auto pressed = input(base::InputKind::key, {});
    pressed.key = base::Key::back;
    pressed.erases = true;
    step({ pressed });
}

void Kiosk::press_enter()
{
    auto pressed = input(base::InputKind::key, {});
    pressed.key = base::Key::activate;
    step({ pressed });
}

void Kiosk::tap_and_type(std::string_view key, std::u32string_view characters)
{
    m_now += 600ms;
    base::Point const at = middle_of(node(key).rect);
    std::vector<base::Input> inputs { input(base::InputKind::pressed, at), input(base::InputKind::released, at) };
    inputs.back().time += 25ms;
    for (char32_t const character : characters) {
        inputs.push_back(input(base::InputKind::key, {}));
        inputs.back().character = character;
    }
    step(inputs);
}

void Kiosk::wheel(std::string_view key, float steps)
{
    auto turned = input(base::InputKind::wheel, middle_of(node(key).rect));
    turned.wheel_steps = steps;
    step({ turned });
    settle();
}

void Kiosk::type(std::initializer_list<std::string_view> keys)
{
    m_now += 600ms;
    for (auto const key : keys) {
        m_now += 100ms;
        auto const at
            = middle_of(node(key == " " ? std::string("comment/space") : "comment/key/" + std::string(key)).rect);
        press(at);
        m_now += 40ms;
        lift(at);
    }
    settle();
}

void Kiosk::page_to(std::string_view key)
{
    auto const down
        = std::ranges::find_if(tree().nodes, [](auto const& each) { return each.key.ends_with("/page_down"); });
    if (down == tree().nodes.end())
        return (void)node(key);
    std::string const page_down = down->key;
    bool begun = false;
    for (int i = 0; i < 1000; ++i) {
        auto const* found = semantics::find(tree(), key);
        auto const& button = node(page_down);
        // Page buttons stand beside the view, or below it.
        auto const* up = semantics::find(tree(), page_down.substr(0, page_down.rfind('/')) + "/page_up");
        bool const below = up && up->rect.y == button.rect.y;
        float const bottom = below ? button.rect.y - m_ui.step(1) : button.rect.bottom();
        if (found && (!button.enabled || begun || found->rect.bottom() < bottom - 1))
            return;
        // A long text may go on on the next page, and is nowhere whole; a short one may end with its page.
        if (begun)
            return tap(page_down.substr(0, page_down.rfind('/')) + "/page_up");
        begun = found != nullptr;
        if (!button.enabled)
            break;
        tap(page_down);
    }
    FAIL("never came into sight: ", key);
}

void Kiosk::wake()
{
    if (screen() == "invitation")
        tap("invitation/start");
}

void Kiosk::choose_language(std::string_view code)
{
    wake();
    if (tree().language != code)
        choose_here(code);
}

void Kiosk::choose_here(std::string_view code)
{
    if (!sees("header/language"))
        return tap("header/language/" + std::string(code));
    tap("header/language");
    page_to("languages/" + std::string(code));
    tap("languages/" + std::string(code));
}

void Kiosk::search_for(std::string_view words)
{
    wake();
    act(kiosk::search::OpenSearch {});
    act(kiosk::typing::Type { words });
    frame();
    settle();
    pass(kiosk::search::k_typed_after);
}

void Kiosk::open_letter(std::string_view letter)
{
    wake();
    m_app.act(kiosk::session::GoHome {});
    frame();
    m_app.act(kiosk::letters::OpenLetter { std::string(letter) });
    settle();
}

void Kiosk::open_article(std::string_view letter, int number)
{
    open_letter(letter);
    m_app.act(kiosk::article::OpenArticle { samples::entry(model().session.language, letter, number).article });
    settle();
}

std::vector<semantics::Node> Kiosk::in_sight(std::string_view prefix) const
{
    std::vector<semantics::Node> found;
    std::ranges::copy_if(m_ui.tree().nodes, std::back_inserter(found),
        [&](semantics::Node const& each) { return each.key.starts_with(prefix); });
    return found;
}

semantics::Node const& Kiosk::node(std::string_view key) const
{
    auto const* found = semantics::find(m_ui.tree(), key);
    REQUIRE_MESSAGE(found, "not in sight on ", m_ui.tree().screen, ": ", key);
    return *found;
}

void Kiosk::sign_in(staff::Role role)
{
    act(kiosk::door::OpenStaffDoor {});
    act(kiosk::door::ChooseRole { role });
    act(kiosk::typing::Type {
        role == staff::Role::volunteer ? samples::k_volunteer_pin : samples::k_administrator_pin });
    act(kiosk::door::SubmitPin {});
    frame();
    settle();
}

} // namespace harness
