// Staff import an edition, look at what it changes, and go back.

#include "administrator.h"
#include "kiosk/view.h"
#include "support/sample_library.h"
#include "support/sample_places.h"

#include <algorithm>

using namespace kiosk;
using catalogue::ImportMode;
using namespace std::chrono_literals;
using samples::Administrator;
using samples::has;
using samples::only;
using Step = library::LibraryPage::Step;

namespace {

struct Librarian : Administrator {
    Librarian() { do_all(door::OpenStaffArea { door::StaffArea::library }); }
    library::LibraryPage& page() { return staff_page<library::LibraryPage>(); }
    library::LibraryView view() { return std::get<library::LibraryView>(view_of(model, EnglishPhrases {}).screen); }
    library::ReadImport read()
    {
        do_all(library::BeginImport {});
        do_all(library::ChooseImportPlace { samples::places().front().path });
        return only<library::ReadImport>(act(library::ChooseImportFolder { "/media/kiosk/KINGSTON/cancer" }));
    }
    void preview()
    {
        auto const effect = read();
        act(library::ImportRead { effect.visit, effect.job, samples::import_preview() });
    }
};

} // namespace

TEST_CASE("an edition is used only after its preview was seen and accepted")
{
    Librarian staff;
    auto const read = staff.read();
    CHECK(read.path == "/media/kiosk/KINGSTON/cancer");
    CHECK(staff.act(library::UseNewEdition {}).empty());
    staff.act(library::ImportRead { read.visit, read.job, samples::import_preview() });
    CHECK(staff.page().step == Step::preview);
    auto const publish = only<library::PublishImport>(staff.act(library::UseNewEdition {}));
    CHECK(staff.page().step == Step::publishing);
    auto const after = staff.act(library::EditionInUse { publish.visit, publish.job, 13 });
    CHECK(has<library::LoadLibraryReport>(after));
    CHECK(staff.view().notice == "Edition 13 is now in use. The next visitor will see it.");
    CHECK_FALSE(staff.view().alert);
}

TEST_CASE("an import without anything new says that nothing was changed")
{
    Librarian staff;
    staff.preview();
    auto const publish = only<library::PublishImport>(staff.act(library::UseNewEdition {}));
    staff.act(library::EditionInUse { publish.visit, publish.job, samples::library_report().edition.number });
    CHECK(staff.view().notice == "Nothing was changed.");
    CHECK_FALSE(staff.view().alert);
}

TEST_CASE("an import adds unless staff choose otherwise, and the table follows the choice")
{
    Librarian staff;
    staff.preview();
    auto const number_of = [&](std::string const& name) {
        auto const rows = staff.view().tables.at(0).rows;
        auto const row = std::ranges::find(rows, name, &library::LibraryView::Table::Row::name);
        return row == rows.end() ? "none" : row->number;
    };
    REQUIRE(staff.view().modes.size() == 3);
    CHECK(staff.view().modes.front().chosen);
    CHECK(staff.view().modes.back().label == "Replace the library: 1200 leaflets go");
    CHECK(number_of("Removed") == "0");
    CHECK(number_of("Unchanged") == "1240");
    staff.act(library::ChooseImportMode { ImportMode::add_and_tidy_up });
    CHECK(number_of("Removed") == "2");
    auto const publish = only<library::PublishImport>(staff.act(library::UseNewEdition {}));
    CHECK(publish.mode == ImportMode::add_and_tidy_up);
}

TEST_CASE("where more than a tenth would go it is asked for once more, and can be left as it is")
{
    Librarian staff;
    staff.preview();
    staff.act(library::ChooseImportMode { ImportMode::replace });
    CHECK_FALSE(has<library::PublishImport>(staff.act(library::UseNewEdition {})));
    CHECK(staff.page().step == Step::confirming);
    CHECK(staff.view().heading == "Replace the library: 1200 leaflets go");
    CHECK(staff.view().primary_label == "Remove 1200 leaflets");
    CHECK(only<library::PublishImport>(staff.act(library::UseNewEdition {})).mode == ImportMode::replace);

    Librarian other;
    other.preview();
    other.act(library::ChooseImportMode { ImportMode::replace });
    other.act(library::UseNewEdition {});
    other.act(library::LeaveEdition {});
    CHECK(other.page().left_as_is);
}

TEST_CASE("there is no choice where nothing is in use beside what was read, or it can't be added to")
{
    for (bool const unreadable : { false, true }) {
        Librarian staff;
        auto const effect = staff.read();
        auto preview = samples::import_preview();
        preview.changes.others = preview.changes.missing = {};
        preview.changes.only_replaces = unreadable;
        staff.act(library::ImportRead { effect.visit, effect.job, preview });
        CHECK(staff.view().modes.empty());
        staff.act(library::ChooseImportMode { ImportMode::add_and_tidy_up });
        // What visitors see is the edition before: its place is not taken by one touch.
        if (unreadable)
            CHECK_FALSE(has<library::PublishImport>(staff.act(library::UseNewEdition {})));
        auto const publish = only<library::PublishImport>(staff.act(library::UseNewEdition {}));
        CHECK(publish.mode == (unreadable ? ImportMode::replace : ImportMode::add));
    }
}

TEST_CASE("a preview has a line for each kind of file that is no leaflet, where there are any")
{
    Librarian without;
    without.preview();
    auto const rows = without.view().tables.at(0).rows.size();
    auto const lists = without.view().lists.size();
    auto preview = samples::import_preview();
    preview.other_files = 14;
    preview.other_kinds = { "2 PDFs (a.pdf, b.pdf): import the source", "12 fonts (a.ttf, b.ttf, c.ttf and 9 more)" };
    Librarian staff;
    auto const effect = staff.read();
    staff.act(library::ImportRead { effect.visit, effect.job, preview });
    auto const view = staff.view();
    REQUIRE(view.tables.at(0).rows.size() == rows + 1);
    CHECK(view.lists.size() == lists + 1);
    auto const others = std::ranges::find(view.lists, "others", &library::LibraryView::List::key);
    REQUIRE(others != view.lists.end());
    REQUIRE(others->titles.size() == 2);
    CHECK(others->titles[0].title == preview.other_kinds[0]);
    CHECK(others->more.empty());
}

TEST_CASE("an edition that is left as it is drops what was read")
{
    Librarian staff;
    staff.preview();
    CHECK(has<places::EndJobs>(staff.act(library::LeaveEdition {})));
    CHECK(staff.view().notice == "Nothing was changed.");
    CHECK(staff.act(library::UseNewEdition {}).empty());
}

TEST_CASE("a preview that nobody decides on is dropped when the page closes by itself")
{
    Librarian staff;
    staff.preview();
    CHECK(has<places::EndJobs>(staff.pass(staff.model.settings.staff_close)));
    CHECK_FALSE(staff.model.staff);
}

TEST_CASE("leaflets are read on behind the door when the stay is over")
{
    Librarian staff;
    auto const effect = staff.read();
    CHECK_FALSE(has<places::EndJobs>(staff.pass(3600s)));
    staff.act(library::ImportProgressed { effect.visit, effect.job, 20, 18 });
    CHECK_FALSE(staff.model.staff->signed_in);
    staff.act(typing::Type { samples::k_administrator_pin });
    staff.act_answered(door::SubmitPin {});
    CHECK(staff.view().lines.front() == "20 files so far");
}

TEST_CASE("reading that was stopped brings no preview, even where it came too late")
{
    Librarian staff;
    auto const effect = staff.read();
    CHECK(has<places::EndJobs>(staff.act(places::StopJob {})));
    staff.act(library::ImportRead { effect.visit, effect.job, samples::import_preview() });
    CHECK(staff.page().step == Step::overview);
    CHECK(staff.view().notice == "The import was stopped. Nothing was changed.");
}

TEST_CASE("one touch goes back an edition, and the next one forth again")
{
    Librarian staff;
    CHECK(staff.view().restore == "Back to edition 11");
    auto const effect = only<library::RestorePrevious>(staff.act(library::RestoreEdition {}));
    CHECK(staff.act(library::RestoreEdition {}).empty());
    staff.act(library::EditionInUse { effect.visit, effect.job, 11 });
    CHECK(staff.view().notice == "Edition 11 is now in use. The next visitor will see it.");
    auto report = samples::library_report();
    report.edition.number = 11;
    report.previous->number = 12;
    staff.act(library::LibraryReportLoaded { staff.model.staff_visit, report, 3, kiosk::Trouble::none });
    CHECK(staff.view().restore == "Back to edition 12");
    report.previous.reset();
    staff.act(library::LibraryReportLoaded { staff.model.staff_visit, report, 3, kiosk::Trouble::none });
    CHECK(staff.view().restore.empty());
    CHECK(staff.act(library::RestoreEdition {}).empty());
}

TEST_CASE("a failed job says why and leaves the overview")
{
    Librarian staff;
    auto const effect = staff.read();
    staff.act(library::LibraryJobFailed { effect.visit, effect.job, kiosk::Trouble::gone });
    CHECK(staff.page().step == Step::overview);
    CHECK(staff.view().alert);
    CHECK(staff.view().notice
        == "The stick was taken out too early. Nothing was changed. Please plug it in and import again.");
    staff.act(library::LibraryJobFailed { effect.visit, effect.job, kiosk::Trouble::no_space });
    CHECK(staff.view().notice
        == "The stick was taken out too early. Nothing was changed. Please plug it in and import again.");
}

TEST_CASE("a stick that is pulled out before a folder is chosen leads back to the places")
{
    Librarian staff;
    staff.do_all(library::BeginImport {});
    staff.do_all(library::ChooseImportPlace { samples::places().front().path });
    CHECK(staff.page().step == Step::folders);
    staff.act(places::PlacesListed { staff.model.staff_visit, { samples::places().back() } });
    CHECK(staff.page().step == Step::places);
    CHECK(staff.act(library::ChooseImportPlace { samples::places().front().path }).empty());
}

TEST_CASE("only warnings that there are are shown, and each opens its titles")
{
    Librarian staff;
    auto const shown = staff.view().warnings;
    REQUIRE(shown.size() == 3);
    CHECK(shown[1].label == "212 leaflets whose review is overdue");
    staff.act(library::OpenLibraryWarning { catalogue::FindingKind::hard_to_read });
    CHECK(staff.page().step == Step::overview);
    staff.act(library::OpenLibraryWarning { catalogue::FindingKind::overdue });
    REQUIRE(staff.view().lists.size() == 1);
    CHECK(staff.view().lists.front().titles.size() == 50);
    CHECK(staff.view().lists.front().more == "and 162 more");
    staff.act(
        library::LibraryReportLoaded { staff.model.staff_visit, std::nullopt, std::nullopt, kiosk::Trouble::damaged });
    CHECK(staff.page().step == Step::overview);
    CHECK(staff.view().heading == "The library can't be opened. Please import a new edition.");
}

TEST_CASE("a title of a warning says more where more is known, and an overdue one since when")
{
    Librarian staff;
    staff.act(library::LibraryReportLoaded {
        staff.model.staff_visit, samples::library_report_of_all_kinds(), 3, kiosk::Trouble::none });
    CHECK(staff.view().warnings.size() == catalogue::k_finding_kinds - 1); // Approval is not asked for.
    staff.act(library::OpenLibraryWarning { catalogue::FindingKind::older_than_source });
    CHECK(staff.view().lists.at(0).titles.at(0).title.find("2024-02-01 < 2026-01-05") != std::string::npos);
    CHECK(staff.view().lines.empty());
    staff.act(library::BackToLibrary {});
    staff.act(library::OpenLibraryWarning { catalogue::FindingKind::overdue });
    CHECK(staff.view().lists.at(0).titles.at(0).title == "Leaflet 1");
    REQUIRE(staff.view().lines.size() == 1);
    CHECK(staff.view().lines.front() == "Last reviewed more than 3 years ago.");
}

TEST_CASE("whatever leaves the page ends the import")
{
    for (Action const& way_out : { Action { door::CloseStaff {} },
             Action { door::OpenStaffArea { door::StaffArea::kiosk } }, Action { volunteer::ResetForNextVisitor {} },
             Action { volunteer::PauseKiosk {} }, Action { session::ResetSession { session::ResetReason::fault } } }) {
        INFO(way_out.index());
        Librarian staff;
        (void)staff.read();
        CHECK(has<places::EndJobs>(staff.act(way_out)));
    }
}

TEST_CASE("a job under way is not left by the way back")
{
    Librarian staff;
    staff.preview();
    staff.act(library::BackToLibrary {});
    CHECK(staff.page().step == Step::preview);
}
