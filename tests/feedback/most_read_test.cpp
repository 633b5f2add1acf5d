#include "feedback/most_read.h"

#include "feedback/visit_counts.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

using Slugs = std::vector<std::string>;

namespace {

feedback::FeedbackLog opened(std::filesystem::path const& folder)
{
    auto log = feedback::FeedbackLog::open(folder, std::chrono::year { 2026 } / 11 / 26);
    REQUIRE(log);
    return std::move(*log);
}

void read(feedback::FeedbackLog& log, std::string const& language, Slugs const& articles, int times)
{
    for (int n = 0; n < times; ++n)
        REQUIRE(log.count_visit({ .language = language, .week = { 2026, 40 + n % 3 }, .articles = articles }));
}

} // namespace

TEST_CASE("what is read most comes first, over all weeks, in its language")
{
    fixtures::TemporaryFolder const folder;
    auto log = opened(folder.path());
    read(log, "en", { "asthma" }, 6);
    read(log, "en", { "gout" }, 9);
    read(log, "es", { "fiebre" }, 20);
    CHECK(feedback::most_read(log, { .language = "en" }).value() == Slugs { "gout", "asthma" });
    CHECK(feedback::most_read(log, { .language = "en", .most = 1 }).value() == Slugs { "gout" });
}

TEST_CASE("what is read fewer times than a small count is not named")
{
    fixtures::TemporaryFolder const folder;
    auto log = opened(folder.path());
    read(log, "en", { "asthma" }, 5);
    read(log, "en", { "gout" }, 4);
    CHECK(feedback::most_read(log, { .language = "en", .limit = 5 }).value() == Slugs { "asthma" });
    CHECK(feedback::most_read(log, { .language = "en", .limit = 6 }).value().empty());
}
