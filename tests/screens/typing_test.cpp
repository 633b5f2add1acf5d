// The keyboard by finger.

#include "support/kiosk_harness.h"

#include <doctest/doctest.h>

#include <tuple>

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
    CHECK(kiosk.sees("comment/key/1")); // Digits are in sight as well.
    CHECK_FALSE(kiosk.sees("comment/key/%"));
    kiosk.tap("comment/symbols");
    CHECK(kiosk.sees("comment/key/1"));
    CHECK(kiosk.sees("comment/key/%"));
    kiosk.tap("comment/symbols");
    CHECK(kiosk.sees("comment/key/q"));
    kiosk.tap("comment/symbols");
    kiosk.tap("comment/shift");
    CHECK(kiosk.sees("comment/key/Q"));
}

TEST_CASE("the keyboard of each language writes its letters into the field")
{
    for (auto const& [language, key] :
        { std::pair { "ar", "ش" }, { "hi", "क" }, { "vi", "Đ" }, { "ru", "Ж" }, { "es", "Ñ" }, { "zh", "。" } }) {
        CAPTURE(std::string(language));
        Kiosk kiosk;
        kiosk.choose_language(language);
        kiosk.tap("footer/feedback");
        kiosk.act(kiosk::feedback::OpenComment {});
        kiosk.settle();
        if (std::string_view(key) == "Đ") // A letter with a mark is one touch more.
            kiosk.type({ "D" });
        kiosk.type({ key });
        CHECK(kiosk.node("comment/field").value == key);
    }
}

TEST_CASE("letters run from the left as on the keyboards that their readers know, in Arabic as well")
{
    for (auto const& [language, left, right] : { std::tuple { "ar", "ض", "ص" }, { "en", "Q", "W" } }) {
        Kiosk kiosk;
        kiosk.choose_language(language);
        kiosk.tap("footer/feedback");
        kiosk.act(kiosk::feedback::OpenComment {});
        kiosk.settle();
        auto const x = [&](char const* key) { return kiosk.node("comment/key/" + std::string(key)).rect.x; };
        CHECK(x(left) < x(right));
        CHECK(x("1") < x("2"));
        if (language == std::string_view("ar")) { // Marks stand where reading begins.
            kiosk.type({ "ا" });
            CHECK(x("أ") > x("إ"));
        }
    }
}

TEST_CASE("a letter that has marks offers them, and the one that is touched takes its place")
{
    Kiosk kiosk;
    kiosk.choose_language("vi");
    kiosk.tap("footer/feedback");
    kiosk.act(kiosk::feedback::OpenComment {});
    kiosk.settle();
    float const top = kiosk.node("comment/key/Q").rect.y;
    kiosk.type({ "V", "i", "e" });
    CHECK(kiosk.node("comment/key/q").rect.y == top); // The keyboard stays where it is.
    kiosk.type({ "ê", "ệ", "t" });
    CHECK(kiosk.node("comment/field").value == "Việt");
    CHECK_FALSE(kiosk.sees("comment/key/ệ"));
}
