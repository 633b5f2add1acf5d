#include "support/fixtures.h"

using namespace fixtures;
using base::ErrorCode;

namespace {

content::Article full_article()
{
    content::Article made = article("crs", "Cytokine release syndrome", "en", { "conditions", "treatments" });
    made.metadata.subtitle = "Treatment";
    made.metadata.author = "Lectern project";
    made.metadata.reviewed = std::chrono::year { 2025 } / 3 / 9;
    made.metadata.other_names = { "CRS", "Cytokine storm" };
    made.metadata.references = { { "A title", "https://example.org/a" }, { "", "https://example.org/b" } };
    made.metadata.source = "A source";
    made.metadata.licence = "CC0-1.0";
    made.metadata.address = "https://clinic.example/leaflet";
    made.blocks = {
        { content::BlockKind::notice, 0, 0, { "Sample.", {} } },
        { content::BlockKind::heading, 3, 0, { "What is it?", {} } },
        { content::BlockKind::heading, 2, 0, { "When should I call?", {} }, content::Sign::emergency },
        { content::BlockKind::row, 0, 0, { "Sign\tDo", {} }, content::Sign::header },
        { content::BlockKind::bullet, 1, 0,
            { "fever of 38 °C", { { 0, 5, true, false }, { 9, 15, false, true, true } } } },
        { content::BlockKind::numbered, 0, 7, { "seven", {} } },
    };
    return made;
}

} // namespace

TEST_CASE("a folder without an edition has no catalogue")
{
    TemporaryFolder const folder;
    CHECK(catalogue::Catalogue::open(folder.path()).error().code == ErrorCode::absent);
    CHECK(catalogue::Catalogue::open(folder.path() / "missing").error().code == ErrorCode::absent);
}

TEST_CASE("an edition that can't be looked at does not pass for none")
{
    TemporaryFolder const folder;
    std::filesystem::create_symlink("catalogue.db", folder.path() / "catalogue.db");
    CHECK(catalogue::Catalogue::open(folder.path()).error().code == ErrorCode::unavailable);
}

TEST_CASE("an article reads back as it was added")
{
    TemporaryFolder const folder;
    content::Article undated = article("rash", "Rash");
    publish(folder.path(), { full_article(), undated });
    auto const catalogue = open(folder.path());

    auto const id = catalogue.find("crs", "en");
    REQUIRE(id);
    CHECK(catalogue.article(*id).value() == full_article());
    CHECK(catalogue.article(catalogue.find("rash", "en").value()).value() == undated);
}

TEST_CASE("an article that is not in the edition is absent")
{
    TemporaryFolder const folder;
    publish(folder.path(), { full_article() });
    auto const catalogue = open(folder.path());
    CHECK(catalogue.find("crs", "es").error().code == ErrorCode::absent);
    CHECK(catalogue.find("CRS", "en").error().code == ErrorCode::absent);
    CHECK(catalogue.article({ 99 }).error().code == ErrorCode::absent);
    CHECK(catalogue.article({ -1 }).error().code == ErrorCode::absent);
}

TEST_CASE("a page of entries holds the stretch that was asked for and knows the total")
{
    TemporaryFolder const folder;
    std::vector<content::Article> articles;
    for (char const* const title : { "Cold", "Cancer", "Cough", "Cramp", "Cyst" })
        articles.push_back(article(title, title));
    publish(folder.path(), articles);
    auto const catalogue = open(folder.path());

    auto const page = catalogue.entries({ "en", catalogue::k_all_topics, "C", 1, 3 }).value();
    CHECK(page.total == 5);
    REQUIRE(page.entries.size() == 3);
    CHECK(page.entries[0].label == "Cold");
    CHECK(page.entries[0].slug == "Cold");
    CHECK(page.entries[2].label == "Cramp");
    CHECK(page.entries[0].article == catalogue.find("Cold", "en").value());

    CHECK(catalogue.entries({ "en", catalogue::k_all_topics, "C", 5, 3 }).value().entries.empty());
    CHECK(catalogue.entries({ "en", catalogue::k_all_topics, "C", -7, 2 }).value().entries.size() == 2);
    CHECK(catalogue.entries({ "en", catalogue::k_all_topics, "C", 0, -1 }).value().entries.empty());
}

TEST_CASE("a letter, collection or language that is not there has no entries")
{
    TemporaryFolder const folder;
    publish(folder.path(), { full_article() });
    auto const catalogue = open(folder.path());
    for (catalogue::IndexQuery const& query : { catalogue::IndexQuery { "en", "all", "Q", 0, 9 },
             { "en", "all", "", 0, 9 }, { "en", "nothing", "C", 0, 9 }, { "xx", "all", "C", 0, 9 } }) {
        auto const page = catalogue.entries(query);
        REQUIRE(page);
        CHECK(page->total == 0);
        CHECK(page->entries.empty());
    }
}

TEST_CASE("articles are visited by slug and language, whatever the order of the import")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("b", "B"), article("a", "Ah", "es"), article("c", "C"), article("a", "A", "en") });
    std::vector<std::string> seen;
    REQUIRE(open(folder.path()).for_each_article([&](content::Metadata const& each) {
        seen.push_back(each.slug + "/" + each.language);
    }));
    CHECK(seen == std::vector<std::string> { "a/en", "a/es", "b/en", "c/en" });
}

TEST_CASE("an edition of an earlier version, with a language in another case, is found in the usual one")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("rash", "Rash"), article("rash", "Erupção", "pt-br", { "skin" }) });
    auto const catalogue = open(folder.path());
    auto const library = catalogue.library().value();
    REQUIRE(library.languages.size() == 2);
    CHECK(library.languages[1].language == "pt-BR");
    CHECK_FALSE(library.languages[1].collections.front().letters.empty());
    CHECK(entries_under(catalogue, "E", "pt-BR").size() == 1);
    auto const id = catalogue.find("rash", "pt-BR");
    REQUIRE(id);
    CHECK(catalogue.article(*id)->metadata.language == "pt-BR");
    CHECK(catalogue.titles({ "rash" }, "pt-BR")->at("rash") == "Erupção");
    CHECK(catalogue.titles({ "rash" }, "es")->at("rash") == "Rash");
}

TEST_CASE("titles come in the language that was asked for, else in English, else in any, without the articles")
{
    TemporaryFolder const folder;
    publish(folder.path(),
        { article("crs", "Cytokine release syndrome"), article("crs", "Síndrome", "es"), article("rash", "Rash"),
            article("solo", "Sólo en español", "es") });
    auto const catalogue = open(folder.path());
    std::set<std::string> const slugs { "crs", "rash", "solo", "gone", "" };
    using Titles = std::map<std::string, std::string>;
    CHECK(catalogue.titles(slugs, "es").value()
        == Titles { { "crs", "Síndrome" }, { "rash", "Rash" }, { "solo", "Sólo en español" } });
    CHECK(catalogue.titles(slugs, "en").value()
        == Titles { { "crs", "Cytokine release syndrome" }, { "rash", "Rash" }, { "solo", "Sólo en español" } });
    CHECK(catalogue.titles({}, "en")->empty());
}

TEST_CASE("an open catalogue keeps reading its edition and notices that it is superseded")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("old", "Old") });
    auto const catalogue = open(folder.path());
    CHECK_FALSE(catalogue.superseded());

    publish(folder.path(), { article("new", "New") });
    CHECK(catalogue.superseded());
    CHECK(catalogue.find("old", "en"));
    CHECK_FALSE(open(folder.path()).superseded());
    CHECK(open(folder.path()).find("new", "en"));
}

TEST_CASE("a data folder may have any name")
{
    TemporaryFolder const folder;
    auto const odd = folder.path() / "100% & more?#[é] data";
    publish(odd, { article("a", "A") });
    CHECK(open(odd).library()->edition == 1);
}
