// The visit as a whole: the ways back, and what stands around every page.

#include "shown.h"
#include "support/visitor.h"

using namespace kiosk;
using namespace std::chrono_literals;
using samples::MarkedPhrases;
using samples::only;
using samples::shown;
using samples::Visitor;

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
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::ChooseRating { ::feedback::Rating::good });
    visitor.act(session::GoHome {});
    CHECK(visitor.sees<home::HomePage>());
    CHECK_FALSE(visitor.model.session.draft.rating);
}

TEST_CASE("nothing opens while nobody is there")
{
    Model model;
    (void)kiosk::update(model, session::LibraryLoaded { samples::library() });
    for (Action const& action : std::initializer_list<Action> { letters::OpenLetter { "A" },
             article::OpenArticle { { 1 } }, kiosk::feedback::OpenFeedback {}, kiosk::feedback::OpenComment {} })
        CHECK(kiosk::update(model, action).empty());
    CHECK(model.session.trail.empty());
}

TEST_CASE("nothing opens above a form, and a letter only where letters are")
{
    Visitor visitor;
    visitor.open_article();
    CHECK(visitor.act(letters::OpenLetter { "B" }).empty());
    visitor.act(kiosk::feedback::OpenFeedback {});
    CHECK(visitor.act(article::OpenArticle { samples::entry("en", "B", 0).article }).empty());
    CHECK(visitor.act(letters::OpenLetter { "B" }).empty());
    CHECK(visitor.sees<kiosk::feedback::FeedbackPage>());
}

TEST_CASE("failures to load are shown, and a later success replaces them")
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

TEST_CASE("back is offered when there is somewhere to go back to")
{
    Visitor visitor;
    CHECK_FALSE(shown<home::HomeView>(visitor.model).chrome.can_go_back);
    visitor.act_answered(letters::OpenLetter { "A" });
    CHECK(shown<letters::LetterView>(visitor.model).chrome.can_go_back);
}

TEST_CASE("languages stand under their own names, which here are their codes, the present one marked")
{
    Visitor visitor;
    visitor.act(session::ChooseLanguage { "ar" });
    auto const languages = shown<home::HomeView>(visitor.model).chrome.languages;
    REQUIRE(languages.size() == 3);
    CHECK(languages[0].own_name == "en");
    CHECK(languages[1].own_name == "es");
    CHECK(languages[2].own_name == "ar");
    CHECK(languages[2].selected);
    CHECK_FALSE(languages[0].selected);
}

TEST_CASE("the countdown shows whole seconds from thirty to one")
{
    Visitor visitor;
    visitor.pass(60s);
    for (int left = 30; left >= 1; --left) {
        auto const view = shown<session::StillThereView>(visitor.model);
        CHECK(view.seconds_left == left);
        CHECK(view.seconds == std::to_string(left) + (left == 1 ? " second left" : " seconds left"));
        CHECK(view.share_left == doctest::Approx(static_cast<double>(left) / 30));
        visitor.pass(999ms);
        if (left > 1)
            CHECK(shown<session::StillThereView>(visitor.model).seconds_left == left);
        visitor.pass(1ms);
    }
    CHECK(view_of(visitor.model, EnglishPhrases {}).screen.index() == 0);
}

TEST_CASE("every word of a screen is in the visitor's language")
{
    MarkedPhrases const marked;
    Visitor visitor;
    visitor.act(session::ChooseLanguage { "es" });
    visitor.act(kiosk::feedback::OpenFeedback {});
    auto const view = view_of(visitor.model, marked);
    CHECK(view.language == "es");
    auto const& form = std::get<kiosk::feedback::FeedbackView>(view.screen);
    for (auto const* text : { &form.heading, &form.rating_label, &form.reasons_label, &form.comment_label, &form.send,
             &form.chrome.back, &form.chrome.start_over, &form.chrome.feedback, &form.chrome.language_label,
             &form.page_up, &form.page_down, &form.ratings[0].label, &form.reasons[0].label })
        CHECK_MESSAGE(text->starts_with("es~"), *text);
}

TEST_CASE("places in a phrase are filled in their order, once")
{
    CHECK(fill("{} of {}", { "1", "2" }) == "1 of 2");
    CHECK(fill("by {}", { "{}" }) == "by {}");
    CHECK(fill("{} {}", { "a{}", "b" }) == "a{} b");
    CHECK(fill("none", { "a" }) == "none");
    CHECK(fill("{} {}", { "a" }) == "a {}");
}
