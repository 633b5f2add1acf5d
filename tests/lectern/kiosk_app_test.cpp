#include "lectern/kiosk_app.h"

#include "lectern/frame_pacer.h"
#include "support/kiosk_harness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

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

TEST_CASE("a keyboard types a PIN, and its space enters it")
{
    harness::Kiosk staff;
    staff.act(kiosk::door::OpenStaffDoor {});
    auto const pin = [&]() -> auto& { return std::get<kiosk::door::PinPage>(staff.model().staff->page); };
    for (char32_t const character : U"7b")
        if (character != 0)
            staff.press_character(character);
    CHECK(pin().pin.words() == "7b");
    staff.press_character(U' ');
    CHECK(pin().pin.words().empty());
}

TEST_CASE("a keyboard types a setting")
{
    harness::Kiosk administrator;
    administrator.sign_in(staff::Role::administrator);
    administrator.tap("staff/area/settings");
    administrator.act(kiosk::settings::OpenSettingText { "site_name" });
    auto const text = [&] {
        return std::string(
            std::get<kiosk::settings::SettingsPage>(administrator.model().staff->page).text->text.words());
    };
    std::string const before = text();
    for (char32_t const character : { U' ', U'7', U'\u00e9' })
        administrator.press_character(character);
    CHECK(text() == before + " 7\u00e9");
    administrator.press_backspace();
    CHECK(text() == before + " 7");
}

TEST_CASE("a keyboard types a comment, while its page is in front")
{
    harness::Kiosk visitor;
    visitor.wake();
    visitor.tap("footer/feedback");
    auto const comment = [&] { return std::string(visitor.model().session.draft.comment.words()); };
    visitor.press_character(U'x');
    CHECK(comment().empty());
    visitor.page_to("feedback/comment");
    visitor.tap("feedback/comment");
    for (char32_t const character : { U'A', U' ', U'\u0431', U'\u597d', U'?' })
        visitor.press_character(character);
    CHECK(comment() == "A \u0431\u597d?");
    CHECK(visitor.node("comment/field").value == comment());
    visitor.press_backspace();
    CHECK(comment() == "A \u0431\u597d");
    CHECK(visitor.screen() == "comment");
}

TEST_CASE("a letter that is typed right after a touch goes where the touch led")
{
    harness::Kiosk visitor;
    visitor.wake();
    visitor.tap("footer/feedback");
    visitor.page_to("feedback/comment");
    visitor.tap_and_type("feedback/comment", U"hi");
    CHECK(visitor.model().session.draft.comment.words() == "hi");
}

TEST_CASE("a keyboard's letter that answers whether somebody is there is not typed")
{
    harness::Kiosk visitor;
    visitor.wake();
    visitor.tap("footer/feedback");
    visitor.page_to("feedback/comment");
    visitor.tap("feedback/comment");
    visitor.pass(visitor.model().settings.idle);
    REQUIRE(visitor.screen() == "still_there");
    visitor.press_character(U'x');
    CHECK(visitor.screen() == "comment");
    CHECK(visitor.model().session.draft.comment.empty());
}

TEST_CASE("a pointer that only moves is nobody's doing")
{
    CHECK_FALSE(lectern::is_deliberate({ .kind = base::InputKind::moved }));
    CHECK(lectern::is_deliberate({ .kind = base::InputKind::pressed }));
    CHECK(lectern::is_deliberate({ .kind = base::InputKind::wheel }));
}

TEST_CASE("on the invitation the next frame is due at its turn, and nothing wakes the kiosk before")
{
    kiosk::EnglishPhrases const phrases;
    ui::Ui ui(harness::typesetter(), harness::k_full_hd);
    lectern::KioskApp app({}, phrases, ui, [](kiosk::Effect) {});
    base::Instant now { 1s };
    app.act(kiosk::session::LibraryLoaded { samples::library() });
    app.step({}, now);
    REQUIRE(ui.tree().screen == "invitation");
    lectern::FramePacer pacer;
    auto const end = now + 1h;
    int wakes = 0;
    for (; now < end; ++wakes) {
        pacer.drawn(app.next_frame(), app.deadline());
        auto const sleep = pacer.sleep(now);
        REQUIRE(sleep);
        CHECK(*sleep == app.model().settings.invitation_turn);
        now += *sleep;
        CHECK(pacer.owes_frame({}, now));
        app.step({}, now);
    }
    CHECK(wakes == 12);
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

namespace {

/// Whether an article is still read when `touch` was done every 50 seconds for ten minutes.
bool is_kept_by(std::function<void(harness::Kiosk&)> const& touch)
{
    harness::Kiosk kiosk;
    kiosk.open_article("C", 1);
    for (int i = 0; i < 12; ++i) {
        kiosk.pass(50s);
        if (kiosk.screen() != "article")
            return false;
        touch(kiosk);
    }
    return kiosk.screen() == "article";
}

/// On the paper beside the column, where nothing is.
constexpr base::Point k_paper { 20, 500 };

} // namespace

TEST_CASE("touches on empty paper, right clicks and a wheel that turns nothing don't keep a session for ever")
{
    CHECK_FALSE(is_kept_by([](harness::Kiosk& kiosk) {
        kiosk.press(k_paper);
        kiosk.lift(k_paper);
    }));
    CHECK_FALSE(is_kept_by([](harness::Kiosk& kiosk) { kiosk.press_key(); }));
    CHECK_FALSE(is_kept_by([](harness::Kiosk& kiosk) { kiosk.wheel("article/text/page_down", -1); }));
    CHECK_FALSE(is_kept_by([](harness::Kiosk& kiosk) { kiosk.drag(k_paper, { 40, 300 }); }));
}

TEST_CASE("what acts or scrolls keeps it")
{
    CHECK(is_kept_by([down = false](harness::Kiosk& kiosk) mutable {
        down = !down;
        kiosk.tap(down ? "article/text/page_down" : "article/text/page_up");
    }));
    CHECK(is_kept_by([down = false](harness::Kiosk& kiosk) mutable {
        down = !down;
        kiosk.wheel("article/text/page_down", down ? 1 : -1);
    }));
    CHECK(is_kept_by([down = false](harness::Kiosk& kiosk) mutable {
        down = !down;
        kiosk.drag({ 900, 600 }, { 900, down ? 500.0f : 700.0f });
    }));
}

TEST_CASE("a touch that waited behind a screen nobody had seen does not act on it")
{
    harness::Kiosk kiosk;
    kiosk.wake();
    kiosk.ui().shown(kiosk.now());
    kiosk.tap("home/letter/C");
    REQUIRE(kiosk.screen() == "letter");
    auto const card = std::ranges::find_if(
        kiosk.tree().nodes, [](auto const& node) { return node.key.starts_with("letter/topic/"); });
    REQUIRE(card != kiosk.tree().nodes.end());
    auto const at = harness::middle_of(card->rect);
    // The frame takes three seconds to be shown. The finger was there meanwhile.
    base::Instant const touched = kiosk.now() + 1s;
    kiosk.pass(3s);
    kiosk.ui().shown(kiosk.now());
    kiosk.touch_at(at, touched);
    CHECK(kiosk.screen() == "letter");
    kiosk.touch_at(at, kiosk.now());
    CHECK(kiosk.screen() == "article");
}

TEST_CASE("touches from before the first picture act on nothing")
{
    harness::Kiosk kiosk;
    kiosk.ui().expect_pictures();
    kiosk.wake();
    auto const at = harness::middle_of(kiosk.node("home/letter/C").rect);
    kiosk.touch_at(at, kiosk.now());
    CHECK(kiosk.screen() == "home");
    kiosk.pass(1s);
    kiosk.ui().shown(kiosk.now());
    kiosk.touch_at(at, kiosk.now() - 1s);
    CHECK(kiosk.screen() == "home");
    kiosk.touch_at(at, kiosk.now());
    CHECK(kiosk.screen() == "letter");
}

TEST_CASE("two touches that arrive together don't go through two screens")
{
    harness::Kiosk kiosk;
    kiosk.wake();
    kiosk.ui().shown(kiosk.now());
    kiosk.open_letter("C");
    auto const card = std::ranges::find_if(
        kiosk.tree().nodes, [](auto const& node) { return node.key.starts_with("letter/topic/"); });
    REQUIRE(card != kiosk.tree().nodes.end());
    kiosk.touch_at(harness::middle_of(card->rect), kiosk.now());
    CHECK(kiosk.screen() == "letter");
}

TEST_CASE("once the end is asked for no further input is taken")
{
    kiosk::EnglishPhrases const phrases;
    ui::Ui ui(harness::typesetter(), harness::k_full_hd);
    lectern::KioskApp app({}, phrases, ui, [](kiosk::Effect) {});
    std::vector<base::Input> flood;
    for (int i = 0; i < 100; ++i)
        for (auto const kind : { base::InputKind::pressed, base::InputKind::released })
            flood.push_back({ .kind = kind, .time = base::Instant { 1s }, .position = { 5, 5 } });
    int asked = 0;
    app.step(flood, base::Instant { 1s }, [&] { return ++asked > 3; });
    CHECK(asked == 4);
}

TEST_CASE("fast typing that is handled late loses no letter")
{
    harness::Kiosk kiosk;
    kiosk.wake();
    kiosk.tap("footer/feedback");
    kiosk.tap("feedback/comment");
    kiosk.pass(1s);
    kiosk.ui().shown(kiosk.now());
    // 50 ms from lift to lift, as the panel saw it; a frame takes three letters' time.
    base::Instant when = kiosk.now();
    int letters = 0;
    for (char const letter : std::string_view("good book letter")) {
        std::string const name = letter == ' ' ? "comment/space" : "comment/key/" + std::string(1, letter);
        bool const capital = !kiosk.sees(name);
        kiosk.touch_at(
            harness::middle_of(kiosk.node(capital ? "comment/key/" + std::string(1, letter - 32) : name).rect), when);
        when += 50ms;
        if (++letters % 3 == 0) {
            kiosk.pass(193ms);
            kiosk.ui().shown(kiosk.now());
        }
    }
    CHECK(kiosk.model().session.draft.comment.words() == "Good book letter");
}
