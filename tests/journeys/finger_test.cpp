#include "journeys/data_folder.h"
#include "journeys/running_kiosk.h"
#include "lecternctl/program.h"
#include "platform/needs_display.h"
#include "support/skip.h"

#include <algorithm>
#include <cmath>
#include <thread>

using namespace journeys;
using namespace std::chrono_literals;

namespace {

/// Topics under one letter, named "Card 100" and so on.
class LongLetter {
public:
    explicit LongLetter(std::string const& word = "Card", int topics = 36)
    {
        for (int number = 0; number < topics; ++number)
            program::write_file(m_folder.path() / "in" / (std::to_string(number) + ".md"),
                program::leaflet("card-" + std::to_string(number), word + " " + std::to_string(100 + number)));
        import_library(m_folder.path() / "in", path());
    }
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path() / "data"; }

private:
    fixtures::TemporaryFolder m_folder;
};

void open_letter(RunningKiosk& kiosk)
{
    kiosk.begin();
    kiosk.tap("home/letter/C");
    kiosk.wait_until("cards", [](Screen const& screen) { return screen.first("letter/topic/") != nullptr; });
    kiosk.wait_for_rest();
}

/// How far the cards stand from where the first topic would be: the topics are in order, and all of one height.
float scrolled_px(Screen const& screen)
{
    std::vector<Node> cards;
    for (auto const& node : screen.nodes)
        if (node.key.starts_with("letter/topic/"))
            cards.push_back(node);
    REQUIRE(cards.size() > 2);
    // The first may be cut by the edge; the second is whole.
    float const pitch = cards[2].rect.y - cards[1].rect.y;
    int const number = std::stoi(cards[1].label.substr(5)) - 100;
    return pitch * static_cast<float>(number) - cards[1].rect.y;
}

/// Moves the held finger in a tenth of a second.
void move_quickly(RunningKiosk& kiosk, base::Point from, base::Point to)
{
    constexpr int k_moves = 10;
    kiosk.pointer().move(from);
    kiosk.pointer().press();
    for (int i = 1; i <= k_moves; ++i) {
        float const share = static_cast<float>(i) / k_moves;
        kiosk.pointer().move({ from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share });
        std::this_thread::sleep_for(10ms);
    }
    kiosk.pointer().release();
}

/// From the middle of a card, in two moves that are each more than what makes a drag; returns when all is at rest.
void drag_up(RunningKiosk& kiosk, float by_px)
{
    int const sequence = kiosk.seen().sequence;
    std::vector<Node> cards;
    for (auto const& node : kiosk.seen().nodes)
        if (node.key.starts_with("letter/topic/"))
            cards.push_back(node);
    REQUIRE(cards.size() > 2);
    base::Point const from = middle_of(cards[2]);
    kiosk.pointer().move(from);
    kiosk.pointer().press();
    kiosk.pointer().move({ from.x, from.y - by_px / 2 });
    kiosk.pointer().move({ from.x, from.y - by_px });
    std::this_thread::sleep_for(300ms); // A finger that rests before it is lifted flicks nothing.
    kiosk.pointer().release();
    kiosk.wait_until("the topics elsewhere", [&](Screen const& screen) { return screen.sequence > sequence; });
    kiosk.wait_for_rest();
}

/// Flicks upwards until it glides: a machine too busy to see the finger move sees no flick.
void flick(RunningKiosk& kiosk)
{
    for (int attempt = 0; attempt < 5; ++attempt) {
        move_quickly(kiosk, { 500, 480 }, { 500, 330 });
        int const frames = kiosk.frames();
        std::this_thread::sleep_for(150ms);
        if (kiosk.frames() > frames + 2)
            return;
    }
    FAIL("no flick glides");
}

/// Touches a letter, and the same place again once a card is there. On a machine that takes too long for that to
/// be a bounce, the visit ends, and false is returned.
bool bounces_in_time(RunningKiosk& kiosk)
{
    kiosk.begin();
    base::Point const letter = middle_of(kiosk.wait_for_node("home/letter/W"));
    auto const touched = std::chrono::steady_clock::now();
    kiosk.pointer().tap(letter);
    kiosk.wait_until("a card under the finger", [&](Screen const& screen) {
        return std::ranges::any_of(screen.nodes, [&](Node const& node) {
            return node.key.starts_with("letter/topic/") && node.acts && node.rect.contains(letter);
        });
    });
    if (std::chrono::steady_clock::now() - touched < 350ms) {
        kiosk.pointer().tap(letter);
        return true;
    }
    kiosk.tap("footer/start_over");
    return false;
}

} // namespace

TEST_CASE("a finger that slides off a button before it is lifted does nothing")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    kiosk.begin();
    int const home = kiosk.seen().sequence;
    for (char const* const key : { "home/letter/C", "footer/start_over", "footer/feedback" }) {
        base::Rect const button = kiosk.wait_for_node(key).rect;
        // From just inside its edge to just outside: less than what makes a drag.
        kiosk.pointer().drag(
            { { button.x + button.width / 2, button.y + 3 }, { button.x + button.width / 2, button.y - 4 } });
        kiosk.pointer().drag({ { button.x + button.width / 2, button.y + button.height / 2 }, { 640, 2 } });
    }
    kiosk.tap("home/letter/D");
    CHECK(kiosk.wait_for("letter").find("letter/heading")->label.starts_with("\u2068D"));
    for (auto const& name : kiosk.names_since(home + 1))
        CHECK(name == "letter");
    CHECK(kiosk.end() == 0);
}

TEST_CASE("what is dragged follows the finger, and no card opens")
{
    NEEDS_DISPLAY();
    LongLetter const data;
    RunningKiosk kiosk(data.path());
    open_letter(kiosk);
    int const sequence = kiosk.seen().sequence;
    // The short one ends on the card on which it began.
    for (float const up_px : { 160.0f, 24.0f }) {
        float const before = scrolled_px(kiosk.seen());
        drag_up(kiosk, up_px);
        CHECK(std::abs(scrolled_px(kiosk.seen()) - before - up_px) <= 1.5f);
    }
    for (auto const& name : kiosk.names_since(sequence))
        CHECK(name == "letter");
    CHECK(kiosk.end() == 0);
}

TEST_CASE("a flick glides on and comes to rest, and a touch meanwhile only stops it")
{
    NEEDS_DISPLAY();
    LongLetter const data;
    RunningKiosk kiosk(data.path());
    open_letter(kiosk);
    float const before = scrolled_px(kiosk.seen());
    int const sequence = kiosk.seen().sequence;
    flick(kiosk);
    kiosk.wait_for_rest();
    kiosk.wait_until("the topics elsewhere", [&](Screen const& screen) { return screen.sequence > sequence; });
    float const glided = scrolled_px(kiosk.seen());
    CHECK(glided > before + 150 + 60);

    flick(kiosk);
    kiosk.tap_at({ 500, 400 });
    kiosk.wait_for_rest();
    // A card would open now, were the touch taken for more than a stop.
    kiosk.tap("footer/back");
    kiosk.wait_for("home");
    for (auto const& name : kiosk.names_since(sequence))
        CHECK(name != "article");
    CHECK(kiosk.end() == 0);
}

TEST_CASE("a fast double tap on a letter opens the letter and not the card under the finger")
{
    NEEDS_DISPLAY();
    LongLetter const data("Wind", 24); // Its letter stands where cards are on the next page.
    RunningKiosk kiosk(data.path());
    bool bounced = false;
    for (int attempt = 0; attempt < 10 && !bounced; ++attempt)
        bounced = bounces_in_time(kiosk);
    if (!bounced) {
        tests::skip("this machine is too slow for a bouncing finger");
        return;
    }
    int const letter = kiosk.seen().sequence;
    kiosk.wait_for_rest();
    CHECK(kiosk.seen().name == "letter");
    kiosk.tap("footer/back");
    kiosk.wait_for("home");
    CHECK(kiosk.names_since(letter) == std::vector<std::string> { "letter", "home" });
    CHECK(kiosk.end() == 0);
}
