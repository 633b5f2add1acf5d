#include "searcher.h"
#include "shown.h"
#include "support/session_dump.h"

using namespace kiosk;
using namespace std::chrono_literals;
using samples::has;
using samples::only;
using samples::search_for;
using samples::search_page;
using samples::shown;
using samples::Visitor;

TEST_CASE("what found nothing is counted when it has stood for three seconds, and nothing else of that visit")
{
    Visitor visitor;
    search_for(visitor, "a0");
    auto const due = next_deadline(visitor.model);
    CHECK(due == search_page(visitor).changed_at + search::k_meant_after);
    CHECK(visitor.act(session::Tick { *due - 1ns }).empty());
    auto const counted = only<search::CountMissedSearch>(visitor.act(session::Tick { *due }));
    CHECK(counted.words == "a0");
    CHECK(counted.language == "en");
    CHECK(visitor.pass(10s).empty());
    search_for(visitor, "0");
    CHECK(visitor.pass(10s).empty());
    CHECK_FALSE(has<search::CountMissedSearch>(visitor.act(session::GoBack {})));
    CHECK(next_deadline(visitor.model) == visitor.model.session.last_touch + visitor.model.settings.idle_home);
}

TEST_CASE("each key begins the three seconds anew, and words on their way are not counted")
{
    Visitor visitor;
    search_for(visitor, "a0");
    visitor.pass(1s);
    search_for(visitor, "0");
    CHECK(visitor.pass(1s).empty());
    // What is not answered has found nothing yet.
    visitor.act(typing::Type { "0" });
    CHECK(visitor.pass(10s).empty());
    CHECK(visitor.act(session::GoBack {}).empty());
}

TEST_CASE("what found nothing is counted when it is left, whichever way")
{
    std::vector<Action> const ways { session::GoBack {}, session::GoHome {}, search::ClearQuery {},
        search::OpenHit { samples::hit("en", 0).article }, kiosk::feedback::OpenFeedback {} };
    for (auto const& way : ways) {
        Visitor visitor;
        search_for(visitor, "a9");
        auto const effects = visitor.act(way);
        CHECK(has<search::CountMissedSearch>(effects));
        CHECK(visitor.pass(10s).empty());
    }
    Visitor visitor;
    search_for(visitor, "a9");
    // Before the traces of the visit are cleared; the next visit has a count of its own.
    CHECK(samples::dump(visitor.act(session::ResetSession {})).starts_with("CountMissedSearch "));
    visitor.act(invitation::WakeUp {});
    search_for(visitor, "a9");
    CHECK(has<search::CountMissedSearch>(visitor.pass(3s)));
}

TEST_CASE("what found nothing is counted in the language that is left, and begins anew in the other")
{
    Visitor visitor;
    search_for(visitor, "a9");
    visitor.act(search::ReportMissing {});
    auto const effects = visitor.act(session::ChooseLanguage { "es" });
    REQUIRE(has<search::CountMissedSearch>(effects));
    for (auto const& effect : effects)
        if (auto const* missed = kiosk::part<search::CountMissedSearch>(effect))
            CHECK(missed->language == "en");
    CHECK_FALSE(kiosk::front<search::SearchPage>(visitor.model.session)->reported);
}

TEST_CASE("what was kept back is counted, too, when it is left")
{
    Visitor visitor;
    search_for(visitor, "a");
    visitor.act_answered(typing::Type { samples::k_nowhere });
    CHECK(has<search::CountMissedSearch>(visitor.act(session::GoHome {})));
}

TEST_CASE("a missing topic is reported once for what was looked for, and thanked for")
{
    Visitor visitor;
    search_for(visitor, "a");
    CHECK(visitor.act(search::ReportMissing {}).empty());
    search_for(visitor, "0");
    auto const report = only<search::ReportMissingTopic>(visitor.act(search::ReportMissing {}));
    CHECK(report.language == "en");
    CHECK(report.words == "a0");
    auto const view = shown<search::SearchView>(visitor.model);
    CHECK(view.nothing->missing.empty());
    CHECK_FALSE(view.nothing->thanks.empty());
    CHECK(visitor.act(search::ReportMissing {}).empty());
    search_for(visitor, "0");
    CHECK(has<search::ReportMissingTopic>(visitor.act(search::ReportMissing {})));
}

TEST_CASE("who opens what was found for fewer letters has found it")
{
    Visitor visitor;
    search_for(visitor, "a");
    visitor.act_answered(typing::Type { samples::k_nowhere });
    CHECK_FALSE(has<search::CountMissedSearch>(visitor.act(search::OpenHit { samples::hit("en", 0).article })));
    // The answer that was kept back is shown when the page comes back, and not a moment after.
    visitor.act(session::GoBack {});
    CHECK(shown<search::SearchView>(visitor.model).nothing);
    CHECK_FALSE(has<search::CountMissedSearch>(visitor.pass(10s)));
    CHECK_FALSE(has<search::CountMissedSearch>(visitor.act(session::GoHome {})));
}

TEST_CASE("who looks for text and colours has not left the search")
{
    Visitor visitor;
    search_for(visitor, "a");
    visitor.act_answered(typing::Type { samples::k_nowhere });
    CHECK_FALSE(has<search::CountMissedSearch>(visitor.act(appearance::OpenAppearance {})));
    visitor.act(session::GoBack {});
    CHECK(has<search::CountMissedSearch>(visitor.act(session::GoHome {})));
}
