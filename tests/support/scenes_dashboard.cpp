#include "support/scenes_by_area.h"

#include "support/sample_dashboard.h"

namespace scenes {

using harness::Kiosk;
using harness::Outside;

namespace {

void open_dashboard(Kiosk& kiosk) { open_area(kiosk, kiosk::door::StaffArea::dashboard); }

} // namespace

std::vector<Scene> of_dashboard()
{
    return {
        { "dashboard", "dashboard", "administrator", open_dashboard },
        { "dashboard-ratings", "dashboard", "administrator",
            [](Kiosk& kiosk) {
                open_dashboard(kiosk);
                kiosk.page_to("dashboard/ratings/crs/en");
            } },
        { "dashboard-reasons", "dashboard", "administrator",
            [](Kiosk& kiosk) {
                open_dashboard(kiosk);
                kiosk.page_to("dashboard/reasons");
            } },
        { "dashboard-end", "dashboard", "administrator",
            [](Kiosk& kiosk) {
                open_dashboard(kiosk);
                kiosk.page_to("dashboard/words/toggle");
            } },
        { "dashboard-missed", "dashboard", "administrator",
            [](Kiosk& kiosk) {
                open_dashboard(kiosk);
                kiosk.page_to("dashboard/reports/toggle");
            } },
        { "dashboard-words-table", "dashboard", "administrator",
            [](Kiosk& kiosk) {
                open_dashboard(kiosk);
                kiosk.page_to("dashboard/words/toggle");
                kiosk.tap("dashboard/words/toggle");
                kiosk.page_to("dashboard/words/table/crohn/en");
            } },
        { "dashboard-table", "dashboard", "administrator",
            [](Kiosk& kiosk) {
                open_dashboard(kiosk);
                kiosk.page_to("dashboard/feedback/toggle");
                kiosk.tap("dashboard/feedback/toggle");
                kiosk.page_to("dashboard/feedback/table/2026-W40");
            } },
        { "dashboard-ratings-table", "dashboard", "administrator",
            [](Kiosk& kiosk) {
                open_dashboard(kiosk);
                kiosk.page_to("dashboard/ratings/toggle");
                kiosk.tap("dashboard/ratings/toggle");
                kiosk.page_to("dashboard/ratings/table/crs/en/good");
            } },
        { "dashboard-waiting", "dashboard", "administrator",
            [](Kiosk& kiosk) {
                open_area(kiosk, kiosk::door::StaffArea::dashboard, Outside::slow);
                kiosk.pass(kiosk::k_wait_before_notice);
            } },
        { "dashboard-nothing", "dashboard", "administrator",
            [](Kiosk& kiosk) {
                open_area(kiosk, kiosk::door::StaffArea::dashboard, Outside::slow);
                kiosk.act(kiosk::dashboard::OverviewLoaded { kiosk.model().staff_visit, samples::no_numbers() });
                kiosk.settle();
            } },
        { "dashboard-failed", "dashboard", "administrator",
            [](Kiosk& kiosk) { open_area(kiosk, kiosk::door::StaffArea::dashboard, Outside::failing); } },
    };
}

} // namespace scenes
