#include "shown.h"
#include "support/visitor.h"

#include <algorithm>

using namespace kiosk;
using samples::only;
using samples::shown;
using samples::Visitor;

TEST_CASE("a letter asks for its first entries, and shows them when they come")
{
    Visitor visitor;
    auto const wanted = only<letters::LoadEntries>(visitor.act(letters::OpenLetter { "C" }));
    CHECK(wanted.letter == "C");
    CHECK(wanted.language == "en");
    CHECK(wanted.collection == catalogue::k_all_topics);
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

TEST_CASE("a wait is spoken of only when it is long")
{
    samples::Visitor visitor;
    visitor.act(letters::OpenLetter { "A" });
    auto notice
        = [&] { return std::get<letters::LetterView>(view_of(visitor.model, EnglishPhrases {}).screen).notice; };
    CHECK(notice().empty());
    auto const due = next_deadline(visitor.model);
    REQUIRE(due);
    CHECK(*due == visitor.model.now + k_wait_before_notice);
    visitor.pass(k_wait_before_notice);
    CHECK(notice() == "One moment, please");
}
