#include "feedback/feedback_log.h"
#include "lecternctl/program.h"
#include "support/fixtures.h"

using namespace program;

namespace {

constexpr char const* k_canary = "CANARY-of-a-visitor";

/// Adds rows in the order of no id, so that pages are split on the way. Row 7 holds the canary.
feedback::FeedbackLog filled_log(std::filesystem::path const& folder)
{
    auto log = feedback::FeedbackLog::open(folder, std::chrono::year { 2026 } / 11 / 22);
    REQUIRE(log);
    for (int n = 0; n < 200; ++n) {
        feedback::FeedbackRecord made;
        made.id.fill(static_cast<std::uint8_t>(n * 77));
        made.language = "en";
        made.comment = n * 77 % 256 == 7 ? k_canary + std::string(300, 'x') : std::string(300, 'y');
        made.week = { 2026, 47 };
        REQUIRE(log->add(made));
    }
    return std::move(*log);
}

bool canary_in(std::filesystem::path const& folder)
{
    bool found = false;
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        found = found || contains(content_of(entry.path()), k_canary);
    return found;
}

std::string id_of(std::uint8_t byte)
{
    feedback::RecordId id;
    id.fill(byte);
    return feedback::to_hex(id);
}

} // namespace

TEST_CASE("a deleted row is gone from every byte of the log while the kiosk has it open")
{
    fixtures::TemporaryFolder const data;
    auto kiosk = filled_log(data.path());
    REQUIRE(canary_in(data.path()));
    Outcome const outcome = run({ "feedback", "delete", id_of(7), "--data", data.path() });
    CHECK_MESSAGE(outcome.status == 0, outcome.err);
    CHECK(outcome.out == "1 deleted.\n");
    CHECK_FALSE(canary_in(data.path()));
    int rows = 0;
    REQUIRE(kiosk.for_each([&](auto const&) { ++rows; }));
    CHECK(rows == 199);
}

TEST_CASE("an id that no row has is named, and is as good as deleted; so are the others")
{
    fixtures::TemporaryFolder const data;
    auto kiosk = filled_log(data.path());
    std::string const unknown = "0123456789abcdef0123456789abcdef";
    Outcome const outcome = run({ "feedback", "delete", unknown, id_of(7), "--data", data.path() });
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.err, unknown + ": there is no such row"));
    CHECK(outcome.out == "1 deleted.\n");
    CHECK_FALSE(canary_in(data.path()));
}

TEST_CASE("a deletion that a reader puts off says so, and the same command again finishes it with status 0")
{
    fixtures::TemporaryFolder const data;
    auto kiosk = filled_log(data.path());
    Outcome first;
    REQUIRE(kiosk.for_each([&](auto const&) {
        if (first.status == -1)
            first = run({ "feedback", "delete", id_of(7), "--data", data.path() });
    }));
    CHECK(first.status == 1);
    CHECK(first.out == "1 deleted.\n");
    CHECK(contains(first.err, "bytes of deleted rows may be left: "));
    CHECK(contains(first.err, "log.db"));
    REQUIRE(canary_in(data.path()));
    Outcome const second = run({ "feedback", "delete", id_of(7), "--data", data.path() });
    CHECK(second.status == 0);
    CHECK(second.out == "0 deleted.\n");
    CHECK_FALSE(canary_in(data.path()));
}

TEST_CASE("a row is deleted from a log that was set aside, and one that can't be searched is named with status 1")
{
    fixtures::TemporaryFolder const data;
    {
        auto kiosk = filled_log(data.path());
        REQUIRE(kiosk.truncate_journal());
    }
    std::filesystem::rename(data.path() / "log.db", data.path() / "log.before-restore-2026-11-20.db");
    auto kiosk = filled_log(data.path());
    CHECK(run({ "feedback", "delete", id_of(7), "--data", data.path() }).status == 0);
    CHECK_FALSE(canary_in(data.path()));
    CHECK(contains(content_of(data.path() / "log.before-restore-2026-11-20.db"), "yyyy"));

    write_file(data.path() / "log.damaged-2026-11-21.db", "no database at all");
    Outcome const outcome = run({ "feedback", "delete", id_of(8), "--data", data.path() });
    CHECK(outcome.status == 1);
    CHECK(outcome.out == "1 deleted.\n");
    CHECK(contains(outcome.err, "log.damaged-2026-11-21.db"));
}

TEST_CASE("a text that is no id is wrong usage and deletes nothing")
{
    fixtures::TemporaryFolder const data;
    auto kiosk = filled_log(data.path());
    CHECK(run({ "feedback", "delete", id_of(7), "rash", "--data", data.path() }).status == 2);
    CHECK(run({ "feedback", "delete", "--data", data.path() }).status == 2);
    CHECK(canary_in(data.path()));
    CHECK(run({ "feedback", "delete", id_of(7), "--data", data.path() / "no" }).status == 2);
}
