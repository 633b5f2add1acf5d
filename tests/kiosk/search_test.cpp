#include "searcher.h"
#include "shown.h"
#include "support/session_dump.h"

using namespace kiosk;
using namespace std::chrono_literals;
using samples::has;
using samples::only;
using samples::search_for;
using samples::search_page;
using samples::shown;
using samples::Visitor;

TEST_CASE("each key asks for what is typed so far, in the language that is shown")
{
    Visitor visitor;
    visitor.act(search::OpenSearch {});
    auto const first = only<search::Find>(visitor.act(typing::Type { "a" }));
    CHECK(first.words == "a");
    CHECK(first.language == "en");
    CHECK(first.edition == visitor.model.library.edition);
    CHECK_FALSE(first.as_typed);
    CHECK(std::ranges::find(first.others, "en") == first.others.end());
    CHECK(std::ranges::find(first.others, "es") != first.others.end());
    auto const second = only<search::Find>(visitor.act(typing::Type { "b" }));
    CHECK(second.words == "ab");
    CHECK(second.number > first.number);
    CHECK(only<search::Find>(visitor.act(typing::Erase {})).words == "a");
    CHECK(visitor.act(typing::ToggleSymbols {}).empty());
    // Of nothing nothing is asked.
    CHECK(visitor.act(typing::Erase {}).empty());
    CHECK(visitor.act(typing::Type { " " }).empty());
    CHECK_FALSE(search_page(visitor).waiting);
}

TEST_CASE("only the answer to the newest question is shown, and until it comes the last one")
{
    Visitor visitor;
    search_for(visitor, "a");
    REQUIRE(search_page(visitor).found);
    auto const old = only<search::Find>(visitor.act(typing::Type { "b" }));
    auto const newest = only<search::Find>(visitor.act(typing::Type { "9" }));
    CHECK(shown<search::SearchView>(visitor.model).cards.size() == 12);
    auto const before = samples::dump(visitor.model);
    visitor.act(*samples::answer(old));
    visitor.act(search::SearchFailed { old.generation, old.number });
    CHECK(samples::dump(visitor.model) == before);
    visitor.act(*samples::answer(newest));
    visitor.pass(search::k_typed_after);
    CHECK(shown<search::SearchView>(visitor.model).nothing);
    // It is answered once.
    visitor.act(search::SearchFailed { newest.generation, newest.number });
    CHECK_FALSE(search_page(visitor).failed);
}

TEST_CASE("while a word is on its way, what was found stays until the typing has paused")
{
    Visitor visitor;
    search_for(visitor, "a");
    for (auto const doubtful : { samples::k_nowhere, samples::k_elsewhere, samples::k_misspelt }) {
        CAPTURE(doubtful);
        visitor.act_answered(typing::Type { doubtful });
        auto const early = shown<search::SearchView>(visitor.model);
        CHECK(early.cards.size() == 12);
        CHECK_FALSE(early.nothing);
        CHECK(early.did_you_mean.empty());
        CHECK(next_deadline(visitor.model) == search_page(visitor).changed_at + search::k_typed_after);
        visitor.pass(search::k_typed_after - 1ms);
        CHECK_FALSE(shown<search::SearchView>(visitor.model).nothing);
        visitor.pass(1ms);
        auto const settled = shown<search::SearchView>(visitor.model);
        CHECK((settled.nothing || !settled.did_you_mean.empty()));
        // What finds something counts at once.
        visitor.act_answered(typing::Type { "b" });
        CHECK(shown<search::SearchView>(visitor.model).cards.size() == 12);
    }
}

TEST_CASE("who has finished typing does not wait, and nor does who asks for the words as they are")
{
    Visitor visitor;
    search_for(visitor, "a");
    visitor.act_answered(typing::Type { samples::k_nowhere });
    visitor.act(search::HideKeyboard {});
    CHECK(shown<search::SearchView>(visitor.model).nothing);
    Visitor other;
    search_for(other, "a8");
    other.act(typing::Type { samples::k_misspelt });
    other.act_answered(search::SearchAsTyped {});
    CHECK(shown<search::SearchView>(other.model).nothing);
}

TEST_CASE("what answers far below its heading is opened itself")
{
    Visitor visitor;
    visitor.act(search::OpenSearch {});
    auto const find = only<search::Find>(visitor.act(typing::Type { "a" }));
    auto hit = samples::hit("en", 3);
    hit.passage = hit.position + 9;
    visitor.act(search::SearchAnswered { find.generation, find.number, { { hit }, {}, {}, {} } });
    visitor.act_answered(search::OpenHit { hit.article });
    CHECK(visitor.page<article::ArticlePage>().state.place
        == ReadingPlace { static_cast<std::size_t>(hit.passage) + 1, 0 });
}

TEST_CASE("words that say nothing are answered by nothing, and are not missed")
{
    Visitor visitor;
    visitor.act(search::OpenSearch {});
    auto const hint = shown<search::SearchView>(visitor.model).notice;
    auto const find = only<search::Find>(visitor.act(typing::Type { "the" }));
    search::Found found;
    found.says_nothing = true;
    visitor.act(search::SearchAnswered { find.generation, find.number, found });
    auto const view = shown<search::SearchView>(visitor.model);
    CHECK(view.notice == hint);
    CHECK_FALSE(view.nothing);
    CHECK(visitor.act(search::ReportMissing {}).empty());
    CHECK(visitor.pass(10s).empty());
    CHECK_FALSE(has<search::CountMissedSearch>(visitor.act(session::GoBack {})));
}

TEST_CASE("only the last word may be half typed")
{
    Visitor visitor;
    search_for(visitor, "a");
    auto const answered = [&](std::string_view typed, std::string_view corrected) {
        auto const find = only<search::Find>(visitor.act(typing::Type { typed }));
        search::Found found { { samples::hit("en", 0) }, base::WipingString(corrected), {}, {} };
        visitor.act(search::SearchAnswered { find.generation, find.number, found });
        return !shown<search::SearchView>(visitor.model).did_you_mean.empty();
    };
    CHECK_FALSE(answered("stma", "asthma"));
    CHECK(answered(" ", "asthma"));
    CHECK(answered("c", "asthma c"));
    visitor.act(search::ClearQuery {});
    search_for(visitor, "a b");
    CHECK_FALSE(answered("d", "a bed"));
    // Run together or torn apart.
    CHECK(answered(" e", "abed e"));
}

TEST_CASE("where nothing was found before, nothing is waited for")
{
    Visitor visitor;
    search_for(visitor, "a9");
    visitor.act_answered(session::ChooseLanguage { "es" });
    CHECK(search_page(visitor).found);
    CHECK_FALSE(search_page(visitor).held);
}

TEST_CASE("an answer for an earlier visitor is dropped")
{
    Visitor visitor;
    visitor.act(search::OpenSearch {});
    auto const find = only<search::Find>(visitor.act(typing::Type { "a" }));
    visitor.act(session::ResetSession {});
    visitor.act(invitation::WakeUp {});
    visitor.act(search::OpenSearch {});
    visitor.act(typing::Type { "b" });
    visitor.act(*samples::answer(find));
    CHECK_FALSE(search_page(visitor).found);
    CHECK(search_page(visitor).waiting);
}

TEST_CASE("a long wait for an answer is spoken of, and a search that fails says so")
{
    Visitor visitor;
    visitor.act(search::OpenSearch {});
    CHECK_FALSE(shown<search::SearchView>(visitor.model).notice.empty());
    visitor.act(typing::Type { "a" });
    CHECK(shown<search::SearchView>(visitor.model).notice.empty());
    CHECK(next_deadline(visitor.model) == visitor.model.now + k_wait_before_notice);
    visitor.pass(k_wait_before_notice);
    CHECK(shown<search::SearchView>(visitor.model).notice == "One moment, please");
    visitor.act(search::SearchFailed { visitor.model.generation, search_page(visitor).number });
    CHECK(shown<search::SearchView>(visitor.model).notice.starts_with("Searching does not work"));
}

TEST_CASE(
    "a result opens its article at the section that answers, with the words marked, and back leads to the results")
{
    Visitor visitor;
    search_for(visitor, "a");
    search_page(visitor).scroll.offset_px = 70;
    auto const hit = samples::hit("en", 3);
    visitor.act_answered(search::OpenHit { hit.article });
    auto const& reading = visitor.page<article::ArticlePage>();
    REQUIRE(reading.article);
    CHECK(reading.article->metadata.slug == hit.slug);
    CHECK(reading.state.place == ReadingPlace { 9, 0 });
    CHECK(reading.state.marked == hit.passages);
    CHECK(visitor.model.session.read.contains(hit.slug));
    visitor.act(session::GoBack {});
    CHECK(search_page(visitor).query.words() == "a");
    CHECK(search_page(visitor).scroll.offset_px == 70);
    CHECK_FALSE(search_page(visitor).keyboard);
    CHECK(shown<search::SearchView>(visitor.model).cards.size() == 12);
}

TEST_CASE("a result within a care card opens the card and leads to its block")
{
    Visitor visitor;
    visitor.act(search::OpenSearch {});
    auto const find = only<search::Find>(visitor.act(typing::Type { "a" }));
    auto hit = samples::hit("en", 3);
    hit.article = samples::entry("en", "C", samples::k_with_signs).article;
    auto const& blocks = samples::article(hit.article)->blocks;
    auto const heading = std::ranges::find(blocks, content::Sign::today, &content::Block::sign) - blocks.begin();
    hit.position = static_cast<int>(heading);
    hit.passage = hit.position + 1;
    visitor.act(search::SearchAnswered { find.generation, find.number, { { hit }, {}, {}, {} } });
    visitor.act_answered(search::OpenHit { hit.article });
    auto const& page = visitor.page<article::ArticlePage>();
    CHECK(page.state.open == std::set { content::Sign::today });
    CHECK(page.plan.parts.at(page.state.place.block).block == static_cast<std::size_t>(heading));
}

TEST_CASE("a result that is an article's beginning opens it at its head")
{
    Visitor visitor;
    search_for(visitor, "a");
    visitor.act_answered(search::OpenHit { samples::hit("en", 2).article });
    CHECK(visitor.page<article::ArticlePage>().state.place == ReadingPlace {});
}

TEST_CASE("only what was found can be opened")
{
    Visitor visitor;
    search_for(visitor, "a");
    CHECK(visitor.act(search::OpenHit { { 424242 } }).empty());
    CHECK(visitor.sees<search::SearchPage>());
}

TEST_CASE("misspelt words are understood, and are searched as they were typed in one touch")
{
    Visitor visitor;
    search_for(visitor, "a8");
    CHECK(shown<search::SearchView>(visitor.model).did_you_mean == "Did you mean \u2068Rest\u2069?");
    auto const find = only<search::Find>(visitor.act(search::SearchAsTyped {}));
    CHECK(find.as_typed);
    CHECK(find.words == "a8");
    visitor.act(*samples::answer(find));
    auto const view = shown<search::SearchView>(visitor.model);
    CHECK(view.did_you_mean.empty());
    REQUIRE(view.nothing);
    CHECK(view.cards.size() == 3);
    CHECK(visitor.act(search::SearchAsTyped {}).empty());
    // For other words it does not count.
    CHECK_FALSE(only<search::Find>(visitor.act(typing::Type { "x" })).as_typed);
}

TEST_CASE("where nothing is found, what is near and languages that have something are offered")
{
    Visitor visitor;
    search_for(visitor, "a9");
    auto const view = shown<search::SearchView>(visitor.model);
    REQUIRE(view.nothing);
    CHECK(view.nothing->heading == "Sorry, nothing was found for these words.");
    CHECK(view.cards.size() == 3);
    CHECK_FALSE(view.nothing->nearest_label.empty());
    REQUIRE_FALSE(view.nothing->elsewhere.empty());
    // Besides, what found nothing in the first one is counted.
    auto const effects = visitor.act(session::ChooseLanguage { "es" });
    auto const* find = kiosk::part<search::Find>(effects.front());
    REQUIRE(find);
    CHECK(find->language == "es");
    CHECK(find->words == "a9");
    CHECK_FALSE(search_page(visitor).found);

    search_page(visitor).query.clear();
    search_for(visitor, "a0");
    auto const nowhere = shown<search::SearchView>(visitor.model);
    REQUIRE(nowhere.nothing);
    CHECK(nowhere.nothing->nearest_label.empty());
    CHECK(view.common.empty());
    // Instead, what many come for.
    CHECK(nowhere.common.empty());
    visitor.act(home::CommonTopicsLoaded { { { "es", { samples::entry("es", "B", 0) } } } });
    auto const with_common = shown<search::SearchView>(visitor.model);
    REQUIRE(with_common.common.size() == 1);
    CHECK_FALSE(with_common.common_heading.empty());
    visitor.act_answered(article::OpenArticle { with_common.common[0].article });
    CHECK(visitor.sees<article::ArticlePage>());
    CHECK(nowhere.nothing->elsewhere_label.empty());
}

TEST_CASE("clearing empties the field and brings the keyboard back")
{
    Visitor visitor;
    search_for(visitor, "a");
    visitor.act(search::HideKeyboard {});
    CHECK_FALSE(shown<search::SearchView>(visitor.model).keyboard);
    CHECK(visitor.act(search::ClearQuery {}).empty());
    auto const view = shown<search::SearchView>(visitor.model);
    CHECK(view.words.empty());
    CHECK(view.cards.empty());
    CHECK(view.keyboard);
    visitor.act(search::HideKeyboard {});
    visitor.act(search::ShowKeyboard {});
    CHECK(search_page(visitor).keyboard);
}

TEST_CASE("search is in reach on letter and article, and leads back to the search that is open")
{
    Visitor visitor;
    CHECK_FALSE(shown<home::HomeView>(visitor.model).search.empty());
    CHECK_FALSE(shown<home::HomeView>(visitor.model).chrome.can_search);
    visitor.act_answered(letters::OpenLetter { "A" });
    CHECK(shown<letters::LetterView>(visitor.model).chrome.can_search);
    search_for(visitor, "a");
    visitor.act_answered(search::OpenHit { samples::hit("en", 0).article });
    CHECK(shown<article::ArticleView>(visitor.model).chrome.can_search);
    visitor.act(search::OpenSearch {});
    CHECK(search_page(visitor).query.words() == "a");
    CHECK(search_page(visitor).keyboard);
    visitor.act(session::GoBack {});
    CHECK(visitor.sees<letters::LetterPage>());
    visitor.act(kiosk::feedback::OpenFeedback {});
    CHECK(visitor.act(search::OpenSearch {}).empty());
    CHECK(visitor.sees<kiosk::feedback::FeedbackPage>());
}

TEST_CASE("a library without an index offers no search, and nothing else changes")
{
    auto library = samples::library();
    library.searchable = false;
    Visitor visitor({}, library);
    auto const home = shown<home::HomeView>(visitor.model);
    CHECK(home.search.empty());
    CHECK(home.chrome.search.empty());
    CHECK_FALSE(home.letters.empty());
    visitor.open_article();
    CHECK_FALSE(shown<article::ArticleView>(visitor.model).chrome.can_search);
    visitor.act(search::OpenSearch {});
    CHECK(visitor.sees<article::ArticlePage>());
}

TEST_CASE("a new edition is searched again, and one without an index ends the search")
{
    Visitor visitor;
    search_for(visitor, "a");
    auto const find = only<search::Find>(visitor.act(session::LibraryLoaded { samples::library({ "en", "es" }, 2) }));
    CHECK(find.edition == 2);
    CHECK(find.words == "a");
    CHECK_FALSE(search_page(visitor).found);
    visitor.act(session::LibraryFailed {});
    visitor.act(*samples::answer(find));
    CHECK(search_page(visitor).found);

    auto without = samples::library({ "en" }, 3);
    without.searchable = false;
    visitor.act(session::LibraryLoaded { without });
    CHECK(visitor.sees<home::HomePage>());
}

TEST_CASE("in another language the same words are searched, and the letter below falls away")
{
    Visitor visitor;
    visitor.act_answered(letters::OpenLetter { "A" });
    search_for(visitor, "a");
    CHECK(only<search::Find>(visitor.act(session::ChooseLanguage { "es" })).language == "es");
    visitor.act(session::GoBack {});
    CHECK(visitor.sees<home::HomePage>());
}

TEST_CASE("typing keeps the session, and does not reach the query while somebody else types")
{
    Visitor visitor;
    search_for(visitor, "a");
    visitor.act(door::OpenStaffDoor {});
    visitor.act(typing::Type { "b" });
    CHECK(search_page(visitor).query.words() == "a");
    visitor.act(door::CloseStaff {});
    visitor.act(session::ResetSession {});
    CHECK(visitor.act(typing::Type { "b" }).empty());
}
