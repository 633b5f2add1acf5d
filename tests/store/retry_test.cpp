#include "store/retry.h"

#include <doctest/doctest.h>

#include <vector>

using base::ErrorCode;
using std::chrono::milliseconds;

namespace {

constexpr int k_retries = std::size(store::k_retry_pauses);

std::vector<milliseconds> pauses;
void note_pause(milliseconds pause) { pauses.push_back(pause); }

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

base::Result<int> retry(Failing& failing)
{
    pauses.clear();
    return store::retry_reading(failing, note_pause);
}

} // namespace

TEST_CASE("damage that passes is none, and nobody waits for it")
{
    Failing failing { k_retries, ErrorCode::damaged };
    CHECK(retry(failing) == k_retries + 1);
    CHECK(pauses.empty());
}

TEST_CASE("damage that shows again and again is damage")
{
    Failing failing { 1000, ErrorCode::damaged };
    CHECK(retry(failing).error().code == ErrorCode::damaged);
    CHECK(failing.tried == k_retries + 1);
}

TEST_CASE("what can't be read is tried again for longer than a disk takes to reset")
{
    Failing failing { k_retries, ErrorCode::unreadable };
    CHECK(retry(failing) == k_retries + 1);
    milliseconds waited { 0 };
    for (milliseconds const pause : pauses)
        waited += pause;
    CHECK(waited > milliseconds { 1000 });
}

TEST_CASE("what can't be read again and again is no damage")
{
    Failing failing { 1000, ErrorCode::unreadable };
    CHECK(retry(failing).error().code == ErrorCode::unreadable);
}

TEST_CASE("any other error is not tried again")
{
    Failing failing { 1, ErrorCode::busy };
    CHECK(retry(failing).error().code == ErrorCode::busy);
    CHECK(failing.tried == 1);
}
