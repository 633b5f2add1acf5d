#include "support/session_dump.h"
#include "support/visitor.h"

using namespace kiosk;
using privacy::Rating;
using privacy::Reason;
using samples::only;
using samples::Visitor;

namespace {

privacy::RecordId const k_id { 1, 2, 3, 4 };

Visitor at_form()
{
    Visitor visitor;
    visitor.open_article("A", 0);
    visitor.act(feedback::OpenFeedback {});
    return visitor;
}

} // namespace

TEST_CASE("feedback is about the article in front, and about the kiosk elsewhere")
{
    auto reading = at_form();
    CHECK(reading.page<feedback::FeedbackPage>().about_slug == "topic-0-0");
    CHECK(reading.page<feedback::FeedbackPage>().about_title == "A 1");

    Visitor elsewhere;
    elsewhere.act_answered(letters::OpenLetter { "A" });
    elsewhere.act(feedback::OpenFeedback {});
    CHECK(elsewhere.page<feedback::FeedbackPage>().about_slug.empty());
}

TEST_CASE("only one form is open at a time")
{
    auto visitor = at_form();
    auto const before = visitor.model.session.trail.size();
    visitor.act(feedback::OpenFeedback {});
    visitor.act(feedback::OpenComment {});
    visitor.act(feedback::OpenFeedback {});
    visitor.act(feedback::OpenComment {});
    CHECK(visitor.model.session.trail.size() == before + 1);
}

TEST_CASE("nothing is sent without a rating")
{
    auto visitor = at_form();
    visitor.act(feedback::ToggleReason { Reason::hard_to_read });
    CHECK(visitor.act(feedback::SubmitFeedback {}).empty());
    CHECK(visitor.model.session.draft.sending == feedback::Sending::no);
}

TEST_CASE("the last rating counts")
{
    auto visitor = at_form();
    visitor.act(feedback::ChooseRating { Rating::good });
    visitor.act(feedback::ChooseRating { Rating::dont_know });
    CHECK(only<feedback::StoreFeedback>(visitor.act(feedback::SubmitFeedback {})).rating == Rating::dont_know);
}

TEST_CASE("reasons are ticked and unticked, and sent in the order of the form")
{
    auto visitor = at_form();
    visitor.act(feedback::ChooseRating { Rating::poor });
    for (auto const reason : { Reason::hard_to_use, Reason::hard_to_understand, Reason::missing_something,
             Reason::hard_to_understand, Reason::easy_to_understand })
        visitor.act(feedback::ToggleReason { reason });
    auto const sent = only<feedback::StoreFeedback>(visitor.act(feedback::SubmitFeedback {}));
    CHECK(sent.reasons == std::vector { Reason::easy_to_understand, Reason::missing_something, Reason::hard_to_use });
}

TEST_CASE("everything that was said is sent, and nothing else")
{
    auto visitor = at_form();
    visitor.act(feedback::ChooseRating { Rating::very_good });
    visitor.act(feedback::OpenComment {});
    visitor.type("Thanks");
    visitor.act(session::GoBack {});
    auto const sent = only<feedback::StoreFeedback>(visitor.act(feedback::SubmitFeedback {}));
    CHECK(sent.generation == visitor.model.generation);
    CHECK(sent.id == privacy::RecordId {});
    CHECK(sent.article == "topic-0-0");
    CHECK(sent.language == "en");
    CHECK(sent.rating == Rating::very_good);
    CHECK(sent.reasons.empty());
    CHECK(sent.comment == "Thanks");
}

TEST_CASE("Send pressed twice stores once")
{
    auto visitor = at_form();
    visitor.act(feedback::ChooseRating { Rating::good });
    CHECK(visitor.act(feedback::SubmitFeedback {}).size() == 1);
    CHECK(visitor.act(feedback::SubmitFeedback {}).empty());
    visitor.act(feedback::FeedbackStored { visitor.model.generation });
    CHECK(visitor.act(feedback::SubmitFeedback {}).empty());
}

TEST_CASE("an answer can't change while it is being stored")
{
    auto visitor = at_form();
    visitor.act(feedback::ChooseRating { Rating::good });
    visitor.act(feedback::SubmitFeedback {});
    auto const before = samples::dump(visitor.model);
    for (Action const& action : std::initializer_list<Action> { feedback::ChooseRating { Rating::poor },
             feedback::ToggleReason { Reason::hard_to_use }, feedback::OpenComment {}, typing::Type { "x" },
             typing::Erase {}, session::GoBack {}, session::GoHome {} })
        CHECK(visitor.act(action).empty());
    CHECK(samples::dump(visitor.model) == before);
}

TEST_CASE("a stored answer is thanked for, and the form is gone")
{
    auto visitor = at_form();
    visitor.act(feedback::ChooseRating { Rating::good });
    visitor.act(feedback::OpenComment {});
    visitor.type("Thanks");
    visitor.act(session::GoBack {});
    visitor.act(feedback::SubmitFeedback {});
    CHECK_FALSE(visitor.model.session.thanked_at);
    visitor.act(feedback::FeedbackStored { visitor.model.generation });
    CHECK(visitor.model.session.thanked_at == visitor.model.now);
    CHECK(visitor.sees<article::ArticlePage>());
    CHECK(visitor.model.session.draft.comment.words().empty());
    CHECK_FALSE(visitor.model.session.draft.rating);
}

TEST_CASE("the thank-you goes by itself after its time, not before")
{
    auto visitor = at_form();
    visitor.act(feedback::ChooseRating { Rating::good });
    visitor.act(feedback::SubmitFeedback {});
    visitor.act(feedback::FeedbackStored { visitor.model.generation });
    visitor.pass(std::chrono::seconds { 5 } - std::chrono::nanoseconds { 1 });
    CHECK(visitor.model.session.thanked_at);
    visitor.pass(std::chrono::nanoseconds { 1 });
    CHECK_FALSE(visitor.model.session.thanked_at);
    CHECK(visitor.sees<article::ArticlePage>());
}

TEST_CASE("the thank-you goes at a touch")
{
    auto visitor = at_form();
    visitor.act(feedback::ChooseRating { Rating::good });
    visitor.act(feedback::SubmitFeedback {});
    visitor.act(feedback::FeedbackStored { visitor.model.generation });
    visitor.act(feedback::DismissThanks {});
    CHECK_FALSE(visitor.model.session.thanked_at);
}

TEST_CASE("a failure keeps everything, and a retry goes by the same id")
{
    auto visitor = at_form();
    visitor.act(feedback::ChooseRating { Rating::poor });
    visitor.act(feedback::ToggleReason { Reason::hard_to_use });
    visitor.act(feedback::OpenComment {});
    visitor.type("Why");
    visitor.act(session::GoBack {});
    visitor.act(feedback::SubmitFeedback {});
    visitor.act(feedback::FeedbackFailed { visitor.model.generation, k_id });
    CHECK(visitor.sees<feedback::FeedbackPage>());
    CHECK(visitor.model.session.draft.sending == feedback::Sending::failed);
    CHECK_FALSE(visitor.model.session.thanked_at);

    auto const again = only<feedback::StoreFeedback>(visitor.act(feedback::SubmitFeedback {}));
    CHECK(again.id == k_id);
    CHECK(again.rating == Rating::poor);
    CHECK(again.reasons == std::vector { Reason::hard_to_use });
    CHECK(again.comment == "Why");
    visitor.act(feedback::FeedbackStored { visitor.model.generation });
    CHECK(visitor.model.session.thanked_at);
}

TEST_CASE("an answer may be changed after a failure and keeps its id")
{
    auto visitor = at_form();
    visitor.act(feedback::ChooseRating { Rating::poor });
    visitor.act(feedback::SubmitFeedback {});
    visitor.act(feedback::FeedbackFailed { visitor.model.generation, k_id });
    visitor.act(feedback::ChooseRating { Rating::good });
    auto const again = only<feedback::StoreFeedback>(visitor.act(feedback::SubmitFeedback {}));
    CHECK(again.id == k_id);
    CHECK(again.rating == Rating::good);
}

TEST_CASE("a second answer has another id than the first")
{
    auto visitor = at_form();
    visitor.act(feedback::ChooseRating { Rating::poor });
    visitor.act(feedback::SubmitFeedback {});
    visitor.act(feedback::FeedbackFailed { visitor.model.generation, k_id });
    visitor.act(feedback::SubmitFeedback {});
    visitor.act(feedback::FeedbackStored { visitor.model.generation });
    visitor.act(feedback::OpenFeedback {});
    visitor.act(feedback::ChooseRating { Rating::poor });
    CHECK(only<feedback::StoreFeedback>(visitor.act(feedback::SubmitFeedback {})).id == privacy::RecordId {});
}

TEST_CASE("a form that was left without sending starts empty the next time")
{
    auto visitor = at_form();
    visitor.act(feedback::ChooseRating { Rating::poor });
    visitor.act(feedback::OpenComment {});
    visitor.type("secret");
    visitor.act(session::GoBack {});
    visitor.act(session::GoBack {});
    visitor.act(feedback::OpenFeedback {});
    CHECK_FALSE(visitor.model.session.draft.rating);
    CHECK(visitor.model.session.draft.comment.words().empty());
}

TEST_CASE("an answer that is reset while it is being stored is still stored, once")
{
    auto visitor = at_form();
    visitor.act(feedback::ChooseRating { Rating::good });
    CHECK(visitor.act(feedback::SubmitFeedback {}).size() == 1);
    // The effect is out; what follows only clears the screen.
    auto const effects = visitor.act(session::ResetSession {});
    REQUIRE(effects.size() == 2);
    CHECK(part<session::CountVisit>(effects.at(0)));
    CHECK(part<session::ClearTraces>(effects.at(1)));
}

TEST_CASE("a failure brings the top of the form into sight, where it is told")
{
    auto visitor = at_form();
    visitor.act(feedback::ChooseRating { Rating::poor });
    visitor.page<feedback::FeedbackPage>().scroll.offset_px = 400;
    visitor.act(feedback::SubmitFeedback {});
    visitor.act(feedback::FeedbackFailed { visitor.model.generation, k_id });
    CHECK(visitor.page<feedback::FeedbackPage>().scroll.offset_px == 0);
}

TEST_CASE("a comment of nothing but spaces is none")
{
    Visitor visitor;
    visitor.act(feedback::OpenFeedback {});
    visitor.act(feedback::ChooseRating { privacy::Rating::good });
    visitor.act(feedback::OpenComment {});
    visitor.type("   ");
    visitor.act(session::GoBack {});
    CHECK(only<feedback::StoreFeedback>(visitor.act(feedback::SubmitFeedback {})).comment.empty());
}
