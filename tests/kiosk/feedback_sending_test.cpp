// What of a form can be sent.

#include "shown.h"
#include "support/visitor.h"

using namespace kiosk;
using samples::only;
using samples::shown;
using samples::Visitor;

namespace {

Visitor at_form()
{
    Visitor visitor;
    visitor.open_article("A", 0);
    visitor.act(kiosk::feedback::OpenFeedback {});
    return visitor;
}

void write(Visitor& visitor, char const* comment)
{
    visitor.act(kiosk::feedback::OpenComment {});
    visitor.type(comment);
    visitor.act(session::GoBack {});
}

} // namespace

TEST_CASE("nothing is sent without a face or a comment that is not blank")
{
    auto visitor = at_form();
    visitor.act(kiosk::feedback::ToggleReason { ::feedback::Reason::hard_to_read });
    write(visitor, " \n ");
    CHECK(visitor.act(kiosk::feedback::SubmitFeedback {}).empty());
    CHECK(visitor.model.session.draft.sending == kiosk::feedback::Sending::no);
}

TEST_CASE("a comment is sent without a face, with no rating")
{
    auto visitor = at_form();
    CHECK_FALSE(shown<kiosk::feedback::FeedbackView>(visitor.model).has_answer);
    write(visitor, "Thanks");
    CHECK(shown<kiosk::feedback::FeedbackView>(visitor.model).has_answer);
    auto const sent = only<kiosk::feedback::StoreFeedback>(visitor.act(kiosk::feedback::SubmitFeedback {}));
    CHECK_FALSE(sent.rating);
    CHECK(sent.comment == "Thanks");
}
