#include "support/sample_volunteer.h"
#include "support/scenes_by_area.h"

namespace scenes {

using harness::Kiosk;
using staff::Role;

std::vector<Scene> of_volunteer()
{
    return {
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
        { "volunteer-reported", "volunteer", "volunteer",
            [](Kiosk& kiosk) {
                kiosk.sign_in(Role::volunteer);
                auto health = samples::health();
                health.reported = samples::health_with_work().reported;
                kiosk.act(kiosk::volunteer::HealthLoaded { kiosk.model().staff_visit, health });
                kiosk.settle();
            } },
        { "administrator-reminders", "volunteer", "administrator",
            [](Kiosk& kiosk) {
                kiosk.sign_in(Role::administrator);
                auto const visit = kiosk.model().staff_visit;
                kiosk.act(kiosk::volunteer::FeedbackBroughtBack { visit, samples::brought_back() });
                kiosk.settle();
                kiosk.act(kiosk::volunteer::HealthLoaded { visit, samples::health_with_work() });
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
                kiosk.page_to("volunteer/pause");
                kiosk.tap("volunteer/pause");
            } },
        { "paused-not-kept", "paused", k_no_frame,
            [](Kiosk& kiosk) {
                kiosk.sign_in(Role::volunteer);
                kiosk.page_to("volunteer/pause");
                kiosk.tap("volunteer/pause");
                kiosk.act(kiosk::volunteer::PauseNotKept {});
                kiosk.settle();
            } },
    };
}

} // namespace scenes
