#include "support/scenes_by_area.h"

#include "support/sample_comments.h"

namespace scenes {

using harness::Kiosk;
using harness::Outside;

namespace {

std::string key(std::size_t comment, std::string_view what = {})
{
    return "comments/" + ::feedback::to_hex(samples::comments().at(comment).id) + std::string(what);
}

void open_comments(Kiosk& kiosk) { open_area(kiosk, kiosk::door::StaffArea::comments); }

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
    open_area(kiosk, kiosk::door::StaffArea::comments, Outside::slow);
    seen.visit = kiosk.model().staff_visit;
    kiosk.act(seen);
    kiosk.settle();
}

} // namespace

std::vector<Scene> of_comments()
{
    return {
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
        { "comments-held-back", "comments", "administrator",
            [](Kiosk& kiosk) {
                answer(kiosk, { .comments = samples::comments({}), .held_back = { 3, { "ar", "hi" } } });
            } },
        { "comments-none", "comments", "administrator", [](Kiosk& kiosk) { answer(kiosk, {}); } },
        { "comments-failed", "comments", "administrator",
            [](Kiosk& kiosk) { open_area(kiosk, kiosk::door::StaffArea::comments, Outside::failing); } },
        { "comment-filter", "comment_filter", "administrator",
            [](Kiosk& kiosk) {
                open_comments(kiosk);
                kiosk.tap("comments/filter/article");
            } },
    };
}

} // namespace scenes
