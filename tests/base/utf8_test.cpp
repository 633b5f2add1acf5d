#include "base/utf8.h"

#include <doctest/doctest.h>

using base::character_length;

TEST_CASE("a character is as long as its bytes say, and bytes that are none have no length")
{
    CHECK(character_length("a") == 1);
    CHECK(character_length(std::string_view("\0", 1)) == 1);
    CHECK(character_length("ñ!") == 2);
    CHECK(character_length("中") == 3);
    CHECK(character_length("🙂") == 4);
    CHECK(character_length("\U0010FFFF") == 4);
    for (std::string_view const wrong : { "", "\x80", "\xbf", "\xc3", "\xc1\x81", "\xe0\x80\x80", "\xed\xa0\x80",
             "\xe4\xb8", "\xf0\x80\x80\x80", "\xf0\x9f\x99", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff" })
        CHECK(character_length(wrong) == 0);
}

TEST_CASE("a scalar value is written as UTF-8 has it, and a surrogate is nothing")
{
    CHECK(base::to_utf8(U'A') == "A");
    CHECK(base::to_utf8(U'\u00e9') == "\u00e9");
    CHECK(base::to_utf8(U'\u597d') == "\u597d");
    CHECK(base::to_utf8(U'\U0001f600') == "\U0001f600");
    for (unsigned const none : { 0xd800u, 0xdfffu, 0x110000u, 0xffffffffu })
        CHECK(base::to_utf8(static_cast<char32_t>(none)).empty());
}
