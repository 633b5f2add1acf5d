// Exact instants: what happens one nanosecond early does not happen.

#include "support/visitor.h"

using namespace kiosk;
using namespace std::chrono_literals;
using samples::Visitor;

namespace {

bool asked(Visitor const& visitor) { return visitor.model.session.warned_at.has_value(); }

/// Waits in front of an article until the kiosk asks.
Visitor asked_visitor()
{
    Visitor visitor;
    visitor.open_article();
    visitor.pass(120s);
    REQUIRE(asked(visitor));
    return visitor;
}

} // namespace

TEST_CASE("an article is asked about after two minutes, home after one")
{
    Visitor reading;
    reading.open_article();
    reading.pass(120s - 1ns);
    CHECK_FALSE(asked(reading));
    reading.pass(1ns);
    CHECK(asked(reading));

    Visitor home;
    home.pass(60s - 1ns);
    CHECK_FALSE(asked(home));
    home.pass(1ns);
    CHECK(asked(home));
}

TEST_CASE("the settings say how long")
{
    Visitor visitor(Settings { .idle = 200s, .idle_home = 90s, .countdown = 20s });
    visitor.pass(90s);
    CHECK(asked(visitor));
    visitor.pass(20s - 1ns);
    CHECK(visitor.model.session.present);
    visitor.pass(1ns);
    CHECK_FALSE(visitor.model.session.present);
}

TEST_CASE("each touch starts the clock again")
{
    Visitor visitor;
    visitor.open_article();
    for (int i = 0; i < 5; ++i) {
        visitor.pass(119s);
        visitor.touch();
    }
    CHECK_FALSE(asked(visitor));
    visitor.pass(120s);
    CHECK(asked(visitor));
}

TEST_CASE("nobody is asked while typing")
{
    Visitor visitor;
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::OpenComment {});
    for (int i = 0; i < 200; ++i) {
        visitor.pass(100s);
        visitor.touch(); // Each strike of a key is a touch.
        visitor.type("x");
        REQUIRE_FALSE(asked(visitor));
    }
    CHECK(visitor.model.session.draft.comment.words().size() == 200);
}

TEST_CASE("going home with the clock already past a minute asks only after the touch that went there")
{
    Visitor visitor;
    visitor.open_article();
    visitor.pass(100s);
    visitor.touch();
    visitor.act(session::GoHome {});
    visitor.pass(59s);
    CHECK_FALSE(asked(visitor));
    visitor.pass(1s);
    CHECK(asked(visitor));
}

TEST_CASE("an unanswered question clears the screen after its countdown")
{
    auto visitor = asked_visitor();
    auto const generation = visitor.model.generation;
    CHECK(visitor.pass(30s - 1ns).empty());
    CHECK(visitor.model.session.present);
    auto const effects = visitor.pass(1ns);
    REQUIRE(effects.size() == 2);
    CHECK((*part<session::CountVisit>(effects.at(0))).reason == session::ResetReason::idle);
    CHECK(part<session::ClearTraces>(effects.at(1)));
    CHECK_FALSE(visitor.model.session.present);
    CHECK(visitor.model.generation == generation + 1);
}

TEST_CASE("a touch alone does not answer the question: what it hits does")
{
    auto visitor = asked_visitor();
    visitor.pass(10s);
    visitor.touch();
    CHECK(asked(visitor));
    visitor.act(session::KeepSession {});
    CHECK_FALSE(asked(visitor));
}

TEST_CASE("ten answers in a row keep the session, and an eleventh")
{
    auto visitor = asked_visitor();
    for (int i = 0; i < 11; ++i) {
        visitor.pass(30s - 1ns);
        visitor.act(session::KeepSession {});
        CHECK_FALSE(asked(visitor));
        visitor.pass(120s - 1ns);
        CHECK_FALSE(asked(visitor));
        visitor.pass(1ns);
        REQUIRE(asked(visitor));
    }
    CHECK(visitor.sees<article::ArticlePage>());
}

TEST_CASE("whoever answers is where they were, with all they had written")
{
    Visitor visitor;
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::ChooseRating { ::feedback::Rating::poor });
    visitor.act(kiosk::feedback::OpenComment {});
    visitor.type("half a thou");
    visitor.pass(120s);
    visitor.pass(29s);
    visitor.act(session::KeepSession {});
    CHECK(visitor.sees<kiosk::feedback::CommentPage>());
    CHECK(visitor.model.session.draft.comment.words() == "half a thou");
}

TEST_CASE("the question takes the place of a thank-you")
{
    Visitor visitor(Settings { .thanks = 300s });
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::ChooseRating { ::feedback::Rating::good });
    visitor.act_answered(kiosk::feedback::SubmitFeedback {});
    REQUIRE(visitor.model.session.thanked_at);
    visitor.pass(60s);
    CHECK(asked(visitor));
    CHECK_FALSE(visitor.model.session.thanked_at);
}

TEST_CASE("a long sleep asks first, and clears only after a whole countdown")
{
    Visitor visitor;
    visitor.pass(24h);
    CHECK(asked(visitor));
    CHECK(visitor.model.session.present);
    visitor.pass(30s);
    CHECK_FALSE(visitor.model.session.present);
}

TEST_CASE("a clock that runs backwards does nothing")
{
    Visitor visitor;
    auto const now = visitor.model.now;
    visitor.act(session::Tick { now - 1h });
    CHECK(visitor.model.now == now);
    visitor.act(session::UserActive { now - 1h });
    CHECK(visitor.model.session.last_touch == now);
    CHECK_FALSE(asked(visitor));
}

TEST_CASE("nobody is asked where nobody is")
{
    Visitor visitor;
    visitor.act(session::ResetSession {});
    CHECK(visitor.pass(24h).empty());
    CHECK_FALSE(asked(visitor));
}

TEST_CASE("touches of which nothing comes count twice in a row")
{
    Visitor visitor;
    visitor.open_article();
    for (int miss = 0; miss < 2; ++miss) {
        visitor.pass(119s);
        visitor.miss();
    }
    visitor.pass(119s);
    visitor.miss();
    CHECK_FALSE(asked(visitor));
    visitor.pass(1s);
    CHECK(asked(visitor));
}

TEST_CASE("what acts between makes two more count")
{
    Visitor visitor;
    visitor.open_article();
    for (int round = 0; round < 5; ++round) {
        for (int miss = 0; miss < 2; ++miss) {
            visitor.pass(119s);
            visitor.miss();
        }
        visitor.pass(119s);
        visitor.touch();
    }
    CHECK_FALSE(asked(visitor));
}

TEST_CASE("a panel that touches itself every few seconds loses the session, whatever is shown")
{
    Visitor visitor;
    visitor.open_article();
    auto const began = visitor.model.now;
    while (visitor.model.session.present && visitor.model.now < began + 1h) {
        visitor.pass(3s);
        visitor.miss();
    }
    CHECK_FALSE(visitor.model.session.present);
    CHECK(visitor.model.now < began + 5min);
}

TEST_CASE("the question is answered by a touch beside its buttons, twice in a row")
{
    auto visitor = asked_visitor();
    for (int answer = 0; answer < 2; ++answer) {
        visitor.miss();
        CHECK_FALSE(asked(visitor));
        visitor.pass(120s);
        REQUIRE(asked(visitor));
    }
    visitor.miss();
    CHECK(asked(visitor));
    visitor.act(session::KeepSession {});
    visitor.touch();
    CHECK_FALSE(asked(visitor));
    visitor.pass(120s);
    visitor.miss();
    CHECK_FALSE(asked(visitor));
}

TEST_CASE("staff's screens close, too, though something touches them on nothing")
{
    Visitor visitor;
    visitor.act(door::OpenStaffDoor {});
    auto const began = visitor.model.now;
    while (visitor.model.staff && visitor.model.now < began + 1h) {
        visitor.pass(3s);
        visitor.miss();
    }
    CHECK_FALSE(visitor.model.staff);
    CHECK(visitor.model.now < began + 10min);
}
