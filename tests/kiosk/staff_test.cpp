// The door, and what a volunteer does behind it.

#include "kiosk/view.h"
#include "support/sample_staff.h"
#include "support/session_dump.h"
#include "support/visitor.h"

#include <algorithm>

using namespace kiosk;
using namespace std::chrono_literals;
using privacy::Role;
using samples::only;
using samples::Visitor;

namespace {

struct Volunteer : Visitor {
    using Visitor::Visitor;

    void knock(Role role, char const* pin)
    {
        act(door::OpenStaffDoor {});
        act(door::ChooseRole { role });
        act(typing::Type { pin });
    }
    void come_in(Role role = Role::volunteer)
    {
        knock(role, role == Role::volunteer ? samples::k_volunteer_pin : samples::k_administrator_pin);
        act_answered(door::SubmitPin {});
        REQUIRE(in_front<volunteer::VolunteerPage>());
    }
    /// A PIN that is answered so.
    void be_answered(door::PinVerdict verdict, int tries_left = 4, std::chrono::seconds wait = {})
    {
        knock(Role::volunteer, "999000");
        act(door::SubmitPin {});
        act(door::PinChecked { model.staff_visit, verdict, tries_left, wait });
    }
    template <typename PageType>
    [[nodiscard]] bool in_front() const
    {
        return model.staff && std::holds_alternative<PageType>(model.staff->page);
    }
    door::PinPage& door()
    {
        REQUIRE(in_front<door::PinPage>());
        return std::get<door::PinPage>(model.staff->page);
    }
    template <typename Screen>
    Screen view()
    {
        static EnglishPhrases const english;
        auto shown = view_of(model, english);
        auto* screen = std::get_if<Screen>(&shown.screen);
        REQUIRE(screen);
        return std::move(*screen);
    }
};

template <typename EffectType>
bool has(std::vector<Effect> const& effects)
{
    return std::ranges::any_of(effects, [](Effect const& effect) { return part<EffectType>(effect); });
}

} // namespace

TEST_CASE("the door opens over the visitor's page and leads back to it without a PIN, the draft untouched")
{
    Volunteer visitor;
    visitor.open_article();
    visitor.act(feedback::OpenFeedback {});
    visitor.act(feedback::ChooseRating { privacy::Rating::poor });
    visitor.act(feedback::OpenComment {});
    visitor.type("too small");
    auto const before = samples::dump(visitor.model.session);
    visitor.act(door::OpenStaffDoor {});
    CHECK(visitor.in_front<door::PinPage>());
    visitor.act(typing::Type { "1" });
    CHECK(visitor.act(door::CloseStaff {}).empty());
    CHECK_FALSE(visitor.model.staff);
    CHECK(samples::dump(visitor.model.session) == before);
}

TEST_CASE("a door that nobody comes through closes after half a minute, and the visitor has a whole turn again")
{
    Volunteer visitor;
    visitor.open_article();
    visitor.act(feedback::OpenFeedback {});
    visitor.act(feedback::OpenComment {});
    visitor.type("x");
    visitor.act(door::OpenStaffDoor {});
    visitor.pass(door::k_closes_after - 1ns);
    CHECK(visitor.in_front<door::PinPage>());
    CHECK(visitor.pass(1ns).empty());
    CHECK_FALSE(visitor.model.staff);
    CHECK(visitor.model.session.draft.comment.words() == "x");
    visitor.pass(119s);
    CHECK_FALSE(visitor.model.session.warned_at);
    visitor.pass(1s);
    CHECK(visitor.model.session.warned_at);
}

TEST_CASE("each key of the door keeps it open")
{
    Volunteer visitor;
    visitor.act(door::OpenStaffDoor {});
    for (int i = 0; i < 5; ++i) {
        visitor.pass(29s);
        visitor.touch();
        visitor.act(typing::Type { "1" });
    }
    CHECK(visitor.door().pin.characters() == 5);
}

TEST_CASE("the door does not open while an answer is being stored")
{
    Volunteer visitor;
    visitor.act(feedback::OpenFeedback {});
    visitor.act(feedback::ChooseRating { privacy::Rating::good });
    visitor.act(feedback::SubmitFeedback {});
    visitor.act(door::OpenStaffDoor {});
    CHECK_FALSE(visitor.model.staff);
}

TEST_CASE("the right PIN opens the volunteer's page, which asks how the kiosk is")
{
    Volunteer volunteer;
    volunteer.knock(Role::volunteer, samples::k_volunteer_pin);
    auto const check = only<door::CheckPin>(volunteer.act(door::SubmitPin {}));
    CHECK(check.pin == samples::k_volunteer_pin);
    CHECK(volunteer.door().pin.empty());
    auto const effects = volunteer.act(door::PinChecked { check.visit, door::PinVerdict::accepted, 10, {} });
    CHECK(only<volunteer::LoadHealth>(effects).visit == volunteer.model.staff_visit);
    CHECK(volunteer.in_front<volunteer::VolunteerPage>());
}

TEST_CASE("nothing is done at the door that needs a PIN")
{
    Volunteer visitor;
    visitor.open_article();
    visitor.act(door::OpenStaffDoor {});
    auto const before = samples::dump(visitor.model.session);
    for (Action const& action : { Action { volunteer::ResetForNextVisitor {} }, Action { volunteer::CleanScreen {} },
             Action { volunteer::PauseKiosk {} }, Action { volunteer::UnlockPin { Role::volunteer } },
             Action { door::OpenStaffArea { door::StaffArea::kiosk } },
             Action { door::OpenStaffArea { door::StaffArea::settings } } })
        CHECK(visitor.act(action).empty());
    CHECK(visitor.in_front<door::PinPage>());
    CHECK_FALSE(visitor.model.paused);
    CHECK(samples::dump(visitor.model.session) == before);
}

TEST_CASE("while a PIN is being checked nothing is typed, chosen or checked again")
{
    Volunteer visitor;
    visitor.knock(Role::volunteer, "999000");
    visitor.act(door::SubmitPin {});
    visitor.act(typing::Type { "1" });
    visitor.act(door::ChooseRole { Role::administrator });
    CHECK(visitor.act(door::SubmitPin {}).empty());
    CHECK(visitor.door().pin.empty());
    CHECK(visitor.door().role == Role::volunteer);
    // However long the check takes, the visitor's page comes back.
    visitor.pass(door::k_closes_after);
    CHECK_FALSE(visitor.model.staff);
}

TEST_CASE("a keypad can't type into a wait, nor into a role that is locked")
{
    Volunteer visitor;
    visitor.be_answered(door::PinVerdict::waiting, 4, 20s);
    visitor.act(typing::Type { "1" });
    CHECK(visitor.act(door::SubmitPin {}).empty());
    CHECK(visitor.door().pin.empty());
    CHECK(visitor.view<door::PinView>().alert);
    visitor.pass(20s);
    CHECK(visitor.view<door::PinView>().can_type);
    CHECK(next_deadline(visitor.model) > visitor.model.now);
    visitor.be_answered(door::PinVerdict::locked, 0);
    visitor.act(typing::Type { "1" });
    CHECK(visitor.door().pin.empty());
    CHECK(visitor.door().trouble == door::PinTrouble::locked);
}

TEST_CASE("the way back of a keypad takes one step: a digit, a page, the door")
{
    Volunteer visitor;
    visitor.knock(Role::volunteer, "12");
    visitor.act(door::StepBack {});
    CHECK(visitor.door().pin.characters() == 1);
    visitor.act(door::StepBack {});
    CHECK(visitor.in_front<door::PinPage>());
    visitor.act(door::StepBack {});
    CHECK_FALSE(visitor.model.staff);

    Volunteer administrator;
    administrator.come_in(Role::administrator);
    administrator.act_answered(door::OpenStaffArea { door::StaffArea::settings });
    administrator.act(settings::OpenNewPin { Role::volunteer });
    administrator.act(typing::Type { "8" });
    for (bool const typed : { true, false }) {
        CHECK(std::get<settings::SettingsPage>(administrator.model.staff->page).pin->pin.empty() != typed);
        administrator.act(door::StepBack {});
    }
    CHECK_FALSE(std::get<settings::SettingsPage>(administrator.model.staff->page).pin);
    administrator.act(door::StepBack {});
    CHECK_FALSE(administrator.model.staff);
}

TEST_CASE("a visitor who was asked whether they are there has a whole turn after staff as well")
{
    Volunteer visitor;
    visitor.open_article();
    visitor.pass(visitor.model.settings.idle);
    REQUIRE(visitor.model.session.warned_at);
    visitor.act(door::OpenStaffDoor {});
    visitor.pass(door::k_closes_after);
    REQUIRE_FALSE(visitor.model.staff);
    visitor.pass(1s);
    CHECK(visitor.model.session.present);
    CHECK_FALSE(visitor.model.session.warned_at);
}

TEST_CASE("choosing the other role drops what was typed")
{
    Volunteer visitor;
    visitor.knock(Role::administrator, "abc");
    visitor.act(door::ChooseRole { Role::volunteer });
    CHECK(visitor.door().pin.empty());
}

TEST_CASE("a wrong PIN says how many tries are left")
{
    Volunteer visitor;
    visitor.be_answered(door::PinVerdict::wrong, 7);
    CHECK(visitor.door().trouble == door::PinTrouble::wrong);
    CHECK(visitor.view<door::PinView>().notice == "This PIN is not right. 7 more tries are left.");
    CHECK(visitor.view<door::PinView>().can_type);
    visitor.act(typing::Type { "2" });
    CHECK_FALSE(visitor.view<door::PinView>().alert);
}

TEST_CASE("a wait counts down by the second and ends")
{
    Volunteer visitor;
    visitor.be_answered(door::PinVerdict::waiting, 4, 20s);
    CHECK_FALSE(visitor.view<door::PinView>().can_type);
    CHECK(visitor.view<door::PinView>().notice.find("20 seconds") != std::string::npos);
    CHECK(next_deadline(visitor.model) == visitor.model.now + 1s);
    visitor.pass(1s);
    CHECK(visitor.view<door::PinView>().notice.find("19 seconds") != std::string::npos);
    visitor.pass(18s);
    CHECK(visitor.view<door::PinView>().notice.find("1 second.") != std::string::npos);
    visitor.pass(1s);
    CHECK(visitor.door().trouble == door::PinTrouble::none);
    CHECK(visitor.view<door::PinView>().can_type);
}

TEST_CASE("the fifth wrong PIN makes wait, the tenth locks")
{
    Volunteer visitor;
    visitor.be_answered(door::PinVerdict::wrong, 5, 30s);
    CHECK(visitor.door().trouble == door::PinTrouble::waiting);
    visitor.act(door::CloseStaff {});
    visitor.be_answered(door::PinVerdict::wrong, 0, 960s);
    CHECK(visitor.door().trouble == door::PinTrouble::locked);
    CHECK_FALSE(visitor.view<door::PinView>().can_type);
    visitor.act(door::CloseStaff {});
    visitor.be_answered(door::PinVerdict::locked, 0);
    CHECK(visitor.door().trouble == door::PinTrouble::locked);
}

TEST_CASE("where no PIN is set nothing opens, and the door says what to do")
{
    Volunteer visitor;
    visitor.be_answered(door::PinVerdict::none_set);
    CHECK(visitor.door().trouble == door::PinTrouble::none_set);
    CHECK(visitor.view<door::PinView>().notice.find("lecternctl pin set volunteer") != std::string::npos);
    visitor.act(door::ChooseRole { Role::administrator });
    visitor.act(typing::Type { "kettle" });
    visitor.act(door::SubmitPin {});
    visitor.act(door::PinChecked { visitor.model.staff_visit, door::PinVerdict::none_set, 0, {} });
    CHECK(visitor.view<door::PinView>().notice.find("lecternctl pin set admin") != std::string::npos);
    CHECK_FALSE(visitor.model.staff->signed_in);
}

TEST_CASE("a check that fails lets nobody in and can be tried again")
{
    Volunteer visitor;
    visitor.be_answered(door::PinVerdict::failed);
    CHECK(visitor.door().trouble == door::PinTrouble::failed);
    CHECK(visitor.view<door::PinView>().can_type);
    CHECK(visitor.view<door::PinView>().notice == "The PIN could not be checked. Please try again.");
    visitor.model.settings.contact = "the IT desk";
    CHECK(visitor.view<door::PinView>().notice
        == "The PIN could not be checked. Please try again. If something is wrong, call: the IT desk");
}

TEST_CASE("a PIN accepted after its visit lets nobody in")
{
    Volunteer visitor;
    visitor.knock(Role::volunteer, samples::k_volunteer_pin);
    auto const visit = only<door::CheckPin>(visitor.act(door::SubmitPin {})).visit;
    visitor.act(door::CloseStaff {});
    visitor.act(door::PinChecked { visit, door::PinVerdict::accepted, 10, {} });
    CHECK_FALSE(visitor.model.staff);
    visitor.act(door::OpenStaffDoor {});
    visitor.act(door::PinChecked { visit, door::PinVerdict::accepted, 10, {} });
    CHECK(visitor.in_front<door::PinPage>());
}

TEST_CASE("staff's screens close after two minutes without a touch and leave the invitation")
{
    Volunteer volunteer;
    volunteer.open_article();
    volunteer.come_in();
    volunteer.pass(119s);
    volunteer.touch();
    volunteer.pass(120s - 1ns);
    CHECK(volunteer.in_front<volunteer::VolunteerPage>());
    auto const effects = volunteer.pass(1ns);
    CHECK_FALSE(volunteer.model.staff);
    CHECK_FALSE(volunteer.model.session.present);
    CHECK(has<session::ClearTraces>(effects));
}

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
    volunteer.be_answered(door::PinVerdict::wrong);
    volunteer.act(door::CloseStaff {});
    CHECK(volunteer.model.paused);
    volunteer.knock(Role::volunteer, samples::k_volunteer_pin);
    auto const check = only<door::CheckPin>(volunteer.act(door::SubmitPin {}));
    auto const effects = volunteer.act(door::PinChecked { check.visit, door::PinVerdict::accepted, 10, {} });
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
        == "For staff: the pause could not be saved. It ends when the kiosk is started anew.");
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

TEST_CASE("a fault while staff are in throws them out with everything else")
{
    Volunteer volunteer;
    volunteer.open_article();
    volunteer.come_in();
    volunteer.act(session::ResetSession { session::ResetReason::fault });
    CHECK_FALSE(volunteer.model.staff);
    CHECK_FALSE(volunteer.model.session.present);
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
    auto const forgive = only<volunteer::ForgiveFailures>(volunteer.act(volunteer::UnlockPin { Role::administrator }));
    CHECK(forgive.role == Role::administrator);
    CHECK(only<volunteer::LoadHealth>(volunteer.act(volunteer::FailuresForgiven { forgive.visit })).visit
        == forgive.visit);
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
    CHECK(line("feedback") == "Well: Feedback can be saved.");
    CHECK(line("pins").empty());
    CHECK(line("settings").empty());
    health.log_was_set_aside = health.configuration_is_wrong = true;
    health.pins = volunteer::HealthLevel::warning;
    health.pin_missing = Role::administrator;
    CHECK(line("feedback") == "Notice: Feedback can be saved. An older file of it was damaged and has been set aside.");
    CHECK(line("pins") == "Notice: No PIN is set for the administrator.");
    CHECK(line("settings")
        == "Fault: The file of settings is damaged: when the kiosk is started anew, it will not come up.");
    CHECK_FALSE(volunteer.view<volunteer::VolunteerView>().all_well);
    health.feedback_log = health.pins = volunteer::HealthLevel::fault;
    CHECK(line("feedback") == "Fault: Feedback can't be saved.");
    CHECK(line("pins") == "Fault: The PINs can't be read.");
}

TEST_CASE("a volunteer sees one area, an administrator all")
{
    Volunteer volunteer;
    volunteer.come_in();
    CHECK(volunteer.view<volunteer::VolunteerView>().chrome.areas.size() == 1);
    for (auto const area : door::k_staff_areas)
        if (area != door::StaffArea::kiosk)
            CHECK(volunteer.act(door::OpenStaffArea { area }).empty());
    CHECK(volunteer.in_front<volunteer::VolunteerPage>());
    Volunteer administrator;
    administrator.come_in(Role::administrator);
    CHECK(administrator.view<volunteer::VolunteerView>().chrome.areas.size() == door::k_staff_areas.size());
}
