#include "support/visitor.h"

using namespace kiosk;
using samples::only;
using samples::Visitor;

namespace {

/// Scrolls the article in front as its screen would.
void read_on(Visitor& visitor, std::size_t block, float fraction)
{
    auto& state = visitor.page<article::ArticlePage>().state;
    state.place = { block, fraction };
    state.scroll.offset_px = 1000;
}

} // namespace

TEST_CASE("accepting the invitation opens home in the first language")
{
    Visitor const visitor;
    CHECK(visitor.model.session.present);
    CHECK(visitor.model.session.language == "en");
    CHECK(visitor.sees<home::HomePage>());
    CHECK(visitor.model.session.trail.size() == 1);
}

TEST_CASE("accepting the invitation twice changes nothing")
{
    Visitor visitor;
    visitor.open_article();
    visitor.act(invitation::WakeUp {});
    CHECK(visitor.sees<article::ArticlePage>());
}

TEST_CASE("a letter asks for its first entries, and shows them when they come")
{
    Visitor visitor;
    auto const wanted = only<letters::LoadEntries>(visitor.act(letters::OpenLetter { "C" }));
    CHECK(wanted.letter == "C");
    CHECK(wanted.language == "en");
    CHECK(wanted.collection == content::k_all_topics);
    CHECK(wanted.first == 0);
    CHECK(wanted.count == letters::k_entries_page);
    CHECK(visitor.page<letters::LetterPage>().loading);

    visitor.act(*samples::answer(wanted));
    auto const& page = visitor.page<letters::LetterPage>();
    CHECK_FALSE(page.loading);
    CHECK(page.total == 450);
    CHECK(page.entries.size() == 200);
}

TEST_CASE("another letter takes the place of the first")
{
    Visitor visitor;
    visitor.act_answered(letters::OpenLetter { "A" });
    visitor.act_answered(letters::OpenLetter { "B" });
    CHECK(visitor.page<letters::LetterPage>().letter == "B");
    visitor.act(session::GoBack {});
    CHECK(visitor.sees<home::HomePage>());
}

TEST_CASE("more entries are asked for once, until they come")
{
    Visitor visitor;
    visitor.act_answered(letters::OpenLetter { "C" });
    auto const wanted = only<letters::LoadEntries>(visitor.act(letters::NeedEntries { 150 }));
    CHECK(wanted.first == 150);
    CHECK(visitor.act(letters::NeedEntries { 150 }).empty());
    visitor.act(*samples::answer(wanted));
    CHECK(visitor.page<letters::LetterPage>().first == 150);
    CHECK(only<letters::LoadEntries>(visitor.act(letters::NeedEntries { -5 })).first == 0);
}

TEST_CASE("entries are asked for only by a letter in front")
{
    Visitor visitor;
    CHECK(visitor.act(letters::NeedEntries { 0 }).empty());
}

TEST_CASE("an article is asked for and shown")
{
    Visitor visitor;
    visitor.act_answered(letters::OpenLetter { "A" });
    auto const id = samples::entry("en", "A", 0).article;
    auto const wanted = only<article::LoadArticle>(visitor.act(article::OpenArticle { id }));
    CHECK(wanted.id == id);
    CHECK_FALSE(visitor.page<article::ArticlePage>().article);
    visitor.act(*samples::answer(wanted));
    CHECK(visitor.page<article::ArticlePage>().article->metadata.slug == "topic-0-0");
}

TEST_CASE("back leads from the article to its letter, to home, and no further")
{
    Visitor visitor;
    visitor.open_article("A");
    visitor.act(session::GoBack {});
    CHECK(visitor.page<letters::LetterPage>().letter == "A");
    CHECK_FALSE(visitor.page<letters::LetterPage>().entries.empty());
    visitor.act(session::GoBack {});
    CHECK(visitor.sees<home::HomePage>());
    visitor.act(session::GoBack {});
    CHECK(visitor.sees<home::HomePage>());
}

TEST_CASE("home is one step away from anywhere")
{
    Visitor visitor;
    visitor.open_article();
    visitor.act(feedback::OpenFeedback {});
    visitor.act(feedback::ChooseRating { privacy::Rating::good });
    visitor.act(session::GoHome {});
    CHECK(visitor.sees<home::HomePage>());
    CHECK_FALSE(visitor.model.session.draft.rating);
}

TEST_CASE("an article opens where it was left")
{
    Visitor visitor;
    visitor.open_article("A", 0);
    read_on(visitor, 7, 0.25f);
    visitor.act(session::GoBack {});
    visitor.open_article("B", 0);
    CHECK(visitor.page<article::ArticlePage>().state.place == ReadingPlace {});
    visitor.act(session::GoBack {});
    visitor.open_article("A", 0);
    CHECK(visitor.page<article::ArticlePage>().state.place == ReadingPlace { 7, 0.25f });
}

TEST_CASE("a place is remembered on the way home and on the way to the feedback form")
{
    auto const id = samples::entry("en", "A", 0).article.value;
    Visitor by_home;
    by_home.open_article("A", 0);
    read_on(by_home, 3, 0);
    by_home.act(session::GoHome {});
    CHECK(by_home.model.session.places.at(id) == ReadingPlace { 3, 0 });

    Visitor by_feedback;
    by_feedback.open_article("A", 0);
    read_on(by_feedback, 4, 0);
    by_feedback.act(feedback::OpenFeedback {});
    CHECK(by_feedback.model.session.places.at(id) == ReadingPlace { 4, 0 });
}

TEST_CASE("a collection that is not there is not chosen")
{
    Visitor visitor;
    visitor.act(home::ChooseCollection { "conditions" });
    CHECK(visitor.model.session.collection == "conditions");
    visitor.act(home::ChooseCollection { "nonsense" });
    CHECK(visitor.model.session.collection == "conditions");
    CHECK(only<letters::LoadEntries>(visitor.act(letters::OpenLetter { "A" })).collection == "conditions");
}

TEST_CASE("another collection shows its letters from the first")
{
    Visitor visitor;
    visitor.page<home::HomePage>().scroll.offset_px = 300;
    visitor.act(home::ChooseCollection { "conditions" });
    CHECK(visitor.page<home::HomePage>().scroll.offset_px == 0);
}

TEST_CASE("nothing opens while nobody is there")
{
    Model model;
    (void)kiosk::update(model, session::LibraryLoaded { samples::library() });
    for (Action const& action : std::initializer_list<Action> { letters::OpenLetter { "A" },
             article::OpenArticle { { 1 } }, feedback::OpenFeedback {}, feedback::OpenComment {} })
        CHECK(kiosk::update(model, action).empty());
    CHECK(model.session.trail.empty());
}

TEST_CASE("nothing opens above a form, and a letter only where letters are")
{
    Visitor visitor;
    visitor.open_article();
    CHECK(visitor.act(letters::OpenLetter { "B" }).empty());
    visitor.act(feedback::OpenFeedback {});
    CHECK(visitor.act(article::OpenArticle { samples::entry("en", "B", 0).article }).empty());
    CHECK(visitor.act(letters::OpenLetter { "B" }).empty());
    CHECK(visitor.sees<feedback::FeedbackPage>());
}

TEST_CASE("failures to load are shown, and a later success mends them")
{
    Visitor visitor;
    auto const entries = only<letters::LoadEntries>(visitor.act(letters::OpenLetter { "A" }));
    visitor.act(letters::EntriesFailed { visitor.model.generation });
    CHECK(visitor.page<letters::LetterPage>().failed);
    CHECK_FALSE(visitor.page<letters::LetterPage>().loading);
    visitor.act(*samples::answer(entries));
    CHECK_FALSE(visitor.page<letters::LetterPage>().failed);

    auto const article
        = only<article::LoadArticle>(visitor.act(article::OpenArticle { samples::entry("en", "A", 0).article }));
    visitor.act(article::ArticleFailed { visitor.model.generation });
    CHECK(visitor.page<article::ArticlePage>().failed);
    visitor.act(*samples::answer(article));
    CHECK_FALSE(visitor.page<article::ArticlePage>().failed);
    CHECK(visitor.page<article::ArticlePage>().article);
}
