#pragma once
// What an effect of one area is answered with.

#include "kiosk/part.h"

#include <doctest/doctest.h>

template <typename Result, typename Effects, typename Effect>
Result answer_of(Effects& effects, Effect const& effect)
{
    auto const answer = effects(effect);
    REQUIRE(answer);
    auto const* result = kiosk::part<Result>(*answer);
    REQUIRE(result);
    return *result;
}
