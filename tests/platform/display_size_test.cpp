#include "platform/display_size.h"

#include <doctest/doctest.h>

using platform::believable_px_per_mm;

TEST_CASE("an announced size gives pixels per millimetre")
{
    auto const px_per_mm = believable_px_per_mm({ 1920, 1080 }, { 531, 299 });
    REQUIRE(px_per_mm);
    CHECK(*px_per_mm == doctest::Approx(3.614).epsilon(0.001));
    CHECK(believable_px_per_mm({ 1080, 1920 }, { 299, 531 }) == px_per_mm);
}

TEST_CASE("television and tablet sizes are believed")
{
    CHECK(believable_px_per_mm({ 1920, 1080 }, { 1210, 680 }));
    CHECK(believable_px_per_mm({ 3840, 2160 }, { 294, 165 }));
}

TEST_CASE("a display that announces nothing has no known size")
{
    CHECK_FALSE(believable_px_per_mm({ 1920, 1080 }, { 0, 0 }));
    CHECK_FALSE(believable_px_per_mm({ 1920, 1080 }, { 531, 0 }));
    CHECK_FALSE(believable_px_per_mm({ 0, 0 }, { 531, 299 }));
    CHECK_FALSE(believable_px_per_mm({ 1920, 1080 }, { -531, -299 }));
}

TEST_CASE("the 96 dots an inch that X makes up are not a size")
{
    CHECK_FALSE(believable_px_per_mm({ 1920, 1080 }, { 508, 285 }));
    CHECK_FALSE(believable_px_per_mm({ 1920, 1080 }, { 508, 286 }));
    CHECK_FALSE(believable_px_per_mm({ 3840, 2160 }, { 1016, 571 }));
}

TEST_CASE("an impossible size is not believed")
{
    // Pixels twice as wide as high; an aspect ratio in place of a size; a wall.
    CHECK_FALSE(believable_px_per_mm({ 1920, 1080 }, { 1062, 299 }));
    CHECK_FALSE(believable_px_per_mm({ 1920, 1080 }, { 16, 9 }));
    CHECK_FALSE(believable_px_per_mm({ 3840, 2160 }, { 160, 90 }));
    CHECK_FALSE(believable_px_per_mm({ 1920, 1080 }, { 16000, 9000 }));
}
