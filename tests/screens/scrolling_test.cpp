// Long letters and long articles through the real widgets: nothing is skipped, lost or pressed by mistake.

#include "support/kiosk_harness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <set>

using harness::Kiosk;
using harness::middle_of;
using harness::Outside;

namespace {

/// One that no edge of the view cuts.
semantics::Node whole_one(Kiosk const& kiosk, std::string_view prefix)
{
    auto const nodes = kiosk.in_sight(prefix);
    REQUIRE(nodes.size() >= 3);
    return nodes[1];
}

/// The numbers of the topics in sight ("letter/topic/topic-2-17" is 17).
std::vector<int> topics_in_sight(Kiosk const& kiosk)
{
    std::vector<int> numbers;
    for (auto const& node : kiosk.in_sight("letter/topic/"))
        numbers.push_back(std::stoi(node.key.substr(std::string_view("letter/topic/topic-2-").size())));
    return numbers;
}

int block_of(semantics::Node const& node)
{
    return std::stoi(node.key.substr(std::string_view("article/block/").size()));
}

constexpr ui::Panel k_small { .size_px = { 1280, 720 }, .px_per_mm = 3.78f };

} // namespace

TEST_CASE("paging through a long letter shows every topic, the last one included")
{
    Kiosk kiosk(k_small);
    kiosk.open_letter("C");
    std::set<int> seen;
    while (true) {
        auto const numbers = topics_in_sight(kiosk);
        REQUIRE_FALSE(numbers.empty());
        if (!seen.empty())
            REQUIRE(numbers.front() <= *seen.rbegin() + 1);
        seen.insert(numbers.begin(), numbers.end());
        if (!kiosk.node("letter/topics/page_down").enabled)
            break;
        kiosk.tap("letter/topics/page_down");
    }
    CHECK(seen.size() == 450);
    CHECK(*seen.rbegin() == 449);

    // And all the way back.
    seen.clear();
    while (true) {
        auto const numbers = topics_in_sight(kiosk);
        if (!seen.empty())
            REQUIRE(numbers.back() >= *seen.begin() - 1);
        seen.insert(numbers.begin(), numbers.end());
        if (!kiosk.node("letter/topics/page_up").enabled)
            break;
        kiosk.tap("letter/topics/page_up");
    }
    CHECK(seen.size() == 450);
}

TEST_CASE("topics that arrive late do not move those in sight")
{
    Kiosk kiosk;
    kiosk.open_letter("C");
    kiosk.set_outside(Outside::slow);
    auto const loading = [&] {
        REQUIRE(kiosk.model().session.trail.size() == 2);
        return std::get<kiosk::letters::LetterPage>(kiosk.model().session.trail.back()).loading;
    };
    while (!loading())
        kiosk.tap("letter/topics/page_down");
    auto const before = kiosk.in_sight("letter/topic/");
    kiosk.deliver();
    kiosk.settle();
    auto const after = kiosk.in_sight("letter/topic/");
    REQUIRE(after.size() >= before.size());
    for (auto const& node : before) {
        auto const same = std::ranges::find(after, node.key, &semantics::Node::key);
        REQUIRE_MESSAGE(same != after.end(), node.key);
        CHECK_MESSAGE(std::abs(same->rect.y - node.rect.y) <= 1, node.key);
    }
    CHECK(topics_in_sight(kiosk).back() > 199);
}

TEST_CASE("a letter is where it was when its reader comes back from an article")
{
    Kiosk kiosk;
    kiosk.open_letter("C");
    for (int i = 0; i < 3; ++i)
        kiosk.tap("letter/topics/page_down");
    auto const before = kiosk.tree();
    auto const card = whole_one(kiosk, "letter/topic/");
    kiosk.tap(card.key);
    CHECK(kiosk.screen() == "article");
    kiosk.tap("footer/back");
    CHECK(kiosk.tree() == before);
}

TEST_CASE("an article opens where it was left, whether or not another was read between")
{
    for (bool const another : { false, true }) {
        CAPTURE(another);
        Kiosk kiosk;
        kiosk.open_article("C", 1);
        for (int i = 0; i < 2; ++i)
            kiosk.tap("article/text/page_down");
        auto const place = whole_one(kiosk, "article/block/");
        kiosk.tap("footer/back");
        if (another)
            kiosk.open_article("C", 2);
        kiosk.open_article("C", 1);
        CHECK(std::abs(kiosk.node(place.key).rect.y - place.rect.y) <= 2);
    }
}

TEST_CASE("paging up from a place that was found again shows what stood above it")
{
    Kiosk kiosk(k_small);
    kiosk.open_article("C", 1);
    for (int i = 0; i < 5; ++i)
        kiosk.tap("article/text/page_down");
    kiosk.tap("footer/back");
    // Another article between, so that no height above the place is known.
    kiosk.open_article("C", 2);
    kiosk.open_article("C", 1);
    int top = block_of(kiosk.in_sight("article/block/").front());
    REQUIRE(top > 8);
    while (kiosk.node("article/text/page_up").enabled) {
        kiosk.tap("article/text/page_up");
        auto const blocks = kiosk.in_sight("article/block/");
        if (blocks.empty())
            break;
        CHECK(block_of(blocks.back()) >= top - 1);
        CHECK(block_of(blocks.front()) <= top);
        top = block_of(blocks.front());
    }
    CHECK(kiosk.sees("article/title"));
}

TEST_CASE("More pressed four times in a second and a half turns four pages")
{
    auto const topics_after_four = [](std::chrono::milliseconds between) {
        Kiosk kiosk(k_small);
        kiosk.open_letter("C");
        kiosk.tap("letter/topics/page_down");
        auto const more = middle_of(kiosk.node("letter/topics/page_down").rect);
        for (int page = 1; page < 4; ++page) {
            kiosk.pass(between);
            kiosk.press(more);
            kiosk.pass(std::chrono::milliseconds { 50 });
            kiosk.lift(more);
        }
        kiosk.settle();
        return topics_in_sight(kiosk);
    };
    CHECK(topics_after_four(std::chrono::milliseconds { 325 }) == topics_after_four(std::chrono::seconds { 2 }));
}

TEST_CASE("a place in an article survives another size of screen")
{
    Kiosk kiosk;
    kiosk.open_article("C", 1);
    for (int i = 0; i < 2; ++i)
        kiosk.tap("article/text/page_down");
    int const top = block_of(kiosk.in_sight("article/block/").front());
    kiosk.ui().set_panel({ .size_px = { 1080, 1920 }, .px_per_mm = 4.03f });
    kiosk.settle();
    CHECK(block_of(kiosk.in_sight("article/block/").front()) == top);
}

TEST_CASE("a drag moves the page by the finger's way and presses nothing")
{
    Kiosk kiosk;
    kiosk.open_letter("C");
    auto const card = whole_one(kiosk, "letter/topic/");
    auto const from = middle_of(card.rect);
    // The first move of a sixth of the way decides that it is a drag, and already counts.
    kiosk.drag(from, { from.x, from.y - 60 });
    CHECK(kiosk.screen() == "letter");
    CHECK(kiosk.node(card.key).rect.y == doctest::Approx(card.rect.y - 60 + 10).epsilon(0.002));
    kiosk.drag({ from.x, from.y - 60 }, from);
    CHECK(kiosk.node(card.key).rect.y == doctest::Approx(card.rect.y).epsilon(0.002));
}

TEST_CASE("a finger that stops a gliding page presses nothing")
{
    Kiosk kiosk;
    kiosk.open_letter("C");
    auto const at = middle_of(whole_one(kiosk, "letter/topic/").rect);
    auto flick = [&] {
        kiosk.pass(std::chrono::seconds { 1 });
        kiosk.press(at);
        for (int i = 1; i <= 5; ++i) {
            kiosk.pass(std::chrono::milliseconds { 16 });
            kiosk.move({ at.x, at.y - 40.0f * static_cast<float>(i) });
        }
        kiosk.lift({ at.x, at.y - 200 });
    };
    flick();
    REQUIRE(kiosk.ui().next_frame());
    kiosk.pass(std::chrono::milliseconds { 50 });
    auto const moved = topics_in_sight(kiosk).back();
    kiosk.press(at);
    kiosk.frame();
    CHECK_FALSE(kiosk.ui().next_frame());
    kiosk.pass(std::chrono::milliseconds { 50 });
    kiosk.lift(at);
    kiosk.settle();
    CHECK(kiosk.screen() == "letter");
    CHECK(topics_in_sight(kiosk).back() <= moved + 1);
}

TEST_CASE("a page button works while the page glides")
{
    Kiosk kiosk;
    kiosk.open_letter("C");
    auto const at = middle_of(whole_one(kiosk, "letter/topic/").rect);
    kiosk.press(at);
    for (int i = 1; i <= 5; ++i) {
        kiosk.pass(std::chrono::milliseconds { 16 });
        kiosk.move({ at.x, at.y - 40.0f * static_cast<float>(i) });
    }
    kiosk.lift({ at.x, at.y - 200 });
    kiosk.pass(std::chrono::milliseconds { 50 });
    REQUIRE(kiosk.ui().next_frame());
    auto const button = middle_of(kiosk.node("letter/topics/page_down").rect);
    kiosk.press(button);
    kiosk.lift(button);
    auto const first = topics_in_sight(kiosk).front();
    kiosk.settle();
    CHECK(topics_in_sight(kiosk).front() >= first + 3);
}

TEST_CASE("the wheel turns the page towards its end")
{
    Kiosk kiosk;
    kiosk.open_letter("C");
    auto const card = whole_one(kiosk, "letter/topic/");
    kiosk.wheel(card.key, 1);
    auto const down = kiosk.node(card.key).rect.y;
    CHECK(down < card.rect.y);
    kiosk.wheel(card.key, -1);
    CHECK(kiosk.node(card.key).rect.y == doctest::Approx(card.rect.y).epsilon(0.005));
}

TEST_CASE("the bounce of the finger that started over does not wake the kiosk")
{
    Kiosk kiosk;
    kiosk.open_letter("A");
    auto const at = middle_of(kiosk.node("footer/start_over").rect);
    kiosk.tap("footer/start_over");
    REQUIRE(kiosk.screen() == "invitation");
    kiosk.pass(std::chrono::milliseconds { 100 });
    kiosk.press(at);
    kiosk.lift(at);
    kiosk.settle();
    CHECK(kiosk.screen() == "invitation");
    kiosk.pass(std::chrono::milliseconds { 600 });
    kiosk.press(at);
    kiosk.lift(at);
    kiosk.settle();
    CHECK(kiosk.screen() == "home");
}
