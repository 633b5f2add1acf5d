#include "support/whole_kiosk.h"

#include <doctest/doctest.h>

#include <thread>

namespace harness {

using namespace std::chrono_literals;

WholeKiosk::WholeKiosk(
    std::filesystem::path data_folder, kiosk::Settings settings, ui::Panel panel, std::vector<platform::Mount> sticks)
    : m_data_folder(std::move(data_folder))
    , m_settings(std::move(settings))
    , m_sticks(std::move(sticks))
    , m_ui(typesetter(), panel)
{
    start();
}

void WholeKiosk::start()
{
    m_runner = std::make_unique<lectern::WorkerRunner>(lectern::Environment { .data_folder = m_data_folder,
                                                           .configuration = {},
                                                           .seal_to = {},
                                                           .clock = m_clock,
                                                           .mounts = [this] { return m_sticks; } },
        [] {});
    m_app = std::make_unique<lectern::KioskApp>(
        m_settings, translations(), m_ui, [this](kiosk::Effect effect) { m_runner->run(std::move(effect)); });
    settle();
}

void WholeKiosk::restart()
{
    m_ui.forget();
    m_runner.reset(); // Ends its workers before the stage that they would answer.
    m_clock.pass(5s);
    start();
}

void WholeKiosk::act(kiosk::Action const& action)
{
    m_app->act(action);
    settle();
}

void WholeKiosk::settle()
{
    for (int turn = 0; turn < 20'000; ++turn) {
        auto const results = m_runner->take_results();
        for (auto const& result : results)
            m_app->act(result);
        m_clock.pass(16ms);
        m_app->step({}, m_clock.now());
        bool const moving = m_app->next_frame() && *m_app->next_frame() <= m_clock.now();
        if (!moving && results.empty() && m_runner->idle())
            return;
        if (!m_runner->idle()) {
            // Only real work takes real time; the kiosk's own clock stands still for it.
            m_clock.pass(-16ms);
            std::this_thread::sleep_for(1ms);
        }
    }
    FAIL("the kiosk does not come to rest");
}

semantics::Node const& WholeKiosk::node(std::string_view key) const
{
    auto const* found = semantics::find(m_ui.tree(), key);
    REQUIRE_MESSAGE(found, key, " is not on ", screen());
    return *found;
}

void WholeKiosk::tap(std::string_view key)
{
    semantics::Node const& target = node(key);
    REQUIRE_MESSAGE(target.enabled, key, " is disabled");
    tap_at(middle_of(target.rect));
}

void WholeKiosk::tap_at(base::Point at)
{
    m_clock.pass(k_before_touch);
    base::Input const inputs[] { { base::InputKind::pressed, m_clock.now(), at },
        { base::InputKind::released, m_clock.now() + k_touch, at } };
    m_clock.pass(k_touch);
    m_app->step(inputs, m_clock.now());
    settle();
}

void WholeKiosk::hold(std::string_view key, std::chrono::milliseconds how_long)
{
    base::Point const at = middle_of(node(key).rect);
    m_clock.pass(600ms);
    base::Input const press { base::InputKind::pressed, m_clock.now(), at };
    m_app->step({ &press, 1 }, m_clock.now());
    m_clock.pass(how_long);
    m_app->step({}, m_clock.now());
    base::Input const release { base::InputKind::released, m_clock.now(), at };
    m_app->step({ &release, 1 }, m_clock.now());
    settle();
}

void WholeKiosk::type(std::string_view prefix, std::string_view characters)
{
    for (char const character : characters)
        tap(character == ' ' ? std::string(prefix) + "/space"
                             : std::string(prefix) + "/key/" + std::string(1, character));
}

void WholeKiosk::page_to(std::string_view key)
{
    auto const down = [&]() -> semantics::Node const* {
        for (auto const& each : m_ui.tree().nodes)
            if (each.key.ends_with("/page_down") && each.enabled)
                return &each;
        return nullptr;
    };
    while (!sees(key)) {
        auto const* button = down();
        REQUIRE_MESSAGE(button, key, " is nowhere on ", screen());
        tap(std::string(button->key));
    }
    // Whole in sight, or as far down as it goes.
    for (auto const* button = down(); button && node(key).rect.height < 40; button = down())
        tap(std::string(button->key));
}

void WholeKiosk::pass(std::chrono::nanoseconds time)
{
    auto const end = m_clock.now() + std::chrono::duration_cast<base::Instant::duration>(time);
    while (m_clock.now() < end) {
        auto due = end;
        if (auto const deadline = m_app->deadline(); deadline && *deadline > m_clock.now())
            due = std::min(due, *deadline);
        m_clock.pass(due - m_clock.now());
        m_app->step({}, m_clock.now());
    }
    settle();
}

void WholeKiosk::sign_in(staff::Role role, std::string_view pin)
{
    if (sees("paused/staff"))
        tap("paused/staff");
    else
        hold(sees("header/staff") ? "header/staff" : "invitation/staff", 3100ms);
    REQUIRE(screen() == "pin");
    tap("pin/role/" + std::string(name_of(role)));
    type("pin", pin);
    tap("pin/done");
}

} // namespace harness
