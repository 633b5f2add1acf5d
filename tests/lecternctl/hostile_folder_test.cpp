#include "lecternctl/program.h"
#include "support/fixtures.h"
#include "support/skip.h"

#include <fcntl.h>
#include <sys/stat.h>

using namespace program;
namespace fs = std::filesystem;

namespace {

/// A folder with one good leaflet; what else is in it is up to the test.
struct Input {
    Input() { write_file(path / "good.md", leaflet("good", "Good")); }

    [[nodiscard]] Outcome import() const
    {
        return run({ "import", "--create", path, "--data", folder.path() / "data" });
    }
    [[nodiscard]] bool imported() const
    {
        return fixtures::open(folder.path() / "data").find("good", "en").has_value();
    }

    fixtures::TemporaryFolder folder;
    fs::path path = folder.path() / "in";
};

} // namespace

TEST_CASE("pipes and devices in a folder are named and never waited for")
{
    Input const input;
    REQUIRE(::mkfifo((input.path / "pipe.md").c_str(), 0600) == 0);
    fs::create_symlink("/dev/zero", input.path / "zero.xml");
    fs::create_symlink("/dev/null", input.path / "null.md");
    Outcome const outcome = input.import();
    CHECK(outcome.status == 1);
    CHECK(lines_in(outcome.err) == 3);
    CHECK(contains(outcome.err, "pipe.md: not a regular file"));
    CHECK(contains(outcome.err, "zero.xml: a link that leads out of the folder"));
    CHECK(input.imported());
}

TEST_CASE("a pipe that is named on the command line is skipped")
{
    Input const input;
    REQUIRE(::mkfifo((input.folder.path() / "pipe.md").c_str(), 0600) == 0);
    Outcome const outcome = run(
        { "import", "--create", input.folder.path() / "pipe.md", input.path, "--data", input.folder.path() / "data" });
    CHECK(outcome.status == 1);
    CHECK(lines_in(outcome.err) == 1);
    CHECK(input.imported());
}

TEST_CASE("a huge file is skipped without being read")
{
    Input const input;
    write_file(input.path / "huge.md", "---\n");
    fs::resize_file(input.path / "huge.md", 1ULL << 40);
    Outcome const outcome = input.import();
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, "huge.md: 1099511627776 bytes, the limit is "));
    CHECK(input.imported());
}

TEST_CASE("symbolic links that lead in a circle or nowhere are survived")
{
    Input const input;
    fs::create_directory_symlink(input.path, input.path / "again");
    fs::create_directory_symlink("..", input.path / "up");
    fs::create_symlink("self.md", input.path / "self.md");
    fs::create_symlink("missing", input.path / "gone.md");
    Outcome const outcome = input.import();
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, "self.md: "));
    CHECK(contains(outcome.err, "gone.md: "));
    CHECK(input.imported());
}

TEST_CASE("a link is followed within the folder that is imported")
{
    Input const input;
    write_file(input.path / ".kept/rash.md", leaflet("rash", "Rash"));
    write_file(input.path / ".kept/more/burn.md", leaflet("burn", "Burn"));
    fs::create_symlink(".kept/rash.md", input.path / "rash.md");
    fs::create_directory_symlink(input.path / ".kept/more", input.path / "more");
    CHECK(input.import().status == 0);
    auto const library = fixtures::open(input.folder.path() / "data");
    CHECK(library.find("rash", "en"));
    CHECK(library.find("burn", "en"));
}

TEST_CASE("a link that leads out of the folder is named and not followed, unless it is what was asked for")
{
    Input const input;
    fs::path const elsewhere = input.folder.path() / "in-another-folder";
    write_file(elsewhere / "rash.md", leaflet("rash", "Rash"));
    fs::create_directory_symlink(elsewhere, input.path / "linked");
    fs::create_symlink(elsewhere / "rash.md", input.path / "rash.md");
    fs::create_directory_symlink("linked", input.path / "twice");
    Outcome const outcome = input.import();
    CHECK(outcome.status == 1);
    for (std::string const name : { "linked", "rash.md", "twice" })
        CHECK_MESSAGE(
            contains(outcome.err, (input.path / name).string() + ": a link that leads out of the folder"), outcome.err);
    CHECK(input.imported());
    CHECK_FALSE(fixtures::open(input.folder.path() / "data").find("rash", "en"));

    CHECK(run({ "import", "--create", input.path / "linked", "--data", input.folder.path() / "data" }).status == 0);
    CHECK(fixtures::open(input.folder.path() / "data").find("rash", "en"));
}

TEST_CASE("a folder that may not be read is named and the others are imported")
{
    if (::geteuid() == 0) {
        tests::skip("to the superuser every folder is readable");
        return;
    }
    Input const input;
    fs::create_directory(input.path / "locked");
    fs::permissions(input.path / "locked", fs::perms::none);
    Outcome const outcome = input.import();
    fs::permissions(input.path / "locked", fs::perms::owner_all);
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, "locked: "));
    CHECK(input.imported());
}

TEST_CASE("what another user may not look at does not pass for nothing")
{
    if (::geteuid() != 0) {
        tests::skip("only the superuser can be somebody else");
        return;
    }
    fixtures::TemporaryFolder const folder;
    REQUIRE(::chmod(folder.path().c_str(), 0750) == 0);
    constexpr uid_t k_nobody = 65534;
    constexpr int k_no_program = 127;
    std::string const data = folder.path();
    for (std::vector<std::string> const& arguments : { std::vector<std::string> { "feedback", "list", "--json" },
             { "feedback", "stats" }, { "articles" }, { "pin", "list" } }) {
        std::vector<std::string> asked = arguments;
        asked.insert(asked.end(), { "--data", data });
        Outcome const outcome = run(asked, k_nobody);
        if (outcome.status == k_no_program) {
            tests::skip("the program lies where others can't run it");
            return;
        }
        CAPTURE(arguments.front());
        CHECK(outcome.status == 1);
        CHECK(outcome.out.empty());
        CHECK_MESSAGE(contains(outcome.err, "Permission denied"), outcome.err);
    }
}

TEST_CASE("folders nested ten thousand deep are survived")
{
    Input const input;
    int at = ::open(input.path.c_str(), O_DIRECTORY | O_RDONLY);
    for (int depth = 0; depth < 10'000; ++depth) {
        REQUIRE(::mkdirat(at, "d", 0700) == 0);
        int const below = ::openat(at, "d", O_DIRECTORY | O_RDONLY);
        REQUIRE(below >= 0);
        ::close(at);
        at = below;
    }
    ::close(at);
    Outcome const outcome = input.import();
    CHECK(outcome.status == 1);
    CHECK(lines_in(outcome.err) == 1);
    CHECK(input.imported());
    // Too deep for most ways of removing it.
    CHECK(std::system(("rm -rf '" + input.path.string() + "'").c_str()) == 0);
}

TEST_CASE("a file name with control characters stays on its line")
{
    Input const input;
    write_file(input.path / "bad\nname\x1b[2J.md", "");
    Outcome const outcome = input.import();
    CHECK(outcome.status == 1);
    CHECK(lines_in(outcome.err) == 1);
    CHECK_FALSE(contains(outcome.err, "\x1b"));
}

TEST_CASE("any bytes in a file that promises an article are skipped with a reason or read")
{
    Input const input;
    std::string bytes;
    for (int n = 0; n < 4096; ++n)
        bytes += static_cast<char>(n * 131 >> 3);
    write_file(input.path / "a.md", "---\n" + bytes);
    write_file(input.path / "b.md", "---\ntitle: B\n---\n" + bytes);
    write_file(input.path / "c.xml", "<Document>" + bytes);
    write_file(input.path / "d.md", bytes);
    Outcome const outcome = input.import();
    CHECK(outcome.status == 1);
    CHECK(lines_in(outcome.err) == 4);
    CHECK(input.imported());
}
