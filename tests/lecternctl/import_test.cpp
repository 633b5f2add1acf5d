#include "lecternctl/program.h"
#include "support/fixtures.h"
#include "support/skip.h"

#include <nlohmann/json.hpp>

using namespace program;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> slugs_in(fs::path const& data)
{
    std::vector<std::string> slugs;
    for (auto const& article : nlohmann::json::parse(run({ "articles", "--json", "--data", data }).out))
        slugs.push_back(article["slug"]);
    return slugs;
}

using Slugs = std::vector<std::string>;

} // namespace

TEST_CASE("a folder of leaflets becomes an edition with its collections")
{
    fixtures::TemporaryFolder const folder;
    write_file(folder.path() / "in/en/rash.md", leaflet("rash", "Rash", "collections: [skin]\n"));
    write_file(folder.path() / "in/es/rash.md", leaflet("rash", "Sarpullido", "language: es\ncollections: [skin]\n"));
    write_file(folder.path() / "in/collections.yaml",
        "collections:\n  - key: skin\n    index: used\n    title: { en: Skin, es: Piel }\n");
    Outcome const outcome = run({ "import", "--create", folder.path() / "in", "--data", folder.path() / "data" });
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(contains(outcome.out, ": 2 articles from 2 files, 0 skipped, 0 other files not imported"));

    auto const library = fixtures::open(folder.path() / "data").library().value();
    REQUIRE(library.languages.size() == 2);
    CHECK(library.languages[1].collections[1].title == "Piel");
    CHECK(library.languages[1].collections[1].letters == std::vector<catalogue::Letter> { { "S", 1, 1 } });
}

TEST_CASE("the MedQuAD documents are imported but for the six that hold no answer, which are named")
{
    fs::path const documents = fs::path(LECTERN_SHARED_DATA_DIR) / "medquad";
    if (!fs::exists(documents)) {
        tests::skip("there is no " + documents.string());
        return;
    }
    fixtures::TemporaryFolder const folder;
    Outcome const outcome = run({ "import", "--create", documents, "--data", folder.path() });
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.out, "1248 articles from 1248 files, 6 skipped"));
    CHECK(contains(outcome.err, "more leaflets"));
    for (char const* const name : { "0000056", "0000064", "0000065", "0000077", "0000175", "0000177" })
        CHECK(contains(outcome.err, std::string("niddk/") + name + ".xml:"));
    CHECK(slugs_in(folder.path()).size() == 1248);
}

TEST_CASE("a file that can't be read is named with its line and reason, and the others are imported")
{
    fixtures::TemporaryFolder const folder;
    write_file(folder.path() / "in/good.md", leaflet("good", "Good"));
    write_file(folder.path() / "in/wrong.md", leaflet("wrong", "Wrong", "reviewed: 2025-02-30\n"));
    write_file(folder.path() / "in/same.md", leaflet("good", "Again"));
    write_file(folder.path() / "in/empty.md", "");
    write_file(folder.path() / "in/other.xml", "\1\2");
    Outcome const outcome = run({ "import", "--create", folder.path() / "in", "--data", folder.path() / "data" });
    CHECK(outcome.status == 1);
    CHECK(lines_in(outcome.err) == 4);
    CHECK(contains(outcome.out, "1 article from 1 file, 4 skipped"));
    std::string const in = (folder.path() / "in").string();
    CHECK(contains(outcome.err, in + "/wrong.md:4: "));
    CHECK(contains(outcome.err, in + "/same.md: the slug 'good' (en) is taken"));
    CHECK(contains(outcome.err, in + "/empty.md:"));
    CHECK(contains(outcome.err, in + "/other.xml: "));
    CHECK(slugs_in(folder.path() / "data") == Slugs { "good" });
}

TEST_CASE("files of a folder that are something else are counted by their kinds, and hidden ones too")
{
    fixtures::TemporaryFolder const folder;
    write_file(folder.path() / "in/good.md", leaflet("good", "Good"));
    write_file(folder.path() / "in/README.md", "# Leaflets\n");
    write_file(folder.path() / "in/README.txt", "Leaflets\n");
    write_file(folder.path() / "in/picture.png", "\x89PNG");
    write_file(folder.path() / "in/.hidden.md", leaflet("hidden", "Hidden"));
    write_file(folder.path() / "in/.git/x.md", leaflet("git", "Git"));
    Outcome const outcome = run({ "import", "--create", folder.path() / "in", "--data", folder.path() / "data" });
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(contains(outcome.out, "1 article from 1 file, 0 skipped, 5 other files not imported"));
    CHECK(contains(outcome.out, "Not imported: a picture that no leaflet shows (picture.png)\n"));
    CHECK(contains(outcome.out, "Not imported: a plain text (README.txt): if it is a leaflet, "));
    CHECK(contains(outcome.out, "Not imported: notes without front matter (README.md): "));
    CHECK(contains(outcome.out, "Not imported: 2 hidden files and folders (.git, .hidden.md)\n"));
    CHECK(slugs_in(folder.path() / "data") == Slugs { "good" });
}

TEST_CASE("a file that is named is an article or a mistake")
{
    fixtures::TemporaryFolder const folder;
    write_file(folder.path() / ".hidden.md", leaflet("hidden", "Hidden"));
    write_file(folder.path() / "README.md", "# Leaflets\n");
    write_file(folder.path() / "note.txt", "Leaflets\n");
    std::string const in = folder.path().string();
    Outcome const outcome = run({ "import", "--create", in + "/.hidden.md", in + "/README.md", in + "/note.txt",
        in + "/missing.md", "--data", in + "/data" });
    CHECK(outcome.status == 1);
    CHECK(lines_in(outcome.err) == 3);
    for (char const* const name : { "/README.md:", "/note.txt:", "/missing.md:" })
        CHECK(contains(outcome.err, in + name));
    CHECK(slugs_in(in + "/data") == Slugs { "hidden" });
}

TEST_CASE("a format that is asked for is the only one that is read")
{
    fixtures::TemporaryFolder const folder;
    write_file(folder.path() / "in/good.md", leaflet("good", "Good"));
    write_file(folder.path() / "in/other.xml", "<html></html>");
    write_file(folder.path() / "in/leaflet.txt", "# Text\n\nText.\n");
    std::string const data = folder.path() / "data";
    Outcome const outcome = run({ "import", "--create", folder.path() / "in", "--format", "markdown", "--data", data });
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.out, "Not imported: a file of another format than was asked for (other.xml)\n"));
    CHECK(slugs_in(data) == Slugs { "good" });
    std::string const named = folder.path() / "named.txt";
    write_file(named, leaflet("text", "Text"));
    CHECK(run({ "import", "--create", named, "--format", "markdown", "--data", data }).status == 0);
    CHECK(slugs_in(data) == Slugs { "good", "text" });
    CHECK(run({ "import", "--create", folder.path() / "in", "--format", "medquad", "--data", data }).status == 1);
    CHECK(slugs_in(data) == Slugs { "good", "text" });
}

TEST_CASE("an import that reads nothing keeps the edition in use")
{
    fixtures::TemporaryFolder const folder;
    std::string const data = folder.path() / "data";
    fixtures::publish(data, { fixtures::article("old", "Old") });
    fs::create_directory(folder.path() / "empty");
    for (std::string const& path : { (folder.path() / "empty").string(), (folder.path() / "missing").string() }) {
        Outcome const outcome = run({ "import", "--create", path, "--data", data });
        CHECK(outcome.status == 1);
        CHECK(contains(outcome.err, "no article was read"));
    }
    CHECK(slugs_in(data) == Slugs { "old" });
}

TEST_CASE("a strict import that skips something keeps the edition in use")
{
    fixtures::TemporaryFolder const folder;
    std::string const data = folder.path() / "data";
    fixtures::publish(data, { fixtures::article("old", "Old") });
    write_file(folder.path() / "in/good.md", leaflet("good", "Good"));
    write_file(folder.path() / "in/wrong.md", "---\ntitle: [\n---\n");
    CHECK(run({ "import", "--create", folder.path() / "in", "--strict", "--data", data }).status == 1);
    CHECK(slugs_in(data) == Slugs { "old" });
    fs::remove(folder.path() / "in/wrong.md");
    CHECK(run({ "import", "--create", folder.path() / "in", "--strict", "--data", data }).status == 0);
    CHECK(slugs_in(data) == Slugs { "good", "old" });
}

TEST_CASE("a collections file with a mistake is named, and the articles are imported")
{
    fixtures::TemporaryFolder const folder;
    write_file(folder.path() / "in/good.md", leaflet("good", "Good", "collections: [skin]\n"));
    write_file(folder.path() / "in/collections.yaml", "collections:\n  - key: skin\n    colour: red\n");
    Outcome const outcome = run({ "import", "--create", folder.path() / "in", "--data", folder.path() / "data" });
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, "collections.yaml:3"));
    CHECK(slugs_in(folder.path() / "data") == Slugs { "good" });
}

TEST_CASE("an import while another one is under way is refused and does no harm")
{
    fixtures::TemporaryFolder const folder;
    std::string const data = folder.path() / "data";
    write_file(folder.path() / "in/good.md", leaflet("good", "Good"));
    {
        auto builder = catalogue::CatalogueBuilder::create(data);
        REQUIRE(builder);
        REQUIRE(builder->add(fixtures::article("first", "First")));
        Outcome const second = run({ "import", "--create", folder.path() / "in", "--data", data });
        CHECK(second.status == 1);
        CHECK(contains(second.err, "another import is under way"));
        REQUIRE(builder->publish(catalogue::ImportMode::replace));
    }
    CHECK(slugs_in(data) == Slugs { "first" });
}

TEST_CASE("the same files give the same edition, whatever the order in which the folder lists them")
{
    fixtures::TemporaryFolder const folder;
    std::vector<std::string> const names { "b", "a", "c", "sub/a", "sub/b" };
    fs::path const in = folder.path() / "in"; // Where leaflets came from is a part of the edition.
    auto const import_in_order = [&](std::string const& name, bool backwards) {
        fs::remove_all(in);
        for (std::size_t n = 0; n < names.size(); ++n) {
            std::string const& each = names[backwards ? names.size() - 1 - n : n];
            write_file(in / (each + ".md"),
                leaflet("topic-" + std::string(each.size() > 1 ? "sub-" : "") + each.back(), "Topic"));
        }
        REQUIRE(run({ "import", "--create", in, "--data", folder.path() / name / "data" }).status == 0);
        return content_of(folder.path() / name / "data/catalogue.db");
    };
    CHECK(import_in_order("one", false) == import_in_order("two", true));
}

TEST_CASE("an import adds; what is missing where it came from is named and kept, and goes when that is asked for")
{
    fixtures::TemporaryFolder const folder;
    std::string const data = folder.path() / "data", all = folder.path() / "all", stick = folder.path() / "stick";
    for (char const* const slug : { "a", "b", "c" })
        write_file(fs::path(all) / (std::string(slug) + ".md"), leaflet(slug, slug));
    REQUIRE(run({ "import", "--create", all, "--data", data }).status == 0);
    write_file(fs::path(stick) / "d.md", leaflet("d", "d"));
    Outcome outcome = run({ "import", stick, "--data", data });
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.out, "Against edition 1: 1 added, 0 changed, 0 removed, 3 unchanged.\n"));
    CHECK(slugs_in(data) == Slugs { "a", "b", "c", "d" });

    fs::remove(fs::path(all) / "b.md");
    outcome = run({ "import", all, "--data", data });
    CHECK(contains(outcome.out, "1 no longer there and kept (--remove-missing removes them):\n  b  en  b\n"));
    CHECK(slugs_in(data) == Slugs { "a", "b", "c", "d" });
    outcome = run({ "import", all, "--remove-missing", "--data", data });
    CHECK(contains(outcome.out, "0 added, 0 changed, 1 removed, 3 unchanged.\n"));
    CHECK(contains(outcome.out, "1 removed:\n  b  en  b\n"));
    CHECK(slugs_in(data) == Slugs { "a", "c", "d" });

    outcome = run({ "import", stick, "--replace", "--data", data });
    CHECK(contains(outcome.out, "0 added, 0 changed, 2 removed, 1 unchanged.\n"));
    CHECK(slugs_in(data) == Slugs { "d" });
    CHECK(run({ "import", stick, "--replace", "--remove-missing", "--data", data }).status == 2);
}

TEST_CASE("an edition that can't be read is not added to, and what to do is said")
{
    fixtures::TemporaryFolder const folder;
    std::string const data = folder.path() / "data", in = folder.path() / "in";
    write_file(fs::path(in) / "a.md", leaflet("a", "a"));
    REQUIRE(run({ "import", "--create", in, "--data", data }).status == 0);
    write_file(fs::path(data) / "catalogue.db", "no database");
    Outcome const outcome = run({ "import", in, "--data", data });
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, "the edition in use can't be read, so that nothing can be added to it"));
    CHECK(run({ "import", in, "--replace", "--data", data }).status == 0);
    CHECK(slugs_in(data) == Slugs { "a" });
}
