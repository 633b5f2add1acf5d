#include "support/scenes_by_area.h"

namespace scenes {

using harness::Kiosk;
using harness::Outside;

namespace {

void open_form(Kiosk& kiosk)
{
    kiosk.open_article(letter(kiosk, 2), 3);
    kiosk.tap("footer/feedback");
}

void send(Kiosk& kiosk, Outside outside)
{
    open_form(kiosk);
    kiosk.page_to("feedback/rating/poor");
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

} // namespace

std::vector<Scene> of_feedback()
{
    return {
        { "feedback", "feedback", "visitor-back", open_form },
        { "feedback-chosen", "feedback", "visitor-back",
            [](Kiosk& kiosk) {
                open_form(kiosk);
                kiosk.page_to("feedback/rating/very_good");
                kiosk.tap("feedback/rating/very_good");
                kiosk.page_to("feedback/reason/hard_to_use");
                kiosk.tap("feedback/reason/hard_to_use");
            } },
        { "feedback-request", "feedback", "visitor-back",
            [](Kiosk& kiosk) {
                open_form(kiosk);
                kiosk.page_to("feedback/comment");
                kiosk.tap("footer/send");
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
            [](Kiosk& kiosk) { write(kiosk, ::feedback::k_comment_limit_bytes); } },
        { "comment-signs", "comment", "visitor-back",
            [](Kiosk& kiosk) {
                write(kiosk, 3);
                kiosk.tap("comment/symbols");
            } },
        { "thanks", "thanks", k_no_frame, [](Kiosk& kiosk) { send(kiosk, Outside::healthy); } },
    };
}

} // namespace scenes
