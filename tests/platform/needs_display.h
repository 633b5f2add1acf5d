#pragma once
// For tests that open windows.

#include "platform/x_connection.h"
#include "support/skip.h"

#include <cstdlib>
#include <doctest/doctest.h>

/// Skips a test where there is no X server to run it on.
#define NEEDS_DISPLAY()                                                                                                \
    do {                                                                                                               \
        if (!std::getenv("DISPLAY")) {                                                                                 \
            tests::skip("DISPLAY is not set; run under xvfb-run");                                                     \
            return;                                                                                                    \
        }                                                                                                              \
        REQUIRE(tests::hold_x_server());                                                                               \
    } while (false)
