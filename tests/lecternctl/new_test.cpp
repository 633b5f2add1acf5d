#include "lecternctl/program.h"
#include "support/fixtures.h"

using namespace program;

namespace {

/// Runs it in a folder, since it writes into the current one.
struct CurrentFolder {
    explicit CurrentFolder(std::filesystem::path const& folder) { std::filesystem::current_path(folder); }
    CurrentFolder(CurrentFolder const&) = delete;
    CurrentFolder& operator=(CurrentFolder const&) = delete;
    ~CurrentFolder() { std::filesystem::current_path(before); }
    std::filesystem::path before = std::filesystem::current_path();
};

} // namespace

TEST_CASE("new writes a leaflet that an import takes, and names what is still to be written")
{
    fixtures::TemporaryFolder const folder;
    CurrentFolder const here(folder.path());
    Outcome const made = run({ "new", "Mouth sores" });
    CHECK(made.status == 0);
    CHECK(made.out == "mouth-sores.md\n");
    CHECK(made.err.empty());
    Outcome const imported
        = run({ "import", "mouth-sores.md", "--data", (folder.path() / "data").string(), "--create" });
    CHECK(imported.status == 0);
    CHECK(contains(imported.err, "mouth-sores.md:"));
    CHECK(contains(imported.err, "still to be written"));
    CHECK(contains(imported.out, "1 article"));
}

TEST_CASE("new never overwrites a file")
{
    fixtures::TemporaryFolder const folder;
    auto const file = folder.path() / "sores.md";
    write_file(file, "mine");
    Outcome const again = run({ "new", "Mouth sores", "--output", file.string() });
    CHECK(again.status == 1);
    CHECK(again.out.empty());
    CHECK(contains(again.err, "nothing is overwritten"));
    CHECK(content_of(file) == "mine");
    Outcome const beside = run({ "new", "Mouth sores", "--output", folder.path().string() });
    CHECK(beside.status == 0);
    CHECK(beside.out == (folder.path() / "mouth-sores.md").string() + "\n");
}

TEST_CASE("new takes a title of any script, and says when it has no headings in its language")
{
    fixtures::TemporaryFolder const folder;
    std::string const to = folder.path().string();
    CHECK(run({ "new", "口腔溃疡", "--language", "ZH", "--output", to }).out == to + "/kou-qiang-kui-yang.md\n");
    CHECK(contains(content_of(folder.path() / "kou-qiang-kui-yang.md"), "language: zh"));
    Outcome const french = run({ "new", "Aphtes", "--language", "fr", "--slug", "mouth-sores", "--output", to });
    CHECK(french.status == 0);
    CHECK(contains(french.err, "'fr'"));
    CHECK(contains(content_of(folder.path() / "mouth-sores.md"), "slug: mouth-sores\ntitle: \"Aphtes\""));
}

TEST_CASE("a wrong title, language or slug of a new leaflet is wrong usage")
{
    fixtures::TemporaryFolder const folder;
    std::string const to = folder.path().string();
    for (auto const& wrong : std::vector<std::vector<std::string>> { { "new" }, { "new", " " },
             { "new", "A", "--language", "english please" }, { "new", "A", "--slug", "Not A Slug" },
             { "new", "A", "B" } }) {
        auto arguments = wrong;
        arguments.insert(arguments.end(), { "--output", to });
        CHECK(run(arguments).status == 2);
    }
    CHECK(std::filesystem::is_empty(folder.path()));
}
