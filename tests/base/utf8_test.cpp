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
