// Imports against a real catalogue, from a folder for a stick.

#include "lectern/effects/with_stick.h"

#include <doctest/doctest.h>

#include <algorithm>

using fixtures::article;
using fixtures::publish;
using namespace with_stick;

TEST_CASE("only folders that hold something like leaflets are offered, under names fit for a screen")
{
    Kiosk kiosk;
    write(kiosk.stick.path() / "leaflets" / "deep" / "a.md", leaflet("Asthma"));
    write(kiosk.stick.path() / "photographs" / "a.jpg", "x");
    write(kiosk.stick.path() / ".hidden" / "a.md", leaflet("Asthma"));
    write(kiosk.stick.path() / "two\nlines" / "A.DOCX", "PK");
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
    write(kiosk.stick.path() / "biopsy.md", leaflet("Biopsy") + "\nCall {{phone:dya}}.\n");
    write(kiosk.stick.path() / "broken.md", "---\ntitle: [\n---\n");
    write(kiosk.stick.path() / "map.pdf", "%PDF-1.7");
    auto const read = kiosk.read_import();
    CHECK(read.preview.changes.since == 1);
    CHECK(read.preview.changes.others.count == 1);
    CHECK(read.preview.changes.others.first.front().title == "Old");
    CHECK(read.preview.changes.added.first.front().title == "Biopsy");
    CHECK(read.preview.skipped == 1);
    REQUIRE(read.preview.skipped_files.size() == 1);
    CHECK(read.preview.skipped_files.front().file == "broken.md");
    CHECK(read.preview.skipped_files.front().reason.find(kiosk.stick.path().string()) == std::string::npos);
    CHECK(read.preview.other_files == 1);
    REQUIRE(read.preview.other_kinds.size() == 1);
    CHECK(read.preview.other_kinds.front().starts_with("a PDF (map.pdf): "));
    CHECK(read.preview.remarks == 1);
    REQUIRE(read.preview.remarked_files.size() == 1);
    CHECK(read.preview.remarked_files.front().file == "biopsy.md");
    CHECK(read.preview.remarked_files.front().reason.find("{{phone:dya}}") != std::string::npos);
    CHECK_FALSE(kiosk.posted.empty());
    CHECK(kiosk.edition() == 1);

    CHECK(
        kiosk.ask<kiosk::library::EditionInUse>(kiosk::library::PublishImport { 1, 1, catalogue::ImportMode::replace })
            .edition
        == 2);
    CHECK(kiosk.edition() == 2);
    auto const seen = kiosk.ask<kiosk::library::LibraryReportLoaded>(kiosk::library::LoadLibraryReport { 1 });
    REQUIRE(seen.report);
    CHECK(seen.report->edition.number == 2);
    CHECK(seen.report->previous->number == 1);
    CHECK(seen.report->articles == 2);
    CHECK(seen.report->warnings[catalogue::FindingKind::not_approved]->count == 2);

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
    CHECK(kiosk
              .ask<kiosk::library::LibraryJobFailed>(
                  kiosk::library::PublishImport { 1, 1, catalogue::ImportMode::replace })
              .trouble
        == kiosk::Trouble::failed);
    CHECK(kiosk.edition() == 0);
    CHECK(kiosk.read_import().preview.changes.added.count == 1);
}

TEST_CASE("reading says when it is stopped, when there is nothing to read and when somebody else imports")
{
    Kiosk kiosk;
    CHECK(kiosk.fail_import() == kiosk::Trouble::unreadable);
    write(kiosk.stick.path() / "a.md", leaflet("Asthma"));
    {
        auto const other = catalogue::CatalogueBuilder::create(kiosk.data.path());
        REQUIRE(other);
        CHECK(kiosk.fail_import() == kiosk::Trouble::busy);
    }
    kiosk.jobs.stop.request();
    CHECK(kiosk.fail_import() == kiosk::Trouble::stopped);
    kiosk.effects(kiosk::places::EndJobs {});
    CHECK(kiosk.read_import().preview.changes.added.count == 1);
}

TEST_CASE("a folder without a library is reported as one")
{
    Kiosk kiosk;
    auto const seen = kiosk.ask<kiosk::library::LibraryReportLoaded>(kiosk::library::LoadLibraryReport { 1 });
    CHECK_FALSE(seen.report);
    CHECK(seen.trouble == kiosk::Trouble::no_library);
}
