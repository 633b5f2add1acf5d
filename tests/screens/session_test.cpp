// What the screen shows of a session that nobody goes on with.

#include "support/kiosk_harness.h"

#include <doctest/doctest.h>

using harness::Kiosk;

TEST_CASE("still there: either button answers, and so does any other place")
{
    for (auto const& [key, screen] : { std::pair { "still_there/carry_on", "home" }, { "anywhere", "home" },
             { "still_there/start_over", "invitation" } }) {
        CAPTURE(std::string(key));
        Kiosk kiosk;
        kiosk.wake();
        kiosk.pass(std::chrono::seconds { 61 });
        REQUIRE(kiosk.screen() == "still_there");
        if (std::string_view(key) == "anywhere") {
            kiosk.press({ 20, 20 });
            kiosk.lift({ 20, 20 });
            kiosk.settle();
        } else {
            kiosk.tap(key);
        }
        CHECK(kiosk.screen() == screen);
    }
}

TEST_CASE("the countdown counts on the screen, second by second")
{
    Kiosk kiosk;
    kiosk.wake();
    kiosk.pass(std::chrono::seconds { 60 });
    REQUIRE(kiosk.screen() == "still_there");
    auto const left = std::stoi(kiosk.node("still_there/countdown").value);
    kiosk.pass(std::chrono::seconds { 7 });
    CHECK(std::stoi(kiosk.node("still_there/countdown").value) == left - 7);
    kiosk.pass(std::chrono::seconds { 30 });
    CHECK(kiosk.screen() == "invitation");
}

TEST_CASE("an untouched screen asks for no frame")
{
    Kiosk kiosk;
    CHECK_FALSE(kiosk.ui().next_frame());
    kiosk.open_letter("C");
    CHECK_FALSE(kiosk.ui().next_frame());
    kiosk.open_article("C", 1);
    CHECK_FALSE(kiosk.ui().next_frame());
    kiosk.tap("footer/feedback");
    CHECK_FALSE(kiosk.ui().next_frame());
}
