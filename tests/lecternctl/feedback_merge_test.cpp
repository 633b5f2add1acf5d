#include "feedback/feedback_log.h"
#include "lecternctl/program.h"
#include "support/skip.h"
#include "support/temporary_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstring>
#include <sys/stat.h>

using namespace program;

namespace {

feedback::FeedbackLog log_with(std::filesystem::path const& folder, int first, int end)
{
    auto log = feedback::FeedbackLog::open(folder, std::chrono::year { 2026 } / 11 / 22);
    REQUIRE(log);
    for (int number = first; number < end; ++number) {
        feedback::FeedbackRecord made;
        made.id.fill(static_cast<std::uint8_t>(number));
        made.language = "en";
        made.comment = std::string(300, static_cast<char>('a' + number % 26));
        made.week = { 2026, 47 };
        REQUIRE(log->add(made));
    }
    return std::move(*log);
}

struct Folders {
    fixtures::TemporaryFolder data, old;
    std::string target = (data.path() / "log.db").string(), source = (old.path() / "log.db").string();
};

} // namespace

TEST_CASE("feedback merge brings rows in while the kiosk runs, names the log that it changed, and shows no small count")
{
    Folders const at;
    auto const kiosk = log_with(at.data.path(), 0, 10);
    static_cast<void>(log_with(at.old.path(), 8, 30));
    Outcome const outcome = run({ "feedback", "merge", at.source, "--data", at.data.path() });
    CHECK_MESSAGE(outcome.status == 0, outcome.err);
    CHECK(outcome.out
        == at.source + ": 20 rows brought into " + at.target + ", <5 rows already there, <5 rows left out.\n");
    CHECK(outcome.err.empty());
    int rows = 0;
    REQUIRE(kiosk.for_each([&](auto const&) { ++rows; }));
    CHECK(rows == 30);
    CHECK(run({ "verify", "--data", at.data.path() }).status == 0);
    Outcome const again = run({ "feedback", "merge", at.source, "--data", at.data.path() });
    CHECK(again.status == 0);
    CHECK(contains(again.out, "<5 rows brought into " + at.target + ", 22 rows already there"));
}

TEST_CASE("feedback merge of a damaged log says with status 1 how many rows could not be read")
{
    Folders const at;
    auto const kiosk = log_with(at.data.path(), 0, 1);
    REQUIRE(log_with(at.old.path(), 0, 200).truncate_journal());
    std::string bytes = content_of(at.source);
    std::size_t const page = bytes.find(std::string(300, 'a' + 100 % 26)) / 4096 * 4096;
    REQUIRE(bytes.at(page) == 10);
    std::memset(bytes.data() + page, 0, 4096);
    write_file(at.source, bytes);
    Outcome const outcome = run({ "feedback", "merge", at.source, "--data", at.data.path() });
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.out, " rows brought into " + at.target));
    CHECK(contains(outcome.err, " rows of those that it has counted could not be read\n"));
}

TEST_CASE("feedback merge goes on with the next file where one can't be merged")
{
    Folders const at;
    auto const kiosk = log_with(at.data.path(), 0, 1);
    static_cast<void>(log_with(at.old.path(), 1, 30));
    std::string const none = at.source + ".no";
    Outcome const outcome = run({ "feedback", "merge", none, at.target, at.source, "--data", at.data.path() });
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, none + ": "));
    CHECK(contains(outcome.err, at.target + ": is the log of the data folder itself"));
    CHECK(contains(outcome.out, at.source + ": 29 rows brought into"));
    CHECK(run({ "feedback", "merge", "--data", at.data.path() }).status == 2);
}

TEST_CASE("feedback merge refuses a log that another program has open")
{
    Folders const at;
    auto const kiosk = log_with(at.data.path(), 0, 1);
    auto const other = log_with(at.old.path(), 1, 30);
    Outcome const outcome = run({ "feedback", "merge", at.source, "--data", at.data.path() });
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, at.source + ": another program has it open"));
    CHECK(outcome.out.empty());
}

TEST_CASE("feedback merge reads a log and its journal in a folder that can't be written to")
{
    Folders const at;
    fixtures::TemporaryFolder const live;
    static_cast<void>(log_with(at.data.path(), 0, 1));
    {
        auto log = log_with(live.path(), 1, 10);
        REQUIRE(log.truncate_journal());
        auto const more = log_with(live.path(), 10, 30);
        for (char const* const name : { "log.db", "log.db-wal" })
            std::filesystem::copy_file(live.path() / name, at.old.path() / name);
    }
    // The superuser may write everywhere, and so runs the program as somebody who may not.
    constexpr uid_t k_nobody = 65534;
    uid_t const user = ::geteuid() == 0 ? k_nobody : ::geteuid();
    for (std::string const& file : { at.source, at.source + "-wal" })
        REQUIRE(::chmod(file.c_str(), 0444) == 0);
    REQUIRE(::chmod(at.old.path().c_str(), 0555) == 0);
    if (::geteuid() == 0) {
        REQUIRE(::chown(at.data.path().c_str(), k_nobody, k_nobody) == 0);
        REQUIRE(::chown(at.target.c_str(), k_nobody, k_nobody) == 0);
    }
    Outcome const outcome = run({ "feedback", "merge", at.source, "--data", at.data.path() }, user);
    CHECK_MESSAGE(outcome.status == 0, outcome.err);
    CHECK(contains(outcome.out, ": 29 rows brought into"));
    REQUIRE(::chmod(at.old.path().c_str(), 0755) == 0);
    CHECK(std::distance(std::filesystem::directory_iterator(at.old.path()), {}) == 2);
}
