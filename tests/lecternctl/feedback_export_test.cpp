#include "base/date.h"
#include "feedback/feedback_log.h"
#include "feedback/missed_searches.h"
#include "feedback/record_id.h"
#include "lecternctl/program.h"
#include "support/fixtures.h"

#include <nlohmann/json.hpp>

using namespace program;

namespace {

void add_rows(std::filesystem::path const& folder, int count, base::IsoWeek week = { 2025, 40 })
{
    auto log = feedback::FeedbackLog::open(folder, std::chrono::year { 2026 } / 11 / 22);
    REQUIRE(log);
    for (int n = 0; n < count; ++n) {
        feedback::FeedbackRecord made;
        made.id = feedback::new_record_id();
        made.language = "en";
        made.comment = "=cmd|' /C calc'!A0, \"quoted\"";
        made.week = week;
        REQUIRE(log->add(made));
    }
}

std::string first_of(std::filesystem::path const& folder, std::string const& ending)
{
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().string().ends_with(ending))
            return content_of(entry.path());
    return "";
}

} // namespace

TEST_CASE("feedback export writes each format with a manifest that is JSON and tells the edition")
{
    fixtures::TemporaryFolder const data, stick;
    fixtures::publish(data.path(), { fixtures::article("rash", "Rash") });
    add_rows(data.path(), 3);
    for (std::string const format : { "csv", "jsonl", "sqlite" }) {
        Outcome const outcome
            = run({ "feedback", "export", "--to", stick.path(), "--format", format, "--data", data.path() });
        CHECK_MESSAGE(outcome.status == 0, outcome.err);
        CHECK(contains(outcome.out, "3 rows"));
        auto const manifest = nlohmann::json::parse(first_of(stick.path(), format + ".manifest.json"));
        CHECK(manifest["rows"] == 3);
        CHECK(manifest["format"] == format);
        CHECK(manifest["edition"] == 1);
    }
    auto const line = nlohmann::json::parse(
        first_of(stick.path(), ".jsonl").substr(0, first_of(stick.path(), ".jsonl").find('\n')));
    CHECK(line["comment"] == "=cmd|' /C calc'!A0, \"quoted\"");
}

TEST_CASE("feedback export writes the searches that found nothing into a file of their own")
{
    fixtures::TemporaryFolder const data, stick;
    add_rows(data.path(), 1);
    {
        auto log = feedback::FeedbackLog::open(data.path(), std::chrono::year { 2026 } / 11 / 22);
        REQUIRE(log);
        REQUIRE(feedback::count_missed_search(*log, { .language = "en", .week = { 2026, 46 } }));
    }
    REQUIRE(run({ "feedback", "export", "--to", stick.path(), "--data", data.path() }).status == 0);
    CHECK(contains(first_of(stick.path(), ".csv.searches.csv"), "2026-W46,en,searches,,1"));
}

TEST_CASE("feedback export since the last writes nothing twice")
{
    fixtures::TemporaryFolder const data, stick;
    add_rows(data.path(), 2);
    CHECK(contains(
        run({ "feedback", "export", "--since-last", "--to", stick.path(), "--data", data.path() }).out, "2 rows"));
    Outcome const again = run({ "feedback", "export", "--since-last", "--to", stick.path(), "--data", data.path() });
    CHECK(again.status == 0);
    CHECK(contains(again.out, "Every week with feedback is in an export."));
}

TEST_CASE("in a kiosk's first week feedback export since the last says what would export it")
{
    fixtures::TemporaryFolder const data, stick;
    std::vector<std::string> const since_last { "feedback", "export", "--since-last", "--to", stick.path(), "--data",
        data.path() };
    add_rows(data.path(), 0);
    CHECK(run(since_last).out == "There is no feedback yet; nothing was written.\n");

    // A kiosk that nobody has used has no log.
    fixtures::TemporaryFolder const unused;
    Outcome const none = run({ "feedback", "export", "--since-last", "--to", stick.path(), "--data", unused.path() });
    CHECK(none.status == 0);
    CHECK(none.err.find("no feedback has been stored yet") != std::string::npos);
    // The program's own week.
    auto const this_week
        = [] { return base::iso_week_of(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())); };
    base::IsoWeek const week = this_week();
    add_rows(data.path(), 2, week);
    Outcome const nothing = run(since_last);
    if (this_week() != week)
        return; // It has begun just now.
    CHECK(nothing.status == 0);
    CHECK(nothing.out
        == "Nothing new to export yet; nothing was written. This week's feedback is exported from Monday, "
            + base::to_string(base::monday_of(week) + std::chrono::days { 7 }) + ", on. '--from "
            + base::to_string(week) + "' in place of '--since-last' exports it now.\n");
    CHECK(std::filesystem::is_empty(stick.path()));
    CHECK(contains(
        run({ "feedback", "export", "--from", base::to_string(week), "--to", stick.path(), "--data", data.path() }).out,
        "2 rows"));
}

TEST_CASE("feedback export refuses weeks that make no sense and folders that are not there")
{
    fixtures::TemporaryFolder const data, stick;
    add_rows(data.path(), 1);
    std::vector<std::string> const base { "feedback", "export", "--to", stick.path(), "--data", data.path() };
    for (std::vector<std::string> const& wrong :
        { std::vector<std::string> { "--from", "2026-W54" }, { "--until", "yesterday" }, { "--format", "xls" },
            { "--from", "2026-W02", "--until", "2026-W01" }, { "--since-last", "--from", "2026-W01" } }) {
        auto arguments = base;
        arguments.insert(arguments.end(), wrong.begin(), wrong.end());
        Outcome const outcome = run(arguments);
        CHECK(outcome.status == 2);
        CHECK_FALSE(outcome.err.empty());
    }
    CHECK(run({ "feedback", "export", "--data", data.path() }).status == 2);
    CHECK(std::filesystem::is_empty(stick.path()));
    CHECK(run({ "feedback", "export", "--to", stick.path() / "no", "--data", data.path() }).status == 1);
    CHECK(run({ "feedback", "export", "--to", stick.path(), "--data", stick.path() / "no" }).status == 2);
}

TEST_CASE("feedback export says how many comments are held back, and includes them when asked")
{
    fixtures::TemporaryFolder const data, stick;
    auto log = feedback::FeedbackLog::open(data.path(), std::chrono::year { 2026 } / 11 / 22);
    REQUIRE(log);
    REQUIRE(log->add({ .id = feedback::new_record_id(),
        .language = "ar",
        .comment = "shukran",
        .week = { 2025, 40 },
        .held_back = true,
        .comment_language = "ar" }));
    Outcome const without = run({ "feedback", "export", "--since-last", "--to", stick.path(), "--data", data.path() });
    CHECK(contains(without.out, "1 comment is held back"));
    CHECK_FALSE(contains(first_of(stick.path(), ".csv"), "shukran"));
    Outcome const with = run({ "feedback", "export", "--since-last", "--held-back", "--format", "jsonl", "--to",
        stick.path(), "--data", data.path() });
    CHECK(contains(with.out, "1 rows"));
    CHECK_FALSE(contains(with.out, "left out"));
    CHECK(contains(first_of(stick.path(), ".jsonl"), "shukran"));
}
