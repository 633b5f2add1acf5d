#include "lectern/kiosk_app.h"

#include "support/kiosk_harness.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace std::chrono_literals;

namespace {

/// Fails when it is told to, as a bug in a screen would.
class FailingPhrases final : public kiosk::EnglishPhrases {
public:
    [[nodiscard]] std::string text(std::string_view language, char const* english) const override
    {
        if (fails)
            throw std::runtime_error("a bug");
        return EnglishPhrases::text(language, english);
    }
    bool fails = false;
};

} // namespace

TEST_CASE("an exception inside a frame costs the session and nothing more")
{
    FailingPhrases phrases;
    ui::Ui ui(harness::typesetter(), harness::k_full_hd);
    lectern::KioskApp app({}, phrases, ui, [](kiosk::Effect) {});
    app.act(kiosk::invitation::WakeUp {});
    app.step({}, base::Instant { 1s });
    REQUIRE(ui.tree().screen == "home");

    phrases.fails = true;
    CHECK_THROWS_AS(app.step({}, base::Instant { 2s }), std::runtime_error);
    phrases.fails = false;
    app.recover();
    CHECK(ui.tree().nodes.empty());
    CHECK_FALSE(app.model().session.present);

    app.step({}, base::Instant { 3s });
    CHECK(ui.tree().screen == "invitation");
}

TEST_CASE("a key on a keypad wakes the screen")
{
    kiosk::EnglishPhrases const phrases;
    ui::Ui ui(harness::typesetter(), harness::k_full_hd);
    lectern::KioskApp app({}, phrases, ui, [](kiosk::Effect) {});
    base::Input const key[] { { .kind = base::InputKind::key, .time = base::Instant { 1s } } };
    app.step(key, base::Instant { 1s });
    CHECK(ui.tree().screen == "home");
}

TEST_CASE("a keypad's digits reach a PIN")
{
    kiosk::EnglishPhrases const phrases;
    ui::Ui ui(harness::typesetter(), harness::k_full_hd);
    lectern::KioskApp app({}, phrases, ui, [](kiosk::Effect) {});
    base::Input const digit[] { { .kind = base::InputKind::key, .time = base::Instant { 1s }, .digit = '7' } };
    app.act(kiosk::door::OpenStaffDoor {});
    app.step(digit, base::Instant { 1s });
    CHECK(std::get<kiosk::door::PinPage>(app.model().staff->page).pin.words() == "7");
}

TEST_CASE("a keypad's digits reach no text of staff's but a PIN")
{
    harness::Kiosk administrator;
    administrator.sign_in(staff::Role::administrator);
    administrator.tap("staff/area/settings");
    administrator.act(kiosk::settings::OpenSettingText { "site_name" });
    REQUIRE(std::get<kiosk::settings::SettingsPage>(administrator.model().staff->page).text);
    auto const text = [&] {
        return std::string(
            std::get<kiosk::settings::SettingsPage>(administrator.model().staff->page).text->text.words());
    };
    std::string const before = text();
    administrator.press_digit('7');
    CHECK(text() == before);
}

TEST_CASE("a pointer that only moves is nobody's doing")
{
    CHECK_FALSE(lectern::is_deliberate({ .kind = base::InputKind::moved }));
    CHECK(lectern::is_deliberate({ .kind = base::InputKind::pressed }));
    CHECK(lectern::is_deliberate({ .kind = base::InputKind::wheel }));
}

TEST_CASE("a hand that slides over the invitation has touched it")
{
    harness::Kiosk kiosk;
    kiosk.drag({ 400, 500 }, { 900, 520 });
    CHECK(kiosk.screen() == "home");
}

TEST_CASE("a sliding hand and a key each answer whether somebody is there")
{
    for (bool const by_key : { false, true }) {
        harness::Kiosk kiosk;
        kiosk.wake();
        kiosk.pass(kiosk.model().settings.idle_home);
        REQUIRE(kiosk.screen() == "still_there");
        if (by_key)
            kiosk.press_key();
        else
            kiosk.drag({ 100, 100 }, { 300, 100 });
        CHECK(kiosk.screen() == "home");
    }
}
