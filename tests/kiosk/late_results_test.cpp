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
    auto const wanted = only<LoadEntries>(visitor.act(OpenLetter { "A" }));
    visitor.act(ResetSession {});
    visitor.act(WakeUp {});
    visitor.act(OpenLetter { "A" });
    check_dropped(visitor, *samples::answer(wanted));
    check_dropped(visitor, EntriesFailed { wanted.generation });
}

TEST_CASE("an article asked for by an earlier visitor is dropped")
{
    Visitor visitor;
    auto const wanted = only<LoadArticle>(visitor.act(OpenArticle { samples::entry("en", "A", 0).article }));
    visitor.act(ResetSession {});
    visitor.act(WakeUp {});
    visitor.act(OpenArticle { wanted.id });
    check_dropped(visitor, *samples::answer(wanted));
    check_dropped(visitor, ArticleFailed { wanted.generation });
}

TEST_CASE("a stored answer of an earlier visitor brings no thank-you to the next")
{
    Visitor visitor;
    visitor.act(OpenFeedback {});
    visitor.act(ChooseRating { privacy::Rating::good });
    auto const stored = only<StoreFeedback>(visitor.act(SubmitFeedback {}));
    visitor.act(ResetSession {});
    visitor.act(WakeUp {});
    visitor.act(OpenFeedback {});
    visitor.act(ChooseRating { privacy::Rating::poor });
    visitor.act(SubmitFeedback {});
    check_dropped(visitor, FeedbackStored { stored.generation });
    check_dropped(visitor, FeedbackFailed { stored.generation, { 1 } });
}

TEST_CASE("entries of another letter are dropped")
{
    Visitor visitor;
    auto const wanted = only<LoadEntries>(visitor.act(OpenLetter { "A" }));
    visitor.act(OpenLetter { "B" });
    check_dropped(visitor, *samples::answer(wanted));
}

TEST_CASE("another article than the one in front is dropped")
{
    Visitor visitor;
    auto const wanted = only<LoadArticle>(visitor.act(OpenArticle { samples::entry("en", "A", 0).article }));
    visitor.act(GoBack {});
    visitor.act(OpenArticle { samples::entry("en", "B", 0).article });
    check_dropped(visitor, *samples::answer(wanted));
}

TEST_CASE("results for a page that has been left are dropped")
{
    Visitor visitor;
    auto const entries = only<LoadEntries>(visitor.act(OpenLetter { "A" }));
    auto const article = only<LoadArticle>(visitor.act(OpenArticle { samples::entry("en", "A", 0).article }));
    visitor.act(GoHome {});
    check_dropped(visitor, *samples::answer(entries));
    check_dropped(visitor, *samples::answer(article));
    check_dropped(visitor, EntriesFailed { visitor.model.generation });
    check_dropped(visitor, ArticleFailed { visitor.model.generation });
}

TEST_CASE("an article that comes while its feedback form is open is there on the way back")
{
    Visitor visitor;
    auto const wanted = only<LoadArticle>(visitor.act(OpenArticle { samples::entry("en", "A", 0).article }));
    visitor.act(OpenFeedback {});
    visitor.act(*samples::answer(wanted));
    visitor.act(GoBack {});
    CHECK(visitor.page<ArticlePage>().article);
}

TEST_CASE("an article that fails while its feedback form is open says so on the way back")
{
    Visitor visitor;
    visitor.act(OpenArticle { samples::entry("en", "A", 0).article });
    visitor.act(OpenFeedback {});
    visitor.act(ArticleFailed { visitor.model.generation });
    visitor.act(GoBack {});
    CHECK(visitor.page<ArticlePage>().failed);
}

TEST_CASE("entries that come while an article is open are there on the way back")
{
    Visitor visitor;
    visitor.act_answered(OpenLetter { "C" });
    auto const wanted = only<LoadEntries>(visitor.act(NeedEntries { 150 }));
    visitor.act_answered(OpenArticle { samples::entry("en", "C", 199).article });
    visitor.act(*samples::answer(wanted));
    visitor.act(GoBack {});
    CHECK_FALSE(visitor.page<LetterPage>().loading);
    CHECK(visitor.page<LetterPage>().first == 150);
}

TEST_CASE("entries that fail while an article is open are not waited for on the way back")
{
    Visitor visitor;
    visitor.act(OpenLetter { "C" });
    visitor.act_answered(OpenArticle { samples::entry("en", "C", 0).article });
    visitor.act(EntriesFailed { visitor.model.generation });
    visitor.act(GoBack {});
    CHECK_FALSE(visitor.page<LetterPage>().loading);
    CHECK(visitor.page<LetterPage>().failed);
}

TEST_CASE("a translation that comes after the language changed again is dropped")
{
    Visitor visitor;
    visitor.open_article("A", 0);
    auto const spanish = only<LoadTranslation>(visitor.act(ChooseLanguage { "es" }));
    visitor.act(GoBack {});
    visitor.open_article("B", 0);
    visitor.act(ChooseLanguage { "ar" });
    check_dropped(visitor, *samples::answer(spanish));
}

TEST_CASE("a translation that is missing closes its page and not the form above it")
{
    Visitor visitor;
    visitor.open_article("A", 0);
    visitor.act(ChooseLanguage { "es" });
    visitor.act(OpenFeedback {});
    visitor.act(ArticleFailed { visitor.model.generation });
    CHECK(visitor.sees<FeedbackPage>());
    visitor.act(GoBack {});
    CHECK(visitor.sees<HomePage>());
}

TEST_CASE("a new edition closes what only the old one could open")
{
    Visitor visitor;
    visitor.act_answered(OpenLetter { "A" });
    visitor.act(LibraryLoaded { samples::library({ "en", "es", "ar" }, 2) });
    // The cards hold numbers of the old edition, which now mean other articles.
    CHECK_FALSE(visitor.sees<LetterPage>());
    CHECK(visitor.sees<HomePage>());
}

TEST_CASE("a new edition leaves the article that is being read, and forgets the places")
{
    Visitor visitor;
    visitor.open_article("A", 0);
    visitor.act(GoBack {});
    visitor.open_article("A", 1);
    visitor.act(LibraryLoaded { samples::library({ "en", "es", "ar" }, 2) });
    CHECK(visitor.page<ArticlePage>().article->metadata.slug == "topic-0-1");
    CHECK(visitor.model.session.places.empty());
    visitor.act(GoBack {});
    CHECK(visitor.sees<HomePage>());
    CHECK(visitor.model.session.places.empty());
}

TEST_CASE("the same edition read again changes nothing")
{
    Visitor visitor;
    visitor.open_article("A", 0);
    check_dropped(visitor, LibraryLoaded { samples::library() });
}

TEST_CASE("a new edition without the language goes on in the first one")
{
    Visitor visitor;
    visitor.act(ChooseLanguage { "ar" });
    visitor.act(LibraryLoaded { samples::library({ "es" }, 2) });
    CHECK(visitor.model.session.language == "es");
}

TEST_CASE("a library that can't be read is said, until one can")
{
    Visitor visitor;
    visitor.act(LibraryFailed {});
    CHECK(visitor.model.library_failed);
    visitor.act(LibraryLoaded { samples::library() });
    CHECK_FALSE(visitor.model.library_failed);
}
