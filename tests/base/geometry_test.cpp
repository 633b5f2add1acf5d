#include "base/geometry.h"
#include "base/id.h"

#include <doctest/doctest.h>

#include <concepts>
#include <cstdint>
#include <type_traits>
#include <unordered_set>

using namespace base;

TEST_CASE("a rectangle holds its left and top edges, and not the others")
{
    Rect const rect { 10, 20, 30, 40 };
    CHECK(rect.contains({ 10, 20 }));
    CHECK(rect.contains({ 39.9f, 59.9f }));
    CHECK_FALSE(rect.contains({ 40, 30 }));
    CHECK_FALSE(rect.contains({ 20, 60 }));
    CHECK_FALSE(rect.contains({ 9.9f, 30 }));
}

TEST_CASE("neighbours share no point")
{
    Rect const left { 0, 0, 10, 10 }, right { 10, 0, 10, 10 };
    for (float x = 0; x < 20; x += 0.5f)
        CHECK(left.contains({ x, 5 }) != right.contains({ x, 5 }));
}

TEST_CASE("what two rectangles have in common is symmetric, and empty when they part")
{
    Rect const a { 0, 0, 10, 10 }, b { 5, 6, 10, 10 }, far { 20, 20, 5, 5 };
    CHECK(a.intersect(b) == Rect { 5, 6, 5, 4 });
    CHECK(b.intersect(a) == a.intersect(b));
    CHECK(a.intersect(a) == a);
    CHECK(a.intersect(far).empty());
    CHECK(far.intersect(a).empty());
    CHECK(a.intersect({ 10, 0, 5, 5 }).empty());
}

TEST_CASE("an inset never turns a rectangle inside out")
{
    CHECK(Rect { 0, 0, 10, 20 }.inset(2, 3) == Rect { 2, 3, 6, 14 });
    CHECK(Rect { 0, 0, 10, 20 }.inset(2) == Rect { 2, 2, 6, 16 });
    Rect const gone = Rect { 0, 0, 10, 20 }.inset(8);
    CHECK(gone.width == 0);
    CHECK(gone.height == 4);
    CHECK(gone.empty());
    CHECK_FALSE(gone.contains({ 8, 9 }));
}

TEST_CASE("ids of two kinds do not mix")
{
    using Apple = Id<struct AppleTag>;
    using Pear = Id<struct PearTag>;
    CHECK_FALSE(std::is_convertible_v<Apple, Pear>);
    CHECK_FALSE(std::is_convertible_v<std::int64_t, Apple>);
    CHECK_FALSE(std::equality_comparable_with<Apple, Pear>);
    CHECK(Apple { 1 } < Apple { 2 });
    std::unordered_set<Apple> const apples { { 1 }, { 2 }, { 1 } };
    CHECK(apples.size() == 2);
}
