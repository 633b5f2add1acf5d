// Staff import an edition, look at what it changes, and go back.

#include "administrator.h"
#include "kiosk/view.h"
#include "support/sample_sticks.h"

#include <algorithm>

using namespace kiosk;
using namespace std::chrono_literals;
using samples::Administrator;
using samples::has;
using samples::only;
using Step = LibraryPage::Step;

namespace {

struct Librarian : Administrator {
    Librarian() { do_all(OpenStaffArea { StaffArea::library }); }
    LibraryPage& page() { return staff_page<LibraryPage>(); }
    LibraryView view() { return std::get<LibraryView>(view_of(model, EnglishPhrases {}).screen); }
    ReadImport read()
    {
        do_all(BeginImport {});
        do_all(ChooseImportPlace { samples::places().front().path });
        return only<ReadImport>(act(ChooseImportFolder { "/media/kiosk/KINGSTON/cancer" }));
    }
    void preview()
    {
        auto const effect = read();
        act(ImportRead { effect.visit, effect.job, samples::import_preview() });
    }
};

} // namespace

TEST_CASE("an edition is used only after its preview was seen and accepted")
{
    Librarian staff;
    auto const read = staff.read();
    CHECK(read.path == "/media/kiosk/KINGSTON/cancer");
    CHECK(staff.act(UseNewEdition {}).empty());
    staff.act(ImportRead { read.visit, read.job, samples::import_preview() });
    CHECK(staff.page().step == Step::preview);
    auto const publish = only<PublishImport>(staff.act(UseNewEdition {}));
    CHECK(staff.page().step == Step::publishing);
    auto const after = staff.act(EditionInUse { publish.visit, publish.job, 13 });
    CHECK(has<LookAtLibrary>(after));
    CHECK(staff.view().notice == "Edition 13 is in use. The next visitor reads it.");
    CHECK_FALSE(staff.view().alert);
}

TEST_CASE("an edition that is left as it is drops what was read")
{
    Librarian staff;
    staff.preview();
    CHECK(has<EndJobs>(staff.act(LeaveEdition {})));
    CHECK(staff.view().notice == "Nothing was changed.");
    CHECK(staff.act(UseNewEdition {}).empty());
}

TEST_CASE("a preview that nobody decides on is dropped when the page closes by itself")
{
    Librarian staff;
    staff.preview();
    CHECK(has<EndJobs>(staff.pass(staff.model.settings.staff_close)));
    CHECK_FALSE(staff.model.staff);
}

TEST_CASE("leaflets are read on behind the door when the stay is over")
{
    Librarian staff;
    auto const effect = staff.read();
    CHECK_FALSE(has<EndJobs>(staff.pass(3600s)));
    staff.act(ImportProgressed { effect.visit, effect.job, 20, 18 });
    CHECK_FALSE(staff.model.staff->signed_in);
    staff.act(TypePin { samples::k_administrator_pin });
    staff.act_answered(SubmitPin {});
    CHECK(staff.view().lines.front() == "20 files so far");
}

TEST_CASE("reading that was stopped brings no preview, even where it came too late")
{
    Librarian staff;
    auto const effect = staff.read();
    CHECK(has<EndJobs>(staff.act(StopJob {})));
    staff.act(ImportRead { effect.visit, effect.job, samples::import_preview() });
    CHECK(staff.page().step == Step::overview);
    CHECK(staff.view().notice == "Reading was stopped. Nothing was changed.");
}

TEST_CASE("one touch goes back an edition, and the next one forth again")
{
    Librarian staff;
    CHECK(staff.view().restore == "Back to edition 11");
    auto const effect = only<RestorePrevious>(staff.act(RestoreEdition {}));
    CHECK(staff.act(RestoreEdition {}).empty());
    staff.act(EditionInUse { effect.visit, effect.job, 11 });
    CHECK(staff.view().notice == "Edition 11 is in use. The next visitor reads it.");
    auto report = samples::library_report();
    report.edition = 11;
    report.previous = 12;
    staff.act(LibrarySeen { staff.model.staff_visit, report, LibraryTrouble::none });
    CHECK(staff.view().restore == "Back to edition 12");
    report.previous.reset();
    staff.act(LibrarySeen { staff.model.staff_visit, report, LibraryTrouble::none });
    CHECK(staff.view().restore.empty());
    CHECK(staff.act(RestoreEdition {}).empty());
}

TEST_CASE("a failed job says why and leaves the overview")
{
    Librarian staff;
    auto const effect = staff.read();
    staff.act(LibraryJobFailed { effect.visit, effect.job, LibraryTrouble::gone });
    CHECK(staff.page().step == Step::overview);
    CHECK(staff.view().alert);
    CHECK(staff.view().notice == "The stick was taken out too early. Nothing was changed.");
    staff.act(LibraryJobFailed { effect.visit, effect.job, LibraryTrouble::full });
    CHECK(staff.view().notice == "The stick was taken out too early. Nothing was changed.");
}

TEST_CASE("a stick that is pulled out before a folder is chosen leads back to the places")
{
    Librarian staff;
    staff.do_all(BeginImport {});
    staff.do_all(ChooseImportPlace { samples::places().front().path });
    CHECK(staff.page().step == Step::folders);
    staff.act(PlacesListed { staff.model.staff_visit, { samples::places().back() } });
    CHECK(staff.page().step == Step::places);
    CHECK(staff.act(ChooseImportPlace { samples::places().front().path }).empty());
}

TEST_CASE("only warnings that there are are shown, and each opens its titles")
{
    Librarian staff;
    auto const shown = staff.view().warnings;
    REQUIRE(shown.size() == 3);
    CHECK(shown[1].label == "212 leaflets last reviewed more than three years ago");
    staff.act(OpenLibraryWarning { LibraryWarning::hard_to_read });
    CHECK(staff.page().step == Step::overview);
    staff.act(OpenLibraryWarning { LibraryWarning::overdue });
    REQUIRE(staff.view().lists.size() == 1);
    CHECK(staff.view().lists.front().titles.size() == 50);
    CHECK(staff.view().lists.front().more == "and 162 more");
    staff.act(LibrarySeen { staff.model.staff_visit, std::nullopt, LibraryTrouble::damaged });
    CHECK(staff.page().step == Step::overview);
    CHECK(staff.view().heading == "The library can't be opened.");
}

TEST_CASE("whatever leaves the page ends the import")
{
    for (Action const& way_out :
        { Action { CloseStaff {} }, Action { OpenStaffArea { StaffArea::kiosk } }, Action { ResetForNextVisitor {} },
            Action { PauseKiosk {} }, Action { ResetSession { ResetReason::fault } } }) {
        INFO(way_out.index());
        Librarian staff;
        (void)staff.read();
        CHECK(has<EndJobs>(staff.act(way_out)));
    }
}

TEST_CASE("a job under way is not left by the way back")
{
    Librarian staff;
    staff.preview();
    staff.act(BackToLibrary {});
    CHECK(staff.page().step == Step::preview);
}
