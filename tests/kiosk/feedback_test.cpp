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
    visitor.act(OpenFeedback {});
    return visitor;
}

} // namespace

TEST_CASE("feedback is about the article in front, and about the kiosk elsewhere")
{
    auto reading = at_form();
    CHECK(reading.page<FeedbackPage>().about_slug == "topic-0-0");
    CHECK(reading.page<FeedbackPage>().about_title == "A 1");

    Visitor elsewhere;
    elsewhere.act_answered(OpenLetter { "A" });
    elsewhere.act(OpenFeedback {});
    CHECK(elsewhere.page<FeedbackPage>().about_slug.empty());
}

TEST_CASE("only one form is open at a time")
{
    auto visitor = at_form();
    auto const before = visitor.model.session.trail.size();
    visitor.act(OpenFeedback {});
    visitor.act(OpenComment {});
    visitor.act(OpenFeedback {});
    visitor.act(OpenComment {});
    CHECK(visitor.model.session.trail.size() == before + 1);
}

TEST_CASE("nothing is sent without a rating")
{
    auto visitor = at_form();
    visitor.act(ToggleReason { Reason::hard_to_read });
    CHECK(visitor.act(SubmitFeedback {}).empty());
    CHECK(visitor.model.session.draft.sending == Sending::no);
}

TEST_CASE("the last rating counts")
{
    auto visitor = at_form();
    visitor.act(ChooseRating { Rating::good });
    visitor.act(ChooseRating { Rating::dont_know });
    CHECK(only<StoreFeedback>(visitor.act(SubmitFeedback {})).rating == Rating::dont_know);
}

TEST_CASE("reasons are ticked and unticked, and sent in the order of the form")
{
    auto visitor = at_form();
    visitor.act(ChooseRating { Rating::poor });
    for (auto const reason : { Reason::hard_to_use, Reason::hard_to_understand, Reason::missing_something,
             Reason::hard_to_understand, Reason::easy_to_understand })
        visitor.act(ToggleReason { reason });
    auto const sent = only<StoreFeedback>(visitor.act(SubmitFeedback {}));
    CHECK(sent.reasons == std::vector { Reason::easy_to_understand, Reason::missing_something, Reason::hard_to_use });
}

TEST_CASE("everything that was said is sent, and nothing else")
{
    auto visitor = at_form();
    visitor.act(ChooseRating { Rating::very_good });
    visitor.act(OpenComment {});
    visitor.type("Thanks");
    visitor.act(GoBack {});
    auto const sent = only<StoreFeedback>(visitor.act(SubmitFeedback {}));
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
    visitor.act(ChooseRating { Rating::good });
    CHECK(visitor.act(SubmitFeedback {}).size() == 1);
    CHECK(visitor.act(SubmitFeedback {}).empty());
    visitor.act(FeedbackStored { visitor.model.generation });
    CHECK(visitor.act(SubmitFeedback {}).empty());
}

TEST_CASE("an answer can't change while it is being stored")
{
    auto visitor = at_form();
    visitor.act(ChooseRating { Rating::good });
    visitor.act(SubmitFeedback {});
    auto const before = samples::dump(visitor.model);
    for (Action const& action :
        std::initializer_list<Action> { ChooseRating { Rating::poor }, ToggleReason { Reason::hard_to_use },
            OpenComment {}, TypeText { "x" }, EraseCharacter {}, GoBack {}, GoHome {} })
        CHECK(visitor.act(action).empty());
    CHECK(samples::dump(visitor.model) == before);
}

TEST_CASE("a stored answer is thanked for, and the form is gone")
{
    auto visitor = at_form();
    visitor.act(ChooseRating { Rating::good });
    visitor.act(OpenComment {});
    visitor.type("Thanks");
    visitor.act(GoBack {});
    visitor.act(SubmitFeedback {});
    CHECK_FALSE(visitor.model.session.thanked_at);
    visitor.act(FeedbackStored { visitor.model.generation });
    CHECK(visitor.model.session.thanked_at == visitor.model.now);
    CHECK(visitor.sees<ArticlePage>());
    CHECK(visitor.model.session.draft.comment.empty());
    CHECK_FALSE(visitor.model.session.draft.rating);
}

TEST_CASE("the thank-you goes by itself after its time, not before")
{
    auto visitor = at_form();
    visitor.act(ChooseRating { Rating::good });
    visitor.act(SubmitFeedback {});
    visitor.act(FeedbackStored { visitor.model.generation });
    visitor.pass(std::chrono::seconds { 5 } - std::chrono::nanoseconds { 1 });
    CHECK(visitor.model.session.thanked_at);
    visitor.pass(std::chrono::nanoseconds { 1 });
    CHECK_FALSE(visitor.model.session.thanked_at);
    CHECK(visitor.sees<ArticlePage>());
}

TEST_CASE("the thank-you goes at a touch")
{
    auto visitor = at_form();
    visitor.act(ChooseRating { Rating::good });
    visitor.act(SubmitFeedback {});
    visitor.act(FeedbackStored { visitor.model.generation });
    visitor.act(DismissThanks {});
    CHECK_FALSE(visitor.model.session.thanked_at);
}

TEST_CASE("a failure keeps everything, and a retry goes by the same id")
{
    auto visitor = at_form();
    visitor.act(ChooseRating { Rating::poor });
    visitor.act(ToggleReason { Reason::hard_to_use });
    visitor.act(OpenComment {});
    visitor.type("Why");
    visitor.act(GoBack {});
    visitor.act(SubmitFeedback {});
    visitor.act(FeedbackFailed { visitor.model.generation, k_id });
    CHECK(visitor.sees<FeedbackPage>());
    CHECK(visitor.model.session.draft.sending == Sending::failed);
    CHECK_FALSE(visitor.model.session.thanked_at);

    auto const again = only<StoreFeedback>(visitor.act(SubmitFeedback {}));
    CHECK(again.id == k_id);
    CHECK(again.rating == Rating::poor);
    CHECK(again.reasons == std::vector { Reason::hard_to_use });
    CHECK(again.comment == "Why");
    visitor.act(FeedbackStored { visitor.model.generation });
    CHECK(visitor.model.session.thanked_at);
}

TEST_CASE("an answer may be changed after a failure and keeps its id")
{
    auto visitor = at_form();
    visitor.act(ChooseRating { Rating::poor });
    visitor.act(SubmitFeedback {});
    visitor.act(FeedbackFailed { visitor.model.generation, k_id });
    visitor.act(ChooseRating { Rating::good });
    auto const again = only<StoreFeedback>(visitor.act(SubmitFeedback {}));
    CHECK(again.id == k_id);
    CHECK(again.rating == Rating::good);
}

TEST_CASE("a second answer has another id than the first")
{
    auto visitor = at_form();
    visitor.act(ChooseRating { Rating::poor });
    visitor.act(SubmitFeedback {});
    visitor.act(FeedbackFailed { visitor.model.generation, k_id });
    visitor.act(SubmitFeedback {});
    visitor.act(FeedbackStored { visitor.model.generation });
    visitor.act(OpenFeedback {});
    visitor.act(ChooseRating { Rating::poor });
    CHECK(only<StoreFeedback>(visitor.act(SubmitFeedback {})).id == privacy::RecordId {});
}

TEST_CASE("a form that was left without sending starts empty the next time")
{
    auto visitor = at_form();
    visitor.act(ChooseRating { Rating::poor });
    visitor.act(OpenComment {});
    visitor.type("secret");
    visitor.act(GoBack {});
    visitor.act(GoBack {});
    visitor.act(OpenFeedback {});
    CHECK_FALSE(visitor.model.session.draft.rating);
    CHECK(visitor.model.session.draft.comment.empty());
}

TEST_CASE("an answer that is reset while it is being stored is still stored, once")
{
    auto visitor = at_form();
    visitor.act(ChooseRating { Rating::good });
    CHECK(visitor.act(SubmitFeedback {}).size() == 1);
    // The effect is out; what follows only clears the screen.
    auto const effects = visitor.act(ResetSession {});
    REQUIRE(effects.size() == 2);
    CHECK(std::holds_alternative<CountVisit>(effects.at(0)));
    CHECK(std::holds_alternative<ClearTraces>(effects.at(1)));
}

TEST_CASE("a failure brings the top of the form into sight, where it is told")
{
    auto visitor = at_form();
    visitor.act(ChooseRating { Rating::poor });
    visitor.page<FeedbackPage>().scroll.offset_px = 400;
    visitor.act(SubmitFeedback {});
    visitor.act(FeedbackFailed { visitor.model.generation, k_id });
    CHECK(visitor.page<FeedbackPage>().scroll.offset_px == 0);
}

TEST_CASE("a comment of nothing but spaces is none")
{
    Visitor visitor;
    visitor.act(OpenFeedback {});
    visitor.act(ChooseRating { privacy::Rating::good });
    visitor.act(OpenComment {});
    visitor.type("   ");
    visitor.act(GoBack {});
    CHECK(only<StoreFeedback>(visitor.act(SubmitFeedback {})).comment.empty());
}
