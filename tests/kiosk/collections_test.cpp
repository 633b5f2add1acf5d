// Which of the library's collections are offered.

#include "kiosk/view.h"
#include "support/visitor.h"

#include <algorithm>

using namespace kiosk;
using samples::Visitor;

namespace {

content::CollectionIndex collection(std::string key)
{
    return { .key = key,
        .title = key == content::k_all_topics ? "" : "Title of " + key,
        .letters = { { "A", 3 } },
        .topics = 3 };
}

/// English has three collections, Spanish one.
content::Library sample()
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
    CHECK(visitor.model.session.collection == content::k_all_topics);
}

TEST_CASE("where none of the named collections is left, all are offered")
{
    Visitor visitor(Settings { .languages = { "en", "es" }, .collections = { "drugs" } }, sample());
    visitor.act(home::ChooseCollection { "drugs" });
    visitor.act(session::ChooseLanguage { "es" });
    CHECK(tabs(visitor.model) == "[all] conditions");
}
