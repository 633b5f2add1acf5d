// next_deadline() is exact: the model acts when told the time of the deadline, and not a nanosecond before.

#include "kiosk/view.h"
#include "support/visitor.h"

using namespace kiosk;
using namespace std::chrono_literals;
using samples::Visitor;

namespace {

/// What a visitor sees, without the time.
std::string sight(Model& model)
{
    static EnglishPhrases const phrases;
    auto const view = view_of(model, phrases);
    std::string seconds;
    if (auto const* asking = std::get_if<session::StillThereView>(&view.screen))
        seconds = asking->seconds;
    if (auto const* inviting = std::get_if<invitation::InvitationView>(&view.screen))
        seconds = std::to_string(inviting->turn);
    return std::to_string(view.screen.index()) + "/" + seconds;
}

} // namespace

TEST_CASE("what is due happens at its deadline and not before, from the first touch to the empty screen and beyond")
{
    Visitor visitor;
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::ChooseRating { ::feedback::Rating::good });
    visitor.act_answered(kiosk::feedback::SubmitFeedback {});
    int present = 0;
    for (int i = 0; i < 40; ++i) {
        auto const deadline = next_deadline(visitor.model);
        REQUIRE(deadline);
        REQUIRE(*deadline > visitor.model.now);
        present += visitor.model.session.present;
        auto const before = sight(visitor.model);
        visitor.act(session::Tick { *deadline - 1ns });
        CHECK(sight(visitor.model) == before);
        CHECK(next_deadline(visitor.model) == deadline);
        visitor.act(session::Tick { *deadline });
        CHECK(sight(visitor.model) != before);
    }
    // The end of the thank-you, the question, and each of its thirty seconds; then the invitation's turns.
    CHECK(present == 32);
    CHECK_FALSE(visitor.model.session.present);
}

TEST_CASE("a touch moves the deadline")
{
    Visitor visitor;
    visitor.open_article();
    visitor.pass(50s);
    visitor.touch();
    CHECK(next_deadline(visitor.model) == visitor.model.now + 120s);
}

TEST_CASE("a missed deadline is due at once")
{
    Visitor visitor;
    visitor.pass(60s);
    visitor.model.now += 10s;
    CHECK(next_deadline(visitor.model) <= visitor.model.now + 1s);
    visitor.model.now += 1h;
    CHECK(next_deadline(visitor.model) <= visitor.model.now);
}
