#include "lecternctl/program.h"
#include "support/fixtures.h"

#include <nlohmann/json.hpp>

using namespace program;
using nlohmann::json;

namespace {

content::Article full_article()
{
    content::Article made = fixtures::article("crs", "Cytokine release syndrome", "en", { "conditions" });
    made.metadata.author = "Lectern project";
    made.metadata.reviewed = std::chrono::year { 2025 } / 3 / 9;
    made.metadata.other_names = { "CRS" };
    made.metadata.references = { { "A title", "https://example.org/a" } };
    made.blocks = {
        { content::BlockKind::notice, 0, 0, { "Sample content.", {} } },
        { content::BlockKind::heading, 2, 0, { "What is it?", {} } },
        { content::BlockKind::paragraph, 0, 0,
            { "A fever that " + std::string(30, 'x') + " comes after treatment and goes away when it is treated early.",
                { { 2, 7, true, false } } } },
        { content::BlockKind::bullet, 1, 0, { "chills", {} } },
        { content::BlockKind::numbered, 0, 3, { "call", {} } },
    };
    return made;
}

} // namespace

TEST_CASE("articles are listed as a JSON array with all their metadata")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { full_article(), fixtures::article("ague", "Ague", "es") });
    Outcome const outcome = run({ "articles", "--json", "--data", folder.path() });
    CHECK(outcome.status == 0);
    json const list = json::parse(outcome.out);
    REQUIRE(list.size() == 2);
    CHECK(list[0]["slug"] == "ague");
    CHECK(list[0]["reviewed"].is_null());
    CHECK(list[0]["collections"] == json::array());
    CHECK(list[1]
        == json { { "slug", "crs" }, { "title", "Cytokine release syndrome" }, { "subtitle", "" }, { "language", "en" },
            { "author", "Lectern project" }, { "reviewed", "2025-03-09" }, { "collections", { "conditions" } },
            { "other_names", { "CRS" } },
            { "references", { { { "title", "A title" }, { "url", "https://example.org/a" } } } }, { "source", "" },
            { "address", "" }, { "licence", "" }, { "approved_by", "" }, { "approved", nullptr },
            { "withdrawn", false } });
}

TEST_CASE("articles can be narrowed to a language")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { full_article(), fixtures::article("crs", "Síndrome", "es") });
    json const list = json::parse(run({ "articles", "--json", "--language", "es", "--data", folder.path() }).out);
    REQUIRE(list.size() == 1);
    CHECK(list[0]["language"] == "es");
    CHECK(json::parse(run({ "articles", "--json", "--language", "xx", "--data", folder.path() }).out) == json::array());
    CHECK(lines_in(run({ "articles", "--language", "es", "--data", folder.path() }).out) == 1);
}

TEST_CASE("the table for people is aligned by what is seen and not by bytes")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { full_article(), fixtures::article("fièvre-化疗", "Fièvre", "fr") });
    CHECK(run({ "articles", "--data", folder.path() }).out
        == "crs          en  2025-03-09  Cytokine release syndrome\n"
           "fièvre-化疗  fr  not dated   Fièvre\n");
}

TEST_CASE("a folder that exists but holds no edition lists nothing, and one that does not exist is an error")
{
    fixtures::TemporaryFolder const folder;
    Outcome const empty = run({ "articles", "--json", "--data", folder.path() });
    CHECK(empty.status == 0);
    CHECK(json::parse(empty.out) == json::array());
    CHECK_FALSE(empty.err.empty());
    Outcome const missing = run({ "articles", "--json", "--data", folder.path() / "missing" });
    CHECK(missing.status == 2);
    CHECK(missing.out.empty());
}

TEST_CASE("an article is shown as JSON with its blocks")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { full_article() });
    json const list = json::parse(run({ "show", "crs", "--json", "--data", folder.path() }).out);
    REQUIRE(list.size() == 1);
    REQUIRE(list[0]["blocks"].size() == 5);
    CHECK(list[0]["title"] == "Cytokine release syndrome");
    CHECK(list[0]["blocks"][1]
        == json { { "kind", "heading" }, { "level", 2 }, { "number", 0 }, { "text", "What is it?" },
            { "runs", json::array() }, { "sign", "" } });
    CHECK(list[0]["blocks"][2]["runs"]
        == json { { { "begin", 2 }, { "end", 7 }, { "strong", true }, { "emphasised", false }, { "struck", false } } });
    CHECK(list[0]["blocks"][4]["number"] == 3);
}

TEST_CASE("an article is shown as text that fits 80 columns")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { full_article() });
    std::string const text = run({ "show", "crs", "--data", folder.path() }).out;
    for (char const* const part : { "Cytokine release syndrome\n=========================\n",
             "Last reviewed  2025-03-09\n", "Other names    CRS\n", "  ! Sample content.\n",
             "\nWhat is it?\n-----------\n", "\n  - chills\n3. call\n" })
        CHECK_MESSAGE(contains(text, part), std::string(part));
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        CHECK(line.size() <= 80);
}

TEST_CASE("signs and tables are told in words and lines")
{
    fixtures::TemporaryFolder const folder;
    content::Article made = fixtures::article("fever", "Fever");
    using content::BlockKind;
    using content::Sign;
    made.blocks = { { BlockKind::heading, 2, 0, { "When?", {} }, Sign::emergency },
        { BlockKind::notice, 0, 0, { "Stop.", {} }, Sign::warning },
        { BlockKind::bullet, 0, 0, { "Eat", {} }, Sign::done },
        { BlockKind::row, 0, 0, { "Sign\tDo", {} }, Sign::header }, { BlockKind::row, 1, 0, { "Rash\tCall", {} } } };
    fixtures::publish(folder.path(), { made });
    std::string const text = run({ "show", "fever", "--data", folder.path() }).out;
    for (char const* const part :
        { "\n[emergency] When?\n", "\n  ! [warning] Stop.\n", "\n- [x] Eat\n", "\nSign | Do\nRash | Call\n" })
        CHECK_MESSAGE(contains(text, part), std::string(part));
}

TEST_CASE("without a language English is shown, and else the first there is")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(),
        { fixtures::article("a", "Zwei", "de"), fixtures::article("a", "Two", "en"),
            fixtures::article("b", "Zwei", "de"), fixtures::article("b", "Dos", "es") });
    auto const title = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), { "--json", "--data", folder.path() });
        return json::parse(run(arguments).out)[0]["title"];
    };
    CHECK(title({ "show", "a" }) == "Two");
    CHECK(title({ "show", "a", "--language", "de" }) == "Zwei");
    CHECK(title({ "show", "b" }) == "Zwei");
}

TEST_CASE("an article that is not there ends with status 1 and its name")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { full_article() });
    for (std::vector<std::string> const& arguments :
        { std::vector<std::string> { "show", "gout", "--json", "--data", folder.path() },
            { "show", "crs", "--language", "es", "--data", folder.path() } }) {
        Outcome const outcome = run(arguments);
        CHECK(outcome.status == 1);
        CHECK(outcome.out.empty());
        CHECK(contains(outcome.err, "'" + arguments[1] + "'"));
    }
}

TEST_CASE("control characters in an article reach neither the terminal nor break the JSON")
{
    fixtures::TemporaryFolder const folder;
    std::string const hostile = "Bad\x1b]0;owned\x07\x1b[2J\r\n\xC2\x9B"
                                "2J \xE2\x80\xAE"
                                "evil\xFF\x7F";
    content::Article article = fixtures::article("bad", hostile);
    article.blocks[0].content.text = hostile;
    article.metadata.author = hostile;
    fixtures::publish(folder.path(), { article });
    for (std::vector<std::string> const& arguments : { std::vector<std::string> { "articles" }, { "show", "bad" },
             { "show", "bad", "--json" }, { "articles", "--json" } }) {
        auto with_data = arguments;
        with_data.insert(with_data.end(), { "--data", folder.path() });
        Outcome const outcome = run(with_data);
        CHECK(outcome.status == 0);
        for (unsigned char const letter : outcome.out)
            CHECK((letter >= 0x20 || letter == '\n'));
        CHECK_FALSE(contains(outcome.out, "\xFF"));
        if (arguments.back() == "--json")
            CHECK(contains(json::parse(outcome.out)[0]["title"].get<std::string>(), "owned"));
        else
            CHECK_FALSE(contains(outcome.out, "\xE2\x80\xAE"));
    }
    CHECK(lines_in(run({ "articles", "--data", folder.path() }).out) == 1);
}
