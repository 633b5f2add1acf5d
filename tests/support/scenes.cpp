#include "support/scenes.h"

#include "support/scenes_feedback.h"
#include "support/scenes_settings.h"
#include "support/scenes_sticks.h"

namespace scenes {

using harness::Kiosk;
using harness::Outside;
using privacy::Role;

namespace {

/// The nth letter of the language in use: the third has 450 topics, the second two.
std::string letter(Kiosk const& kiosk, std::size_t number)
{
    return samples::letters_of(kiosk.model().session.language).at(number);
}

void open_form(Kiosk& kiosk)
{
    kiosk.open_article(letter(kiosk, 2), 3);
    kiosk.tap("footer/feedback");
}

void send(Kiosk& kiosk, Outside outside)
{
    open_form(kiosk);
    kiosk.tap("feedback/rating/poor");
    kiosk.set_outside(outside);
    kiosk.tap("footer/send");
}

void write(Kiosk& kiosk, std::size_t bytes)
{
    open_form(kiosk);
    kiosk.act(kiosk::feedback::OpenComment {});
    for (std::size_t i = 0; i < bytes; ++i)
        kiosk.act(kiosk::typing::Type { i % 6 == 5 ? " " : "n" });
    kiosk.settle();
}

void open_door(Kiosk& kiosk, Role role)
{
    kiosk.act(kiosk::door::OpenStaffDoor {});
    kiosk.act(kiosk::door::ChooseRole { role });
    kiosk.act(kiosk::typing::Type { "123" });
    kiosk.settle();
}

/// What a PIN is answered with when it is not let in.
void be_answered(Kiosk& kiosk, kiosk::door::PinVerdict verdict, std::chrono::seconds wait)
{
    open_door(kiosk, Role::volunteer);
    kiosk.set_outside(Outside::slow);
    kiosk.act(kiosk::door::SubmitPin {});
    kiosk.act(kiosk::door::PinChecked { kiosk.model().staff_visit, verdict, 4, wait });
    kiosk.settle();
}

std::vector<Scene> of_visitors_and_volunteers()
{
    return {
        { "invitation", "invitation", k_no_frame, [](Kiosk& kiosk) { kiosk.tap("footer/start_over"); } },
        { "home", "home", "visitor-feedback", [](Kiosk&) {} },
        { "home-no-library", "home", "visitor-feedback",
            [](Kiosk& kiosk) {
                kiosk.act(kiosk::session::LibraryFailed {});
                kiosk.settle();
            } },
        { "letter-few", "letter", "visitor-back-feedback", [](Kiosk& kiosk) { kiosk.open_letter(letter(kiosk, 1)); } },
        { "letter-many", "letter", "visitor-back-feedback", [](Kiosk& kiosk) { kiosk.open_letter(letter(kiosk, 2)); } },
        { "letter-further", "letter", "visitor-back-feedback",
            [](Kiosk& kiosk) {
                kiosk.open_letter(letter(kiosk, 2));
                for (int i = 0; i < 3; ++i)
                    kiosk.tap("letter/topics/page_down");
            } },
        { "letter-failed", "letter", "visitor-back-feedback",
            [](Kiosk& kiosk) {
                kiosk.set_outside(Outside::failing);
                kiosk.open_letter(letter(kiosk, 1));
            } },
        { "article", "article", "visitor-back-feedback",
            [](Kiosk& kiosk) { kiosk.open_article(letter(kiosk, 2), 1); } },
        { "article-further", "article", "visitor-back-feedback",
            [](Kiosk& kiosk) {
                kiosk.open_article(letter(kiosk, 2), 1);
                for (int i = 0; i < 2; ++i)
                    kiosk.tap("article/text/page_down");
            } },
        { "article-end", "article", "visitor-back-feedback",
            [](Kiosk& kiosk) {
                kiosk.open_article(letter(kiosk, 2), 2);
                kiosk.page_to("article/source");
            } },
        { "article-failed", "article", "visitor-back-feedback",
            [](Kiosk& kiosk) {
                kiosk.set_outside(Outside::failing);
                kiosk.open_article(letter(kiosk, 1), 0);
            } },
        { "feedback", "feedback", "visitor-back", open_form },
        { "feedback-chosen", "feedback", "visitor-back",
            [](Kiosk& kiosk) {
                open_form(kiosk);
                kiosk.tap("feedback/rating/very_good");
                kiosk.page_to("feedback/reason/hard_to_use");
                kiosk.tap("feedback/reason/hard_to_use");
            } },
        { "feedback-end", "feedback", "visitor-back",
            [](Kiosk& kiosk) {
                open_form(kiosk);
                kiosk.page_to("feedback/comment");
            } },
        { "feedback-sending", "feedback", "visitor-back", [](Kiosk& kiosk) { send(kiosk, Outside::slow); } },
        { "feedback-failed", "feedback", "visitor-back", [](Kiosk& kiosk) { send(kiosk, Outside::failing); } },
        { "comment", "comment", "visitor-back", [](Kiosk& kiosk) { write(kiosk, 0); } },
        { "comment-small-letters", "comment", "visitor-back", [](Kiosk& kiosk) { write(kiosk, 14); } },
        { "comment-full", "comment", "visitor-back",
            [](Kiosk& kiosk) { write(kiosk, privacy::k_comment_limit_bytes); } },
        { "comment-signs", "comment", "visitor-back",
            [](Kiosk& kiosk) {
                write(kiosk, 3);
                kiosk.tap("comment/symbols");
            } },
        { "thanks", "thanks", k_no_frame, [](Kiosk& kiosk) { send(kiosk, Outside::healthy); } },
        { "still-there", "still_there", k_no_frame, [](Kiosk& kiosk) { kiosk.pass(std::chrono::seconds { 65 }); } },
        { "pin", "pin", "door", [](Kiosk& kiosk) { open_door(kiosk, Role::volunteer); } },
        { "pin-administrator", "pin", "door", [](Kiosk& kiosk) { open_door(kiosk, Role::administrator); } },
        { "pin-wrong", "pin", "door", [](Kiosk& kiosk) { be_answered(kiosk, kiosk::door::PinVerdict::wrong, {}); } },
        { "pin-waiting", "pin", "door",
            [](Kiosk& kiosk) { be_answered(kiosk, kiosk::door::PinVerdict::waiting, std::chrono::seconds { 960 }); } },
        { "pin-locked", "pin", "door", [](Kiosk& kiosk) { be_answered(kiosk, kiosk::door::PinVerdict::locked, {}); } },
        { "pin-none-set", "pin", "door",
            [](Kiosk& kiosk) { be_answered(kiosk, kiosk::door::PinVerdict::none_set, {}); } },
        { "pin-failed", "pin", "door", [](Kiosk& kiosk) { be_answered(kiosk, kiosk::door::PinVerdict::failed, {}); } },
        { "volunteer", "volunteer", "volunteer", [](Kiosk& kiosk) { kiosk.sign_in(Role::volunteer); } },
        { "volunteer-unwell", "volunteer", "volunteer",
            [](Kiosk& kiosk) {
                kiosk.sign_in(Role::volunteer);
                kiosk.act(kiosk::volunteer::HealthLoaded { kiosk.model().staff_visit,
                    { .library = kiosk::volunteer::KioskHealth::LibraryState::previous_edition,
                        .edition = 3,
                        .weeks_old = 0,
                        .articles = 1,
                        .feedback_log = kiosk::volunteer::HealthLevel::fault,
                        .disk = kiosk::volunteer::HealthLevel::warning,
                        .free_bytes = 41'000'000,
                        .locked = Role::administrator,
                        .configuration_is_wrong = true,
                        .pins = kiosk::volunteer::HealthLevel::warning,
                        .pin_missing = Role::volunteer } });
                kiosk.settle();
            } },
        { "ready", "ready", k_no_frame,
            [](Kiosk& kiosk) {
                kiosk.sign_in(Role::volunteer);
                kiosk.tap("volunteer/reset");
            } },
        { "cleaning", "cleaning", k_no_frame,
            [](Kiosk& kiosk) {
                kiosk.sign_in(Role::volunteer);
                kiosk.tap("volunteer/clean");
            } },
        { "paused", "paused", k_no_frame,
            [](Kiosk& kiosk) {
                kiosk.sign_in(Role::volunteer);
                kiosk.tap("volunteer/pause");
            } },
        { "paused-not-kept", "paused", k_no_frame,
            [](Kiosk& kiosk) {
                kiosk.sign_in(Role::volunteer);
                kiosk.tap("volunteer/pause");
                kiosk.act(kiosk::volunteer::PauseNotKept {});
                kiosk.settle();
            } },
    };
}

} // namespace

std::vector<Scene> const& all()
{
    static std::vector<Scene> const scenes = [] {
        std::vector<Scene> every;
        for (auto const& part : { of_visitors_and_volunteers(), of_feedback(), of_sticks(), of_settings() })
            every.insert(every.end(), part.begin(), part.end());
        return every;
    }();
    return scenes;
}

} // namespace scenes
