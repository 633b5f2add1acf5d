#include "source_files.h"
#include "support/skip.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdio>

using namespace architecture;

namespace {

struct Outcome {
    bool ok = false;
    std::string output;
};

/// What a command of the shell says when it runs in the top folder, errors included.
Outcome run(std::string const& command)
{
    std::string const whole = "cd '" + source_folder().string() + "' && { " + command + "; } </dev/null 2>&1";
    FILE* const pipe = popen(whole.c_str(), "r");
    REQUIRE(pipe);
    Outcome outcome;
    std::array<char, 4096> part;
    while (std::size_t const length = std::fread(part.data(), 1, part.size(), pipe))
        outcome.output.append(part.data(), length);
    outcome.ok = pclose(pipe) == 0;
    return outcome;
}

} // namespace

TEST_CASE("the code is formatted")
{
    if (!run("command -v clang-format").ok)
        return tests::skip("clang-format is not installed");
    // The script asks git for the files.
    if (!run("git ls-files --error-unmatch scripts/format").ok)
        return tests::skip("this is no clone that git can read");
    auto const check = run("scripts/format --check");
    CHECK_MESSAGE(check.ok, "scripts/format fixes this:\n", check.output);
}
