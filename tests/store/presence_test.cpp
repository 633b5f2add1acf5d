#include "store/presence.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <fstream>

using store::Presence;
using store::presence_of;

TEST_CASE("a file is there with content or empty, is something else, or is not there")
{
    fixtures::TemporaryFolder const folder;
    std::ofstream(folder / "full") << "x";
    std::ofstream(folder / "empty") << "";
    CHECK(presence_of(folder / "full") == Presence::has_content);
    CHECK(presence_of(folder / "empty") == Presence::empty);
    CHECK(presence_of(folder.path()) == Presence::not_a_file);
    CHECK(presence_of(folder / "none") == Presence::absent);
    CHECK(presence_of(folder / "full" / "below") == Presence::absent);
}

TEST_CASE("what can't be looked at is not absent")
{
    fixtures::TemporaryFolder const folder;
    std::filesystem::create_symlink("circle", folder / "circle");
    auto const presence = presence_of(folder / "circle");
    REQUIRE_FALSE(presence);
    CHECK(presence.error().code == base::ErrorCode::unavailable);
    CHECK(presence.error().message.find((folder / "circle").string()) != std::string::npos);
}
