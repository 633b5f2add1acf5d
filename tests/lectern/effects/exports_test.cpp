// Exports against a real log, onto a folder for a stick.

#include "lectern/effects/with_stick.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

using namespace with_stick;

TEST_CASE("an export writes every chosen format, also since the last one")
{
    Kiosk kiosk;
    kiosk.add(45);
    kiosk.add(46);
    kiosk.add(47);
    auto const exportable_weeks
        = kiosk.ask<kiosk::exports::ExportableWeeksLoaded>(kiosk::exports::LoadExportableWeeks { 1 }).exportable_weeks;
    CHECK(exportable_weeks.waiting);
    CHECK(exportable_weeks.first == base::IsoWeek { 2026, 45 });
    CHECK_FALSE(exportable_weeks.taken_to);

    auto const ended = kiosk.run_export(kiosk::exports::ExportWeeks::since_last, { true, true, true });
    CHECK(ended.trouble == kiosk::Trouble::none);
    REQUIRE(ended.files.size() == 3);
    for (auto const& file : ended.files) {
        CHECK(file.rows == 2);
        CHECK(file.until == base::IsoWeek { 2026, 46 });
        CHECK(fs::exists(kiosk.stick.path() / file.name));
        CHECK(fs::exists(kiosk.stick.path() / (file.name + ".manifest.json")));
    }
    CHECK(kiosk.run_export(kiosk::exports::ExportWeeks::since_last).trouble == kiosk::Trouble::nothing_new);
    auto const after
        = kiosk.ask<kiosk::exports::ExportableWeeksLoaded>(kiosk::exports::LoadExportableWeeks { 1 }).exportable_weeks;
    CHECK_FALSE(after.waiting);
    CHECK(after.taken_to == base::IsoWeek { 2026, 46 });

    CHECK(kiosk.run_export(kiosk::exports::ExportWeeks::all).files.front().rows == 3);
    CHECK(kiosk.run_export(kiosk::exports::ExportWeeks::chosen).files.front().rows == 1);
}

TEST_CASE("a kiosk without feedback exports nothing and says so")
{
    Kiosk kiosk;
    CHECK_FALSE(kiosk.ask<kiosk::exports::ExportableWeeksLoaded>(kiosk::exports::LoadExportableWeeks { 1 })
                    .exportable_weeks.first);
    CHECK(kiosk.run_export(kiosk::exports::ExportWeeks::all).trouble == kiosk::Trouble::no_feedback);
    CHECK(fs::is_empty(kiosk.stick.path()));
    CHECK_FALSE(fs::exists(kiosk.data.path() / "log.db"));
}

TEST_CASE("an export names the edition that is shown, also where that is the one before")
{
    Kiosk kiosk;
    kiosk.add(46);
    auto const names_edition = [&](char const* number) {
        auto const ended = kiosk.run_export(kiosk::exports::ExportWeeks::all);
        REQUIRE(ended.files.size() == 1);
        std::ifstream manifest(kiosk.stick.path() / (ended.files.front().name + ".manifest.json"));
        std::string const text { std::istreambuf_iterator<char>(manifest), {} };
        CHECK_MESSAGE(text.find(std::string("\"edition\": ") + number + ",") != std::string::npos, text);
    };
    names_edition("null");
    fixtures::publish(kiosk.data.path(), { fixtures::article("a", "A") });
    fixtures::publish(kiosk.data.path(), { fixtures::article("a", "A") });
    names_edition("2");
    // Its number can still be read, its table of contents can't.
    SQLite::Database(kiosk.data.path() / "catalogue.db", SQLite::OPEN_READWRITE).exec("DROP TABLE tab");
    names_edition("1");
}

TEST_CASE("a log that can't be read is not taken for an empty one")
{
    Kiosk kiosk;
    write(kiosk.data.path() / "log.db", "no database");
    CHECK(kiosk.ask<kiosk::exports::ExportableWeeksLoaded>(kiosk::exports::LoadExportableWeeks { 1 })
              .exportable_weeks.first);
    CHECK(kiosk.run_export(kiosk::exports::ExportWeeks::all).trouble == kiosk::Trouble::failed);
    CHECK(fs::is_empty(kiosk.stick.path()));
}

TEST_CASE("a stick that is gone is distinguished from other failures")
{
    Kiosk kiosk;
    kiosk.add(46);
    fs::remove_all(kiosk.stick.path());
    CHECK(kiosk.run_export(kiosk::exports::ExportWeeks::all).trouble == kiosk::Trouble::missing);
    fs::create_directory(kiosk.stick.path());
}

TEST_CASE("a stick that was pulled out after it was chosen is gone, though its mount point stays")
{
    Kiosk kiosk;
    kiosk.add(46);
    (void)kiosk.ask<kiosk::places::PlacesListed>(kiosk::places::ListPlaces { 1 });
    fixtures::TemporaryFolder const elsewhere;
    fs::rename(kiosk.stick.path(), elsewhere.path() / "pulled-out");
    fs::create_directory(kiosk.stick.path());
    auto const ended = kiosk.run_export(kiosk::exports::ExportWeeks::since_last, { true, true, true });
    CHECK(ended.trouble == kiosk::Trouble::gone);
    CHECK(ended.files.empty());
    CHECK(fs::is_empty(kiosk.stick.path()));
    (void)kiosk.ask<kiosk::places::PlacesListed>(kiosk::places::ListPlaces { 1 });
    CHECK(kiosk.run_export(kiosk::exports::ExportWeeks::since_last).trouble == kiosk::Trouble::none);
}

TEST_CASE("weeks are not taken when one of the formats fails")
{
    Kiosk kiosk;
    kiosk.add(46);
    std::string const name = "lectern-feedback-2026-W46-to-2026-W46.jsonl.sha256.new";
    write(kiosk.stick.path() / name / "in the way", "");
    auto const ended = kiosk.run_export(kiosk::exports::ExportWeeks::since_last, { true, true, false });
    CHECK(ended.trouble == kiosk::Trouble::failed);
    CHECK(ended.files.size() == 1);
    CHECK(kiosk.ask<kiosk::exports::ExportableWeeksLoaded>(kiosk::exports::LoadExportableWeeks { 1 })
              .exportable_weeks.waiting);
}

TEST_CASE("an export that is stopped leaves nothing, and the next one runs")
{
    Kiosk kiosk;
    kiosk.add(46);
    kiosk.jobs.stop.request();
    CHECK(kiosk.run_export(kiosk::exports::ExportWeeks::all).trouble == kiosk::Trouble::stopped);
    CHECK(fs::is_empty(kiosk.stick.path()));
    kiosk.effects(kiosk::places::EndJobs {});
    CHECK(kiosk.run_export(kiosk::exports::ExportWeeks::all).trouble == kiosk::Trouble::none);
}
