#include "lecternctl/program.h"
#include "support/fixtures.h"

#include "base/date.h"

#include <nlohmann/json.hpp>

using namespace program;
namespace fs = std::filesystem;

namespace {

/// Editions 1 ("old") and 2 ("new").
struct TwoEditions {
    TwoEditions()
    {
        fixtures::publish(data, { fixtures::article("old", "Old") });
        fixtures::publish(
            data, { fixtures::article("new", "New", "en", { "skin" }), fixtures::article("nuevo", "Nuevo", "es") });
    }
    fixtures::TemporaryFolder folder;
    std::string data = folder.path();
};

} // namespace

TEST_CASE("the library is reported in words and as JSON")
{
    TwoEditions const editions;
    Outcome const words = run({ "library", "--data", editions.data });
    CHECK(words.status == 0);
    CHECK(words.err.empty());
    for (char const* const part : { "Edition 2, built in 20", ": 2 articles.", "bring back edition 1", "Skin",
             "2 not dated:\n  new    en  New\n" })
        CHECK_MESSAGE(contains(words.out, part), part);

    auto const json = nlohmann::json::parse(run({ "library", "--json", "--data", editions.data }).out).at(0);
    CHECK(json["number"] == 2);
    CHECK(json["articles"] == 2);
    CHECK(json["languages"][1] == nlohmann::json({ { "language", "es" }, { "articles", 1 } }));
    CHECK(json["collections"][0]["key"] == "skin");
    CHECK(json["previous"]["number"] == 1);
    CHECK(json["fell_back_because"].is_null());
    CHECK(json["warnings"]["without_author"]["count"] == 2);
    CHECK(json["warnings"]["not_dated"]["first"][0]["slug"] == "new");
    CHECK(json["warnings"]["hard_to_read"]["count"] == 0);
}

TEST_CASE("a data folder without a library has an empty report, and a folder that is missing is an error")
{
    fixtures::TemporaryFolder const folder;
    Outcome const empty = run({ "library", "--json", "--data", folder.path() });
    CHECK(empty.status == 0);
    CHECK(nlohmann::json::parse(empty.out).empty());
    CHECK_FALSE(empty.err.empty());
    CHECK(run({ "library", "--data", folder.path() / "missing" }).status == 2);
}

TEST_CASE("the report of a damaged library is about the edition that is shown instead, and says so")
{
    TwoEditions const editions;
    write_file(editions.data + "/catalogue.db", "no database");
    Outcome const outcome = run({ "library", "--data", editions.data });
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.out, "can't be read"));
    CHECK(contains(outcome.out, "Edition 1,"));
}

TEST_CASE("one step back and forth, wherever the data folder is named")
{
    TwoEditions const editions;
    Outcome const back = run({ "library", "previous", "--data", editions.data });
    CHECK(back.status == 0);
    CHECK(back.out == "Edition 1 is in use.\n");
    CHECK(fixtures::open(editions.data).find("old", "en"));
    CHECK(run({ "library", "--data", editions.data, "previous" }).out == "Edition 2 is in use.\n");
    CHECK(fixtures::open(editions.data).find("new", "en"));
}

TEST_CASE("one step back without an edition before fails and changes nothing")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { fixtures::article("only", "Only") });
    Outcome const outcome = run({ "library", "previous", "--data", folder.path() });
    CHECK(outcome.status == 1);
    CHECK(outcome.out.empty());
    CHECK(contains(outcome.err, "catalogue.previous.db"));
    CHECK(fixtures::open(folder.path()).library()->edition == 1);
}

TEST_CASE("a preview prints what would change and changes nothing")
{
    TwoEditions const editions;
    fs::path const in = editions.folder.path() / "in";
    write_file(in / "new.md", leaflet("new", "New"));
    write_file(in / "rash.md", leaflet("rash", "A rash"));
    write_file(in / "wrong.md", "");
    std::string const before = content_of(editions.data + "/catalogue.db");
    Outcome const outcome = run({ "import", "--create", in, "--preview", "--replace", "--data", editions.data });
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.out, "Against edition 2: 1 added, 1 changed, 1 removed, 0 unchanged; 1 skipped, "));
    CHECK(contains(run({ "import", in, "--preview", "--data", editions.data }).out,
        "Against edition 2: 1 added, 1 changed, 0 removed, 1 unchanged; 1 skipped, "));
    CHECK(contains(outcome.out, "1 added:\n  rash  en  A rash\n"));
    CHECK(contains(outcome.out, "1 removed:\n  nuevo  es  Nuevo\n"));
    CHECK(contains(outcome.err, "wrong.md"));
    CHECK(content_of(editions.data + "/catalogue.db") == before);
    CHECK_FALSE(fs::exists(editions.data + "/catalogue.new.db"));
    CHECK(run({ "import", "--create", in, "--preview", "--strict", "--data", editions.data }).status == 1);
}

TEST_CASE("a title with control characters stays on its line of a report")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { fixtures::article("odd", "Odd\n\x1b[2Jtitle") });
    Outcome const outcome = run({ "library", "--data", folder.path() });
    CHECK_FALSE(contains(outcome.out, "\x1b"));
    CHECK(contains(outcome.out, "[2Jtitle\n"));
}

namespace {

/// "2026-01-05": lecternctl looks at the calendar itself.
std::string days_ago(int days)
{
    auto const today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return base::to_string(std::chrono::year_month_day { today - std::chrono::days { days } });
}

/// A leaflet that has everything, and one that speaks of a web page.
struct ToCheck {
    explicit ToCheck(bool with_faults)
    {
        write_file(folder.path() / "in/cold.md", leaflet("cold", "A cold", "reviewed: " + days_ago(30) + "\n"));
        if (with_faults)
            write_file(folder.path() / "in/colds.md",
                leaflet("colds", "Colds", "reviewed: " + days_ago(600) + "\n") + "\nClick here.\n");
        REQUIRE(run({ "import", "--create", folder.path() / "in", "--data", data }).status == 0);
    }
    fixtures::TemporaryFolder folder;
    std::string data = folder.path() / "data";
};

} // namespace

TEST_CASE("a check of a library without a fault says so with status 0")
{
    ToCheck const library(false);
    Outcome const outcome = run({ "library", "--check", "--data", library.data });
    CHECK(outcome.status == 0);
    CHECK(outcome.out == "Nothing was found.\n");
    CHECK(nlohmann::json::parse(run({ "library", "--check", "--json", "--data", library.data }).out).empty());
}

TEST_CASE("a check lists every finding with status 1")
{
    ToCheck const library(true);
    Outcome const outcome = run({ "library", "--check", "--data", library.data });
    CHECK(outcome.status == 1);
    CHECK(outcome.err.empty());
    CHECK(contains(
        outcome.out, "web_words, speaking of a web page, such as 'click here':\n  colds  en  Colds  | Click here.\n"));
    CHECK(contains(outcome.out, "  cold  en  A cold  | colds: Colds\n"));
    Outcome const listed = run({ "library", "--check", "--json", "--data", library.data });
    CHECK(listed.status == 1);
    auto const json = nlohmann::json::parse(listed.out);
    REQUIRE(json.size() == 3);
    CHECK(json[0]
        == nlohmann::json({ { "slug", "colds" }, { "language", "en" }, { "title", "Colds" }, { "kind", "web_words" },
            { "detail", "Click here." } }));
    CHECK(run({ "library", "--data", library.data }).status == 0);
}

TEST_CASE("the interval of reviews is the configuration's")
{
    ToCheck const library(true);
    CHECK_FALSE(contains(run({ "library", "--check", "--data", library.data }).out, "overdue"));
    write_file(library.data + "/lectern.yaml", "library: { review_years: 1 }\n");
    Outcome const outcome = run({ "library", "--data", library.data });
    CHECK(
        contains(outcome.out, "1 last reviewed more than a year ago:\n  colds  en  Colds  | " + days_ago(600) + "\n"));
    write_file(library.data + "/lectern.yaml", "library: { review_years: 0 }\n");
    Outcome const wrong = run({ "library", "--data", library.data });
    CHECK(wrong.status == 0);
    CHECK(contains(wrong.err, "reviews count as overdue after 3 years"));
    CHECK(run({ "library", "--config", library.data + "/missing.yaml", "--data", library.data }).status == 2);
}
