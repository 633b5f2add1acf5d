#pragma once
// Leaving a test out where the machine lacks what it needs.

#include <cstdio>
#include <doctest/doctest.h>
#include <string>

namespace tests {

/// Says that the test that runs, or a part of it, is left out for this reason (a clause, without a full stop). The line
/// is for scripts/test, which counts such tests as skipped and shows them.
inline void skip(std::string const& reason)
{
    std::printf("SKIPPED\t%s\t%s\n", doctest::getContextOptions()->currentTest->m_name, reason.c_str());
    std::fflush(stdout); // A test may fork or be killed.
}

} // namespace tests
