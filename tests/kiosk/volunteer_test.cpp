// What a volunteer does behind the door: reset, clean, pause, see how the kiosk is, and report what is broken; and what
// an administrator is reminded of there.

#include "support/sample_door.h"
#include "support/sample_volunteer.h"
#include "volunteer.h"

#include <algorithm>

using namespace kiosk;
using namespace std::chrono_literals;
using samples::has;
using samples::only;
using samples::Volunteer;
using staff::Role;

TEST_CASE("the settings say when staff's screens close and how long a cleaning takes")
{
    Volunteer volunteer(Settings { .cleaning = 45s, .staff_close = 60s });
    volunteer.come_in();
    volunteer.pass(60s);
    CHECK_FALSE(volunteer.model.staff);
    volunteer.come_in();
    volunteer.act(volunteer::CleanScreen {});
    volunteer.pass(45s - 1ns);
    CHECK(volunteer.in_front<volunteer::CleaningPage>());
    volunteer.pass(1ns);
    CHECK_FALSE(volunteer.model.staff);
}

TEST_CASE("a reset in one touch clears the visitor, says so, and ends in the invitation")
{
    Volunteer volunteer;
    volunteer.open_article();
    volunteer.come_in();
    auto const effects = volunteer.act(volunteer::ResetForNextVisitor {});
    REQUIRE(has<session::CountVisit>(effects));
    CHECK((*part<session::CountVisit>(effects.front())).reason == session::ResetReason::volunteer);
    CHECK(has<session::ClearTraces>(effects));
    CHECK_FALSE(volunteer.model.session.present);
    CHECK(volunteer.view<volunteer::ReadyView>().heading == "Ready for the next visitor");
    volunteer.pass(volunteer::k_ready_shown - 1ns);
    CHECK(volunteer.in_front<volunteer::ReadyPage>());
    CHECK(volunteer.pass(1ns).empty());
    CHECK_FALSE(volunteer.model.staff);
    (void)volunteer.view<invitation::InvitationView>();
}

TEST_CASE("while the screen is cleaned no touch means anything, until the time is up")
{
    Volunteer volunteer;
    volunteer.open_article();
    volunteer.come_in();
    volunteer.act(volunteer::CleanScreen {});
    CHECK_FALSE(volunteer.model.session.present);
    for (Action const& action : { Action { door::CloseStaff {} }, Action { door::OpenStaffDoor {} },
             Action { door::OpenStaffArea { door::StaffArea::kiosk } } }) {
        volunteer.touch();
        CHECK(volunteer.act(action).empty());
        CHECK(volunteer.in_front<volunteer::CleaningPage>());
    }
    volunteer.pass(10s);
    CHECK(volunteer.view<volunteer::CleaningView>().seconds_left == 20);
    volunteer.pass(20s);
    CHECK_FALSE(volunteer.model.staff);
    (void)volunteer.view<invitation::InvitationView>();
}

TEST_CASE("a paused kiosk wakes for nobody, and is remembered")
{
    Volunteer volunteer;
    volunteer.open_article();
    volunteer.come_in();
    auto const effects = volunteer.act(volunteer::PauseKiosk {});
    REQUIRE(has<volunteer::RememberPause>(effects));
    CHECK((*part<volunteer::RememberPause>(effects.back())).paused);
    CHECK_FALSE(volunteer.model.session.present);
    volunteer.act(invitation::WakeUp {});
    CHECK_FALSE(volunteer.model.session.present);
    CHECK(volunteer.view<volunteer::PausedView>().notices.size() == 3);
    CHECK_FALSE(next_deadline(volunteer.model));
}

TEST_CASE("a pause outlives a restart and ends with a PIN, not at the door")
{
    Volunteer volunteer;
    // Somebody was quicker than the file that remembers it.
    volunteer.open_article();
    CHECK(has<session::ClearTraces>(volunteer.act(volunteer::PauseRemembered {})));
    CHECK(volunteer.model.paused);
    CHECK_FALSE(volunteer.model.session.present);
    volunteer.be_answered(staff::PinOutcome::Kind::wrong);
    volunteer.act(door::CloseStaff {});
    CHECK(volunteer.model.paused);
    volunteer.knock(Role::volunteer, samples::k_volunteer_pin);
    auto const check = only<door::CheckPin>(volunteer.act(door::SubmitPin {}));
    auto const effects = volunteer.act(
        door::PinChecked { check.visit, staff::PinOutcome { staff::PinOutcome::Kind::accepted, {}, 10 } });
    REQUIRE(has<volunteer::RememberPause>(effects));
    CHECK_FALSE((*part<volunteer::RememberPause>(effects.back())).paused);
    CHECK_FALSE(volunteer.model.paused);
}

TEST_CASE("a pause that can't be kept, and one that can't be ended, are said to staff")
{
    Volunteer volunteer;
    volunteer.come_in();
    volunteer.act(volunteer::PauseKiosk {});
    CHECK(volunteer.view<volunteer::PausedView>().warning.empty());
    volunteer.act(volunteer::PauseNotKept {});
    CHECK(volunteer.view<volunteer::PausedView>().warning
        == "For staff: the pause could not be saved. When the kiosk restarts, please pause it again.");
    volunteer.come_in();
    auto const says_so = [&] {
        auto const lines = volunteer.view<volunteer::VolunteerView>().lines;
        return std::ranges::any_of(lines, [](volunteer::HealthLine const& line) {
            return line.key == "volunteer/health/pause" && line.level == volunteer::HealthLevel::warning;
        });
    };
    volunteer.act(volunteer::HealthLoaded { volunteer.model.staff_visit, samples::health() });
    CHECK_FALSE(says_so());
    volunteer.act(volunteer::PauseNotKept {});
    CHECK(says_so());
}

TEST_CASE("a role that is locked is unlocked by the other one only")
{
    Volunteer volunteer;
    volunteer.come_in();
    auto health = samples::health();
    health.locked = Role::administrator;
    volunteer.act(volunteer::HealthLoaded { volunteer.model.staff_visit, health });
    CHECK(volunteer.view<volunteer::VolunteerView>().locked == Role::administrator);
    CHECK(volunteer.act(volunteer::UnlockPin { Role::volunteer }).empty());
    auto const unlock = only<volunteer::UnlockRole>(volunteer.act(volunteer::UnlockPin { Role::administrator }));
    CHECK(unlock.role == Role::administrator);
    CHECK(only<volunteer::LoadHealth>(volunteer.act(volunteer::PinUnlocked { unlock.visit })).visit == unlock.visit);
    health.locked = Role::volunteer;
    volunteer.act(volunteer::HealthLoaded { volunteer.model.staff_visit, health });
    CHECK_FALSE(volunteer.view<volunteer::VolunteerView>().locked);
}

TEST_CASE("what ails the kiosk is one line each, and only what does")
{
    Volunteer volunteer;
    volunteer.come_in();
    auto health = samples::health();
    auto const line = [&](std::string_view key) -> std::string {
        volunteer.act(volunteer::HealthLoaded { volunteer.model.staff_visit, health });
        auto const view = volunteer.view<volunteer::VolunteerView>();
        auto const found
            = std::ranges::find(view.lines, "volunteer/health/" + std::string(key), &volunteer::HealthLine::key);
        return found == view.lines.end() ? "" : found->state + ": " + found->text;
    };
    CHECK(line("feedback") == "OK: Feedback can be saved.");
    CHECK(line("export") == "OK: Feedback was last exported 5 weeks ago.");
    health.weeks_since_export.reset();
    CHECK(line("export") == "OK: No export is due yet.");
    health.has_feedback = false;
    CHECK(line("export") == "OK: There is no feedback yet.");
    CHECK(line("pins").empty());
    CHECK(line("settings").empty());
    CHECK(line("comments").empty());
    CHECK(line("fonts").empty());
    health.comments_are_refused = health.fonts_are_missing = true;
    CHECK(line("comments").starts_with("Fault: Comments can't be saved; ratings can."));
    CHECK(line("fonts").starts_with("Notice: The fonts of some languages are missing"));
    CHECK(line("feedback") == "OK: Feedback can be saved.");
    health.comments_are_refused = health.fonts_are_missing = false;
    health.overrides_are_ignored = true;
    CHECK(line("settings")
        == "Notice: Some settings that were changed here can't be read and are ignored. Please tell the person who "
           "looks after the kiosk.");
    health.log_was_set_aside = health.configuration_is_wrong = true;
    health.pins = volunteer::HealthLevel::warning;
    health.pin_missing = Role::administrator;
    CHECK(line("feedback")
        == "Notice: Feedback can be saved. An older feedback file was damaged and has been set aside. Please tell the "
           "person who looks after the kiosk.");
    CHECK(line("pins")
        == "Notice: No PIN is set for the administrator. Please tell the person who looks after the kiosk.");
    CHECK(line("settings")
        == "Fault: The settings file is damaged, and the kiosk will not restart. Please tell the person who looks "
           "after the kiosk.");
    CHECK_FALSE(volunteer.view<volunteer::VolunteerView>().all_ok);
    health.feedback_log = health.pins = volunteer::HealthLevel::fault;
    CHECK(line("feedback") == "Fault: Feedback can't be saved. Please tell the person who looks after the kiosk.");
    CHECK(line("pins") == "Fault: The PINs can't be read. Please tell the person who looks after the kiosk.");
}

namespace {

/// The line of this key, as health says it now; one without a key where there is none.
volunteer::HealthLine line_of(Volunteer& volunteer, volunteer::KioskHealth const& health, std::string_view key)
{
    volunteer.act(volunteer::HealthLoaded { volunteer.model.staff_visit, health });
    auto const view = volunteer.view<volunteer::VolunteerView>();
    auto const found
        = std::ranges::find(view.lines, "volunteer/health/" + std::string(key), &volunteer::HealthLine::key);
    return found == view.lines.end() ? volunteer::HealthLine {} : *found;
}

template <typename Wanted>
Wanted remedy_of(volunteer::HealthLine const& line)
{
    REQUIRE(line.remedy);
    auto const* action = std::get_if<Wanted>(&line.remedy->action);
    REQUIRE(action);
    return *action;
}

} // namespace

TEST_CASE("commands are for administrators; a volunteer is told whom to tell")
{
    Volunteer administrator;
    administrator.come_in(Role::administrator);
    auto health = samples::health();
    health.feedback_log = volunteer::HealthLevel::fault;
    CHECK(line_of(administrator, health, "feedback").text
        == "Feedback can't be saved. On the kiosk's computer, run: lecternctl status");
    Volunteer volunteer;
    volunteer.come_in();
    CHECK(line_of(volunteer, health, "feedback").text
        == "Feedback can't be saved. Please tell the person who looks after the kiosk.");
}

TEST_CASE("a volunteer reports in one touch what is broken, and takes it back in a second one")
{
    Volunteer volunteer;
    volunteer.come_in();
    auto health = samples::health();
    volunteer.act(volunteer::HealthLoaded { volunteer.model.staff_visit, health });
    auto view = volunteer.view<volunteer::VolunteerView>();
    CHECK(view.devices_heading == "Something is broken?");
    REQUIRE(view.devices.size() == 4);
    CHECK(view.devices[2].label == "Sound");
    CHECK_FALSE(view.devices[2].reported);
    auto const keep
        = only<volunteer::KeepReport>(volunteer.act(volunteer::ReportDevice { volunteer::Device::sound, true }));
    CHECK(keep.device == volunteer::Device::sound);
    CHECK(keep.broken);
    CHECK(has<volunteer::LoadHealth>(volunteer.act(volunteer::DeviceReported { keep.visit, true })));

    health.reported = { { volunteer::Device::sound, std::chrono::year { 2026 } / 11 / 26 } };
    auto const line = line_of(volunteer, health, "reported/sound");
    CHECK(line.text == "Reported by a volunteer on 2026-11-26: Sound");
    CHECK_FALSE(line.remedy);
    view = volunteer.view<volunteer::VolunteerView>();
    CHECK(view.devices[2].reported);
    CHECK_FALSE(view.all_ok);
    CHECK_FALSE(
        only<volunteer::KeepReport>(volunteer.act(volunteer::ReportDevice { volunteer::Device::sound, false })).broken);
}

TEST_CASE("a report that can't be saved is said, until one is")
{
    Volunteer volunteer;
    volunteer.come_in();
    volunteer.act(volunteer::ReportDevice { volunteer::Device::touch, true });
    volunteer.act(volunteer::DeviceReported { volunteer.model.staff_visit, false });
    CHECK(line_of(volunteer, samples::health(), "report").level == volunteer::HealthLevel::fault);
    volunteer.act(volunteer::DeviceReported { volunteer.model.staff_visit, true });
    CHECK(line_of(volunteer, samples::health(), "report").key.empty());
}

TEST_CASE("nobody reports anything without a PIN, and an answer for staff who have gone is dropped")
{
    Volunteer volunteer;
    CHECK(volunteer.act(volunteer::ReportDevice { volunteer::Device::touch, true }).empty());
    volunteer.come_in();
    auto const visit = volunteer.model.staff_visit;
    volunteer.act(door::CloseStaff {});
    CHECK(volunteer.act(volunteer::DeviceReported { visit, true }).empty());
    CHECK(volunteer.act(volunteer::FeedbackBroughtBack { visit, {} }).empty());
}

TEST_CASE("an administrator sees what was reported, and says that it is mended")
{
    Volunteer administrator;
    administrator.come_in(Role::administrator);
    auto const line = line_of(administrator, samples::health_with_work(), "reported/sound");
    CHECK(line.text == "Reported by a volunteer on 2026-11-26: Sound");
    CHECK(line.remedy->label == "Mended");
    CHECK(administrator.view<volunteer::VolunteerView>().devices.empty());
    auto const mended = remedy_of<volunteer::ReportDevice>(line);
    CHECK(mended.device == volunteer::Device::sound);
    CHECK_FALSE(only<volunteer::KeepReport>(administrator.act(mended)).broken);
}

TEST_CASE("an administrator is reminded of an export and of reviews that are due, with the way there")
{
    Volunteer administrator;
    administrator.come_in(Role::administrator);
    auto health = samples::health_with_work();
    auto const due = line_of(administrator, health, "export");
    CHECK(due.text == "Feedback has been waiting to be exported for more than a month.");
    CHECK(remedy_of<door::OpenStaffArea>(due).area == door::StaffArea::exports);
    auto const reviews = line_of(administrator, health, "reviews");
    CHECK(reviews.text == "3 leaflets whose review is overdue");
    CHECK(remedy_of<door::OpenStaffArea>(reviews).area == door::StaffArea::library);
    administrator.act(remedy_of<door::OpenStaffArea>(reviews));
    CHECK(administrator.in_front<library::LibraryPage>());

    administrator.act(door::OpenStaffArea { door::StaffArea::kiosk });
    health = samples::health();
    CHECK_FALSE(line_of(administrator, health, "export").remedy);
    for (char const* const key : { "reviews", "set_aside", "brought_back", "reported/sound" })
        CHECK(line_of(administrator, health, key).key.empty());

    Volunteer volunteer;
    volunteer.come_in();
    health = samples::health_with_work();
    CHECK(
        line_of(volunteer, health, "export").text == "Feedback has been waiting to be exported for more than a month.");
    CHECK_FALSE(line_of(volunteer, health, "export").remedy);
    CHECK(line_of(volunteer, health, "reviews").key.empty());
    CHECK(line_of(volunteer, health, "set_aside").key.empty());
    CHECK(line_of(volunteer, health, "feedback").level == volunteer::HealthLevel::warning);
}

TEST_CASE("an administrator brings back damaged feedback in one touch, and is told what came of it")
{
    Volunteer administrator;
    administrator.come_in(Role::administrator);
    auto health = samples::health_with_work();
    auto const line = line_of(administrator, health, "set_aside");
    CHECK(line.text == "Damaged feedback was set aside on 2026-03-12. Bring back what can be read?");
    CHECK(line_of(administrator, health, "feedback").level == volunteer::HealthLevel::ok);
    auto const action = remedy_of<volunteer::BringBackFeedback>(line);
    auto const merge = only<volunteer::MergeLogsSetAside>(administrator.act(action));
    CHECK(administrator.act(action).empty());
    CHECK(line_of(administrator, health, "set_aside").text == "Feedback is being brought back.");
    CHECK_FALSE(line_of(administrator, health, "set_aside").remedy);

    auto const tell = [&](volunteer::BroughtBack const& outcome) {
        administrator.act(volunteer::FeedbackBroughtBack { merge.visit, outcome });
        return line_of(administrator, health, "brought_back");
    };
    CHECK(tell(samples::brought_back()).text == "Answers brought back: 128. Already there: <5. Could not be read: 12.");
    CHECK(tell({}).text == "Answers brought back: <5. Already there: <5.");
    CHECK(tell({}).level == volunteer::HealthLevel::ok);
    CHECK(tell({ .is_whole = false }).text
        == "Answers brought back: <5. Already there: <5. How many could not be read is not known.");
    CHECK(tell({ .trouble = Trouble::damaged }).text
        == "A file could not be read. Please tell the person who looks after the kiosk.");
    CHECK(tell({ .trouble = Trouble::damaged, .logs = 1 }).text.find("Answers brought back") != std::string::npos);
    CHECK(tell({ .trouble = Trouble::damaged }).level == volunteer::HealthLevel::warning);
    health.set_aside_on.clear();
    CHECK(line_of(administrator, health, "set_aside").text
        == "Damaged feedback was set aside. Bring back what can be read?");
    // The file stays, and so does the offer: twice brings nothing twice.
    CHECK(has<volunteer::MergeLogsSetAside>(administrator.act(action)));
}

TEST_CASE("a volunteer can't bring feedback back")
{
    Volunteer volunteer;
    volunteer.come_in();
    CHECK(volunteer.act(volunteer::BringBackFeedback {}).empty());
}
