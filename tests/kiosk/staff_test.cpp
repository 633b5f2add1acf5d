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
        act(OpenStaffDoor {});
        act(ChooseRole { role });
        act(TypePin { pin });
    }
    void come_in(Role role = Role::volunteer)
    {
        knock(role, role == Role::volunteer ? samples::k_volunteer_pin : samples::k_administrator_pin);
        act_answered(SubmitPin {});
        REQUIRE(in_front<VolunteerPage>());
    }
    /// A PIN that is answered so.
    void be_answered(PinVerdict verdict, int tries_left = 4, std::chrono::seconds wait = {})
    {
        knock(Role::volunteer, "999000");
        act(SubmitPin {});
        act(PinChecked { model.staff_visit, verdict, tries_left, wait });
    }
    template <typename PageType>
    [[nodiscard]] bool in_front() const
    {
        return model.staff && std::holds_alternative<PageType>(model.staff->page);
    }
    PinPage& door()
    {
        REQUIRE(in_front<PinPage>());
        return std::get<PinPage>(model.staff->page);
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
    return std::ranges::any_of(
        effects, [](Effect const& effect) { return std::holds_alternative<EffectType>(effect); });
}

} // namespace

TEST_CASE("the door opens over the visitor's page and leads back to it without a PIN, the draft untouched")
{
    Volunteer visitor;
    visitor.open_article();
    visitor.act(OpenFeedback {});
    visitor.act(ChooseRating { privacy::Rating::poor });
    visitor.act(OpenComment {});
    visitor.type("too small");
    auto const before = samples::dump(visitor.model.session);
    visitor.act(OpenStaffDoor {});
    CHECK(visitor.in_front<PinPage>());
    visitor.act(TypePin { "1" });
    CHECK(visitor.act(CloseStaff {}).empty());
    CHECK_FALSE(visitor.model.staff);
    CHECK(samples::dump(visitor.model.session) == before);
}

TEST_CASE("a door that nobody comes through closes after half a minute, and the visitor has a whole turn again")
{
    Volunteer visitor;
    visitor.open_article();
    visitor.act(OpenFeedback {});
    visitor.act(OpenComment {});
    visitor.type("x");
    visitor.act(OpenStaffDoor {});
    visitor.pass(k_door_closes - 1ns);
    CHECK(visitor.in_front<PinPage>());
    CHECK(visitor.pass(1ns).empty());
    CHECK_FALSE(visitor.model.staff);
    CHECK(visitor.model.session.draft.comment == "x");
    visitor.pass(119s);
    CHECK_FALSE(visitor.model.session.warned_at);
    visitor.pass(1s);
    CHECK(visitor.model.session.warned_at);
}

TEST_CASE("each key of the door keeps it open")
{
    Volunteer visitor;
    visitor.act(OpenStaffDoor {});
    for (int i = 0; i < 5; ++i) {
        visitor.pass(29s);
        visitor.touch();
        visitor.act(TypePin { "1" });
    }
    CHECK(visitor.door().pin.characters() == 5);
}

TEST_CASE("the door does not open while an answer is being stored")
{
    Volunteer visitor;
    visitor.act(OpenFeedback {});
    visitor.act(ChooseRating { privacy::Rating::good });
    visitor.act(SubmitFeedback {});
    visitor.act(OpenStaffDoor {});
    CHECK_FALSE(visitor.model.staff);
}

TEST_CASE("the right PIN opens the volunteer's page, which asks how the kiosk is")
{
    Volunteer volunteer;
    volunteer.knock(Role::volunteer, samples::k_volunteer_pin);
    auto const check = only<CheckPin>(volunteer.act(SubmitPin {}));
    CHECK(check.pin.text() == samples::k_volunteer_pin);
    CHECK(volunteer.door().pin.empty());
    auto const effects = volunteer.act(PinChecked { check.visit, PinVerdict::accepted, 10, {} });
    CHECK(only<LookAtHealth>(effects).visit == volunteer.model.staff_visit);
    CHECK(volunteer.in_front<VolunteerPage>());
}

TEST_CASE("nothing is done at the door that needs a PIN")
{
    Volunteer visitor;
    visitor.open_article();
    visitor.act(OpenStaffDoor {});
    auto const before = samples::dump(visitor.model.session);
    for (Action const& action : { Action { ResetForNextVisitor {} }, Action { CleanScreen {} },
             Action { PauseKiosk {} }, Action { UnlockPin { Role::volunteer } },
             Action { OpenStaffArea { StaffArea::kiosk } }, Action { OpenStaffArea { StaffArea::settings } } })
        CHECK(visitor.act(action).empty());
    CHECK(visitor.in_front<PinPage>());
    CHECK_FALSE(visitor.model.paused);
    CHECK(samples::dump(visitor.model.session) == before);
}

TEST_CASE("while a PIN is being checked nothing is typed, chosen or checked again")
{
    Volunteer visitor;
    visitor.knock(Role::volunteer, "999000");
    visitor.act(SubmitPin {});
    visitor.act(TypePin { "1" });
    visitor.act(ChooseRole { Role::administrator });
    CHECK(visitor.act(SubmitPin {}).empty());
    CHECK(visitor.door().pin.empty());
    CHECK(visitor.door().role == Role::volunteer);
    // However long the check takes, the visitor's page comes back.
    visitor.pass(k_door_closes);
    CHECK_FALSE(visitor.model.staff);
}

TEST_CASE("a keypad can't type into a wait, nor into a role that is locked")
{
    Volunteer visitor;
    visitor.be_answered(PinVerdict::waiting, 4, 20s);
    visitor.act(TypePin { "1" });
    CHECK(visitor.act(SubmitPin {}).empty());
    CHECK(visitor.door().pin.empty());
    CHECK(visitor.view<PinView>().alert);
    visitor.pass(20s);
    CHECK(visitor.view<PinView>().can_type);
    CHECK(next_deadline(visitor.model) > visitor.model.now);
    visitor.be_answered(PinVerdict::locked, 0);
    visitor.act(TypePin { "1" });
    CHECK(visitor.door().pin.empty());
    CHECK(visitor.door().trouble == PinTrouble::locked);
}

TEST_CASE("the way back of a keypad takes one step: a digit, a page, the door")
{
    Volunteer visitor;
    visitor.knock(Role::volunteer, "12");
    visitor.act(StepBack {});
    CHECK(visitor.door().pin.characters() == 1);
    visitor.act(StepBack {});
    CHECK(visitor.in_front<PinPage>());
    visitor.act(StepBack {});
    CHECK_FALSE(visitor.model.staff);

    Volunteer administrator;
    administrator.come_in(Role::administrator);
    administrator.act_answered(OpenStaffArea { StaffArea::settings });
    administrator.act(OpenNewPin { Role::volunteer });
    administrator.act(TypePin { "8" });
    for (bool const typed : { true, false }) {
        CHECK(std::get<SettingsPage>(administrator.model.staff->page).pin->pin.empty() != typed);
        administrator.act(StepBack {});
    }
    CHECK_FALSE(std::get<SettingsPage>(administrator.model.staff->page).pin);
    administrator.act(StepBack {});
    CHECK_FALSE(administrator.model.staff);
}

TEST_CASE("a visitor who was asked whether they are there has a whole turn after staff as well")
{
    Volunteer visitor;
    visitor.open_article();
    visitor.pass(visitor.model.settings.idle);
    REQUIRE(visitor.model.session.warned_at);
    visitor.act(OpenStaffDoor {});
    visitor.pass(k_door_closes);
    REQUIRE_FALSE(visitor.model.staff);
    visitor.pass(1s);
    CHECK(visitor.model.session.present);
    CHECK_FALSE(visitor.model.session.warned_at);
}

TEST_CASE("choosing the other role drops what was typed")
{
    Volunteer visitor;
    visitor.knock(Role::administrator, "abc");
    visitor.act(ChooseRole { Role::volunteer });
    CHECK(visitor.door().pin.empty());
}

TEST_CASE("a wrong PIN says how many tries are left")
{
    Volunteer visitor;
    visitor.be_answered(PinVerdict::wrong, 7);
    CHECK(visitor.door().trouble == PinTrouble::wrong);
    CHECK(visitor.view<PinView>().notice == "This PIN is not right. 7 more tries are left.");
    CHECK(visitor.view<PinView>().can_type);
    visitor.act(TypePin { "2" });
    CHECK_FALSE(visitor.view<PinView>().alert);
}

TEST_CASE("a wait counts down by the second and ends")
{
    Volunteer visitor;
    visitor.be_answered(PinVerdict::waiting, 4, 20s);
    CHECK_FALSE(visitor.view<PinView>().can_type);
    CHECK(visitor.view<PinView>().notice.find("20 seconds") != std::string::npos);
    CHECK(next_deadline(visitor.model) == visitor.model.now + 1s);
    visitor.pass(1s);
    CHECK(visitor.view<PinView>().notice.find("19 seconds") != std::string::npos);
    visitor.pass(18s);
    CHECK(visitor.view<PinView>().notice.find("1 second.") != std::string::npos);
    visitor.pass(1s);
    CHECK(visitor.door().trouble == PinTrouble::none);
    CHECK(visitor.view<PinView>().can_type);
}

TEST_CASE("the fifth wrong PIN makes wait, the tenth locks")
{
    Volunteer visitor;
    visitor.be_answered(PinVerdict::wrong, 5, 30s);
    CHECK(visitor.door().trouble == PinTrouble::waiting);
    visitor.act(CloseStaff {});
    visitor.be_answered(PinVerdict::wrong, 0, 960s);
    CHECK(visitor.door().trouble == PinTrouble::locked);
    CHECK_FALSE(visitor.view<PinView>().can_type);
    visitor.act(CloseStaff {});
    visitor.be_answered(PinVerdict::locked, 0);
    CHECK(visitor.door().trouble == PinTrouble::locked);
}

TEST_CASE("where no PIN is set nothing opens, and the door says what to do")
{
    Volunteer visitor;
    visitor.be_answered(PinVerdict::none_set);
    CHECK(visitor.door().trouble == PinTrouble::none_set);
    CHECK(visitor.view<PinView>().notice.find("lecternctl pin set volunteer") != std::string::npos);
    visitor.act(ChooseRole { Role::administrator });
    visitor.act(TypePin { "kettle" });
    visitor.act(SubmitPin {});
    visitor.act(PinChecked { visitor.model.staff_visit, PinVerdict::none_set, 0, {} });
    CHECK(visitor.view<PinView>().notice.find("lecternctl pin set admin") != std::string::npos);
    CHECK_FALSE(visitor.model.staff->signed_in);
}

TEST_CASE("a check that fails lets nobody in and can be tried again")
{
    Volunteer visitor;
    visitor.be_answered(PinVerdict::failed);
    CHECK(visitor.door().trouble == PinTrouble::failed);
    CHECK(visitor.view<PinView>().can_type);
    CHECK(visitor.view<PinView>().notice == "The PIN could not be checked. Please try again.");
    visitor.model.settings.contact = "the IT desk";
    CHECK(visitor.view<PinView>().notice
        == "The PIN could not be checked. Please try again. If something is wrong, call: the IT desk");
}

TEST_CASE("a PIN accepted after its visit lets nobody in")
{
    Volunteer visitor;
    visitor.knock(Role::volunteer, samples::k_volunteer_pin);
    auto const visit = only<CheckPin>(visitor.act(SubmitPin {})).visit;
    visitor.act(CloseStaff {});
    visitor.act(PinChecked { visit, PinVerdict::accepted, 10, {} });
    CHECK_FALSE(visitor.model.staff);
    visitor.act(OpenStaffDoor {});
    visitor.act(PinChecked { visit, PinVerdict::accepted, 10, {} });
    CHECK(visitor.in_front<PinPage>());
}

TEST_CASE("staff's screens close after two minutes without a touch and leave the invitation")
{
    Volunteer volunteer;
    volunteer.open_article();
    volunteer.come_in();
    volunteer.pass(119s);
    volunteer.touch();
    volunteer.pass(120s - 1ns);
    CHECK(volunteer.in_front<VolunteerPage>());
    auto const effects = volunteer.pass(1ns);
    CHECK_FALSE(volunteer.model.staff);
    CHECK_FALSE(volunteer.model.session.present);
    CHECK(has<ClearTraces>(effects));
}

TEST_CASE("the settings say when staff's screens close and how long a cleaning takes")
{
    Volunteer volunteer(Settings { .cleaning = 45s, .staff_close = 60s });
    volunteer.come_in();
    volunteer.pass(60s);
    CHECK_FALSE(volunteer.model.staff);
    volunteer.come_in();
    volunteer.act(CleanScreen {});
    volunteer.pass(45s - 1ns);
    CHECK(volunteer.in_front<CleaningPage>());
    volunteer.pass(1ns);
    CHECK_FALSE(volunteer.model.staff);
}

TEST_CASE("a reset in one touch clears the visitor, says so, and ends in the invitation")
{
    Volunteer volunteer;
    volunteer.open_article();
    volunteer.come_in();
    auto const effects = volunteer.act(ResetForNextVisitor {});
    REQUIRE(has<CountVisit>(effects));
    CHECK(std::get<CountVisit>(effects.front()).reason == ResetReason::volunteer);
    CHECK(has<ClearTraces>(effects));
    CHECK_FALSE(volunteer.model.session.present);
    CHECK(volunteer.view<ReadyView>().heading == "Ready for the next visitor");
    volunteer.pass(k_ready_shown - 1ns);
    CHECK(volunteer.in_front<ReadyPage>());
    CHECK(volunteer.pass(1ns).empty());
    CHECK_FALSE(volunteer.model.staff);
    (void)volunteer.view<InvitationView>();
}

TEST_CASE("while the screen is cleaned no touch means anything, until the time is up")
{
    Volunteer volunteer;
    volunteer.open_article();
    volunteer.come_in();
    volunteer.act(CleanScreen {});
    CHECK_FALSE(volunteer.model.session.present);
    for (Action const& action :
        { Action { CloseStaff {} }, Action { OpenStaffDoor {} }, Action { OpenStaffArea { StaffArea::kiosk } } }) {
        volunteer.touch();
        CHECK(volunteer.act(action).empty());
        CHECK(volunteer.in_front<CleaningPage>());
    }
    volunteer.pass(10s);
    CHECK(volunteer.view<CleaningView>().seconds_left == 20);
    volunteer.pass(20s);
    CHECK_FALSE(volunteer.model.staff);
    (void)volunteer.view<InvitationView>();
}

TEST_CASE("a paused kiosk wakes for nobody, and is remembered")
{
    Volunteer volunteer;
    volunteer.open_article();
    volunteer.come_in();
    auto const effects = volunteer.act(PauseKiosk {});
    REQUIRE(has<RememberPause>(effects));
    CHECK(std::get<RememberPause>(effects.back()).paused);
    CHECK_FALSE(volunteer.model.session.present);
    volunteer.act(WakeUp {});
    CHECK_FALSE(volunteer.model.session.present);
    CHECK(volunteer.view<PausedView>().notices.size() == 3);
    CHECK_FALSE(next_deadline(volunteer.model));
}

TEST_CASE("a pause outlives a restart and ends with a PIN, not at the door")
{
    Volunteer volunteer;
    // Somebody was quicker than the file that remembers it.
    volunteer.open_article();
    CHECK(has<ClearTraces>(volunteer.act(PauseRemembered {})));
    CHECK(volunteer.model.paused);
    CHECK_FALSE(volunteer.model.session.present);
    volunteer.be_answered(PinVerdict::wrong);
    volunteer.act(CloseStaff {});
    CHECK(volunteer.model.paused);
    volunteer.knock(Role::volunteer, samples::k_volunteer_pin);
    auto const check = only<CheckPin>(volunteer.act(SubmitPin {}));
    auto const effects = volunteer.act(PinChecked { check.visit, PinVerdict::accepted, 10, {} });
    REQUIRE(has<RememberPause>(effects));
    CHECK_FALSE(std::get<RememberPause>(effects.back()).paused);
    CHECK_FALSE(volunteer.model.paused);
}

TEST_CASE("a pause that can't be kept, and one that can't be ended, are said to staff")
{
    Volunteer volunteer;
    volunteer.come_in();
    volunteer.act(PauseKiosk {});
    CHECK(volunteer.view<PausedView>().warning.empty());
    volunteer.act(PauseNotKept {});
    CHECK(volunteer.view<PausedView>().warning
        == "For staff: the pause could not be saved. It ends when the kiosk is started anew.");
    volunteer.come_in();
    auto const says_so = [&] {
        auto const lines = volunteer.view<VolunteerView>().lines;
        return std::ranges::any_of(lines, [](HealthLine const& line) {
            return line.key == "volunteer/health/pause" && line.wellness == Wellness::warning;
        });
    };
    volunteer.act(HealthSeen { volunteer.model.staff_visit, samples::health() });
    CHECK_FALSE(says_so());
    volunteer.act(PauseNotKept {});
    CHECK(says_so());
}

TEST_CASE("a fault while staff are in throws them out with everything else")
{
    Volunteer volunteer;
    volunteer.open_article();
    volunteer.come_in();
    volunteer.act(ResetSession { ResetReason::fault });
    CHECK_FALSE(volunteer.model.staff);
    CHECK_FALSE(volunteer.model.session.present);
}

TEST_CASE("a role that is locked is unlocked by the other one only")
{
    Volunteer volunteer;
    volunteer.come_in();
    auto health = samples::health();
    health.locked = Role::administrator;
    volunteer.act(HealthSeen { volunteer.model.staff_visit, health });
    CHECK(volunteer.view<VolunteerView>().locked == Role::administrator);
    CHECK(volunteer.act(UnlockPin { Role::volunteer }).empty());
    auto const forgive = only<ForgiveFailures>(volunteer.act(UnlockPin { Role::administrator }));
    CHECK(forgive.role == Role::administrator);
    CHECK(only<LookAtHealth>(volunteer.act(FailuresForgiven { forgive.visit })).visit == forgive.visit);
    health.locked = Role::volunteer;
    volunteer.act(HealthSeen { volunteer.model.staff_visit, health });
    CHECK_FALSE(volunteer.view<VolunteerView>().locked);
}

TEST_CASE("what ails the kiosk is one line each, and only what does")
{
    Volunteer volunteer;
    volunteer.come_in();
    auto health = samples::health();
    auto const line = [&](std::string_view key) -> std::string {
        volunteer.act(HealthSeen { volunteer.model.staff_visit, health });
        auto const view = volunteer.view<VolunteerView>();
        auto const found = std::ranges::find(view.lines, "volunteer/health/" + std::string(key), &HealthLine::key);
        return found == view.lines.end() ? "" : found->state + ": " + found->text;
    };
    CHECK(line("feedback") == "Well: Feedback can be saved.");
    CHECK(line("pins").empty());
    CHECK(line("settings").empty());
    health.log_was_set_aside = health.configuration_is_wrong = true;
    health.pins = Wellness::warning;
    health.pin_missing = Role::administrator;
    CHECK(line("feedback") == "Notice: Feedback can be saved. An older file of it was damaged and has been set aside.");
    CHECK(line("pins") == "Notice: No PIN is set for the administrator.");
    CHECK(line("settings")
        == "Fault: The file of settings is damaged: when the kiosk is started anew, it will not come up.");
    CHECK_FALSE(volunteer.view<VolunteerView>().all_well);
    health.feedback_log = health.pins = Wellness::fault;
    CHECK(line("feedback") == "Fault: Feedback can't be saved.");
    CHECK(line("pins") == "Fault: The PINs can't be read.");
}

TEST_CASE("a volunteer sees one area, an administrator all")
{
    Volunteer volunteer;
    volunteer.come_in();
    CHECK(volunteer.view<VolunteerView>().chrome.areas.size() == 1);
    for (auto const area : k_staff_areas)
        if (area != StaffArea::kiosk)
            CHECK(volunteer.act(OpenStaffArea { area }).empty());
    CHECK(volunteer.in_front<VolunteerPage>());
    Volunteer administrator;
    administrator.come_in(Role::administrator);
    CHECK(administrator.view<VolunteerView>().chrome.areas.size() == k_staff_areas.size());
}
