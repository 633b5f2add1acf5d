// A process that has as many files open as it may.

#include "faults/faults.h"

#include <sys/resource.h>

using namespace faults;
using base::ErrorCode;

TEST_CASE("a log that can't be opened for want of descriptors is not read-only")
{
    fixtures::TemporaryFolder const folder;
    REQUIRE(feedback::FeedbackLog::open(folder.path(), k_today)->add(record()));
    int const first_free = ::dup(0);
    ::close(first_free);
    int refused = 0;
    for (int more = 0; more < 6; ++more) {
        CAPTURE(more);
        int const status = in_child([&] {
            auto const limit = static_cast<rlim_t>(first_free + more);
            rlimit const files { limit, limit };
            ::setrlimit(RLIMIT_NOFILE, &files);
            auto log = feedback::FeedbackLog::open(folder.path(), k_today);
            return log ? status_of(log->add(record())) : status_of(log);
        });
        CHECK((status == k_success || status == status_of(ErrorCode::failed)));
        refused += status != k_success;
    }
    CHECK(refused > 1);
}
