#include "lectern/effects/search.h"

#include "kiosk/part.h"
#include "lectern/fixed_clock.h"
#include "support/earlier_edition.h"
#include "support/fixtures.h"

#include <doctest/doctest.h>

using fixtures::article;
using fixtures::publish;
using kiosk::search::Find;

namespace {

struct Searcher {
    template <typename Result>
    Result ask(Find const& find)
    {
        auto answer = search(find);
        REQUIRE(answer);
        auto* result = kiosk::part<Result>(*answer);
        REQUIRE(result);
        CHECK(result->generation == find.generation);
        CHECK(result->number == find.number);
        return std::move(*result);
    }
    kiosk::search::Found find(std::string_view words, bool as_typed = false)
    {
        return ask<kiosk::search::SearchAnswered>(question(words, 1, as_typed)).found;
    }
    static Find question(std::string_view words, std::int64_t edition = 1, bool as_typed = false)
    {
        return { .generation = 3,
            .number = 8,
            .edition = edition,
            .words = base::WipingString(words),
            .language = "en",
            .as_typed = as_typed,
            .others = { "es", "ar" } };
    }

    fixtures::TemporaryFolder folder;
    lectern::Environment environment {
        .data_folder = folder.path(), .configuration = {}, .seal_to = {}, .clock = k_clock
    };
    bool is_awaited = false;
    lectern::effects::Search search { environment, [this] { return is_awaited; } };
};

std::vector<content::Article> library()
{
    return { article("fever", "Fever"), article("biopsy", "Biopsy"), article("anemia", "Anemia"),
        article("fiebre", "Fiebre alta", "es") };
}

} // namespace

TEST_CASE("a search answers with what it finds, and how it was understood")
{
    Searcher searcher;
    publish(searcher.folder.path(), library());
    auto const found = searcher.find("biopsey");
    REQUIRE(found.hits.size() == 1);
    CHECK(found.hits[0].slug == "biopsy");
    CHECK(found.corrected == "biopsy");
    CHECK(found.nearest.empty());
    CHECK(found.elsewhere.empty());
}

TEST_CASE("what finds nothing says where it does, and what begins alike")
{
    Searcher searcher;
    publish(searcher.folder.path(), library());
    auto const elsewhere = searcher.find("fiebre alta", true);
    CHECK(elsewhere.hits.empty());
    CHECK(elsewhere.elsewhere == std::vector<std::string> { "es" });
    auto const near = searcher.find("biopqqqqqq", true);
    REQUIRE(near.nearest.size() == 1);
    CHECK(near.nearest[0].slug == "biopsy");
    // As typed nothing is found; what it may be a misspelling of is near.
    auto const misspelt = searcher.find("fevver", true);
    REQUIRE_FALSE(misspelt.nearest.empty());
    CHECK(misspelt.nearest[0].slug == "fever");
    CHECK(searcher.find("xqzvkw").nearest.empty());
}

TEST_CASE("what nobody will see is not looked for: a newer search waits for its end")
{
    Searcher searcher;
    publish(searcher.folder.path(), library());
    searcher.is_awaited = true;
    CHECK(searcher.find("biopqqqqqq", true).nearest.empty());
    CHECK(searcher.find("fiebre alta", true).elsewhere.empty());
    CHECK(searcher.find("biopsy").hits.size() == 1);
}

TEST_CASE("articles are those of the edition that the visitor reads, though another has come")
{
    Searcher searcher;
    publish(searcher.folder.path(), library());
    CHECK(searcher.find("fever").hits.size() == 1);
    publish(searcher.folder.path(), { article("cough", "Cough") });
    CHECK(searcher.find("fever").hits.size() == 1);
    CHECK(searcher.find("cough").hits.empty());
    auto const next = searcher.ask<kiosk::search::SearchAnswered>(Searcher::question("cough", 2));
    CHECK(next.found.hits.size() == 1);
    // Who began when the new one was there already still finds the one before.
    lectern::effects::Search late(searcher.environment, [] { return false; });
    auto const answer = late(Searcher::question("fever", 1));
    REQUIRE(answer);
    auto const* found = kiosk::part<kiosk::search::SearchAnswered>(*answer);
    REQUIRE(found);
    CHECK(found->found.hits.size() == 1);
}

TEST_CASE("without a library, with another edition or without an index a search fails politely")
{
    Searcher searcher;
    (void)searcher.ask<kiosk::search::SearchFailed>(Searcher::question("fever"));
    publish(searcher.folder.path(), library());
    (void)searcher.ask<kiosk::search::SearchFailed>(Searcher::question("fever", 9));
    fixtures::drop_search_index(searcher.folder.path() / "catalogue.db");
    (void)searcher.ask<kiosk::search::SearchFailed>(Searcher::question("fever"));
}
