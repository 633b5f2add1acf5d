// The way in for staff, by finger: it is where the site's name stands, and in nobody's way.

#include "support/kiosk_harness.h"
#include "support/sample_door.h"

#include <doctest/doctest.h>

using namespace std::chrono_literals;
using harness::Kiosk;
using harness::middle_of;

namespace {

/// The finger rests on the site's name for so long.
void rest_on_name(Kiosk& kiosk, std::chrono::milliseconds time)
{
    auto const at = middle_of(kiosk.node("header/staff").rect);
    kiosk.pass(600ms);
    kiosk.press(at);
    kiosk.pass(time);
    kiosk.lift(at);
    kiosk.settle();
}

} // namespace

TEST_CASE("holding the site's name for three seconds opens the door, and 2.9 do not")
{
    for (auto const* const where : { "home", "letter", "article", "feedback" }) {
        CAPTURE(std::string(where));
        Kiosk kiosk;
        kiosk.wake();
        if (std::string_view(where) == "letter")
            kiosk.open_letter("B");
        if (std::string_view(where) == "article")
            kiosk.open_article("B", 0);
        if (std::string_view(where) == "feedback")
            kiosk.tap("footer/feedback");
        REQUIRE(kiosk.screen() == where);
        rest_on_name(kiosk, 2900ms);
        CHECK(kiosk.screen() == where);
        rest_on_name(kiosk, 3000ms);
        CHECK(kiosk.screen() == "pin");
        kiosk.tap("staff/close");
        CHECK(kiosk.screen() == where);
    }
}

TEST_CASE("a visitor's tap on the name does nothing")
{
    Kiosk kiosk;
    kiosk.wake();
    for (int i = 0; i < 5; ++i)
        rest_on_name(kiosk, 80ms);
    CHECK(kiosk.screen() == "home");
    CHECK(kiosk.effects().size() == 1); // The look for a new edition when the visitor came.
}

TEST_CASE("the finger that opened the door touches nothing behind it")
{
    Kiosk kiosk;
    kiosk.wake();
    auto const at = middle_of(kiosk.node("header/staff").rect);
    kiosk.pass(600ms);
    kiosk.press(at);
    kiosk.pass(3s);
    REQUIRE(kiosk.screen() == "pin");
    kiosk.lift(at);
    kiosk.settle();
    CHECK(kiosk.screen() == "pin");
    CHECK(kiosk.node("pin/field").value.starts_with("0"));
}

TEST_CASE("the PIN's digits are on the screen, and what they are is nowhere in its meaning")
{
    Kiosk kiosk;
    kiosk.act(kiosk::door::OpenStaffDoor {});
    kiosk.settle();
    for (char const digit : std::string_view(samples::k_volunteer_pin))
        kiosk.tap("pin/key/" + std::string(1, digit));
    CHECK(kiosk.node("pin/field").value.starts_with("6"));
    for (auto const& node : kiosk.tree().nodes)
        CHECK_FALSE((node.label + node.value).find(samples::k_volunteer_pin) != std::string::npos);
    kiosk.tap("pin/done");
    CHECK(kiosk.screen() == "volunteer");
    kiosk.tap("volunteer/reset");
    CHECK(kiosk.screen() == "ready");
}
