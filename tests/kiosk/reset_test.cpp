#include "support/session_dump.h"
#include "support/visitor.h"

using namespace kiosk;
using namespace std::chrono_literals;
using samples::Visitor;

namespace {

/// A visitor who left something in every field of the session.
Visitor busy_visitor()
{
    Visitor visitor;
    visitor.act(session::ChooseLanguage { "es" });
    visitor.act(home::ChooseCollection { "conditions" });
    visitor.page<home::HomePage>().scroll.offset_px = 40;
    visitor.open_article("A", 0);
    visitor.page<article::ArticlePage>().state.place = { 5, 0.5f };
    visitor.act(session::GoBack {});
    visitor.open_article("B", 0);
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::ChooseRating { ::feedback::Rating::good });
    visitor.act_answered(kiosk::feedback::SubmitFeedback {});
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::ChooseRating { ::feedback::Rating::very_poor });
    visitor.act(kiosk::feedback::ToggleReason { ::feedback::Reason::hard_to_use });
    visitor.act(kiosk::feedback::OpenComment {});
    visitor.type("My name is");
    visitor.act(typing::ToggleSymbols {});
    visitor.act(kiosk::feedback::SubmitFeedback {});
    visitor.act(kiosk::feedback::FeedbackFailed { visitor.model.generation, { 9 } });
    visitor.pass(300s);
    return visitor;
}

/// The session of a kiosk that has just started, at the same time of day.
std::string fresh(Visitor const& other)
{
    Model model;
    model.now = other.model.now;
    (void)kiosk::update(model, session::LibraryLoaded { samples::library() });
    (void)kiosk::update(model, session::ResetSession {});
    return samples::dump(model.session);
}

} // namespace

TEST_CASE("a reset leaves a session like a new one, whoever asks for it")
{
    for (auto const reason :
        { session::ResetReason::visitor, session::ResetReason::idle, session::ResetReason::fault }) {
        auto visitor = busy_visitor();
        CHECK(samples::dump(visitor.model.session) != fresh(visitor));
        visitor.act(session::ResetSession { reason });
        CHECK(samples::dump(visitor.model.session) == fresh(visitor));
    }
}

TEST_CASE("the end of the countdown leaves a session like a new one")
{
    auto visitor = busy_visitor();
    REQUIRE(visitor.model.session.warned_at);
    visitor.pass(30s);
    CHECK(samples::dump(visitor.model.session) == fresh(visitor));
}

TEST_CASE("a reset counts the visit, clears traces and counts a generation")
{
    auto visitor = busy_visitor();
    auto const before = visitor.model.generation;
    auto const effects = visitor.act(session::ResetSession {});
    CHECK(samples::dump(effects) == "CountVisit 2:es 0 1 9:topic-0-0 9:topic-1-0 ClearTraces ");
    CHECK(visitor.model.generation == before + 1);
}

TEST_CASE("the next visitor begins as the first one did")
{
    auto visitor = busy_visitor();
    visitor.act(session::ResetSession {});
    visitor.act(invitation::WakeUp {});
    Visitor first;
    first.model.now = visitor.model.now;
    first.act(session::ResetSession {});
    first.act(invitation::WakeUp {});
    CHECK(samples::dump(visitor.model.session) == samples::dump(first.model.session));
}
