// A visitor who can't touch the screen: the whole visit by the keys of a keyboard.

#include "journeys/data_folder.h"
#include "journeys/running_kiosk.h"
#include "platform/needs_display.h"

#include <algorithm>
#include <string>

using namespace journeys;

namespace {

std::string focused(Screen const& screen)
{
    auto const found = std::ranges::find_if(screen.nodes, [](Node const& node) { return node.focused; });
    return found == screen.nodes.end() ? std::string() : found->key;
}

/// On by one, until focus is there.
void focus_on(RunningKiosk& kiosk, std::string const& key)
{
    constexpr int most = 80;
    (void)kiosk.seen_at_rest();
    for (int i = 0; i < most; ++i) {
        std::string const here = focused(kiosk.seen());
        if (here == key)
            return;
        kiosk.pointer().key("Tab");
        kiosk.wait_until("focus after " + here,
            [&](Screen const& screen) { return !focused(screen).empty() && focused(screen) != here; });
    }
    FAIL("no way by Tab to ", key);
}

void activate(RunningKiosk& kiosk, std::string const& key)
{
    focus_on(kiosk, key);
    kiosk.pointer().key("Return");
}

} // namespace

TEST_CASE("by keys alone a visitor finds a leaflet, turns its page, and leaves feedback")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    kiosk.wait_for("invitation");
    kiosk.pointer().key("Return");
    kiosk.wait_for("home");
    activate(kiosk, "home/letter/F");
    auto const in_reach = [](Screen const& screen) {
        auto const* fever = screen.find("letter/topic/fever");
        return fever && fever->acts;
    };
    kiosk.wait_for("letter");
    if (!in_reach(kiosk.seen_at_rest()))
        kiosk.pointer().key("Page_Down");
    kiosk.wait_until("the leaflet's card", in_reach);
    activate(kiosk, "letter/topic/fever");
    kiosk.wait_for("article");
    kiosk.pointer().key("Page_Down");
    kiosk.wait_until("the next page", [](Screen const& screen) { return !screen.find("article/title"); });
    activate(kiosk, "footer/feedback");
    kiosk.wait_for("feedback");
    activate(kiosk, "feedback/rating/good");
    kiosk.wait_until("the choice", [](Screen const& screen) {
        return screen.find("feedback/rating/good") && !screen.find("feedback/rating/good")->value.empty();
    });
    activate(kiosk, "footer/send");
    kiosk.wait_for("thanks");
    CHECK(kiosk.end() == 0);

    auto const rows = feedback_in(data.path());
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].rating == "good");
    CHECK(rows[0].article == "fever");
}
