// Staff export feedback: what may be chosen, and how a job begins and ends.

#include "administrator.h"
#include "kiosk/view.h"
#include "support/sample_sticks.h"

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
        do_all(OpenStaffArea { StaffArea::exports });
        act(ChooseExportPlace { samples::places().front().path });
    }
    ExportPage& page() { return staff_page<ExportPage>(); }
    PinView door() { return std::get<PinView>(view_of(model, EnglishPhrases {}).screen); }
    ExportView view() { return std::get<ExportView>(view_of(model, EnglishPhrases {}).screen); }
    ExportFeedback start() { return only<ExportFeedback>(act(StartExport {})); }
    void list(std::vector<Place> places) { act(PlacesListed { model.staff_visit, std::move(places) }); }
};

} // namespace

TEST_CASE("an export takes the chosen place, weeks and formats")
{
    Exporter staff;
    staff.act(ChooseExportWeeks { ExportWeeks::chosen });
    staff.act(StepExportWeek { WeekEnd::from, 2 });
    staff.act(StepExportWeek { WeekEnd::until, -1 });
    staff.act(ToggleExportFormat { ExportFormat::csv });
    staff.act(ToggleExportFormat { ExportFormat::sqlite });
    auto const effect = staff.start();
    CHECK(effect.folder == "/media/kiosk/KINGSTON");
    CHECK(effect.weeks == ExportWeeks::chosen);
    CHECK(privacy::to_string(effect.from) == "2026-W05");
    CHECK(privacy::to_string(effect.until) == "2026-W45");
    CHECK(effect.formats == ExportFormats { false, false, true });
}

TEST_CASE("weeks stay between the first with feedback and this one, and in order")
{
    Exporter staff;
    staff.act(ChooseExportWeeks { ExportWeeks::chosen });
    staff.act(StepExportWeek { WeekEnd::from, -1 });
    CHECK(privacy::to_string(staff.page().from) == "2026-W03");
    CHECK_FALSE(staff.view().steps.front().can_decrease);
    staff.act(StepExportWeek { WeekEnd::until, 400 });
    CHECK(privacy::to_string(staff.page().until) == "2026-W47");
    CHECK_FALSE(staff.view().steps.back().can_increase);
    staff.act(StepExportWeek { WeekEnd::from, 400 });
    CHECK(staff.page().from == staff.page().until);
    staff.act(StepExportWeek { WeekEnd::until, -1 });
    CHECK(staff.page().from == staff.page().until);
}

TEST_CASE("nothing starts without a place, a format or anything to export")
{
    Exporter staff;
    CHECK(staff.view().can_start);
    staff.act(ToggleExportFormat { ExportFormat::csv });
    CHECK_FALSE(staff.view().can_start);
    CHECK(staff.act(StartExport {}).empty());
    staff.act(ToggleExportFormat { ExportFormat::csv });
    staff.list({});
    CHECK_FALSE(staff.view().can_start);
    staff.list(samples::places());
    staff.act(ChooseExportPlace { "/media/kiosk/OLD" });
    CHECK_FALSE(staff.view().can_start);
    staff.act(ChooseExportPlace { "/somewhere/else" });
    CHECK_FALSE(staff.view().can_start);
    staff.act(ChooseExportPlace { "/srv/exports" });
    CHECK(staff.view().can_start);

    auto outlook = samples::export_outlook();
    outlook.anything_new = false;
    staff.act(ExportOutlookSeen { staff.model.staff_visit, outlook });
    CHECK_FALSE(staff.view().can_start);
    staff.act(ChooseExportWeeks { ExportWeeks::all });
    CHECK(staff.view().can_start);
    outlook.first.reset();
    staff.act(ExportOutlookSeen { staff.model.staff_visit, outlook });
    CHECK_FALSE(staff.view().can_start);
    CHECK(staff.view().weeks_note == "There is no feedback yet.");
}

TEST_CASE("a stick that is pulled out is no longer chosen; the only one is chosen by itself")
{
    Exporter staff;
    CHECK(has<ListPlaces>(staff.act(PlacesChanged {})));
    staff.list({ samples::places().back() });
    CHECK(staff.page().place == "/srv/exports");
    staff.list({ samples::places().back(), { "/media/kiosk/NEW", "NEW", 1, false } });
    CHECK(staff.page().place == "/srv/exports");
    staff.list({});
    CHECK(staff.page().place.empty());
    staff.list({ { "/media/kiosk/OLD", "OLD", 0, true } });
    CHECK(staff.page().place.empty());
}

TEST_CASE("places are looked for again only where they are shown")
{
    Administrator staff;
    CHECK(staff.act(PlacesChanged {}).empty());
    staff.act(CloseStaff {});
    CHECK(staff.act(PlacesChanged {}).empty());
}

TEST_CASE("an export that outlasts a stay goes on behind the door, for whoever has the administrator's PIN")
{
    Exporter staff;
    staff.model.session.present = true;
    auto const effect = staff.start();
    auto const effects = staff.pass(staff.model.settings.staff_close);
    CHECK_FALSE(has<EndJobs>(effects));
    CHECK_FALSE(staff.model.session.present);
    CHECK_FALSE(staff.model.staff->signed_in);
    CHECK(staff.door().notice == "Your work is kept behind this page. Enter your PIN to get back to it.");
    CHECK_FALSE(staff.door().spare); // It is said on the lowest glass as well.
    for (Action const& action : { Action { StopJob {} }, Action { OpenStaffArea { StaffArea::settings } },
             Action { ToggleExportFormat { ExportFormat::sqlite } } })
        CHECK(staff.act(action).empty());
    staff.pass(3600s);
    staff.act(ExportProgressed { effect.visit, effect.job, 0.5f, 10 });
    CHECK(next_deadline(staff.model) > staff.model.now);
    staff.act(TypePin { samples::k_administrator_pin });
    staff.act_answered(SubmitPin {});
    CHECK(staff.view().share == doctest::Approx(0.5));
    CHECK(has<EndJobs>(staff.act(StopJob {})));
}

TEST_CASE("what came of an export behind the door is there for as long as a PIN takes")
{
    Exporter staff;
    auto const effect = staff.start();
    staff.pass(staff.model.settings.staff_close);
    staff.pass(600s);
    staff.act(ExportEnded { effect.visit, effect.job, ExportTrouble::none, samples::exported_files() });
    staff.pass(k_door_closes - 1s);
    staff.act(TypePin { samples::k_administrator_pin });
    staff.act_answered(SubmitPin {});
    CHECK(staff.view().outcome->heading == "The export is done.");

    Exporter nobody;
    auto const other = nobody.start();
    nobody.pass(nobody.model.settings.staff_close);
    nobody.act(ExportEnded { other.visit, other.job, ExportTrouble::none, {} });
    CHECK(nobody.pass(k_door_closes).empty());
    CHECK_FALSE(nobody.model.staff);
}

TEST_CASE("a volunteer who needs the screen ends what an administrator left behind the door, and sees nothing of it")
{
    for (Action const& way_out : { Action { CloseStaff {} }, Action { SubmitPin {} } }) {
        Exporter staff;
        (void)staff.start();
        staff.pass(staff.model.settings.staff_close);
        staff.act(ChooseRole { privacy::Role::volunteer });
        staff.act(TypePin { samples::k_volunteer_pin });
        auto effects = staff.act(way_out);
        if (auto const* check = effects.empty() ? nullptr : std::get_if<CheckPin>(&effects.front()))
            effects = staff.act(PinChecked { check->visit, PinVerdict::accepted, 0, {} });
        CHECK(has<EndJobs>(effects));
        CHECK_FALSE((staff.model.staff && staff.model.staff->put_aside));
    }
}

TEST_CASE("the page stays a whole turn after an export")
{
    Exporter staff;
    auto const effect = staff.start();
    staff.pass(100s);
    staff.act(ExportEnded { effect.visit, effect.job, ExportTrouble::none, samples::exported_files() });
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
    staff.act(ChooseExportPlace { "/srv/exports" });
    auto const effect = staff.start();
    CHECK(staff.view().advice.empty());
    staff.act(ExportEnded { effect.visit, effect.job, ExportTrouble::none, {} });
    CHECK(staff.view().outcome->advice.empty());
}

TEST_CASE("an export that could not be noted, and a folder that is gone, are said as what they are")
{
    Exporter staff;
    auto effect = staff.start();
    staff.act(ExportEnded { effect.visit, effect.job, ExportTrouble::none, samples::exported_files(), false });
    CHECK(staff.view().outcome->advice
        == "It is safe to take the stick out. The kiosk could not take note of this export: the next one will hold "
           "these answers again.");
    effect = staff.start();
    staff.act(ExportEnded { effect.visit, effect.job, ExportTrouble::gone, {} });
    CHECK(staff.view().outcome->heading == "The stick was taken out too early. Please plug it in and export again.");
    staff.act(ChooseExportPlace { "/srv/exports" });
    effect = staff.start();
    staff.act(ExportEnded { effect.visit, effect.job, ExportTrouble::gone, {} });
    CHECK(staff.view().outcome->heading == "The folder can't be reached any more. Please choose another place.");
}

TEST_CASE("whatever leaves the page ends the export")
{
    for (Action const& way_out : { Action { CloseStaff {} }, Action { OpenStaffArea { StaffArea::kiosk } },
             Action { OpenStaffArea { StaffArea::exports } }, Action { ResetForNextVisitor {} },
             Action { CleanScreen {} }, Action { PauseKiosk {} }, Action { ResetSession { ResetReason::fault } } }) {
        INFO(way_out.index());
        Exporter staff;
        (void)staff.start();
        CHECK(has<EndJobs>(staff.act(way_out)));
    }
}

TEST_CASE("stopping is asked for once, and what was begun counts until it has ended")
{
    Exporter staff;
    auto const effect = staff.start();
    CHECK(has<EndJobs>(staff.act(StopJob {})));
    CHECK(staff.act(StopJob {}).empty());
    CHECK(staff.view().stopping);
    staff.act(ExportEnded { effect.visit, effect.job, ExportTrouble::stopped, {} });
    CHECK_FALSE(staff.view().working);
    CHECK(staff.view().outcome->advice == "Nothing was written.");
}

TEST_CASE("what an earlier export brings is not taken for the one under way")
{
    Exporter staff;
    auto const first = staff.start();
    staff.do_all(OpenStaffArea { StaffArea::exports });
    staff.act(ChooseExportPlace { "/srv/exports" });
    auto const second = staff.start();
    staff.act(ExportEnded { first.visit, first.job, ExportTrouble::stopped, {} });
    CHECK(staff.view().working);
    staff.act(ExportProgressed { first.visit, first.job, 0.9f, 10 });
    CHECK(staff.view().share == doctest::Approx(0));
    staff.act(ExportEnded { second.visit, second.job, ExportTrouble::none, {} });
    CHECK_FALSE(staff.view().working);
}

TEST_CASE("a volunteer can't export")
{
    samples::Visitor volunteer;
    volunteer.act(OpenStaffDoor {});
    volunteer.act(TypePin { samples::k_volunteer_pin });
    volunteer.act_answered(SubmitPin {});
    CHECK(volunteer.act(OpenStaffArea { StaffArea::exports }).empty());
    CHECK(std::holds_alternative<VolunteerPage>(volunteer.model.staff->page));
}
