#include "shown.h"
#include "support/session_dump.h"
#include "support/visitor.h"

using namespace kiosk;
using ::feedback::Rating;
using ::feedback::Reason;
using samples::only;
using samples::shown;
using samples::Visitor;

namespace {

::feedback::RecordId const k_id { 1, 2, 3, 4 };

Visitor at_form()
{
    Visitor visitor;
    visitor.open_article("A", 0);
    visitor.act(kiosk::feedback::OpenFeedback {});
    return visitor;
}

} // namespace

TEST_CASE("feedback is about the article in front, and about the kiosk elsewhere")
{
    auto reading = at_form();
    CHECK(reading.page<kiosk::feedback::FeedbackPage>().about_slug == "topic-0-0");
    CHECK(reading.page<kiosk::feedback::FeedbackPage>().about_title == "A 1");

    Visitor elsewhere;
    elsewhere.act_answered(letters::OpenLetter { "A" });
    elsewhere.act(kiosk::feedback::OpenFeedback {});
    CHECK(elsewhere.page<kiosk::feedback::FeedbackPage>().about_slug.empty());
}

TEST_CASE("only one form is open at a time")
{
    auto visitor = at_form();
    auto const before = visitor.model.session.trail.size();
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::OpenComment {});
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::OpenComment {});
    CHECK(visitor.model.session.trail.size() == before + 1);
}

TEST_CASE("the last rating counts")
{
    auto visitor = at_form();
    visitor.act(kiosk::feedback::ChooseRating { Rating::good });
    visitor.act(kiosk::feedback::ChooseRating { Rating::dont_know });
    CHECK(only<kiosk::feedback::StoreFeedback>(visitor.act(kiosk::feedback::SubmitFeedback {})).rating
        == Rating::dont_know);
}

TEST_CASE("reasons are ticked and unticked, and sent in the order of the form")
{
    auto visitor = at_form();
    visitor.act(kiosk::feedback::ChooseRating { Rating::poor });
    for (auto const reason : { Reason::hard_to_use, Reason::hard_to_understand, Reason::missing_something,
             Reason::hard_to_understand, Reason::easy_to_understand })
        visitor.act(kiosk::feedback::ToggleReason { reason });
    auto const sent = only<kiosk::feedback::StoreFeedback>(visitor.act(kiosk::feedback::SubmitFeedback {}));
    CHECK(sent.reasons == std::vector { Reason::easy_to_understand, Reason::missing_something, Reason::hard_to_use });
}

TEST_CASE("everything that was said is sent, and nothing else")
{
    auto visitor = at_form();
    visitor.act(kiosk::feedback::ChooseRating { Rating::very_good });
    visitor.act(kiosk::feedback::OpenComment {});
    visitor.type("Thanks");
    visitor.act(session::GoBack {});
    auto const sent = only<kiosk::feedback::StoreFeedback>(visitor.act(kiosk::feedback::SubmitFeedback {}));
    CHECK(sent.generation == visitor.model.generation);
    CHECK(sent.id == ::feedback::RecordId {});
    CHECK(sent.article == "topic-0-0");
    CHECK(sent.language == "en");
    CHECK(sent.rating == Rating::very_good);
    CHECK(sent.reasons.empty());
    CHECK(sent.comment == "Thanks");
}

TEST_CASE("where the key that comments are sealed to is missing, no comment is asked for, and ratings are sent")
{
    auto visitor = at_form();
    visitor.model.settings.takes_comments = false;
    CHECK(shown<kiosk::feedback::FeedbackView>(visitor.model).comment_label.empty());
    auto const pages = visitor.model.session.trail.size();
    visitor.act(kiosk::feedback::OpenComment {});
    CHECK(visitor.model.session.trail.size() == pages);
    visitor.act(kiosk::feedback::ChooseRating { Rating::good });
    CHECK(only<kiosk::feedback::StoreFeedback>(visitor.act(kiosk::feedback::SubmitFeedback {})).comment.empty());
}

TEST_CASE("Send pressed twice stores once")
{
    auto visitor = at_form();
    visitor.act(kiosk::feedback::ChooseRating { Rating::good });
    CHECK(visitor.act(kiosk::feedback::SubmitFeedback {}).size() == 1);
    CHECK(visitor.act(kiosk::feedback::SubmitFeedback {}).empty());
    visitor.act(kiosk::feedback::FeedbackStored { visitor.model.generation });
    CHECK(visitor.act(kiosk::feedback::SubmitFeedback {}).empty());
}

TEST_CASE("an answer can't change while it is being stored")
{
    auto visitor = at_form();
    visitor.act(kiosk::feedback::ChooseRating { Rating::good });
    visitor.act(kiosk::feedback::SubmitFeedback {});
    auto const before = samples::dump(visitor.model);
    for (Action const& action : std::initializer_list<Action> { kiosk::feedback::ChooseRating { Rating::poor },
             kiosk::feedback::ToggleReason { Reason::hard_to_use }, kiosk::feedback::OpenComment {},
             typing::Type { "x" }, typing::Erase {}, session::GoBack {}, session::GoHome {} })
        CHECK(visitor.act(action).empty());
    CHECK(samples::dump(visitor.model) == before);
}

TEST_CASE("a stored answer is thanked for, and the form is gone")
{
    auto visitor = at_form();
    visitor.act(kiosk::feedback::ChooseRating { Rating::good });
    visitor.act(kiosk::feedback::OpenComment {});
    visitor.type("Thanks");
    visitor.act(session::GoBack {});
    visitor.act(kiosk::feedback::SubmitFeedback {});
    CHECK_FALSE(visitor.model.session.thanked_at);
    visitor.act(kiosk::feedback::FeedbackStored { visitor.model.generation });
    CHECK(visitor.model.session.thanked_at == visitor.model.now);
    CHECK(visitor.sees<article::ArticlePage>());
    CHECK(visitor.model.session.draft.comment.words().empty());
    CHECK_FALSE(visitor.model.session.draft.rating);
}

TEST_CASE("the thank-you goes by itself after its time, not before")
{
    auto visitor = at_form();
    visitor.act(kiosk::feedback::ChooseRating { Rating::good });
    visitor.act(kiosk::feedback::SubmitFeedback {});
    visitor.act(kiosk::feedback::FeedbackStored { visitor.model.generation });
    visitor.pass(std::chrono::seconds { 5 } - std::chrono::nanoseconds { 1 });
    CHECK(visitor.model.session.thanked_at);
    visitor.pass(std::chrono::nanoseconds { 1 });
    CHECK_FALSE(visitor.model.session.thanked_at);
    CHECK(visitor.sees<article::ArticlePage>());
}

TEST_CASE("the thank-you goes at a touch")
{
    auto visitor = at_form();
    visitor.act(kiosk::feedback::ChooseRating { Rating::good });
    visitor.act(kiosk::feedback::SubmitFeedback {});
    visitor.act(kiosk::feedback::FeedbackStored { visitor.model.generation });
    visitor.act(kiosk::feedback::DismissThanks {});
    CHECK_FALSE(visitor.model.session.thanked_at);
}

TEST_CASE("a failure keeps everything, and a retry goes by the same id")
{
    auto visitor = at_form();
    visitor.act(kiosk::feedback::ChooseRating { Rating::poor });
    visitor.act(kiosk::feedback::ToggleReason { Reason::hard_to_use });
    visitor.act(kiosk::feedback::OpenComment {});
    visitor.type("Why");
    visitor.act(session::GoBack {});
    visitor.act(kiosk::feedback::SubmitFeedback {});
    visitor.act(kiosk::feedback::FeedbackFailed { visitor.model.generation, k_id });
    CHECK(visitor.sees<kiosk::feedback::FeedbackPage>());
    CHECK(visitor.model.session.draft.sending == kiosk::feedback::Sending::failed);
    CHECK_FALSE(visitor.model.session.thanked_at);

    auto const again = only<kiosk::feedback::StoreFeedback>(visitor.act(kiosk::feedback::SubmitFeedback {}));
    CHECK(again.id == k_id);
    CHECK(again.rating == Rating::poor);
    CHECK(again.reasons == std::vector { Reason::hard_to_use });
    CHECK(again.comment == "Why");
    visitor.act(kiosk::feedback::FeedbackStored { visitor.model.generation });
    CHECK(visitor.model.session.thanked_at);
}

TEST_CASE("an answer may be changed after a failure and keeps its id")
{
    auto visitor = at_form();
    visitor.act(kiosk::feedback::ChooseRating { Rating::poor });
    visitor.act(kiosk::feedback::SubmitFeedback {});
    visitor.act(kiosk::feedback::FeedbackFailed { visitor.model.generation, k_id });
    visitor.act(kiosk::feedback::ChooseRating { Rating::good });
    auto const again = only<kiosk::feedback::StoreFeedback>(visitor.act(kiosk::feedback::SubmitFeedback {}));
    CHECK(again.id == k_id);
    CHECK(again.rating == Rating::good);
}

TEST_CASE("a second answer has another id than the first")
{
    auto visitor = at_form();
    visitor.act(kiosk::feedback::ChooseRating { Rating::poor });
    visitor.act(kiosk::feedback::SubmitFeedback {});
    visitor.act(kiosk::feedback::FeedbackFailed { visitor.model.generation, k_id });
    visitor.act(kiosk::feedback::SubmitFeedback {});
    visitor.act(kiosk::feedback::FeedbackStored { visitor.model.generation });
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::ChooseRating { Rating::poor });
    CHECK(only<kiosk::feedback::StoreFeedback>(visitor.act(kiosk::feedback::SubmitFeedback {})).id
        == ::feedback::RecordId {});
}

TEST_CASE("a form that was left without sending starts empty the next time")
{
    auto visitor = at_form();
    visitor.act(kiosk::feedback::ChooseRating { Rating::poor });
    visitor.act(kiosk::feedback::OpenComment {});
    visitor.type("secret");
    visitor.act(session::GoBack {});
    visitor.act(session::GoBack {});
    visitor.act(kiosk::feedback::OpenFeedback {});
    CHECK_FALSE(visitor.model.session.draft.rating);
    CHECK(visitor.model.session.draft.comment.words().empty());
}

TEST_CASE("an answer that is reset while it is being stored is still stored, once")
{
    auto visitor = at_form();
    visitor.act(kiosk::feedback::ChooseRating { Rating::good });
    CHECK(visitor.act(kiosk::feedback::SubmitFeedback {}).size() == 1);
    // The effect is out; what follows only clears the screen.
    auto const effects = visitor.act(session::ResetSession {});
    REQUIRE(effects.size() == 2);
    CHECK(part<session::CountVisit>(effects.at(0)));
    CHECK(part<session::ClearTraces>(effects.at(1)));
}

TEST_CASE("a failure brings the top of the form into sight, where it is shown")
{
    auto visitor = at_form();
    visitor.act(kiosk::feedback::ChooseRating { Rating::poor });
    visitor.page<kiosk::feedback::FeedbackPage>().scroll.offset_px = 400;
    visitor.act(kiosk::feedback::SubmitFeedback {});
    visitor.act(kiosk::feedback::FeedbackFailed { visitor.model.generation, k_id });
    CHECK(visitor.page<kiosk::feedback::FeedbackPage>().scroll.offset_px == 0);
}

TEST_CASE("a comment of nothing but spaces is none")
{
    Visitor visitor;
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::ChooseRating { ::feedback::Rating::good });
    visitor.act(kiosk::feedback::OpenComment {});
    visitor.type("   ");
    visitor.act(session::GoBack {});
    CHECK(only<kiosk::feedback::StoreFeedback>(visitor.act(kiosk::feedback::SubmitFeedback {})).comment.empty());
}

TEST_CASE("the form asks in the words of the NHS Friends and Family Test")
{
    Visitor visitor;
    visitor.open_article();
    visitor.act(kiosk::feedback::OpenFeedback {});
    auto const view = shown<kiosk::feedback::FeedbackView>(visitor.model);
    std::vector<std::string> labels;
    for (auto const& rating : view.ratings)
        labels.push_back(rating.label);
    CHECK(labels
        == std::vector<std::string> {
            "Very good", "Good", "Neither good nor poor", "Poor", "Very poor", "Don't know" });
    CHECK(view.reasons.size() == ::feedback::k_reasons.size());
    CHECK(view.heading == "What do you think of this leaflet?");
    CHECK(view.about == "A 1");
    CHECK_FALSE(view.chrome.can_give_feedback);
}

TEST_CASE("feedback from home is about the kiosk")
{
    Visitor visitor;
    visitor.act(kiosk::feedback::OpenFeedback {});
    CHECK(shown<kiosk::feedback::FeedbackView>(visitor.model).heading == "What do you think of this kiosk?");
    CHECK(shown<kiosk::feedback::FeedbackView>(visitor.model).about.empty());
}

TEST_CASE("the form shows what was chosen, and whether there is something to send")
{
    Visitor visitor;
    visitor.act(kiosk::feedback::OpenFeedback {});
    CHECK_FALSE(shown<kiosk::feedback::FeedbackView>(visitor.model).has_answer);
    visitor.act(kiosk::feedback::ChooseRating { ::feedback::Rating::poor });
    visitor.act(kiosk::feedback::ToggleReason { ::feedback::Reason::hard_to_use });
    auto const view = shown<kiosk::feedback::FeedbackView>(visitor.model);
    CHECK(view.has_answer);
    CHECK(view.send == "Send");
    for (auto const& rating : view.ratings)
        CHECK(rating.selected == (rating.rating == ::feedback::Rating::poor));
    for (auto const& reason : view.reasons)
        CHECK(reason.selected == (reason.reason == ::feedback::Reason::hard_to_use));

    visitor.act(kiosk::feedback::SubmitFeedback {});
    CHECK(shown<kiosk::feedback::FeedbackView>(visitor.model).sending);
    visitor.act(kiosk::feedback::FeedbackFailed { visitor.model.generation, { 1 } });
    auto const failed = shown<kiosk::feedback::FeedbackView>(visitor.model);
    CHECK(failed.trouble == "Your answer could not be saved. Nothing is lost: please try again, or tell the staff.");
    CHECK_FALSE(failed.sending);
}

TEST_CASE("whoever sends nothing is asked for a face or a comment, at the top of the form, until there is one")
{
    Visitor visitor;
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::ToggleReason { ::feedback::Reason::hard_to_use });
    CHECK(shown<kiosk::feedback::FeedbackView>(visitor.model).request.empty());
    visitor.page<kiosk::feedback::FeedbackPage>().scroll.offset_px = 400;
    CHECK(visitor.act(kiosk::feedback::SubmitFeedback {}).empty());
    CHECK(
        shown<kiosk::feedback::FeedbackView>(visitor.model).request == "Please choose a face or write a comment first");
    CHECK(visitor.page<kiosk::feedback::FeedbackPage>().scroll.offset_px == 0);
    CHECK_FALSE(shown<kiosk::feedback::FeedbackView>(visitor.model).sending);

    Visitor with_comment = visitor;
    with_comment.act(kiosk::feedback::OpenComment {});
    with_comment.type(" ");
    with_comment.act(kiosk::session::GoBack {});
    CHECK_FALSE(shown<kiosk::feedback::FeedbackView>(with_comment.model).request.empty());
    with_comment.act(kiosk::feedback::OpenComment {});
    with_comment.type("a");
    with_comment.act(kiosk::session::GoBack {});
    CHECK(shown<kiosk::feedback::FeedbackView>(with_comment.model).request.empty());

    visitor.act(kiosk::feedback::ChooseRating { ::feedback::Rating::poor });
    CHECK(shown<kiosk::feedback::FeedbackView>(visitor.model).request.empty());
}

TEST_CASE("where no comment is taken only a face is asked for")
{
    Visitor visitor({ .takes_comments = false });
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::SubmitFeedback {});
    CHECK(shown<kiosk::feedback::FeedbackView>(visitor.model).request == "Please choose a face first");
}

TEST_CASE("another form begins without a request")
{
    Visitor visitor;
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::SubmitFeedback {});
    visitor.act(kiosk::session::GoBack {});
    visitor.act(kiosk::feedback::OpenFeedback {});
    CHECK(shown<kiosk::feedback::FeedbackView>(visitor.model).request.empty());
}

TEST_CASE("nothing speaks, so that nothing can be hard to hear")
{
    Visitor visitor;
    visitor.act(kiosk::feedback::OpenFeedback {});
    for (auto const& reason : shown<kiosk::feedback::FeedbackView>(visitor.model).reasons)
        if (reason.reason == ::feedback::Reason::hard_to_read)
            CHECK(reason.label == "Hard to read");
}

TEST_CASE("whoever writes is asked to name nobody, and told that nobody answers")
{
    Visitor visitor;
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::OpenComment {});
    CHECK(shown<kiosk::feedback::CommentView>(visitor.model).privacy_notice
        == "Please do not write names, phone numbers or dates. Staff can't answer you here.");
}

TEST_CASE("the comment is the model's own bytes, not a copy")
{
    Visitor visitor;
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::OpenComment {});
    visitor.type("Hi");
    CHECK(shown<kiosk::feedback::CommentView>(visitor.model).comment.data()
        == visitor.model.session.draft.comment.words().data());
    visitor.act(session::GoBack {});
    CHECK(shown<kiosk::feedback::FeedbackView>(visitor.model).comment.data()
        == visitor.model.session.draft.comment.words().data());
}

TEST_CASE("whenever a key of the keyboard has no room left, the visitor is told")
{
    for (auto const* const language : { "en", "ar" }) {
        Visitor visitor;
        visitor.act(session::ChooseLanguage { language });
        visitor.act(kiosk::feedback::OpenFeedback {});
        visitor.act(kiosk::feedback::OpenComment {});
        CHECK(shown<kiosk::feedback::CommentView>(visitor.model).room.empty());
        for (std::size_t typed = 0; typed < ::feedback::k_comment_limit_bytes; ++typed) {
            visitor.type("x");
            auto const view = shown<kiosk::feedback::CommentView>(visitor.model);
            for (auto const& row : view.keyboard.rows)
                for (auto const key : row)
                    if (view.comment.size() + key.size() > ::feedback::k_comment_limit_bytes)
                        REQUIRE(view.room == "There is no room for more. To go on, erase something.");
        }
    }
}

TEST_CASE("Hindi keys are announced in time too")
{
    Visitor visitor({}, samples::library({ "hi" }));
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::OpenComment {});
    auto full = [&] { return !shown<kiosk::feedback::CommentView>(visitor.model).room.empty(); };
    while (!full() && visitor.model.session.draft.comment.words().size() < ::feedback::k_comment_limit_bytes)
        visitor.type("x");
    auto const size = visitor.model.session.draft.comment.words().size();
    visitor.act(typing::Erase {});
    for (auto const& row : shown<kiosk::feedback::CommentView>(visitor.model).keyboard.rows)
        for (auto const key : row) {
            visitor.act(typing::Type { key });
            CHECK_MESSAGE(visitor.model.session.draft.comment.words().size() == size - 1 + key.size(), key);
            while (visitor.model.session.draft.comment.words().size() > size - 1)
                visitor.act(typing::Erase {});
        }
}

TEST_CASE("the thank-you says what was promised, word for word")
{
    Visitor visitor;
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::ChooseRating { ::feedback::Rating::good });
    visitor.act_answered(kiosk::feedback::SubmitFeedback {});
    CHECK(shown<kiosk::feedback::ThanksView>(visitor.model).heading == "Thank you for your feedback!");
}

TEST_CASE("a thank-you that comes while somebody is asked whether they are there is seen after the answer")
{
    Visitor visitor;
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::ChooseRating { ::feedback::Rating::good });
    visitor.act(kiosk::feedback::SubmitFeedback {});
    visitor.pass(visitor.model.settings.idle);
    REQUIRE(visitor.model.session.warned_at);
    visitor.act(kiosk::feedback::FeedbackStored { visitor.model.generation });
    visitor.pass(visitor.model.settings.thanks + std::chrono::seconds { 1 });
    CHECK(next_deadline(visitor.model) > visitor.model.now);
    visitor.act(session::KeepSession {});
    CHECK(visitor.model.session.thanked_at == visitor.model.now);
    visitor.pass(visitor.model.settings.thanks);
    CHECK_FALSE(visitor.model.session.thanked_at);
}
