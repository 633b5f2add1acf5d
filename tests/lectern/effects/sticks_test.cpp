// Exports and imports against a real store, with folders for sticks.

#include "kiosk/part.h"
#include "lectern/effects/exports.h"
#include "lectern/effects/library.h"
#include "lectern/effects/places.h"
#include "lectern/effects/served.h"
#include "lectern/fixed_clock.h"
#include "lectern/worker_runner.h"
#include "store/catalogue.h"
#include "store/feedback_log.h"
#include "store/fixtures.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <future>

namespace fs = std::filesystem;

using fixtures::article;
using fixtures::publish;
using kiosk::exports::ExportTrouble;
using kiosk::exports::ExportWeeks;
using kiosk::library::LibraryTrouble;

namespace {

void write(fs::path const& file, std::string_view text)
{
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

std::string leaflet(std::string const& title) { return "---\ntitle: " + title + "\nlanguage: en\n---\n\nSome text.\n"; }

struct Kiosk {
    Kiosk()
        : environment {
            .data_folder = data.path(), .configuration = data.path() / "lectern.yaml", .seal_to = {}, .clock = k_clock
        }
    {
        environment.mounts = [this] { return mounts; };
        mounts.push_back({ stick.path(), "KINGSTON", 14'000'000'000, false });
    }

    void add(int week)
    {
        auto log = store::FeedbackLog::open(data.path(), std::chrono::year { 2026 } / 11 / 22);
        REQUIRE(log);
        REQUIRE(log->add({ .id = privacy::new_record_id(),
            .article = "crs",
            .language = "en",
            .rating = privacy::Rating::good,
            .week = { 2026, week } }));
    }

    template <typename Result, typename Effect>
    Result ask(Effect const& effect)
    {
        auto const answer = effects(effect);
        REQUIRE(answer);
        auto const* result = kiosk::part<Result>(*answer);
        REQUIRE(result);
        return *result;
    }

    kiosk::exports::ExportEnded run_export(
        kiosk::exports::ExportWeeks weeks, kiosk::exports::ExportFormats formats = { true, false, false })
    {
        return ask<kiosk::exports::ExportEnded>(
            kiosk::exports::ExportFeedback { 1, 1, stick.path().string(), weeks, { 2026, 44 }, { 2026, 45 }, formats });
    }

    kiosk::library::ImportRead read_import()
    {
        return ask<kiosk::library::ImportRead>(kiosk::library::ReadImport { 1, 1, stick.path().string() });
    }
    kiosk::library::LibraryTrouble fail_import()
    {
        return ask<kiosk::library::LibraryJobFailed>(kiosk::library::ReadImport { 1, 1, stick.path().string() })
            .trouble;
    }

    std::int64_t edition()
    {
        auto const catalogue = store::Catalogue::open(data.path());
        return catalogue ? catalogue->library()->edition : 0;
    }

    fixtures::TemporaryFolder data, stick;
    std::vector<platform::Mount> mounts;
    lectern::Environment environment;
    std::vector<kiosk::Action> posted;
    lectern::effects::Post post = [this](kiosk::Action action) { posted.push_back(std::move(action)); };
    lectern::effects::StaffJobs jobs;
    lectern::effects::Served<lectern::effects::Places, lectern::effects::Exports, lectern::effects::Library> effects {
        lectern::effects::Places(environment, jobs), lectern::effects::Exports(environment, jobs, post),
        lectern::effects::Library(environment, jobs, post)
    };
};

} // namespace

TEST_CASE("sticks and the folder of the settings are places")
{
    Kiosk kiosk;
    fixtures::TemporaryFolder const exports;
    auto listed = kiosk.ask<kiosk::places::PlacesListed>(kiosk::places::ListPlaces { 7 });
    CHECK(listed.visit == 7);
    REQUIRE(listed.places.size() == 1);
    CHECK(listed.places.front().name == "KINGSTON");

    write(kiosk.environment.configuration, "export:\n  folder: " + exports.path().string() + "\n");
    kiosk.mounts.clear();
    listed = kiosk.ask<kiosk::places::PlacesListed>(kiosk::places::ListPlaces { 7 });
    REQUIRE(listed.places.size() == 1);
    CHECK(listed.places.front().path == exports.path().string());
    CHECK(listed.places.front().name.empty());
    CHECK(listed.places.front().free_bytes > 0);
}

TEST_CASE("a folder of the settings that is not there is no place")
{
    Kiosk kiosk;
    kiosk.mounts.clear();
    write(kiosk.environment.configuration, "export:\n  folder: /nowhere/at/all\n");
    CHECK(kiosk.ask<kiosk::places::PlacesListed>(kiosk::places::ListPlaces { 1 }).places.empty());
}

TEST_CASE("an export writes every chosen format, also since the last one")
{
    Kiosk kiosk;
    kiosk.add(45);
    kiosk.add(46);
    kiosk.add(47);
    auto const outlook
        = kiosk.ask<kiosk::exports::ExportOutlookLoaded>(kiosk::exports::LoadExportOutlook { 1 }).outlook;
    CHECK(outlook.anything_new);
    CHECK(outlook.first == privacy::IsoWeek { 2026, 45 });
    CHECK_FALSE(outlook.exported_to);

    auto const ended = kiosk.run_export(kiosk::exports::ExportWeeks::since_last, { true, true, true });
    CHECK(ended.trouble == kiosk::exports::ExportTrouble::none);
    REQUIRE(ended.files.size() == 3);
    for (auto const& file : ended.files) {
        CHECK(file.rows == 2);
        CHECK(file.until == privacy::IsoWeek { 2026, 46 });
        CHECK(fs::exists(kiosk.stick.path() / file.name));
        CHECK(fs::exists(kiosk.stick.path() / (file.name + ".manifest.json")));
    }
    CHECK(kiosk.run_export(kiosk::exports::ExportWeeks::since_last).trouble
        == kiosk::exports::ExportTrouble::nothing_new);
    auto const after = kiosk.ask<kiosk::exports::ExportOutlookLoaded>(kiosk::exports::LoadExportOutlook { 1 }).outlook;
    CHECK_FALSE(after.anything_new);
    CHECK(after.exported_to == privacy::IsoWeek { 2026, 46 });

    CHECK(kiosk.run_export(kiosk::exports::ExportWeeks::all).files.front().rows == 3);
    CHECK(kiosk.run_export(kiosk::exports::ExportWeeks::chosen).files.front().rows == 1);
}

TEST_CASE("a kiosk without feedback exports nothing and says so")
{
    Kiosk kiosk;
    CHECK_FALSE(kiosk.ask<kiosk::exports::ExportOutlookLoaded>(kiosk::exports::LoadExportOutlook { 1 }).outlook.first);
    CHECK(kiosk.run_export(kiosk::exports::ExportWeeks::all).trouble == kiosk::exports::ExportTrouble::no_feedback);
    CHECK(fs::is_empty(kiosk.stick.path()));
    CHECK_FALSE(fs::exists(kiosk.data.path() / "log.db"));
}

TEST_CASE("a log that can't be read is not taken for an empty one")
{
    Kiosk kiosk;
    write(kiosk.data.path() / "log.db", "no database");
    CHECK(kiosk.ask<kiosk::exports::ExportOutlookLoaded>(kiosk::exports::LoadExportOutlook { 1 }).outlook.first);
    CHECK(kiosk.run_export(kiosk::exports::ExportWeeks::all).trouble == kiosk::exports::ExportTrouble::failed);
    CHECK(fs::is_empty(kiosk.stick.path()));
}

TEST_CASE("a stick that is gone is told apart from other failures")
{
    Kiosk kiosk;
    kiosk.add(46);
    fs::remove_all(kiosk.stick.path());
    CHECK(kiosk.run_export(kiosk::exports::ExportWeeks::all).trouble == kiosk::exports::ExportTrouble::gone);
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
    CHECK(ended.trouble == kiosk::exports::ExportTrouble::gone);
    CHECK(ended.files.empty());
    CHECK(fs::is_empty(kiosk.stick.path()));
    (void)kiosk.ask<kiosk::places::PlacesListed>(kiosk::places::ListPlaces { 1 });
    CHECK(kiosk.run_export(kiosk::exports::ExportWeeks::since_last).trouble == kiosk::exports::ExportTrouble::none);
}

TEST_CASE("weeks are not taken when one of the formats fails")
{
    Kiosk kiosk;
    kiosk.add(46);
    std::string const name = "lectern-feedback-2026-W46-to-2026-W46.jsonl.sha256.new";
    write(kiosk.stick.path() / name / "in the way", "");
    auto const ended = kiosk.run_export(kiosk::exports::ExportWeeks::since_last, { true, true, false });
    CHECK(ended.trouble == kiosk::exports::ExportTrouble::failed);
    CHECK(ended.files.size() == 1);
    CHECK(kiosk.ask<kiosk::exports::ExportOutlookLoaded>(kiosk::exports::LoadExportOutlook { 1 }).outlook.anything_new);
}

TEST_CASE("an export that is stopped leaves nothing, and the next one runs")
{
    Kiosk kiosk;
    kiosk.add(46);
    kiosk.jobs.stop.request();
    CHECK(kiosk.run_export(kiosk::exports::ExportWeeks::all).trouble == kiosk::exports::ExportTrouble::stopped);
    CHECK(fs::is_empty(kiosk.stick.path()));
    kiosk.effects(kiosk::places::EndJobs {});
    CHECK(kiosk.run_export(kiosk::exports::ExportWeeks::all).trouble == kiosk::exports::ExportTrouble::none);
}

TEST_CASE("only folders that hold something like leaflets are offered, under names fit for a screen")
{
    Kiosk kiosk;
    write(kiosk.stick.path() / "leaflets" / "deep" / "a.md", leaflet("Asthma"));
    write(kiosk.stick.path() / "photographs" / "a.jpg", "x");
    write(kiosk.stick.path() / ".hidden" / "a.md", leaflet("Asthma"));
    write(kiosk.stick.path() / "two\nlines" / "a.xml", "<Document/>");
    write(kiosk.data.path() / "off" / "a.md", leaflet("Asthma"));
    fs::create_directory_symlink(kiosk.data.path() / "off", kiosk.stick.path() / "link");
    auto const listed
        = kiosk.ask<kiosk::library::FoldersListed>(kiosk::library::ListFolders { 1, kiosk.stick.path().string() });
    REQUIRE(listed.folders.size() == 3);
    CHECK(listed.folders[0].name.empty());
    CHECK(listed.folders[1].name == "leaflets");
    CHECK(listed.folders[2].name == "two\uFFFDlines");
}

TEST_CASE("an import changes nothing before it is used")
{
    Kiosk kiosk;
    publish(kiosk.data.path(), { article("asthma", "Asthma"), article("old", "Old") });
    write(kiosk.stick.path() / "asthma.md", leaflet("Asthma"));
    write(kiosk.stick.path() / "biopsy.md", leaflet("Biopsy"));
    write(kiosk.stick.path() / "broken.md", "---\ntitle: [\n---\n");
    auto const read = kiosk.read_import();
    CHECK(read.preview.since == 1);
    CHECK(read.preview.removed.count == 1);
    CHECK(read.preview.removed.first.front().title == "Old");
    CHECK(read.preview.added.first.front().title == "Biopsy");
    CHECK(read.preview.skipped == 1);
    REQUIRE(read.preview.skipped_files.size() == 1);
    CHECK(read.preview.skipped_files.front().file == "broken.md");
    CHECK(read.preview.skipped_files.front().reason.find(kiosk.stick.path().string()) == std::string::npos);
    CHECK_FALSE(kiosk.posted.empty());
    CHECK(kiosk.edition() == 1);

    CHECK(kiosk.ask<kiosk::library::EditionInUse>(kiosk::library::PublishImport { 1, 1 }).edition == 2);
    CHECK(kiosk.edition() == 2);
    auto const seen = kiosk.ask<kiosk::library::LibraryReportLoaded>(kiosk::library::LoadLibraryReport { 1 });
    REQUIRE(seen.report);
    CHECK(seen.report->edition == 2);
    CHECK(seen.report->previous == 1);
    CHECK(seen.report->articles == 2);
    CHECK(seen.report->warnings.front()->count == 2);

    CHECK(kiosk.ask<kiosk::library::EditionInUse>(kiosk::library::RestorePrevious { 1, 2 }).edition == 1);
    CHECK(kiosk.edition() == 1);
    CHECK(kiosk.ask<kiosk::library::EditionInUse>(kiosk::library::RestorePrevious { 1, 3 }).edition == 2);
}

TEST_CASE("an import that is dropped can't be used any more, and another one can be read")
{
    Kiosk kiosk;
    write(kiosk.stick.path() / "a.md", leaflet("Asthma"));
    (void)kiosk.read_import();
    kiosk.jobs.stop.request();
    kiosk.effects(kiosk::places::EndJobs {});
    CHECK(kiosk.ask<kiosk::library::LibraryJobFailed>(kiosk::library::PublishImport { 1, 1 }).trouble
        == kiosk::library::LibraryTrouble::failed);
    CHECK(kiosk.edition() == 0);
    CHECK(kiosk.read_import().preview.added.count == 1);
}

TEST_CASE("reading says when it is stopped, when there is nothing to read and when somebody else imports")
{
    Kiosk kiosk;
    CHECK(kiosk.fail_import() == kiosk::library::LibraryTrouble::nothing_to_read);
    write(kiosk.stick.path() / "a.md", leaflet("Asthma"));
    {
        auto const other = store::CatalogueBuilder::create(kiosk.data.path());
        REQUIRE(other);
        CHECK(kiosk.fail_import() == kiosk::library::LibraryTrouble::busy);
    }
    kiosk.jobs.stop.request();
    CHECK(kiosk.fail_import() == kiosk::library::LibraryTrouble::stopped);
    kiosk.effects(kiosk::places::EndJobs {});
    CHECK(kiosk.read_import().preview.added.count == 1);
}

TEST_CASE("a folder without a library is reported as one")
{
    Kiosk kiosk;
    auto const seen = kiosk.ask<kiosk::library::LibraryReportLoaded>(kiosk::library::LoadLibraryReport { 1 });
    CHECK_FALSE(seen.report);
    CHECK(seen.trouble == kiosk::library::LibraryTrouble::no_library);
}

TEST_CASE("a stop reaches the jobs before it and none after it")
{
    lectern::effects::JobStop stop;
    stop.request();
    CHECK(stop.token().stop_requested());
    stop.request();
    stop.passed();
    // The job between the two is stopped as well.
    CHECK(stop.token().stop_requested());
    stop.passed();
    CHECK_FALSE(stop.token().stop_requested());
}

TEST_CASE("ending the jobs reaches one that still waits for its turn")
{
    Kiosk kiosk;
    kiosk.add(46);
    std::promise<void> release;
    auto const released = release.get_future().share();
    kiosk.environment.mounts = [released] {
        released.wait();
        return std::vector<platform::Mount> {};
    };
    {
        lectern::WorkerRunner runner(kiosk.environment, [] {});
        runner.run(kiosk::places::ListPlaces { 1 });
        runner.run(kiosk::exports::ExportFeedback {
            1, 1, kiosk.stick.path().string(), kiosk::exports::ExportWeeks::all, {}, {}, { true, false, false } });
        runner.run(kiosk::places::EndJobs {});
        release.set_value();
    }
    CHECK(fs::is_empty(kiosk.stick.path()));
}
