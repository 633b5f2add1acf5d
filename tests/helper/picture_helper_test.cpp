#include "helper/picture_helper.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <fstream>
#include <string>

using base::ErrorCode;
using helper::PictureHelper;
using namespace std::chrono_literals;

namespace {

constexpr char const* k_drawing
    = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 20'><rect width='30' height='20' fill='red'/></svg>";

/// A program in the helper's place.
std::filesystem::path script(fixtures::TemporaryFolder const& folder, std::string const& lines)
{
    auto const path = folder.path() / "helper";
    std::ofstream(path) << "#!/bin/sh\n" << lines << "\n";
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return path;
}

ErrorCode error_with(std::string const& lines, std::chrono::milliseconds patience = 20s)
{
    fixtures::TemporaryFolder const folder;
    auto const made = PictureHelper(script(folder, lines), patience).decode("x");
    REQUIRE_FALSE(made);
    return made.error().code;
}

} // namespace

TEST_CASE("the helper decodes a drawing in a process of its own")
{
    auto const made = PictureHelper().decode(k_drawing, 60);
    REQUIRE_MESSAGE(made, (made ? "" : made.error().message));
    CHECK(made->width_px == 60);
    CHECK(made->height_px == 40);
    CHECK_FALSE(made->transparent);
    CHECK(made->bytes.starts_with("\x89PNG"));
}

TEST_CASE("the helper says what is wrong with a file")
{
    PictureHelper const helper;
    auto const text = helper.decode("no picture");
    REQUIRE_FALSE(text);
    CHECK(text.error().code == ErrorCode::unsupported);
    CHECK(text.error().message == "neither PNG, JPEG, WebP nor SVG");
    auto const half = helper.decode("\x89PNG\r\n\x1A\n");
    REQUIRE_FALSE(half);
    CHECK(half.error().code == ErrorCode::malformed);
    CHECK(
        helper.decode(std::string(content::k_picture_file_limit_bytes + 1, ' ')).error().code == ErrorCode::too_large);
}

TEST_CASE("a helper that crashes, hangs or is not there costs its picture only")
{
    CHECK(error_with("kill -SEGV $$") == ErrorCode::unavailable);
    CHECK(error_with("printf 'ok 1 1 0\\nx'; exit 1") == ErrorCode::unavailable);
    CHECK(error_with("sleep 600", 100ms) == ErrorCode::unavailable);
    CHECK(error_with("exec >&-; sleep 600", 100ms) == ErrorCode::unavailable);
    auto const missing = PictureHelper("/nowhere/lectern-picture").decode("x");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::unavailable);
}

TEST_CASE("a helper that was taken over is not believed")
{
    CHECK(error_with("echo nonsense") == ErrorCode::unavailable);
    CHECK(error_with("printf 'ok 0 5 0\\nx'") == ErrorCode::unavailable);
    CHECK(error_with("printf 'ok 99999 5 0\\nx'") == ErrorCode::unavailable);
    CHECK(error_with("printf 'ok 5 5 0\\n'") == ErrorCode::unavailable);
    CHECK(error_with("printf 'ok 5 5 0\\n#!/bin/sh'") == ErrorCode::unavailable);
    CHECK(error_with("head -c 30000000 /dev/zero") == ErrorCode::unavailable);
    CHECK(error_with("printf 'no malformed \\033[2J'") == ErrorCode::unavailable);
}

TEST_CASE("the helper inherits neither our environment nor our files")
{
    fixtures::TemporaryFolder const folder;
    std::ofstream const open(folder.path() / "open");
    auto const seen
        = PictureHelper(script(folder, "printf 'no malformed %s' \"$HOME$LECTERN_DATA$(ls /proc/self/fd | wc -l)\""))
              .decode("x");
    REQUIRE_FALSE(seen);
    // Standard input, output and error, and the folder that ls reads; a shell may hold its script.
    CHECK_MESSAGE((seen.error().message == "4" || seen.error().message == "5"), seen.error().message);
}
