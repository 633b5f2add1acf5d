// Words by their sounds, found by the program that the kiosk starts for it.

#include "kiosk/part.h"
#include "lectern/effects/typing.h"
#include "base/installation.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>

namespace {

using kiosk::typing::CandidatesFailed;
using kiosk::typing::CandidatesFound;
using lectern::effects::Typing;

kiosk::typing::FindCandidates wanted(std::string_view letters) { return { 7, base::WipingString(letters) }; }

/// A program that does what this script says.
std::filesystem::path script(fixtures::TemporaryFolder const& folder, std::string_view lines)
{
    auto const path = folder.path() / "helper";
    std::ofstream(path) << "#!/bin/sh\n" << lines << '\n';
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return path;
}

bool finds(Typing& typing)
{
    auto const answer = typing(wanted("tang"));
    REQUIRE(answer);
    return kiosk::part<CandidatesFound>(*answer) != nullptr;
}

bool fails(Typing& typing)
{
    auto const answer = typing(wanted("tang"));
    REQUIRE(answer);
    auto const* failed = kiosk::part<CandidatesFailed>(*answer);
    return failed && failed->generation == 7;
}

} // namespace

TEST_CASE("words are found, visit after visit")
{
    Typing typing;
    for (int visit = 0; visit < 2; ++visit) {
        for (auto const* const letters : { "tang", "tangniaobing" }) {
            auto const answer = typing(wanted(letters));
            REQUIRE(answer);
            auto const* found = kiosk::part<CandidatesFound>(*answer);
            REQUIRE(found);
            CHECK(found->generation == 7);
            CHECK(found->composition == std::string_view(letters));
            REQUIRE(found->candidates.size() > 8);
            if (std::string_view(letters) == "tangniaobing") {
                CHECK(found->candidates.front().word == "糖尿病");
                CHECK(found->candidates.front().letters == 12);
            }
        }
        CHECK_FALSE(typing(kiosk::typing::ForgetCompositions {}));
    }
}

TEST_CASE("without the program, its schema or a sound answer there are no words, and nobody waits for ever")
{
    fixtures::TemporaryFolder const folder;
    Typing missing(folder.path() / "none", base::share_folder() / "pinyin");
    CHECK(fails(missing));
    CHECK(fails(missing));
    Typing bare(base::libexec_folder() / "lectern-pinyin", folder.path());
    CHECK(fails(bare));
    Typing ends(script(folder, "exit 1"), folder.path());
    CHECK(fails(ends));
    Typing breaks_off(script(folder, "read letters; echo 4 tang; exit 0"), folder.path());
    CHECK(fails(breaks_off));
    Typing never_ends(script(folder, "while :; do echo 4 tang; done"), folder.path());
    CHECK(fails(never_ends));
}

TEST_CASE("lines that are no candidates are left out")
{
    fixtures::TemporaryFolder const folder;
    Typing typing(
        script(folder,
            "read letters; printf '4 A\\nnonsense\\n4\\n0 B\\n99999999999999999999999 C\\n2 D\\n\\n'; read letters"),
        folder.path());
    auto const answer = typing(wanted("tang"));
    REQUIRE(answer);
    auto const* found = kiosk::part<CandidatesFound>(*answer);
    REQUIRE(found);
    REQUIRE(found->candidates.size() == 2);
    CHECK(found->candidates[0].word == "A");
    CHECK(found->candidates[1].word == "D");
    CHECK(found->candidates[1].letters == 2);
}

TEST_CASE("a program that has ended is started again for the next visitor")
{
    fixtures::TemporaryFolder const folder;
    Typing typing(script(folder, "read letters; printf '4 A\\n\\n'"), folder.path());
    CHECK(finds(typing));
    CHECK(fails(typing));
    CHECK(finds(typing));
}
