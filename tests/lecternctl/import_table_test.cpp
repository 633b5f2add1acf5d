// `lecternctl import --report FILE`

#include "lecternctl/program.h"
#include "support/fixtures.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace program;
namespace fs = std::filesystem;

namespace {

/// An edition of "same" and "old", and a folder in which one leaflet is new, one changed and one wrong.
struct Reported {
    Reported()
    {
        write_file(in / "same.md", leaflet("same", "Same"));
        write_file(in / "old.md", leaflet("old", "Old"));
        write_file(in / "gone.md", leaflet("gone", "Gone"));
        REQUIRE(run({ "import", "--create", in, "--data", data }).status == 0);
        fs::remove(in / "gone.md");
        write_file(in / "old.md", leaflet("old", "Old, and changed"));
        write_file(in / "new.md", "---\ntitle: =New, \"quoted\"\nslug: new\n---\n\nClick here.\n");
        write_file(in / "wrong.md", "---\ntitle: [\n---\n");
        write_file(in / "map.pdf", "%PDF-1.7");
    }
    Outcome import(std::string const& report, std::vector<std::string> more = {}) const
    {
        more.insert(more.begin(), { "import", in.string(), "--report", report, "--data", data });
        return run(more);
    }
    fixtures::TemporaryFolder folder;
    fs::path in = folder.path() / "in";
    std::string data = folder.path() / "data", csv = folder.path() / "report.csv", json = folder.path() / "report.JSON";
};

nlohmann::json row_of(nlohmann::json const& rows, std::string const& slug)
{
    auto const found = std::ranges::find_if(rows, [&](auto const& row) { return row["slug"] == slug; });
    REQUIRE(found != rows.end());
    return *found;
}

nlohmann::json row_of_file(nlohmann::json const& rows, std::string const& name)
{
    auto const found = std::ranges::find_if(
        rows, [&](auto const& row) { return row["file"].is_string() && contains(row["file"], name); });
    REQUIRE(found != rows.end());
    return *found;
}

} // namespace

TEST_CASE("a report has a row for each file and each article, and what becomes of it")
{
    Reported const reported;
    Outcome const outcome = reported.import(reported.json, { "--preview" });
    CHECK(outcome.status == 0);
    auto const rows = nlohmann::json::parse(content_of(reported.json));
    CHECK(rows.size() >= 5);
    auto const added = row_of(rows, "new");
    CHECK(added["outcome"] == "added");
    CHECK(contains(added["file"], "/in/new.md"));
    CHECK(added["title"] == "=New, “quoted”");
    CHECK(added["language"] == "en");
    CHECK(added["words"] == 4);
    CHECK(added["grade"].is_null());
    CHECK(added["reason"].is_null());
    CHECK(added["missing"] == nlohmann::json({ "review date", "author", "references", "when to get help" }));
    CHECK(added["findings"] == nlohmann::json({ "web_words" }));
    CHECK(row_of(rows, "old")["outcome"] == "changed");
    CHECK(row_of(rows, "same")["outcome"] == "unchanged");
    CHECK(row_of(rows, "same")["missing"].empty());
    auto const refused = row_of_file(rows, "wrong.md");
    CHECK(refused["outcome"] == "refused");
    CHECK(contains(refused["reason"], "wrong.md:"));
    CHECK(refused["title"].is_null());
    auto const other = row_of_file(rows, "map.pdf");
    CHECK(other["outcome"] == "other");
    CHECK(other["reason"] == "a PDF");
}

TEST_CASE("a report as CSV is safe for spreadsheets")
{
    Reported const reported;
    Outcome const outcome = reported.import(reported.csv);
    CHECK(outcome.status == 1);
    std::string const csv = content_of(reported.csv);
    CHECK(csv.starts_with("file,outcome,reason,title,language,slug,words,grade,missing,findings\r\n"));
    CHECK(contains(csv,
        ",added,,\"'=New, “quoted”\",en,new,4,,\"review date; author; references; when to get "
        "help\",web_words\r\n"));
}

TEST_CASE("the report of an import that comes to nothing says why")
{
    Reported const reported;
    Outcome const outcome = reported.import(reported.json, { "--strict" });
    CHECK(outcome.status == 1);
    auto const rows = nlohmann::json::parse(content_of(reported.json));
    CHECK(row_of(rows, "new")["outcome"] == "not_imported");
    CHECK(row_of_file(rows, "wrong.md")["outcome"] == "refused");
}

TEST_CASE("a report that can't be written, or in no known format, is said")
{
    Reported const reported;
    CHECK(reported.import(reported.folder.path() / "report.xlsx").status == 2);
    CHECK_FALSE(fs::exists(reported.folder.path() / "report.xlsx"));
    Outcome const nowhere = reported.import(reported.folder.path() / "missing/report.csv");
    CHECK(nowhere.status == 1);
    CHECK(contains(nowhere.err, "report.csv"));
    CHECK(fixtures::open(reported.data).find("gone", "en"));
}
