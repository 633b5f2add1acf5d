#pragma once
// The fonts of the machine, looked for once for all tests of a program.

#include "text/typesetter.h"

#include <doctest/doctest.h>

namespace fixtures {

[[nodiscard]] inline text::Typesetter& typesetter()
{
    static auto made = text::Typesetter::create();
    REQUIRE(made);
    return *made;
}

} // namespace fixtures
