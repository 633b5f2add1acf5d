// Home: which of the library's collections are offered, and their letters.

#include "kiosk/viewer.h"
#include "shown.h"
#include "support/visitor.h"

#include <algorithm>

using namespace kiosk;
using samples::only;
using samples::shown;
using samples::Visitor;

namespace {

catalogue::CollectionIndex collection(std::string key)
{
    return { .key = key,
        .title = key == catalogue::k_all_topics ? "" : "Title of " + key,
        .letters = { { "A", 3, 3 } },
        .topics = 3,
        .few = {} };
}

/// English has three collections, Spanish one.
catalogue::Library sample()
{
    return { .edition = 1,
        .languages
        = { { "en", { collection("all"), collection("conditions"), collection("tests"), collection("drugs") } },
            { "es", { collection("all"), collection("conditions") } } } };
}

/// The tabs on home, the one that is open in brackets.
std::string tabs(Model& model)
{
    EnglishPhrases const phrases;
    auto const view = view_of(model, phrases);
    auto const* home = std::get_if<home::HomeView>(&view.screen);
    REQUIRE(home);
    std::string keys;
    for (auto const& tab : home->tabs)
        keys += (keys.empty() ? "" : " ") + (tab.selected ? "[" + tab.key + "]" : tab.key);
    return keys;
}

} // namespace

TEST_CASE("all of a language's collections are offered unless the settings name some")
{
    Visitor visitor({}, sample());
    CHECK(tabs(visitor.model) == "[all] conditions tests drugs");
}

TEST_CASE("the settings limit the collections and say their order, behind all topics")
{
    Visitor visitor(Settings { .collections = { "drugs", "nonsense", "all", "conditions" } }, sample());
    CHECK(tabs(visitor.model) == "[all] drugs conditions");
    visitor.act(home::ChooseCollection { "drugs" });
    CHECK(tabs(visitor.model) == "all [drugs] conditions");
}

TEST_CASE("a collection that is not offered is not chosen")
{
    Visitor visitor(Settings { .collections = { "drugs" } }, sample());
    visitor.act(home::ChooseCollection { "tests" });
    CHECK(visitor.model.session.collection == catalogue::k_all_topics);
}

TEST_CASE("where none of the named collections is left, all are offered")
{
    Visitor visitor(Settings { .languages = { "en", "es" }, .collections = { "drugs" } }, sample());
    visitor.act(home::ChooseCollection { "drugs" });
    visitor.act(session::ChooseLanguage { "es" });
    CHECK(tabs(visitor.model) == "[all] conditions");
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

TEST_CASE("a collection that is not there is not chosen")
{
    Visitor visitor;
    visitor.act(home::ChooseCollection { "conditions" });
    CHECK(visitor.model.session.collection == "conditions");
    visitor.act(home::ChooseCollection { "nonsense" });
    CHECK(visitor.model.session.collection == "conditions");
    CHECK(only<letters::LoadEntries>(visitor.act(letters::OpenLetter { "A" })).collection == "conditions");
}

TEST_CASE("another collection shows its letters from the first")
{
    Visitor visitor;
    visitor.page<home::HomePage>().scroll.offset_px = 300;
    visitor.act(home::ChooseCollection { "conditions" });
    CHECK(visitor.page<home::HomePage>().scroll.offset_px == 0);
}

TEST_CASE("a language with few topics shows them instead of an alphabet")
{
    auto library = sample();
    library.languages[1].collections[0].few = { samples::entry("es", "A", 0), samples::entry("es", "B", 1) };
    Visitor visitor(Settings { .languages = { "es" } }, library);
    auto const view = shown<home::HomeView>(visitor.model);
    CHECK(view.heading == "Touch a topic to read about it");
    CHECK(view.letters.empty());
    CHECK(view.notice.empty());
    REQUIRE(view.topics.size() == 2);
    CHECK(view.topics[0].key == "home/topic/topic-0-0");
    CHECK(view.topics[1].caption == "Treatment");
}

TEST_CASE("'#' is on home only where it leads to a topic")
{
    auto library = samples::library();
    auto& letters = library.languages.front().collections.front().letters;
    Visitor earlier({}, library);
    CHECK(shown<home::HomeView>(earlier.model).letters.back().letter == "#");
    letters.back() = { catalogue::k_other_letter, 0, 0 };
    Visitor visitor({}, library);
    CHECK(shown<home::HomeView>(visitor.model).letters.back().letter == "Z");
}

TEST_CASE("common topics are those of the language, on the tab of all topics")
{
    Visitor visitor({}, sample());
    visitor.act(session::LibraryLoaded { sample(), { { "en", { samples::entry("en", "A", 0) } } } });
    auto const common = [&] { return shown<home::HomeView>(visitor.model).common.size(); };
    CHECK(common() == 1);
    CHECK(shown<home::HomeView>(visitor.model).common[0].key == "home/common/topic-0-0");
    visitor.act(home::ChooseCollection { "tests" });
    CHECK(common() == 0);
    visitor.act(home::ChooseCollection { "all" });
    visitor.act(
        home::CommonTopicsLoaded { { { "en", { samples::entry("en", "A", 0), samples::entry("en", "B", 0) } } } });
    CHECK(common() == 2);
    visitor.act(session::ChooseLanguage { "es" });
    CHECK(common() == 0);
}

TEST_CASE("a language that has few leaflets says how many")
{
    auto library = sample();
    library.languages[1].collections[0].topics = 300;
    Visitor visitor({}, library);
    auto const languages = shown<home::HomeView>(visitor.model).chrome.languages;
    CHECK(languages[0].spoken == "en, 3 leaflets");
    CHECK(languages[0].with_leaflets == in_a_row({ "en", "3 leaflets" }));
    CHECK(languages[0].with_count == in_a_row({ "en", "3" }));
    CHECK(languages[1].spoken.empty());
}
