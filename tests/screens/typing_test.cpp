// The keyboard by finger.

#include "support/kiosk_harness.h"

#include <doctest/doctest.h>

using harness::Kiosk;

TEST_CASE("a word is typed as quickly as fingers are, letters twice in a row included")
{
    Kiosk kiosk;
    kiosk.wake();
    kiosk.tap("footer/feedback");
    kiosk.act(kiosk::feedback::OpenComment {});
    kiosk.settle();
    kiosk.type({ "W", "e", "l", "l", " ", "d", "o", "n", "e", "." });
    CHECK(kiosk.node("comment/field").value == "Well done.");
    kiosk.tap("comment/erase");
    CHECK(kiosk.node("comment/field").value == "Well done");
}

TEST_CASE("shift, signs and letters change what the keys say")
{
    Kiosk kiosk;
    kiosk.wake();
    kiosk.tap("footer/feedback");
    kiosk.act(kiosk::feedback::OpenComment {});
    kiosk.settle();
    CHECK(kiosk.sees("comment/key/Q"));
    kiosk.tap("comment/shift");
    CHECK(kiosk.sees("comment/key/q"));
    kiosk.tap("comment/symbols");
    CHECK(kiosk.sees("comment/key/1"));
    CHECK_FALSE(kiosk.sees("comment/shift"));
    kiosk.tap("comment/symbols");
    CHECK(kiosk.sees("comment/key/q"));
}

TEST_CASE("the keyboard of each language writes its letters into the field")
{
    for (auto const& [language, key] :
        { std::pair { "ar", "ش" }, { "hi", "क" }, { "vi", "Ă" }, { "ru", "Ж" }, { "es", "Ñ" }, { "zh", "N" } }) {
        CAPTURE(std::string(language));
        Kiosk kiosk;
        kiosk.choose_language(language);
        kiosk.tap("footer/feedback");
        kiosk.act(kiosk::feedback::OpenComment {});
        kiosk.settle();
        kiosk.type({ key });
        CHECK(kiosk.node("comment/field").value == key);
    }
}
