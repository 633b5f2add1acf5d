// The door: who comes in, and what the way out leaves.

#include "support/sample_door.h"
#include "support/session_dump.h"
#include "volunteer.h"

using namespace kiosk;
using namespace std::chrono_literals;
using samples::has;
using samples::only;
using samples::Volunteer;
using staff::Role;

TEST_CASE("the door opens over the visitor's page and leads back to it without a PIN, the draft untouched")
{
    Volunteer visitor;
    visitor.open_article();
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::ChooseRating { ::feedback::Rating::poor });
    visitor.act(kiosk::feedback::OpenComment {});
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
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::OpenComment {});
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
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::ChooseRating { ::feedback::Rating::good });
    visitor.act(kiosk::feedback::SubmitFeedback {});
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
    auto const effects = volunteer.act(
        door::PinChecked { check.visit, staff::PinOutcome { staff::PinOutcome::Kind::accepted, {}, 10 } });
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

TEST_CASE("a PIN that is too long is not cut to one that could be right")
{
    Volunteer visitor;
    visitor.knock(Role::administrator, std::string(staff::k_longest_pin, 'k').c_str());
    visitor.act(typing::Type { "4" });
    CHECK(only<door::CheckPin>(visitor.act(door::SubmitPin {})).pin.size() == staff::k_longest_pin + 1);
}

TEST_CASE("a keypad can't type into a wait, nor into a role that is locked")
{
    Volunteer visitor;
    visitor.be_answered(staff::PinOutcome::Kind::waiting, 4, 20s);
    visitor.act(typing::Type { "1" });
    CHECK(visitor.act(door::SubmitPin {}).empty());
    CHECK(visitor.door().pin.empty());
    CHECK(visitor.view<door::PinView>().alert);
    visitor.pass(20s);
    CHECK(visitor.view<door::PinView>().can_type);
    CHECK(next_deadline(visitor.model) > visitor.model.now);
    visitor.be_answered(staff::PinOutcome::Kind::locked, 0);
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
    administrator.act(kiosk::settings::OpenNewPin { Role::volunteer });
    administrator.act(typing::Type { "8" });
    for (bool const typed : { true, false }) {
        CHECK(std::get<kiosk::settings::SettingsPage>(administrator.model.staff->page).pin->pin.empty() != typed);
        administrator.act(door::StepBack {});
    }
    CHECK_FALSE(std::get<kiosk::settings::SettingsPage>(administrator.model.staff->page).pin);
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
    visitor.be_answered(staff::PinOutcome::Kind::wrong, 7);
    CHECK(visitor.door().trouble == door::PinTrouble::wrong);
    CHECK(visitor.view<door::PinView>().notice == "This PIN is wrong. 7 more tries are left.");
    CHECK(visitor.view<door::PinView>().can_type);
    visitor.act(typing::Type { "2" });
    CHECK_FALSE(visitor.view<door::PinView>().alert);
}

TEST_CASE("a wait counts down by the second and ends")
{
    Volunteer visitor;
    visitor.be_answered(staff::PinOutcome::Kind::waiting, 4, 20s);
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
    visitor.be_answered(staff::PinOutcome::Kind::wrong, 5, 30s);
    CHECK(visitor.door().trouble == door::PinTrouble::waiting);
    visitor.act(door::CloseStaff {});
    visitor.be_answered(staff::PinOutcome::Kind::wrong, 0, 960s);
    CHECK(visitor.door().trouble == door::PinTrouble::locked);
    CHECK_FALSE(visitor.view<door::PinView>().can_type);
    visitor.act(door::CloseStaff {});
    visitor.be_answered(staff::PinOutcome::Kind::locked, 0);
    CHECK(visitor.door().trouble == door::PinTrouble::locked);
}

TEST_CASE("where no PIN is set nothing opens, and the door says what to do")
{
    Volunteer visitor;
    visitor.be_answered(staff::PinOutcome::Kind::none_set);
    CHECK(visitor.door().trouble == door::PinTrouble::none_set);
    CHECK(visitor.view<door::PinView>().notice.find("lecternctl pin set volunteer") != std::string::npos);
    visitor.act(door::ChooseRole { Role::administrator });
    visitor.act(typing::Type { "kettle" });
    visitor.act(door::SubmitPin {});
    visitor.act(
        door::PinChecked { visitor.model.staff_visit, staff::PinOutcome { staff::PinOutcome::Kind::none_set, {}, 0 } });
    CHECK(visitor.view<door::PinView>().notice.find("lecternctl pin set admin") != std::string::npos);
    CHECK_FALSE(visitor.model.staff->signed_in);
}

TEST_CASE("a check that fails lets nobody in and can be tried again")
{
    Volunteer visitor;
    visitor.be_answered(std::nullopt);
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
    visitor.act(door::PinChecked { visit, staff::PinOutcome { staff::PinOutcome::Kind::accepted, {}, 10 } });
    CHECK_FALSE(visitor.model.staff);
    visitor.act(door::OpenStaffDoor {});
    visitor.act(door::PinChecked { visit, staff::PinOutcome { staff::PinOutcome::Kind::accepted, {}, 10 } });
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

TEST_CASE("a fault while staff are in throws them out with everything else")
{
    Volunteer volunteer;
    volunteer.open_article();
    volunteer.come_in();
    volunteer.act(session::ResetSession { session::ResetReason::fault });
    CHECK_FALSE(volunteer.model.staff);
    CHECK_FALSE(volunteer.model.session.present);
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
