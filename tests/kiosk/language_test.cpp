#include "support/session_dump.h"
#include "support/visitor.h"

using namespace kiosk;
using samples::only;
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

TEST_CASE("a visitor begins in the first language of the settings")
{
    Visitor const visitor(Settings { .languages = { "es", "en" } });
    CHECK(visitor.model.session.language == "es");
}

TEST_CASE("a new edition brings its first language when nobody is there")
{
    Visitor visitor(Settings { .languages = { "es", "en" } }, samples::library({ "en" }));
    visitor.act(ResetSession {});
    CHECK(visitor.model.session.language == "en");
    visitor.act(LibraryLoaded { samples::library({ "en", "es" }, 2) });
    CHECK(visitor.model.session.language == "es");
}

TEST_CASE("a language changes on home and leaves home in front")
{
    Visitor visitor;
    CHECK(visitor.act(ChooseLanguage { "ar" }).empty());
    CHECK(visitor.model.session.language == "ar");
    CHECK(visitor.sees<HomePage>());
}

TEST_CASE("a language that is not offered is not chosen")
{
    Visitor visitor(Settings { .languages = { "en", "es" } });
    auto const before = samples::dump(visitor.model);
    for (auto const* const language : { "ar", "xx", "", "en" })
        CHECK(visitor.act(ChooseLanguage { language }).empty());
    CHECK(samples::dump(visitor.model) == before);
}

TEST_CASE("a language changes from a letter to home: the letter means nothing in another alphabet")
{
    Visitor visitor;
    visitor.act_answered(OpenLetter { "A" });
    visitor.act(ChooseLanguage { "ar" });
    CHECK(visitor.sees<HomePage>());
    CHECK(visitor.model.session.trail.size() == 1);
}

TEST_CASE("a collection that the new language lacks gives way to all topics")
{
    auto library = samples::library({ "en", "es" });
    library.languages[1].collections.pop_back();
    Visitor visitor({}, library);
    visitor.act(ChooseCollection { "conditions" });
    visitor.act(ChooseLanguage { "es" });
    CHECK(visitor.model.session.collection == content::k_all_topics);
}

TEST_CASE("an article is looked for in the new language, with home behind it")
{
    Visitor visitor;
    visitor.open_article("A", 1);
    auto const wanted = only<LoadTranslation>(visitor.act(ChooseLanguage { "es" }));
    CHECK(wanted.slug == "topic-0-1");
    CHECK(wanted.language == "es");
    CHECK_FALSE(visitor.page<ArticlePage>().article);

    visitor.act(*samples::answer(wanted));
    auto const& page = visitor.page<ArticlePage>();
    CHECK(page.article->metadata.language == "es");
    CHECK(page.id == samples::entry("es", "A", 1).article);
    visitor.act(GoBack {});
    CHECK(visitor.sees<HomePage>());
}

TEST_CASE("an article without a translation gives way to home")
{
    Visitor visitor;
    visitor.open_article("C", 20);
    visitor.act_answered(ChooseLanguage { "es" });
    CHECK(visitor.sees<HomePage>());
    CHECK(visitor.model.session.language == "es");
}

TEST_CASE("a half-filled form survives a change of language")
{
    Visitor visitor;
    visitor.open_article("A", 0);
    visitor.act(OpenFeedback {});
    visitor.act(ChooseRating { privacy::Rating::poor });
    visitor.act(ToggleReason { privacy::Reason::hard_to_read });
    visitor.act(OpenComment {});
    visitor.type("Too small");
    visitor.act_answered(ChooseLanguage { "es" });

    CHECK(visitor.sees<CommentPage>());
    auto const& draft = visitor.model.session.draft;
    CHECK(draft.rating == privacy::Rating::poor);
    CHECK(draft.reasons == std::vector { privacy::Reason::hard_to_read });
    CHECK(draft.comment == "Too small");
    // The letter behind it is gone, the article it is about is not.
    visitor.act(GoBack {});
    CHECK(visitor.page<FeedbackPage>().about_slug == "topic-0-0");
    visitor.act(GoBack {});
    CHECK(visitor.sees<ArticlePage>());
    visitor.act(GoBack {});
    CHECK(visitor.sees<HomePage>());
}

TEST_CASE("an answer is stored with the language that was shown when it was sent")
{
    Visitor visitor;
    visitor.act(OpenFeedback {});
    visitor.act(ChooseRating { privacy::Rating::good });
    visitor.act(ChooseLanguage { "es" });
    CHECK(only<StoreFeedback>(visitor.act(SubmitFeedback {})).language == "es");
}

TEST_CASE("below the form the leaflet changes its language too")
{
    Visitor visitor;
    visitor.open_article();
    visitor.act(OpenFeedback {});
    auto const asked = only<LoadTranslation>(visitor.act(ChooseLanguage { "es" }));
    CHECK(asked.language == "es");
    CHECK(visitor.sees<FeedbackPage>());
    visitor.act(ArticleFailed { visitor.model.generation });
    visitor.act(GoBack {});
    CHECK(visitor.sees<HomePage>());
}
