#include "base/wipe.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>

TEST_CASE("a wiped text is gone from its memory, also beyond its end")
{
    std::string text(500, 'x');
    text.resize(20);
    char const* const memory = text.data();
    std::size_t const capacity = text.capacity();
    REQUIRE(capacity >= 500);

    base::wipe(text);
    CHECK(text.empty());
    // The memory still belongs to the string, so it may be looked at.
    CHECK(text.data() == memory);
    CHECK(std::count(memory, memory + capacity, '\0') == static_cast<std::ptrdiff_t>(capacity));
}

TEST_CASE("a short text and an empty one can be wiped")
{
    std::string text = "short";
    base::wipe(text);
    CHECK(text.empty());
    CHECK(text.data()[1] == '\0');
    base::wipe(text);
    CHECK(text.empty());
}
