// What a volunteer does behind the door: reset, clean, pause, and see how the kiosk is.

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
    CHECK(line("export") == "Notice: Feedback has not been exported yet.");
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
        == "Notice: Some settings that were changed here can't be read and are ignored. On the kiosk's computer, run: "
           "lecternctl settings check");
    health.log_was_set_aside = health.configuration_is_wrong = true;
    health.pins = volunteer::HealthLevel::warning;
    health.pin_missing = Role::administrator;
    CHECK(line("feedback")
        == "Notice: Feedback can be saved. An older feedback file was damaged and has been set aside. On the kiosk's "
           "computer, run: lecternctl status");
    CHECK(line("pins")
        == "Notice: No PIN is set for the administrator. On the kiosk's computer, run: lecternctl pin set admin");
    CHECK(line("settings")
        == "Fault: The settings file is damaged, and the kiosk will not restart. On the kiosk's computer, run: "
           "lecternctl settings check");
    CHECK_FALSE(volunteer.view<volunteer::VolunteerView>().all_ok);
    health.feedback_log = health.pins = volunteer::HealthLevel::fault;
    CHECK(line("feedback") == "Fault: Feedback can't be saved. On the kiosk's computer, run: lecternctl status");
    CHECK(line("pins") == "Fault: The PINs can't be read. On the kiosk's computer, run: lecternctl status");
}
