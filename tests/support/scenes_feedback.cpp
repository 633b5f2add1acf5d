#include "support/scenes_feedback.h"

#include "support/sample_feedback.h"

namespace scenes {

using harness::Kiosk;
using harness::Outside;

namespace {

void open(Kiosk& kiosk, kiosk::door::StaffArea area, Outside outside = Outside::healthy)
{
    kiosk.sign_in(privacy::Role::administrator);
    kiosk.set_outside(outside);
    kiosk.act(kiosk::door::OpenStaffArea { area });
    kiosk.settle();
}

std::string key(std::size_t comment, std::string_view what = {})
{
    return "comments/" + privacy::to_hex(samples::comments().at(comment).id) + std::string(what);
}

void open_dashboard(Kiosk& kiosk) { open(kiosk, kiosk::door::StaffArea::dashboard); }
void open_comments(Kiosk& kiosk) { open(kiosk, kiosk::door::StaffArea::comments); }

void ask_to_delete(Kiosk& kiosk)
{
    open_comments(kiosk);
    kiosk.page_to(key(0, "/delete"));
    kiosk.tap(key(0, "/delete"));
    kiosk.page_to(key(0, "/confirm"));
}

/// Pages down until the last comment is in sight, which is hidden.
void show_hidden(Kiosk& kiosk)
{
    open_comments(kiosk);
    kiosk.page_to("comments/show_hidden");
    kiosk.tap("comments/show_hidden");
    kiosk.page_to("comments/next");
}

void be_left_with_traces(Kiosk& kiosk)
{
    ask_to_delete(kiosk);
    kiosk.set_outside(Outside::slow);
    kiosk.tap(key(0, "/confirm"));
    kiosk.act(kiosk::comments::CommentErased {
        kiosk.model().staff_visit, samples::comments().front().id, kiosk::comments::Erasure::traces_left });
    kiosk.settle();
}

void answer(Kiosk& kiosk, kiosk::comments::CommentsLoaded seen)
{
    open(kiosk, kiosk::door::StaffArea::comments, Outside::slow);
    seen.visit = kiosk.model().staff_visit;
    kiosk.act(seen);
    kiosk.settle();
}

} // namespace

std::vector<Scene> of_feedback()
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
                kiosk.page_to("dashboard/resets/toggle");
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
                open(kiosk, kiosk::door::StaffArea::dashboard, Outside::slow);
                kiosk.pass(kiosk::k_silent_wait);
            } },
        { "dashboard-nothing", "dashboard", "administrator",
            [](Kiosk& kiosk) {
                open(kiosk, kiosk::door::StaffArea::dashboard, Outside::slow);
                kiosk.act(kiosk::dashboard::OverviewLoaded { kiosk.model().staff_visit, samples::no_numbers() });
                kiosk.settle();
            } },
        { "dashboard-failed", "dashboard", "administrator",
            [](Kiosk& kiosk) { open(kiosk, kiosk::door::StaffArea::dashboard, Outside::failing); } },
        { "comments", "comments", "administrator", open_comments },
        { "comments-hidden", "comments", "administrator", show_hidden },
        { "comments-question", "comments", "administrator", ask_to_delete },
        { "comments-deleting", "comments", "administrator",
            [](Kiosk& kiosk) {
                ask_to_delete(kiosk);
                kiosk.set_outside(Outside::slow);
                kiosk.tap(key(0, "/confirm"));
            } },
        { "comments-traces", "comments", "administrator", be_left_with_traces },
        { "comments-none", "comments", "administrator", [](Kiosk& kiosk) { answer(kiosk, {}); } },
        { "comments-failed", "comments", "administrator",
            [](Kiosk& kiosk) { open(kiosk, kiosk::door::StaffArea::comments, Outside::failing); } },
        { "comment-filter", "comment_filter", "administrator",
            [](Kiosk& kiosk) {
                open_comments(kiosk);
                kiosk.tap("comments/filter/article");
            } },
    };
}

} // namespace scenes
