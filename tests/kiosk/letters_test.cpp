#include "kiosk/viewer.h"
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
    CHECK(view.heading == "\u2068C\u2069 · \u2068450 topics\u2069");
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
    CHECK(shown<letters::LetterView>(visitor.model).heading == "\u2068A\u2069 · \u20681 topic\u2069");
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

namespace {

/// The rows of a letter as "[Ca] Cb | Caa", the selected sections in brackets.
std::string rows(Visitor& visitor)
{
    std::string text;
    for (auto const& row : shown<letters::LetterView>(visitor.model).rows) {
        text += text.empty() ? "" : " |";
        for (auto const& tile : row.tiles)
            text += (text.empty() ? "" : " ") + (tile.selected ? "[" + tile.label + "]" : tile.label);
    }
    return text;
}

catalogue::IndexEntry subject_of(int leaflets)
{
    auto entry = samples::entry("en", "A", 0);
    entry.leaflets = leaflets;
    entry.subject = 7;
    return entry;
}

} // namespace

TEST_CASE("a letter of many topics has a row of beginnings, and says where one is")
{
    Visitor visitor;
    visitor.act_answered(letters::OpenLetter { "C" });
    CHECK(rows(visitor) == "[CA] CB CC CD CE CF CG CH CI");
    visitor.page<letters::LetterPage>().place.block = 120;
    CHECK(rows(visitor) == "CA CB [CC] CD CE CF CG CH CI");
}

TEST_CASE("one is where the first entry stands that is wholly in sight")
{
    Visitor visitor;
    visitor.act_answered(letters::OpenLetter { "C" });
    auto& page = visitor.page<letters::LetterPage>();
    page.place = { 49, 0.5f };
    page.seen_to = 53;
    CHECK(rows(visitor) == "CA [CB] CC CD CE CF CG CH CI");
    page.place.fraction = 0.005f;
    CHECK(rows(visitor) == "[CA] CB CC CD CE CF CG CH CI");
    // A card higher than the page is where one is.
    page.place.fraction = 0.5f;
    page.seen_to = 49;
    CHECK(rows(visitor) == "[CA] CB CC CD CE CF CG CH CI");
}

TEST_CASE("a letter says how many of its entries are other names")
{
    auto library = samples::library();
    library.languages.front().collections.front().letters[2] = { "C", 450, 300 };
    Visitor visitor({}, library);
    visitor.act_answered(letters::OpenLetter { "C" });
    CHECK(shown<letters::LetterView>(visitor.model).heading
        == "\u2068C\u2069 · \u2068300 topics\u2069 · \u2068150 other names\u2069");
}

TEST_CASE("a beginning shows its topics and the row that divides them")
{
    Visitor visitor;
    visitor.act_answered(letters::OpenLetter { "C" });
    CHECK(visitor.act(letters::OpenSection { 0, 100 }).empty());
    CHECK(visitor.page<letters::LetterPage>().place == ReadingPlace { 100, 0 });
    CHECK(rows(visitor) == "CA CB [CC] CD CE CF CG CH CI | [CCA] CCB CCC CCD CCE");
    visitor.act(letters::OpenSection { 1, 130 });
    CHECK(rows(visitor) == "CA CB [CC] CD CE CF CG CH CI | CCA CCB CCC [CCD] CCE");
    visitor.act_answered(letters::OpenLetter { "C" });
    CHECK(rows(visitor) == "[CA] CB CC CD CE CF CG CH CI");
}

TEST_CASE("a beginning far down is jumped to, and what lies before it is not read")
{
    Visitor visitor;
    visitor.act_answered(letters::OpenLetter { "C" });
    auto const wanted = only<letters::LoadEntries>(visitor.act(letters::OpenSection { 0, 400 }));
    CHECK(wanted.first == 350);
    CHECK(wanted.count == letters::k_entries_page);
    visitor.act(*samples::answer(wanted));
    CHECK(visitor.page<letters::LetterPage>().first == 350);
    CHECK(visitor.act(letters::OpenSection { 0, 450 }).empty());
    CHECK(visitor.act(letters::OpenSection { 0, -1 }).empty());
}

TEST_CASE("the last beginning stays selected where the list ends before its first topic comes to the top")
{
    Visitor visitor;
    visitor.act_answered(letters::OpenLetter { "C" });
    visitor.act_answered(letters::OpenSection { 0, 400 });
    auto& page = visitor.page<letters::LetterPage>();
    page.place.block = 396;
    page.seen_to = 404;
    CHECK(rows(visitor).find("[CI]") != std::string::npos);
    page.seen_to = 399;
    CHECK(rows(visitor).find("[CH]") != std::string::npos);
}

TEST_CASE("a name of several leaflets says how many, and opens to them")
{
    Visitor visitor;
    visitor.act_answered(letters::OpenLetter { "A" });
    visitor.page<letters::LetterPage>().entries = { subject_of(3) };
    auto const card = shown<letters::LetterView>(visitor.model).cards.at(0);
    CHECK(card.caption == "3 leaflets");
    CHECK(card.subject == 7);

    auto const wanted = only<letters::LoadEntries>(visitor.act(letters::OpenSubject { 7, "Diarrhea" }));
    CHECK(wanted.subject == 7);
    visitor.act(letters::EntriesLoaded { visitor.model.generation, "A", 0, 3,
        { samples::entry("en", "A", 0), samples::entry("en", "A", 1), samples::entry("en", "A", 2) }, {}, 7 });
    auto const view = shown<letters::LetterView>(visitor.model);
    CHECK(view.heading == in_a_row({ "Diarrhea", "3 leaflets" }));
    CHECK(view.letters.empty());
    CHECK(view.cards.size() == 3);
    visitor.act(session::GoBack {});
    CHECK(visitor.page<letters::LetterPage>().subject == 0);
}

TEST_CASE("what a letter waits for comes to it though the leaflets of a subject cover it")
{
    Visitor visitor;
    visitor.act_answered(letters::OpenLetter { "C" });
    auto const wanted = only<letters::LoadEntries>(visitor.act(letters::NeedEntries { 150 }));
    visitor.act(letters::OpenSubject { 7, "Cough" });
    visitor.act(*samples::answer(wanted));
    visitor.act(session::GoBack {});
    CHECK_FALSE(visitor.page<letters::LetterPage>().loading);
    CHECK(visitor.page<letters::LetterPage>().first == 150);
}

TEST_CASE("other names are no topics, and a letter that has only them leads to them all the same")
{
    auto library = samples::library();
    library.languages.front().collections.front().letters.front() = { "A", 2, 0 };
    Visitor visitor({}, library);
    auto const tile = shown<home::HomeView>(visitor.model).letters.front();
    CHECK(tile.enabled);
    CHECK(tile.spoken == "A");
    visitor.act(letters::OpenLetter { "A" });
    visitor.act(letters::EntriesLoaded { visitor.model.generation, "A", 0, 2, { subject_of(1), subject_of(1) } });
    CHECK(shown<letters::LetterView>(visitor.model).heading == "\u2068A\u2069 · \u20682 other names\u2069");
}
