#include "shown.h"
#include "support/session_dump.h"
#include "support/visitor.h"

using namespace kiosk;
using samples::only;
using samples::shown;
using samples::Visitor;

TEST_CASE("the languages offered are the library's, in the order of the settings")
{
    Model model;
    model.library = samples::library({ "en", "es", "ar" });
    CHECK(offered_languages(model) == std::vector<std::string> { "en", "es", "ar" });
    model.settings.languages = { "ar", "fr", "en" };
    CHECK(offered_languages(model) == std::vector<std::string> { "ar", "en" });
    model.library = {};
    CHECK(offered_languages(model).empty());
}

TEST_CASE("a language of the settings is looked up: British English is English where the library has no other")
{
    Model model;
    model.library = samples::library({ "en", "es", "ar" });
    model.settings.languages = { "ar-EG", "en-GB", "en-US", "fr-CA" };
    CHECK(offered_languages(model) == std::vector<std::string> { "ar", "en" });
    model.library.languages[0].language = "en-GB";
    CHECK(offered_languages(model) == std::vector<std::string> { "ar", "en-GB" });
    model.settings.languages = { "en" };
    CHECK(offered_languages(model) == std::vector<std::string> { "en-GB" });
}

TEST_CASE("a visitor begins in the first language of the settings")
{
    Visitor const visitor(Settings { .languages = { "es", "en" } });
    CHECK(visitor.model.session.language == "es");
}

TEST_CASE("a new edition brings its first language when nobody is there")
{
    Visitor visitor(Settings { .languages = { "es", "en" } }, samples::library({ "en" }));
    visitor.act(session::ResetSession {});
    CHECK(visitor.model.session.language == "en");
    visitor.act(session::LibraryLoaded { samples::library({ "en", "es" }, 2) });
    CHECK(visitor.model.session.language == "es");
}

TEST_CASE("a language changes on home and leaves home in front")
{
    Visitor visitor;
    CHECK(visitor.act(session::ChooseLanguage { "ar" }).empty());
    CHECK(visitor.model.session.language == "ar");
    CHECK(visitor.sees<home::HomePage>());
}

TEST_CASE("a language that is not offered is not chosen")
{
    Visitor visitor(Settings { .languages = { "en", "es" } });
    auto const before = samples::dump(visitor.model);
    for (auto const* const language : { "ar", "xx", "", "en" })
        CHECK(visitor.act(session::ChooseLanguage { language }).empty());
    CHECK(samples::dump(visitor.model) == before);
}

TEST_CASE("a language changes from a letter to home: the letter means nothing in another alphabet")
{
    Visitor visitor;
    visitor.act_answered(letters::OpenLetter { "A" });
    visitor.act(session::ChooseLanguage { "ar" });
    CHECK(visitor.sees<home::HomePage>());
    CHECK(visitor.model.session.trail.size() == 1);
}

TEST_CASE("a collection that the new language lacks gives way to all topics")
{
    auto library = samples::library({ "en", "es" });
    library.languages[1].collections.pop_back();
    Visitor visitor({}, library);
    visitor.act(home::ChooseCollection { "conditions" });
    visitor.act(session::ChooseLanguage { "es" });
    CHECK(visitor.model.session.collection == catalogue::k_all_topics);
}

TEST_CASE("an article is looked for in the new language, with home behind it")
{
    Visitor visitor;
    visitor.open_article("A", 1);
    auto const wanted = only<article::LoadTranslation>(visitor.act(session::ChooseLanguage { "es" }));
    CHECK(wanted.slug == "topic-0-1");
    CHECK(wanted.language == "es");
    CHECK(visitor.page<article::ArticlePage>().article->metadata.language == "en");
    CHECK_FALSE(visitor.page<article::ArticlePage>().untranslated);

    visitor.act(*samples::answer(wanted));
    auto const& page = visitor.page<article::ArticlePage>();
    CHECK(page.article->metadata.language == "es");
    CHECK(page.id == samples::entry("es", "A", 1).article);
    visitor.act(session::GoBack {});
    CHECK(visitor.sees<home::HomePage>());
}

TEST_CASE("an article without a translation stays where it was read, says so, and leads to what there is")
{
    Visitor visitor;
    visitor.open_article("C", 20);
    visitor.page<article::ArticlePage>().state.place = { 7, 0.25f };
    visitor.act_answered(session::ChooseLanguage { "es" });
    CHECK(visitor.model.session.language == "es");
    CHECK(visitor.page<article::ArticlePage>().article->metadata.language == "en");
    CHECK(visitor.page<article::ArticlePage>().state.place == ReadingPlace { 7, 0.25f });

    samples::MarkedPhrases const marked;
    auto const view = std::get<article::ArticleView>(view_of(visitor.model, marked).screen);
    REQUIRE(view.missing_translation);
    CHECK(view.missing_translation->notice == "es~Not in es yet");
    CHECK(view.missing_translation->leaflet_notice == "en~Not in es yet");
    CHECK(view.missing_translation->all_leaflets == "es~All leaflets in es");
    CHECK(view.chrome.back == "es~Back");
    CHECK(view.byline == "en~By Lectern project"); // The leaflet's own words go with the leaflet.
    CHECK(view.page_down == "en~More");
    visitor.act(session::GoHome {});
    CHECK(visitor.sees<home::HomePage>());
    CHECK(visitor.model.session.language == "es");
}

TEST_CASE("an article without a translation goes back to its own language, and on to one that it has")
{
    Visitor visitor;
    visitor.open_article("C", 20);
    visitor.act_answered(session::ChooseLanguage { "es" });
    CHECK(visitor.act(session::ChooseLanguage { "en" }).empty());
    CHECK_FALSE(shown<article::ArticleView>(visitor.model).missing_translation);

    auto const arabic = only<article::LoadTranslation>(visitor.act(session::ChooseLanguage { "ar" }));
    visitor.act(article::ArticleFailed { visitor.model.generation });
    CHECK(shown<article::ArticleView>(visitor.model).missing_translation);
    auto found = *samples::article(samples::entry("ar", "ت", 0).article);
    found.metadata.slug = arabic.slug;
    visitor.act(article::ArticleLoaded { visitor.model.generation, samples::entry("ar", "ت", 0).article,
        std::make_shared<content::Article const>(found) });
    CHECK(visitor.page<article::ArticlePage>().article->metadata.language == "ar");
    CHECK_FALSE(shown<article::ArticleView>(visitor.model).missing_translation);
}

TEST_CASE("a half-filled form survives a change of language")
{
    Visitor visitor;
    visitor.open_article("A", 0);
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::ChooseRating { ::feedback::Rating::poor });
    visitor.act(kiosk::feedback::ToggleReason { ::feedback::Reason::hard_to_read });
    visitor.act(kiosk::feedback::OpenComment {});
    visitor.type("Too small");
    visitor.act_answered(session::ChooseLanguage { "es" });

    CHECK(visitor.sees<kiosk::feedback::CommentPage>());
    auto const& draft = visitor.model.session.draft;
    CHECK(draft.rating == ::feedback::Rating::poor);
    CHECK(draft.reasons == std::vector { ::feedback::Reason::hard_to_read });
    CHECK(draft.comment.words() == "Too small");
    // The letter behind it is gone, the article it is about is not.
    visitor.act(session::GoBack {});
    CHECK(visitor.page<kiosk::feedback::FeedbackPage>().about_slug == "topic-0-0");
    visitor.act(session::GoBack {});
    CHECK(visitor.sees<article::ArticlePage>());
    visitor.act(session::GoBack {});
    CHECK(visitor.sees<home::HomePage>());
}

TEST_CASE("an answer is stored with the language that was shown when it was sent")
{
    Visitor visitor;
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::ChooseRating { ::feedback::Rating::good });
    visitor.act(session::ChooseLanguage { "es" });
    CHECK(only<kiosk::feedback::StoreFeedback>(visitor.act(kiosk::feedback::SubmitFeedback {})).language == "es");
}

TEST_CASE("below the form the leaflet changes its language too")
{
    Visitor visitor;
    visitor.open_article();
    visitor.act(kiosk::feedback::OpenFeedback {});
    auto const asked = only<article::LoadTranslation>(visitor.act(session::ChooseLanguage { "es" }));
    CHECK(asked.language == "es");
    CHECK(visitor.sees<kiosk::feedback::FeedbackPage>());
    visitor.act(article::ArticleFailed { visitor.model.generation });
    visitor.act(session::GoBack {});
    CHECK(visitor.page<article::ArticlePage>().untranslated);
}

TEST_CASE("a library without any language that the settings name is offered as it is")
{
    Visitor visitor({ .languages = { "en" } }, samples::library({ "es", "ar" }));
    CHECK(offered_languages(visitor.model) == std::vector<std::string> { "es", "ar" });
    CHECK(visitor.model.session.language == "es");
    CHECK(collection_index(visitor.model));
}

TEST_CASE("all languages stand on a page of their own, and choosing one leads back")
{
    Visitor visitor;
    visitor.act_answered(letters::OpenLetter { "A" });
    visitor.act(session::OpenLanguages {});
    CHECK(shown<session::LanguagesView>(visitor.model).chrome.languages.size() == 3);
    visitor.act(session::OpenLanguages {});
    CHECK(visitor.sees<letters::LetterPage>());
    visitor.act(session::OpenLanguages {});
    visitor.act(session::ChooseLanguage { "en" });
    CHECK(visitor.sees<letters::LetterPage>());
    visitor.act(session::OpenLanguages {});
    visitor.act(session::ChooseLanguage { "es" });
    CHECK(visitor.sees<home::HomePage>());
    CHECK(visitor.model.session.language == "es");
}
