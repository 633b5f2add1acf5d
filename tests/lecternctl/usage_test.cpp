#include "lecternctl/program.h"
#include "support/fixtures.h"

using namespace program;

TEST_CASE("a command line that makes no sense ends with status 2 and does nothing")
{
    fixtures::TemporaryFolder const folder;
    std::string const data = (folder.path() / "data").string();
    std::vector<std::vector<std::string>> const wrong {
        {},
        { "nonsense" },
        { "--nonsense" },
        { "import" },
        { "import", "--data", data },
        { "import", "x", "--format", "html", "--data", data },
        { "import", "x", "--data" },
        { "import", "x", "--data", "" },
        { "articles", "extra", "--data", data },
        { "show", "--data", data },
        { "feedback" },
        { "feedback", "nonsense" },
        { "feedback", "list", "--data" },
        { "articles", "--json=maybe", "--data", data },
    };
    for (auto const& arguments : wrong) {
        Outcome const outcome = run(arguments);
        CAPTURE(outcome.err);
        CHECK(outcome.status == 2);
        CHECK(outcome.out.empty());
        CHECK_FALSE(outcome.err.empty());
    }
    CHECK_FALSE(std::filesystem::exists(data));
    CHECK(contains(run({ "nonsense" }).err, "nonsense"));
    CHECK(contains(run({ "feedback", "nonsense" }).err, "nonsense"));
}

TEST_CASE("help and version end with status 0 and explain the exit status")
{
    Outcome const help = run({ "--help" });
    CHECK(help.status == 0);
    for (char const* const word : { "import", "articles", "show", "feedback", "Exit status", "LECTERN_DATA" })
        CHECK_MESSAGE(contains(help.out, word), word);
    for (std::vector<std::string> const& arguments : { std::vector<std::string> { "import", "--help" },
             { "articles", "--help" }, { "show", "--help" }, { "feedback", "list", "--help" } }) {
        CHECK(run(arguments).status == 0);
        CHECK(contains(run(arguments).out, "--data"));
    }
    CHECK(run({ "--version" }).status == 0);
    CHECK(contains(run({ "--version" }).out, "lecternctl "));
}

TEST_CASE("the data folder comes from the environment when no option names it")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { fixtures::article("rash", "Rash") });
    ::setenv("LECTERN_DATA", folder.path().c_str(), 1);
    CHECK(contains(run({ "articles" }).out, "rash"));
    ::unsetenv("LECTERN_DATA");
    ::setenv("XDG_DATA_HOME", folder.path().c_str(), 1);
    fixtures::publish(folder.path() / "lectern", { fixtures::article("gout", "Gout") });
    CHECK(contains(run({ "articles" }).out, "gout"));
    ::unsetenv("XDG_DATA_HOME");
}
