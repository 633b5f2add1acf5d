#include "shown.h"
#include "support/visitor.h"

#include <set>

using namespace kiosk;
using samples::only;
using samples::shown;
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
    by_feedback.act(kiosk::feedback::OpenFeedback {});
    CHECK(by_feedback.model.session.places.at(id) == ReadingPlace { 4, 0 });
}

TEST_CASE("an article shows who wrote it, when it was reviewed and where it comes from")
{
    Visitor visitor;
    visitor.open_article("B", 0);
    auto const view = shown<article::ArticleView>(visitor.model);
    REQUIRE(view.article);
    CHECK(view.byline == "By Lectern project");
    CHECK(view.reviewed == "Last reviewed: 2026-09-14");
    CHECK(view.references_heading == "References");
    CHECK(view.source == "Source: Made up by rule · Licence: CC0");
    CHECK(view.notice.empty());
}

TEST_CASE("an article without a date says so")
{
    Visitor visitor;
    visitor.open_article("C", 2);
    CHECK(shown<article::ArticleView>(visitor.model).reviewed == "Not dated");
}

TEST_CASE("every month has its name")
{
    Visitor visitor;
    visitor.open_article();
    std::set<std::string> dates;
    for (unsigned month = 1; month <= 12; ++month) {
        auto article = *visitor.page<article::ArticlePage>().article;
        article.metadata.reviewed = std::chrono::year_month_day { std::chrono::year { 1999 },
            std::chrono::month { month }, std::chrono::day { 5 } };
        visitor.page<article::ArticlePage>().article = std::make_shared<content::Article const>(article);
        dates.insert(shown<article::ArticleView>(visitor.model).reviewed);
    }
    CHECK(dates.size() == 12);
    CHECK(dates.contains("Last reviewed: 1999-12-05"));
}

TEST_CASE("an article without an author, a source or a licence leaves their lines out")
{
    Visitor visitor;
    visitor.open_article();
    auto article = *visitor.page<article::ArticlePage>().article;
    article.metadata.author.clear();
    article.metadata.source.clear();
    visitor.page<article::ArticlePage>().article = std::make_shared<content::Article const>(article);
    CHECK(shown<article::ArticleView>(visitor.model).byline.empty());
    CHECK(shown<article::ArticleView>(visitor.model).source == "Licence: CC0");
    article.metadata.licence.clear();
    visitor.page<article::ArticlePage>().article = std::make_shared<content::Article const>(article);
    CHECK(shown<article::ArticleView>(visitor.model).source.empty());
}

TEST_CASE("an article on its way asks for a moment, one that failed for another choice")
{
    Visitor visitor;
    visitor.act(article::OpenArticle { samples::entry("en", "A", 0).article });
    visitor.pass(k_wait_before_notice);
    CHECK(shown<article::ArticleView>(visitor.model).notice == "One moment, please");
    CHECK_FALSE(shown<article::ArticleView>(visitor.model).article);
    visitor.act(article::ArticleFailed { visitor.model.generation });
    CHECK(
        shown<article::ArticleView>(visitor.model).notice == "This leaflet can't be shown. Please choose another one.");
}

TEST_CASE("a card opens and folds, and the next visitor finds it folded")
{
    Visitor visitor;
    visitor.open_article("C", samples::k_with_signs);
    visitor.act(article::ToggleCare { content::Sign::today });
    CHECK(visitor.page<article::ArticlePage>().state.open == std::set { content::Sign::today });
    visitor.act(article::ToggleCare { content::Sign::emergency });
    visitor.act(article::ToggleCare { content::Sign::today });
    CHECK(visitor.page<article::ArticlePage>().state.open == std::set { content::Sign::emergency });
    visitor.act(article::ToggleCare { content::Sign::tip });
    CHECK(visitor.page<article::ArticlePage>().state.open.size() == 1);
    visitor.act(session::ResetSession {});
    visitor.act(invitation::WakeUp {});
    visitor.open_article("C", samples::k_with_signs);
    CHECK(visitor.page<article::ArticlePage>().state.open.empty());
}

TEST_CASE("a question leads to its heading, and one that there is not leads nowhere")
{
    Visitor visitor;
    visitor.open_article("C", samples::k_with_signs);
    auto const& plan = visitor.page<article::ArticlePage>().plan;
    REQUIRE(plan.questions.size() == 3);
    visitor.act(article::ShowPart { plan.questions[1] });
    CHECK(visitor.page<article::ArticlePage>().state.place == ReadingPlace { plan.questions[1], 0 });
    visitor.act(article::ShowPart { plan.parts.size() });
    CHECK(visitor.page<article::ArticlePage>().state.place == ReadingPlace { plan.questions[1], 0 });
}

TEST_CASE("a leaflet shows the numbers of its collection, in the words of its own language")
{
    kiosk::Settings settings;
    settings.contacts.by_collection["conditions"].day = "555 0100";
    Visitor visitor(settings);
    visitor.open_article("C", samples::k_with_signs);
    auto const view = shown<article::ArticleView>(visitor.model);
    CHECK(view.phones.day == "\u2068555\u00A00100\u2069");
    CHECK(view.phones.night == "ask at the desk");
    CHECK(view.sign_words.at(static_cast<std::size_t>(content::Sign::today)) == "Call today");
    auto const& blocks = view.article->blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        CHECK(article::shown_text(view, i).content.text.find("{{") == std::string::npos);
}
