// Staff export feedback: what may be chosen, and how a job begins and ends.

#include "administrator.h"
#include "kiosk/view.h"
#include "support/sample_exports.h"
#include "support/sample_places.h"

#include <algorithm>

using namespace kiosk;
using namespace std::chrono_literals;
using samples::Administrator;
using samples::has;
using samples::only;

namespace {

struct Exporter : Administrator {
    Exporter()
    {
        do_all(door::OpenStaffArea { door::StaffArea::exports });
        act(exports::ChooseExportPlace { samples::places().front().path });
    }
    exports::ExportPage& page() { return staff_page<exports::ExportPage>(); }
    door::PinView door() { return std::get<door::PinView>(view_of(model, EnglishPhrases {}).screen); }
    exports::ExportView view() { return std::get<exports::ExportView>(view_of(model, EnglishPhrases {}).screen); }
    exports::ExportFeedback start() { return only<exports::ExportFeedback>(act(exports::StartExport {})); }
    void list(std::vector<places::Place> places) { act(places::PlacesListed { model.staff_visit, std::move(places) }); }
};

} // namespace

TEST_CASE("an export takes the chosen place, weeks and formats")
{
    Exporter staff;
    staff.act(exports::ChooseExportWeeks { exports::ExportWeeks::chosen });
    staff.act(exports::StepExportWeek { exports::RangeEnd::from, 2 });
    staff.act(exports::StepExportWeek { exports::RangeEnd::until, -1 });
    staff.act(exports::ToggleExportFormat { exports::ExportFormat::csv });
    staff.act(exports::ToggleExportFormat { exports::ExportFormat::sqlite });
    auto const effect = staff.start();
    CHECK(effect.folder == "/media/kiosk/KINGSTON");
    CHECK(effect.weeks == exports::ExportWeeks::chosen);
    CHECK(base::to_string(effect.from) == "2026-W05");
    CHECK(base::to_string(effect.until) == "2026-W45");
    CHECK(effect.formats == exports::ExportFormats { false, false, true });
}

TEST_CASE("weeks stay between the first with feedback and this one, and in order")
{
    Exporter staff;
    staff.act(exports::ChooseExportWeeks { exports::ExportWeeks::chosen });
    staff.act(exports::StepExportWeek { exports::RangeEnd::from, -1 });
    CHECK(base::to_string(staff.page().from) == "2026-W03");
    CHECK_FALSE(staff.view().steps.front().can_decrease);
    staff.act(exports::StepExportWeek { exports::RangeEnd::until, 400 });
    CHECK(base::to_string(staff.page().until) == "2026-W47");
    CHECK_FALSE(staff.view().steps.back().can_increase);
    staff.act(exports::StepExportWeek { exports::RangeEnd::from, 400 });
    CHECK(staff.page().from == staff.page().until);
    staff.act(exports::StepExportWeek { exports::RangeEnd::until, -1 });
    CHECK(staff.page().from == staff.page().until);
}

TEST_CASE("nothing starts without a place, a format or anything to export")
{
    Exporter staff;
    CHECK(staff.view().can_start);
    staff.act(exports::ToggleExportFormat { exports::ExportFormat::csv });
    CHECK_FALSE(staff.view().can_start);
    CHECK(staff.act(exports::StartExport {}).empty());
    staff.act(exports::ToggleExportFormat { exports::ExportFormat::csv });
    staff.list({});
    CHECK_FALSE(staff.view().can_start);
    staff.list(samples::places());
    staff.act(exports::ChooseExportPlace { "/media/kiosk/OLD" });
    CHECK_FALSE(staff.view().can_start);
    staff.act(exports::ChooseExportPlace { "/somewhere/else" });
    CHECK_FALSE(staff.view().can_start);
    staff.act(exports::ChooseExportPlace { "/srv/exports" });
    CHECK(staff.view().can_start);

    auto exportable_weeks = samples::exportable_weeks();
    exportable_weeks.waiting = false;
    staff.act(exports::ExportableWeeksLoaded { staff.model.staff_visit, exportable_weeks });
    CHECK_FALSE(staff.view().can_start);
    CHECK(staff.view().weeks_note
        == "There is nothing new yet. The feedback of this week can be exported when the week is over. To export it "
           "today, choose “All”.");
    staff.act(exports::ChooseExportWeeks { exports::ExportWeeks::all });
    CHECK(staff.view().can_start);
    exportable_weeks.first.reset();
    staff.act(exports::ExportableWeeksLoaded { staff.model.staff_visit, exportable_weeks });
    CHECK_FALSE(staff.view().can_start);
    CHECK(staff.view().weeks_note == "There is no feedback yet.");
}

TEST_CASE("an export that outlasts a stay goes on behind the door, for whoever has the administrator's PIN")
{
    Exporter staff;
    staff.model.session.present = true;
    auto const effect = staff.start();
    auto const effects = staff.pass(staff.model.settings.staff_close);
    CHECK_FALSE(has<places::EndJobs>(effects));
    CHECK_FALSE(staff.model.session.present);
    CHECK_FALSE(staff.model.staff->signed_in);
    CHECK(staff.door().notice == "Your work is kept. Enter your PIN to get back to it.");
    CHECK_FALSE(staff.door().spare); // It is said on the lowest screen as well.
    for (Action const& action :
        { Action { places::StopJob {} }, Action { door::OpenStaffArea { door::StaffArea::settings } },
            Action { exports::ToggleExportFormat { exports::ExportFormat::sqlite } } })
        CHECK(staff.act(action).empty());
    staff.pass(3600s);
    staff.act(exports::ExportProgressed { effect.visit, effect.job, 0.5f, 10 });
    CHECK(next_deadline(staff.model) > staff.model.now);
    staff.act(typing::Type { samples::k_administrator_pin });
    staff.act_answered(door::SubmitPin {});
    CHECK(staff.view().share == doctest::Approx(0.5));
    CHECK(has<places::EndJobs>(staff.act(places::StopJob {})));
}

TEST_CASE("what came of an export behind the door is there for as long as a PIN takes")
{
    Exporter staff;
    auto const effect = staff.start();
    staff.pass(staff.model.settings.staff_close);
    staff.pass(600s);
    staff.act(exports::ExportEnded { effect.visit, effect.job, kiosk::Trouble::none, samples::exported_files() });
    staff.pass(door::k_closes_after - 1s);
    staff.act(typing::Type { samples::k_administrator_pin });
    staff.act_answered(door::SubmitPin {});
    CHECK(staff.view().outcome->heading == "The export is done.");

    Exporter nobody;
    auto const other = nobody.start();
    nobody.pass(nobody.model.settings.staff_close);
    nobody.act(exports::ExportEnded { other.visit, other.job, kiosk::Trouble::none, {} });
    CHECK(nobody.pass(door::k_closes_after).empty());
    CHECK_FALSE(nobody.model.staff);
}

TEST_CASE("a volunteer who needs the screen ends what an administrator left behind the door, and sees nothing of it")
{
    for (Action const& way_out : { Action { door::CloseStaff {} }, Action { door::SubmitPin {} } }) {
        Exporter staff;
        (void)staff.start();
        staff.pass(staff.model.settings.staff_close);
        staff.act(door::ChooseRole { staff::Role::volunteer });
        staff.act(typing::Type { samples::k_volunteer_pin });
        auto effects = staff.act(way_out);
        if (auto const* check = effects.empty() ? nullptr : part<door::CheckPin>(effects.front()))
            effects = staff.act(
                door::PinChecked { check->visit, staff::PinOutcome { staff::PinOutcome::Kind::accepted, {}, 0 } });
        CHECK(has<places::EndJobs>(effects));
        CHECK_FALSE((staff.model.staff && staff.model.staff->suspended_page));
    }
}

TEST_CASE("the page stays a whole turn after an export")
{
    Exporter staff;
    auto const effect = staff.start();
    staff.pass(100s);
    staff.act(exports::ExportEnded { effect.visit, effect.job, kiosk::Trouble::none, samples::exported_files() });
    staff.pass(staff.model.settings.staff_close - 1s);
    REQUIRE(staff.model.staff);
    CHECK(staff.view().outcome->heading == "The export is done.");
    CHECK(staff.view().outcome->advice == "It is safe to take the stick out.");
    staff.pass(1s);
    CHECK_FALSE(staff.model.staff);
}

TEST_CASE("an export into a folder says nothing of sticks")
{
    Exporter staff;
    staff.act(exports::ChooseExportPlace { "/srv/exports" });
    auto const effect = staff.start();
    CHECK(staff.view().advice.empty());
    staff.act(exports::ExportEnded { effect.visit, effect.job, kiosk::Trouble::none, {} });
    CHECK(staff.view().outcome->advice.empty());
}

TEST_CASE("an export that could not be noted, and a folder that is gone, are said as what they are")
{
    Exporter staff;
    auto effect = staff.start();
    staff.act(
        exports::ExportEnded { effect.visit, effect.job, kiosk::Trouble::none, samples::exported_files(), false });
    CHECK(staff.view().outcome->advice
        == "It is safe to take the stick out. The kiosk could not record this export, so the next one will contain "
           "these answers again. Please tell the person who looks after the kiosk.");
    effect = staff.start();
    staff.act(exports::ExportEnded { effect.visit, effect.job, kiosk::Trouble::gone, {} });
    CHECK(staff.view().outcome->heading == "The stick was taken out too early. Please plug it in and export again.");
    staff.act(exports::ChooseExportPlace { "/srv/exports" });
    effect = staff.start();
    staff.act(exports::ExportEnded { effect.visit, effect.job, kiosk::Trouble::gone, {} });
    CHECK(staff.view().outcome->heading == "The folder can't be reached any more. Please choose another place.");
}

TEST_CASE("whatever leaves the page ends the export")
{
    for (Action const& way_out :
        { Action { door::CloseStaff {} }, Action { door::OpenStaffArea { door::StaffArea::kiosk } },
            Action { door::OpenStaffArea { door::StaffArea::exports } }, Action { volunteer::ResetForNextVisitor {} },
            Action { volunteer::CleanScreen {} }, Action { volunteer::PauseKiosk {} },
            Action { session::ResetSession { session::ResetReason::fault } } }) {
        INFO(way_out.index());
        Exporter staff;
        (void)staff.start();
        CHECK(has<places::EndJobs>(staff.act(way_out)));
    }
}

TEST_CASE("stopping is asked for once, and what was begun counts until it has ended")
{
    Exporter staff;
    auto const effect = staff.start();
    CHECK(has<places::EndJobs>(staff.act(places::StopJob {})));
    CHECK(staff.act(places::StopJob {}).empty());
    CHECK(staff.view().stopping);
    staff.act(exports::ExportEnded { effect.visit, effect.job, kiosk::Trouble::stopped, {} });
    CHECK_FALSE(staff.view().working);
    CHECK(staff.view().outcome->advice == "Nothing was written.");
}

TEST_CASE("what an earlier export brings is not taken for the one under way")
{
    Exporter staff;
    auto const first = staff.start();
    staff.do_all(door::OpenStaffArea { door::StaffArea::exports });
    staff.act(exports::ChooseExportPlace { "/srv/exports" });
    auto const second = staff.start();
    staff.act(exports::ExportEnded { first.visit, first.job, kiosk::Trouble::stopped, {} });
    CHECK(staff.view().working);
    staff.act(exports::ExportProgressed { first.visit, first.job, 0.9f, 10 });
    CHECK(staff.view().share == doctest::Approx(0));
    staff.act(exports::ExportEnded { second.visit, second.job, kiosk::Trouble::none, {} });
    CHECK_FALSE(staff.view().working);
}

TEST_CASE("a volunteer can't export")
{
    samples::Visitor volunteer;
    volunteer.act(door::OpenStaffDoor {});
    volunteer.act(typing::Type { samples::k_volunteer_pin });
    volunteer.act_answered(door::SubmitPin {});
    CHECK(volunteer.act(door::OpenStaffArea { door::StaffArea::exports }).empty());
    CHECK(std::holds_alternative<volunteer::VolunteerPage>(volunteer.model.staff->page));
}
