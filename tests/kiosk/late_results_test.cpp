// Results that come when their page, their visitor or their edition has gone.

#include "support/session_dump.h"
#include "support/visitor.h"

using namespace kiosk;
using samples::only;
using samples::Visitor;

namespace {

/// Acts on a result that must change nothing.
void check_dropped(Visitor& visitor, Action const& result)
{
    auto const before = samples::dump(visitor.model);
    CHECK(visitor.act(result).empty());
    CHECK(samples::dump(visitor.model) == before);
}

} // namespace

TEST_CASE("entries asked for by an earlier visitor are dropped")
{
    Visitor visitor;
    auto const wanted = only<letters::LoadEntries>(visitor.act(letters::OpenLetter { "A" }));
    visitor.act(session::ResetSession {});
    visitor.act(invitation::WakeUp {});
    visitor.act(letters::OpenLetter { "A" });
    check_dropped(visitor, *samples::answer(wanted));
    check_dropped(visitor, letters::EntriesFailed { wanted.generation });
}

TEST_CASE("an article asked for by an earlier visitor is dropped")
{
    Visitor visitor;
    auto const wanted
        = only<article::LoadArticle>(visitor.act(article::OpenArticle { samples::entry("en", "A", 0).article }));
    visitor.act(session::ResetSession {});
    visitor.act(invitation::WakeUp {});
    visitor.act(article::OpenArticle { wanted.id });
    check_dropped(visitor, *samples::answer(wanted));
    check_dropped(visitor, article::ArticleFailed { wanted.generation });
}

TEST_CASE("a stored answer of an earlier visitor brings no thank-you to the next")
{
    Visitor visitor;
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::ChooseRating { ::feedback::Rating::good });
    auto const stored = only<kiosk::feedback::StoreFeedback>(visitor.act(kiosk::feedback::SubmitFeedback {}));
    visitor.act(session::ResetSession {});
    visitor.act(invitation::WakeUp {});
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::ChooseRating { ::feedback::Rating::poor });
    visitor.act(kiosk::feedback::SubmitFeedback {});
    check_dropped(visitor, kiosk::feedback::FeedbackStored { stored.generation });
    check_dropped(visitor, kiosk::feedback::FeedbackFailed { stored.generation, { 1 } });
}

TEST_CASE("entries of another letter are dropped")
{
    Visitor visitor;
    auto const wanted = only<letters::LoadEntries>(visitor.act(letters::OpenLetter { "A" }));
    visitor.act(letters::OpenLetter { "B" });
    check_dropped(visitor, *samples::answer(wanted));
}

TEST_CASE("another article than the one in front is dropped")
{
    Visitor visitor;
    auto const wanted
        = only<article::LoadArticle>(visitor.act(article::OpenArticle { samples::entry("en", "A", 0).article }));
    visitor.act(session::GoBack {});
    visitor.act(article::OpenArticle { samples::entry("en", "B", 0).article });
    check_dropped(visitor, *samples::answer(wanted));
}

TEST_CASE("results for a page that has been left are dropped")
{
    Visitor visitor;
    auto const entries = only<letters::LoadEntries>(visitor.act(letters::OpenLetter { "A" }));
    auto const article
        = only<article::LoadArticle>(visitor.act(article::OpenArticle { samples::entry("en", "A", 0).article }));
    visitor.act(session::GoHome {});
    check_dropped(visitor, *samples::answer(entries));
    check_dropped(visitor, *samples::answer(article));
    check_dropped(visitor, letters::EntriesFailed { visitor.model.generation });
    check_dropped(visitor, article::ArticleFailed { visitor.model.generation });
}

TEST_CASE("an article that comes while its feedback form is open is there on the way back")
{
    Visitor visitor;
    auto const wanted
        = only<article::LoadArticle>(visitor.act(article::OpenArticle { samples::entry("en", "A", 0).article }));
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(*samples::answer(wanted));
    visitor.act(session::GoBack {});
    CHECK(visitor.page<article::ArticlePage>().article);
}

TEST_CASE("an article that fails while its feedback form is open says so on the way back")
{
    Visitor visitor;
    visitor.act(article::OpenArticle { samples::entry("en", "A", 0).article });
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(article::ArticleFailed { visitor.model.generation });
    visitor.act(session::GoBack {});
    CHECK(visitor.page<article::ArticlePage>().failed);
}

TEST_CASE("entries that come while an article is open are there on the way back")
{
    Visitor visitor;
    visitor.act_answered(letters::OpenLetter { "C" });
    auto const wanted = only<letters::LoadEntries>(visitor.act(letters::NeedEntries { 150 }));
    visitor.act_answered(article::OpenArticle { samples::entry("en", "C", 199).article });
    visitor.act(*samples::answer(wanted));
    visitor.act(session::GoBack {});
    CHECK_FALSE(visitor.page<letters::LetterPage>().loading);
    CHECK(visitor.page<letters::LetterPage>().first == 150);
}

TEST_CASE("entries that fail while an article is open are not waited for on the way back")
{
    Visitor visitor;
    visitor.act(letters::OpenLetter { "C" });
    visitor.act_answered(article::OpenArticle { samples::entry("en", "C", 0).article });
    visitor.act(letters::EntriesFailed { visitor.model.generation });
    visitor.act(session::GoBack {});
    CHECK_FALSE(visitor.page<letters::LetterPage>().loading);
    CHECK(visitor.page<letters::LetterPage>().failed);
}

TEST_CASE("a translation that comes after the language changed again is dropped")
{
    Visitor visitor;
    visitor.open_article("A", 0);
    auto const spanish = only<article::LoadTranslation>(visitor.act(session::ChooseLanguage { "es" }));
    visitor.act(session::GoBack {});
    visitor.open_article("B", 0);
    visitor.act(session::ChooseLanguage { "ar" });
    check_dropped(visitor, *samples::answer(spanish));
}

TEST_CASE("a translation that is missing leaves the form and the leaflet below it")
{
    Visitor visitor;
    visitor.open_article("A", 0);
    visitor.act(session::ChooseLanguage { "es" });
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(article::ArticleFailed { visitor.model.generation });
    CHECK(visitor.sees<kiosk::feedback::FeedbackPage>());
    visitor.act(session::GoBack {});
    CHECK(visitor.page<article::ArticlePage>().untranslated);
}

TEST_CASE("a new edition closes what only the old one could open")
{
    Visitor visitor;
    visitor.act_answered(letters::OpenLetter { "A" });
    visitor.act(session::LibraryLoaded { samples::library({ "en", "es", "ar" }, 2) });
    // The cards hold numbers of the old edition, which now mean other articles.
    CHECK_FALSE(visitor.sees<letters::LetterPage>());
    CHECK(visitor.sees<home::HomePage>());
}

TEST_CASE("a new edition leaves the article that is being read, and forgets the places")
{
    Visitor visitor;
    visitor.open_article("A", 0);
    visitor.act(session::GoBack {});
    visitor.open_article("A", 1);
    visitor.act(session::LibraryLoaded { samples::library({ "en", "es", "ar" }, 2) });
    CHECK(visitor.page<article::ArticlePage>().article->metadata.slug == "topic-0-1");
    CHECK(visitor.model.session.places.empty());
    visitor.act(session::GoBack {});
    CHECK(visitor.sees<home::HomePage>());
    CHECK(visitor.model.session.places.empty());
}

TEST_CASE("the same edition read again changes nothing")
{
    Visitor visitor;
    visitor.open_article("A", 0);
    check_dropped(visitor, session::LibraryLoaded { samples::library() });
}

TEST_CASE("a new edition without the language goes on in the first one")
{
    Visitor visitor;
    visitor.act(session::ChooseLanguage { "ar" });
    visitor.act(session::LibraryLoaded { samples::library({ "es" }, 2) });
    CHECK(visitor.model.session.language == "es");
}

TEST_CASE("a library that can't be read is said, until one can")
{
    Visitor visitor;
    visitor.act(session::LibraryFailed {});
    CHECK(visitor.model.library_failed);
    visitor.act(session::LibraryLoaded { samples::library() });
    CHECK_FALSE(visitor.model.library_failed);
}
