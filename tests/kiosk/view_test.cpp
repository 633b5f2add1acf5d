#include "kiosk/view.h"

#include "support/visitor.h"

#include <algorithm>
#include <set>

using namespace kiosk;
using namespace std::chrono_literals;
using samples::Visitor;

namespace {

/// The code's own English, each phrase marked with the language it was asked in.
class MarkedPhrases final : public Phrases {
public:
    [[nodiscard]] std::string text(std::string_view language, char const* english) const override
    {
        return std::string(language) + "~" + english;
    }
    [[nodiscard]] std::string plural(
        std::string_view language, char const* one, char const* many, int count) const override
    {
        return text(language, count == 1 ? one : many);
    }
};

template <typename Screen>
Screen shown(Model& model)
{
    static EnglishPhrases const english;
    auto view = view_of(model, english);
    auto* screen = std::get_if<Screen>(&view.screen);
    REQUIRE(screen);
    return std::move(*screen);
}

} // namespace

TEST_CASE("the invitation greets in one language offered after the other")
{
    Model model;
    model.settings.site_name = "Ward 7";
    (void)kiosk::update(model, session::Tick { model.now + 1s });
    (void)kiosk::update(model, session::LibraryLoaded { samples::library() });
    MarkedPhrases const marked;
    std::vector<std::string> languages;
    for (int turn = 0; turn < 4; ++turn) {
        auto const view = view_of(model, marked);
        auto const& invitation = std::get<invitation::InvitationView>(view.screen);
        languages.push_back(view.language);
        CHECK(invitation.site_name == "Ward 7");
        CHECK(invitation.turn == static_cast<std::size_t>(turn));
        CHECK(invitation.touch == view.language + "~Touch the screen to begin");
        CHECK(invitation.welcome.starts_with(view.language + "~"));
        (void)kiosk::update(model, session::Tick { model.now + model.settings.invitation_turn });
    }
    CHECK(languages == std::vector<std::string> { "en", "es", "ar", "en" });
}

TEST_CASE("the invitation stays for its turn")
{
    Model model;
    (void)kiosk::update(model, session::Tick { model.now + 1s });
    (void)kiosk::update(model, session::Tick { model.now + model.settings.invitation_turn - 1ns });
    CHECK(shown<invitation::InvitationView>(model).turn == 0);
    (void)kiosk::update(model, session::Tick { model.now + 1ns });
    CHECK(shown<invitation::InvitationView>(model).turn == 1);
}

TEST_CASE("the invitation stays where it is under a finger that holds the site's name")
{
    Model model;
    (void)kiosk::update(model, session::Tick { model.now + 1s });
    (void)kiosk::update(model, session::Tick { model.now + model.settings.invitation_turn - 1ns });
    (void)kiosk::update(model, session::UserActive { model.now });
    (void)kiosk::update(model, session::Tick { model.now + door::k_hold });
    CHECK(shown<invitation::InvitationView>(model).turn == 0);
    (void)kiosk::update(model, session::Tick { model.now + 1s });
    CHECK(shown<invitation::InvitationView>(model).turn == 1);
}

TEST_CASE("without a library the invitation greets in English, and home says what is wrong")
{
    Model model;
    CHECK(view_of(model, EnglishPhrases {}).language == "en");
    CHECK(shown<invitation::InvitationView>(model).touch == "Touch the screen to begin");
    (void)kiosk::update(model, invitation::WakeUp {});
    CHECK(shown<home::HomeView>(model).notice == "There are no topics yet. Please tell the staff.");
    CHECK(shown<home::HomeView>(model).letters.empty());
    (void)kiosk::update(model, session::LibraryFailed {});
    CHECK(shown<home::HomeView>(model).notice == "The library can't be opened. Please tell the staff.");
}

TEST_CASE("home shows tabs, letters and how many topics each has")
{
    Visitor visitor;
    auto const view = shown<home::HomeView>(visitor.model);
    CHECK(view.heading == "Touch a letter to find a topic");
    CHECK(view.notice.empty());
    REQUIRE(view.tabs.size() == 2);
    CHECK(view.tabs[0].title == "All topics");
    CHECK(view.tabs[0].selected);
    CHECK(view.tabs[1].title == "Conditions");
    CHECK_FALSE(view.tabs[1].selected);
    REQUIRE(view.letters.size() == 27);
    CHECK(view.letters[0].spoken == "A, 1 topic");
    CHECK(view.letters[1].spoken == "B, 2 topics");
    CHECK(view.letters[0].enabled);
    CHECK(std::ranges::none_of(view.letters, &letters::LetterTile::selected));
}

TEST_CASE("a letter without topics says so and can't be chosen")
{
    Visitor visitor;
    auto const letters = shown<home::HomeView>(visitor.model).letters;
    auto const empty = std::ranges::find(letters, "E", &letters::LetterTile::letter);
    REQUIRE(empty != letters.end());
    CHECK_FALSE(empty->enabled);
    CHECK(empty->spoken == "E, no topics");
}

TEST_CASE("back is offered when there is somewhere to go back to")
{
    Visitor visitor;
    CHECK_FALSE(shown<home::HomeView>(visitor.model).chrome.can_go_back);
    visitor.act_answered(letters::OpenLetter { "A" });
    CHECK(shown<letters::LetterView>(visitor.model).chrome.can_go_back);
}

TEST_CASE("languages stand under their own names, the present one marked")
{
    Visitor visitor;
    visitor.act(session::ChooseLanguage { "ar" });
    auto const languages = shown<home::HomeView>(visitor.model).chrome.languages;
    REQUIRE(languages.size() == 3);
    CHECK(languages[0].own_name == "English");
    CHECK(languages[1].own_name == "Español");
    CHECK(languages[2].own_name == "العربية");
    CHECK(languages[2].selected);
    CHECK_FALSE(languages[0].selected);
    CHECK(own_name("xyz") == "xyz");
}

TEST_CASE("a letter shows its topics, each under a key of its own")
{
    Visitor visitor;
    visitor.act(letters::OpenLetter { "C" });
    CHECK(shown<letters::LetterView>(visitor.model).loading);
    visitor.act_answered(letters::OpenLetter { "C" });
    auto const view = shown<letters::LetterView>(visitor.model);
    CHECK(view.heading == "C · 450 topics");
    CHECK(view.total == 450);
    REQUIRE(view.cards.size() == 200);
    CHECK(view.cards[0].title == "C 1");
    CHECK(view.cards[0].see.empty());
    CHECK(view.cards[1].caption == "Treatment");
    CHECK(view.cards[2].see == "see Another name");
    std::set<std::string> keys;
    for (auto const& card : view.cards)
        CHECK_MESSAGE(keys.insert(card.key).second, card.key);
    auto const selected = std::ranges::find(view.letters, true, &letters::LetterTile::selected);
    REQUIRE(selected != view.letters.end());
    CHECK(selected->letter == "C");
}

TEST_CASE("one topic is one topic")
{
    Visitor visitor;
    visitor.act_answered(letters::OpenLetter { "A" });
    CHECK(shown<letters::LetterView>(visitor.model).heading == "A · 1 topic");
}

TEST_CASE("a letter that could not be loaded says so")
{
    Visitor visitor;
    visitor.act(letters::OpenLetter { "A" });
    visitor.act(letters::EntriesFailed { visitor.model.generation });
    CHECK(shown<letters::LetterView>(visitor.model).notice == "These topics can't be shown. Please try again.");
}

TEST_CASE("an article shows who wrote it, when it was reviewed and where it comes from")
{
    Visitor visitor;
    visitor.open_article("B", 0);
    auto const view = shown<article::ArticleView>(visitor.model);
    REQUIRE(view.article);
    CHECK(view.byline == "By Lectern project");
    CHECK(view.reviewed == "Last reviewed: 14 September 2026");
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
    CHECK(dates.contains("Last reviewed: 5 December 1999"));
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
    visitor.pass(k_silent_wait);
    CHECK(shown<article::ArticleView>(visitor.model).notice == "One moment, please");
    CHECK_FALSE(shown<article::ArticleView>(visitor.model).article);
    visitor.act(article::ArticleFailed { visitor.model.generation });
    CHECK(
        shown<article::ArticleView>(visitor.model).notice == "This leaflet can't be shown. Please choose another one.");
}

TEST_CASE("the form asks in the words of the NHS Friends and Family Test")
{
    Visitor visitor;
    visitor.open_article();
    visitor.act(feedback::OpenFeedback {});
    auto const view = shown<feedback::FeedbackView>(visitor.model);
    std::vector<std::string> labels;
    for (auto const& rating : view.ratings)
        labels.push_back(rating.label);
    CHECK(labels
        == std::vector<std::string> {
            "Very good", "Good", "Neither good nor poor", "Poor", "Very poor", "Don't know" });
    CHECK(view.reasons.size() == privacy::k_reasons.size());
    CHECK(view.heading == "What do you think of this leaflet?");
    CHECK(view.about == "A 1");
    CHECK_FALSE(view.chrome.can_give_feedback);
}

TEST_CASE("feedback from home is about the kiosk")
{
    Visitor visitor;
    visitor.act(feedback::OpenFeedback {});
    CHECK(shown<feedback::FeedbackView>(visitor.model).heading == "What do you think of this kiosk?");
    CHECK(shown<feedback::FeedbackView>(visitor.model).about.empty());
}

TEST_CASE("the form shows what was chosen, and whether it can be sent")
{
    Visitor visitor;
    visitor.act(feedback::OpenFeedback {});
    CHECK_FALSE(shown<feedback::FeedbackView>(visitor.model).can_send);
    visitor.act(feedback::ChooseRating { privacy::Rating::poor });
    visitor.act(feedback::ToggleReason { privacy::Reason::hard_to_use });
    auto const view = shown<feedback::FeedbackView>(visitor.model);
    CHECK(view.can_send);
    CHECK(view.send == "Send");
    for (auto const& rating : view.ratings)
        CHECK(rating.selected == (rating.rating == privacy::Rating::poor));
    for (auto const& reason : view.reasons)
        CHECK(reason.selected == (reason.reason == privacy::Reason::hard_to_use));

    visitor.act(feedback::SubmitFeedback {});
    CHECK(shown<feedback::FeedbackView>(visitor.model).sending);
    CHECK_FALSE(shown<feedback::FeedbackView>(visitor.model).can_send);
    visitor.act(feedback::FeedbackFailed { visitor.model.generation, { 1 } });
    auto const failed = shown<feedback::FeedbackView>(visitor.model);
    CHECK(failed.trouble == "Your answer could not be saved. Nothing is lost: please try again, or tell the staff.");
    CHECK(failed.send == "Try again");
    CHECK(failed.can_send);
}

TEST_CASE("whoever writes is asked to name nobody, and told that nobody answers")
{
    Visitor visitor;
    visitor.act(feedback::OpenFeedback {});
    visitor.act(feedback::OpenComment {});
    CHECK(shown<feedback::CommentView>(visitor.model).privacy_notice
        == "Please do not write names, phone numbers or dates. Staff can't answer you here.");
}

TEST_CASE("the comment is the model's own bytes, not a copy")
{
    Visitor visitor;
    visitor.act(feedback::OpenFeedback {});
    visitor.act(feedback::OpenComment {});
    visitor.type("Hi");
    CHECK(shown<feedback::CommentView>(visitor.model).comment.data()
        == visitor.model.session.draft.comment.words().data());
    visitor.act(session::GoBack {});
    CHECK(shown<feedback::FeedbackView>(visitor.model).comment.data()
        == visitor.model.session.draft.comment.words().data());
}

TEST_CASE("the keyboard shows the plane that shift and signs choose")
{
    Visitor visitor;
    visitor.act(feedback::OpenFeedback {});
    visitor.act(feedback::OpenComment {});
    auto first_key = [&] { return shown<feedback::CommentView>(visitor.model).keyboard.rows.at(0).at(0).text; };
    CHECK(first_key() == "Q");
    visitor.act(typing::ToggleCapitals {});
    CHECK(first_key() == "q");
    visitor.act(typing::ToggleSymbols {});
    CHECK(first_key() == "1");
    CHECK_FALSE(shown<feedback::CommentView>(visitor.model).keyboard.has_shift);
    visitor.act(typing::ToggleSymbols {});
    visitor.act(session::ChooseLanguage { "ar" });
    CHECK(first_key() == "ض");
    CHECK_FALSE(shown<feedback::CommentView>(visitor.model).keyboard.has_shift);
}

TEST_CASE("whenever a key of the keyboard has no room left, the visitor is told")
{
    for (auto const* const language : { "en", "ar" }) {
        Visitor visitor;
        visitor.act(session::ChooseLanguage { language });
        visitor.act(feedback::OpenFeedback {});
        visitor.act(feedback::OpenComment {});
        CHECK(shown<feedback::CommentView>(visitor.model).room.empty());
        for (std::size_t typed = 0; typed < privacy::k_comment_limit_bytes; ++typed) {
            visitor.type("x");
            auto const view = shown<feedback::CommentView>(visitor.model);
            for (auto const& row : view.keyboard.rows)
                for (auto const& cap : row)
                    if (view.comment.size() + cap.text.size() > privacy::k_comment_limit_bytes)
                        REQUIRE(view.room == "There is no room for more.");
        }
    }
}

TEST_CASE("Hindi keys of two code points are told about in time too")
{
    Visitor visitor({}, samples::library({ "hi" }));
    visitor.act(feedback::OpenFeedback {});
    visitor.act(feedback::OpenComment {});
    auto full = [&] { return !shown<feedback::CommentView>(visitor.model).room.empty(); };
    while (!full() && visitor.model.session.draft.comment.words().size() < privacy::k_comment_limit_bytes)
        visitor.type("x");
    auto const size = visitor.model.session.draft.comment.words().size();
    visitor.act(typing::Erase {});
    for (auto const& row : shown<feedback::CommentView>(visitor.model).keyboard.rows)
        for (auto const& cap : row) {
            visitor.act(typing::Type { cap.text });
            CHECK_MESSAGE(visitor.model.session.draft.comment.words().size() == size - 1 + cap.text.size(), cap.text);
            while (visitor.model.session.draft.comment.words().size() > size - 1)
                visitor.act(typing::Erase {});
        }
}

TEST_CASE("the thank-you says what was promised, word for word")
{
    Visitor visitor;
    visitor.act(feedback::OpenFeedback {});
    visitor.act(feedback::ChooseRating { privacy::Rating::good });
    visitor.act_answered(feedback::SubmitFeedback {});
    CHECK(shown<feedback::ThanksView>(visitor.model).heading == "Thank you for your feedback!");
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
    visitor.act(feedback::OpenFeedback {});
    auto const view = view_of(visitor.model, marked);
    CHECK(view.language == "es");
    auto const& form = std::get<feedback::FeedbackView>(view.screen);
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

TEST_CASE("a wait is spoken of only when it is long")
{
    samples::Visitor visitor;
    visitor.act(letters::OpenLetter { "A" });
    auto notice
        = [&] { return std::get<letters::LetterView>(view_of(visitor.model, EnglishPhrases {}).screen).notice; };
    CHECK(notice().empty());
    auto const due = next_deadline(visitor.model);
    REQUIRE(due);
    CHECK(*due == visitor.model.now + k_silent_wait);
    visitor.pass(k_silent_wait);
    CHECK(notice() == "One moment, please");
}
