#include "lectern/failure_budget.h"

#include <doctest/doctest.h>

using lectern::FailureBudget;
using namespace std::chrono_literals;

TEST_CASE("a failure now and then is survived for ever")
{
    FailureBudget budget;
    for (int i = 0; i < 1000; ++i)
        CHECK(budget.allows_another(base::Instant { i * 13s }));
}

TEST_CASE("a process that keeps failing gives up after five failures within a minute")
{
    FailureBudget budget;
    for (int i = 0; i < 5; ++i)
        CHECK(budget.allows_another(base::Instant { i * 1s }));
    CHECK_FALSE(budget.allows_another(base::Instant { 6s }));
}
