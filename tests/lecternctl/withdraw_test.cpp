#include "lecternctl/program.h"
#include "support/fixtures.h"

#include <nlohmann/json.hpp>

using namespace program;

namespace {

/// One leaflet in two languages, and another one.
struct Library {
    Library()
    {
        auto rash = fixtures::article("rash", "Rash");
        rash.metadata.approved_by = "Dr. Lee";
        rash.metadata.approved = std::chrono::year { 2026 } / 5 / 1;
        fixtures::publish(
            data, { rash, fixtures::article("rash", "Erupción", "es"), fixtures::article("gout", "Gout") });
    }
    Outcome ctl(std::vector<std::string> words) const
    {
        words.insert(words.end(), { "--data", data });
        return run(words);
    }
    nlohmann::json json(std::vector<std::string> words) const
    {
        words.emplace_back("--json");
        return nlohmann::json::parse(ctl(words).out);
    }
    fixtures::TemporaryFolder folder;
    std::string data = folder.path();
};

} // namespace

TEST_CASE("a leaflet is withdrawn and given back by its slug")
{
    Library const library;
    CHECK(library.json({ "search", "rash" }).size() == 1);
    Outcome const done = library.ctl({ "withdraw", "rash" });
    CHECK(done.status == 0);
    CHECK(done.out == "'rash' is withdrawn.\n");
    CHECK(library.json({ "search", "rash" }).empty());
    CHECK(contains(library.ctl({ "withdraw", "rash" }).out, "already"));
    CHECK(library.ctl({ "withdraw", "--list" }).out == "rash  *  Rash\n");
    CHECK(library.json({ "withdraw", "--list" })
        == nlohmann::json::parse(R"([{"slug":"rash","language":null,"title":"Rash"}])"));
    CHECK(library.ctl({ "withdraw", "--give-back", "rash" }).status == 0);
    CHECK(library.json({ "search", "rash" }).size() == 1);
    CHECK(library.ctl({ "withdraw", "--list" }).out == "No leaflet is withdrawn.\n");
    CHECK(library.ctl({ "withdraw", "--give-back", "rash" }).status == 1);
}

TEST_CASE("a leaflet that there is not is not withdrawn, and a wrong command line changes nothing")
{
    Library const library;
    CHECK(library.ctl({ "withdraw", "rahs" }).status == 1);
    CHECK(library.ctl({ "withdraw", "gout", "--language", "es" }).status == 1);
    CHECK(library.ctl({ "withdraw" }).status == 2);
    CHECK(library.ctl({ "withdraw", "rash", "--list" }).status == 2);
    CHECK(library.ctl({ "withdraw", "--start-over" }).status == 2);
    CHECK(library.json({ "withdraw", "--list" }).empty());
}

TEST_CASE("the commands that know every leaflet say which are withdrawn")
{
    Library const library;
    REQUIRE(library.ctl({ "withdraw", "rash", "--language", "es" }).status == 0);
    auto const articles = library.json({ "articles" });
    REQUIRE(articles.size() == 3);
    for (auto const& each : articles)
        CHECK(each["withdrawn"] == (each["language"] == "es"));
    CHECK(contains(library.ctl({ "articles" }).out, "Erupción [withdrawn]\n"));
    CHECK(contains(library.ctl({ "articles" }).out, "Rash\n"));
    CHECK(contains(library.ctl({ "show", "rash", "--language", "es" }).out, "Withdrawn      yes"));
    CHECK(library.json({ "show", "rash", "--language", "es" })[0]["withdrawn"] == true);
    CHECK(contains(library.ctl({ "library" }).out, "1 withdrawn;"));
    CHECK(library.json({ "library" })[0]["withdrawn"] == nlohmann::json::parse(R"([{"slug":"rash","language":"es"}])"));
}

TEST_CASE("an approval is shown to staff, and what lacks one is kept from visitors where the setting says so")
{
    Library const library;
    auto const rash = library.json({ "show", "rash" })[0];
    CHECK(rash["approved_by"] == "Dr. Lee");
    CHECK(rash["approved"] == "2026-05-01");
    CHECK(contains(library.ctl({ "show", "rash" }).out, "Approved by    Dr. Lee, 2026-05-01\n"));
    CHECK(library.json({ "articles" })[0]["approved"].is_null());
    CHECK(library.json({ "library" })[0]["warnings"]["not_approved"]["count"] == 2);
    CHECK_FALSE(contains(library.ctl({ "library" }).out, "not approved"));
    CHECK(library.json({ "search", "gout" }).size() == 1);

    REQUIRE(library.ctl({ "settings", "set", "library.approved_only", "true" }).status == 0);
    CHECK(contains(library.ctl({ "library" }).out, "2 not approved"));
    CHECK(contains(library.ctl({ "articles" }).out, "Gout [not approved]\n"));
    CHECK(library.json({ "search", "gout" }).empty());
    CHECK(library.json({ "search", "rash" }).size() == 1);
    CHECK(library.ctl({ "settings", "set", "library.approved_only", "yes" }).status == 2);
}

TEST_CASE("a damaged list is named, and begun anew on request only")
{
    Library const library;
    write_file(library.data + "/withdrawn.txt", "ra");
    CHECK(library.ctl({ "withdraw", "--list" }).status == 1);
    CHECK(library.ctl({ "withdraw", "gout" }).status == 1);
    Outcome const search = library.ctl({ "search", "gout" });
    CHECK(search.status == 1);
    CHECK(contains(search.err, "withdrawn.txt"));
    CHECK(contains(library.ctl({ "verify" }).out, "fault  withdrawn"));
    CHECK(contains(library.ctl({ "status" }).out, "withdrawn.txt"));
    CHECK(library.json({ "articles" })[0]["withdrawn"].is_null());
    CHECK(library.ctl({ "withdraw", "--start-over" }).status == 0);
    CHECK(library.json({ "search", "gout" }).size() == 1);
}
