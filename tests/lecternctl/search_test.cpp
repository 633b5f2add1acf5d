#include "lecternctl/program.h"
#include "support/earlier_edition.h"
#include "support/fixtures.h"

#include <nlohmann/json.hpp>

using namespace program;
using nlohmann::json;

namespace {

std::vector<content::Article> library()
{
    content::Article pneumonia = fixtures::article("pneumonia", "Pneumonia");
    pneumonia.blocks.push_back({ content::BlockKind::heading, 2, 0, { "How is it treated?", {} } });
    pneumonia.blocks.push_back({ content::BlockKind::paragraph, 0, 0, { "With antibiotics.", {} } });
    return { pneumonia, fixtures::article("gout", "Gout"), fixtures::article("gota", "Gota", "es"),
        fixtures::article("rash", "Rash and gout") };
}

struct Published {
    Published() { fixtures::publish(folder.path(), library()); }

    [[nodiscard]] Outcome search(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), "search");
        arguments.insert(arguments.end(), { "--data", folder.path() });
        return run(arguments);
    }
    fixtures::TemporaryFolder folder;
};

} // namespace

TEST_CASE("a search is a JSON array, best first, that says how the query was understood")
{
    Published const library;
    Outcome const outcome = library.search({ "how is neumonia treated", "--json" });
    CHECK(outcome.status == 0);
    json const hits = json::parse(outcome.out);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0]["slug"] == "pneumonia");
    CHECK(hits[0]["title"] == "Pneumonia");
    CHECK(hits[0]["heading"] == "How is it treated?");
    CHECK(hits[0]["snippet"] == "With antibiotics.");
    CHECK(hits[0]["score"].get<double>() > 0);
    CHECK(hits[0]["corrected"] == "how is pneumonia treated");
    CHECK(json::parse(library.search({ "gout", "--json" }).out)[0]["corrected"].is_null());
}

TEST_CASE("a search for people names the correction, the articles and their sections")
{
    CHECK(Published().search({ "neumonia treatment" }).out
        == "Understood as: pneumonia treatment\n\nPneumonia - How is it treated?  (pneumonia)\n    With "
           "antibiotics.\n");
}

TEST_CASE("a search has a language and a limit")
{
    Published const library;
    CHECK(json::parse(library.search({ "gota", "--language", "ES", "--json" }).out)[0]["slug"] == "gota");
    CHECK(json::parse(library.search({ "gout", "--json" }).out).size() == 2);
    CHECK(json::parse(library.search({ "gout", "--limit", "1", "--json" }).out).size() == 1);
    CHECK(library.search({ "gout", "--limit", "0" }).status == 2);
    CHECK(library.search({}).status == 2);
}

TEST_CASE("without a language English is searched, and else the first there is")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { fixtures::article("gota", "Gota", "es") });
    CHECK(json::parse(run({ "search", "gota", "--json", "--data", folder.path() }).out).size() == 1);
    CHECK(json::parse(run({ "search", "gota", "--language", "es-MX", "--json", "--data", folder.path() }).out).size()
        == 1);
}

TEST_CASE("a search that finds nothing prints an empty array and ends with status 0")
{
    Published const library;
    for (char const* const query : { "xqzvkw", "what is it", "" }) {
        Outcome const outcome = library.search({ query, "--json" });
        CHECK(outcome.status == 0);
        CHECK(json::parse(outcome.out) == json::array());
    }
    CHECK(library.search({ "xqzvkw" }).out.empty());
}

TEST_CASE("an edition of before there was a search ends with status 1 and says what to do")
{
    Published const library;
    fixtures::drop_search_index(library.folder.path() / "catalogue.db");
    Outcome const outcome = library.search({ "gout", "--json" });
    CHECK(outcome.status == 1);
    CHECK(outcome.out.empty());
    CHECK(contains(outcome.err, "import the library again"));
}

TEST_CASE("synonyms.yaml among the imported files widens the search, and one that can't be read is named")
{
    fixtures::TemporaryFolder const folder;
    write_file(folder.path() / "library/gout.md", leaflet("gout", "Gout"));
    write_file(folder.path() / "library/synonyms.yaml", "en: [[gout, toe trouble]]\n");
    auto const data = folder.path() / "data";
    CHECK(run({ "import", "--create", folder.path() / "library", "--data", data }).status == 0);
    CHECK(json::parse(run({ "search", "toe trouble", "--json", "--data", data }).out)[0]["slug"] == "gout");
    write_file(folder.path() / "library/synonyms.yaml", "en: gout\n");
    Outcome const outcome = run({ "import", folder.path() / "library", "--data", data });
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, "synonyms.yaml:1"));
}

TEST_CASE("what is searched for stands in no file of the data folder")
{
    Published const library;
    CHECK(library.search({ "gout canaryword" }).status == 0);
    for (auto const& file : std::filesystem::recursive_directory_iterator(library.folder.path()))
        CHECK_FALSE(contains(content_of(file.path()), "canaryword"));
}
