#include "store/retry.h"

#include <doctest/doctest.h>

using base::ErrorCode;

namespace {

/// Fails this often, and counts how often it was tried.
struct Failing {
    int failures;
    ErrorCode code;
    int tried = 0;

    base::Result<int> operator()()
    {
        if (++tried <= failures)
            return base::failure(code, "no");
        return tried;
    }
};

} // namespace

TEST_CASE("damage that passes is none")
{
    Failing failing { store::k_retries, ErrorCode::damaged };
    CHECK(store::retry_damaged(failing) == store::k_retries + 1);
}

TEST_CASE("damage that shows again and again is damage")
{
    Failing failing { 1000, ErrorCode::damaged };
    CHECK(store::retry_damaged(failing).error().code == ErrorCode::damaged);
    CHECK(failing.tried == store::k_retries + 1);
}

TEST_CASE("any other error is not tried again")
{
    Failing failing { 1, ErrorCode::busy };
    CHECK(store::retry_damaged(failing).error().code == ErrorCode::busy);
    CHECK(failing.tried == 1);
}
