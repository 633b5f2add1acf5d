#include "base/wiping_string.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using base::WipingString;

namespace {

/// The bytes that `text` had while it was longer, as they are now.
std::string bytes_at(char const* data, std::size_t count) { return { data, count }; }

} // namespace

TEST_CASE("what lies beyond the end is zero, however the text became shorter")
{
    WipingString text("marmalade");
    auto const* const data = text.data();
    SUBCASE("cut")
    {
        text.resize(1);
        CHECK(bytes_at(data, 9) == std::string("m") + std::string(8, '\0'));
    }
    SUBCASE("cleared")
    {
        text.clear();
        CHECK(bytes_at(data, 9) == std::string(9, '\0'));
    }
}

TEST_CASE("a shorter text that is assigned leaves no tail of the longer one")
{
    WipingString text("marmalade, and more of it");
    WipingString const other("x");
    text = other;
    CHECK(text == "x");
    CHECK(bytes_at(text.data(), 1) == "x");
    text += std::string_view("yz");
    CHECK(text == "xyz");
}

TEST_CASE("a move takes the words along and leaves none, however short")
{
    WipingString text("PIN");
    auto const* const data = text.data();
    WipingString const moved(std::move(text));
    CHECK(moved.data() == data);
    CHECK(moved == "PIN");
}

TEST_CASE("words that are taken from a string are overwritten in it")
{
    std::string typed = "short";
    auto const taken = WipingString::taken_from(typed);
    CHECK(taken == "short");
    CHECK(typed.empty());
    CHECK(std::string_view(typed.data(), 5).find("hort") == std::string_view::npos);
}

TEST_CASE("a text with room does not move while it fits")
{
    auto text = WipingString::with_room(20);
    auto const* const data = text.data();
    for (int i = 0; i < 20; ++i)
        text += 'x';
    CHECK(text.data() == data);
    CHECK(text.size() == 20);
}
