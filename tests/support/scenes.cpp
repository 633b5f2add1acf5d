#include "support/scenes.h"

namespace scenes {

using harness::Kiosk;
using harness::Outside;

namespace {

/// The nth letter of the language in use: the third has 450 topics, the second two.
std::string letter(Kiosk const& kiosk, std::size_t number) { return samples::letters_of(kiosk.model().session.language).at(number); }

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
    kiosk.act(kiosk::OpenComment {});
    for (std::size_t i = 0; i < bytes; ++i)
        kiosk.act(kiosk::TypeText { i % 6 == 5 ? " " : "n" });
    kiosk.settle();
}

} // namespace

std::vector<Scene> const& all()
{
    static std::vector<Scene> const scenes {
        { "invitation", "invitation", [](Kiosk& kiosk) { kiosk.tap("footer/start_over"); } },
        { "home", "home", [](Kiosk&) {} },
        { "home-no-library", "home",
            [](Kiosk& kiosk) {
                kiosk.act(kiosk::LibraryFailed {});
                kiosk.settle();
            } },
        { "letter-few", "letter", [](Kiosk& kiosk) { kiosk.open_letter(letter(kiosk, 1)); } },
        { "letter-many", "letter", [](Kiosk& kiosk) { kiosk.open_letter(letter(kiosk, 2)); } },
        { "letter-further", "letter",
            [](Kiosk& kiosk) {
                kiosk.open_letter(letter(kiosk, 2));
                for (int i = 0; i < 3; ++i)
                    kiosk.tap("letter/topics/page_down");
            } },
        { "letter-failed", "letter",
            [](Kiosk& kiosk) {
                kiosk.set_outside(Outside::failing);
                kiosk.open_letter(letter(kiosk, 1));
            } },
        { "article", "article", [](Kiosk& kiosk) { kiosk.open_article(letter(kiosk, 2), 1); } },
        { "article-further", "article",
            [](Kiosk& kiosk) {
                kiosk.open_article(letter(kiosk, 2), 1);
                for (int i = 0; i < 2; ++i)
                    kiosk.tap("article/text/page_down");
            } },
        { "article-end", "article",
            [](Kiosk& kiosk) {
                kiosk.open_article(letter(kiosk, 2), 2);
                kiosk.page_to("article/source");
            } },
        { "article-failed", "article",
            [](Kiosk& kiosk) {
                kiosk.set_outside(Outside::failing);
                kiosk.open_article(letter(kiosk, 1), 0);
            } },
        { "feedback", "feedback", open_form },
        { "feedback-chosen", "feedback",
            [](Kiosk& kiosk) {
                open_form(kiosk);
                kiosk.tap("feedback/rating/very_good");
                kiosk.page_to("feedback/reason/hard_to_use");
                kiosk.tap("feedback/reason/hard_to_use");
            } },
        { "feedback-end", "feedback",
            [](Kiosk& kiosk) {
                open_form(kiosk);
                kiosk.page_to("feedback/comment");
            } },
        { "feedback-sending", "feedback", [](Kiosk& kiosk) { send(kiosk, Outside::slow); } },
        { "feedback-failed", "feedback", [](Kiosk& kiosk) { send(kiosk, Outside::failing); } },
        { "comment", "comment", [](Kiosk& kiosk) { write(kiosk, 0); } },
        { "comment-small-letters", "comment", [](Kiosk& kiosk) { write(kiosk, 14); } },
        { "comment-full", "comment", [](Kiosk& kiosk) { write(kiosk, privacy::k_comment_limit_bytes); } },
        { "comment-signs", "comment",
            [](Kiosk& kiosk) {
                write(kiosk, 3);
                kiosk.tap("comment/symbols");
            } },
        { "thanks", "thanks", [](Kiosk& kiosk) { send(kiosk, Outside::healthy); } },
        { "still-there", "still_there", [](Kiosk& kiosk) { kiosk.pass(std::chrono::seconds { 65 }); } },
    };
    return scenes;
}

} // namespace scenes
