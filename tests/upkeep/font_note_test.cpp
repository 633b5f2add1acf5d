#include "support/temporary_folder.h"
#include "upkeep/font_note.h"

#include <doctest/doctest.h>

#include <sys/stat.h>

using Languages = std::vector<std::string>;

TEST_CASE("the languages without a font are noted until there are none")
{
    fixtures::TemporaryFolder const folder;
    CHECK(upkeep::noted_languages_without_font(folder.path()).empty());
    REQUIRE(upkeep::note_languages_without_font(folder.path(), { "hi", "zh-Hant" }));
    CHECK(upkeep::noted_languages_without_font(folder.path()) == Languages { "hi", "zh-Hant" });
    REQUIRE(upkeep::note_languages_without_font(folder.path(), {}));
    CHECK(upkeep::noted_languages_without_font(folder.path()).empty());
}

TEST_CASE("nothing is written where the note says so already, and where there is nothing to say")
{
    fixtures::TemporaryFolder const folder;
    auto const file = folder.path() / "languages-without-font.txt";
    REQUIRE(upkeep::note_languages_without_font(folder.path(), {}));
    CHECK_FALSE(std::filesystem::exists(file));
    REQUIRE(upkeep::note_languages_without_font(folder.path(), { "hi" }));
    auto const inode = [&] {
        struct stat seen {};
        REQUIRE(::stat(file.c_str(), &seen) == 0);
        return seen.st_ino;
    };
    auto const before = inode();
    REQUIRE(upkeep::note_languages_without_font(folder.path(), { "hi" }));
    CHECK(inode() == before);
}

TEST_CASE("the advice names the packages that have the letters, and no others")
{
    auto const advises = [](Languages const& languages, char const* package) {
        return upkeep::font_advice(languages).find(package) != std::string::npos;
    };
    CHECK(advises({ "hi" }, "letters: hi; install fonts-noto-core, then"));
    CHECK(advises({ "zh" }, "letters: zh; install fonts-noto-cjk, then"));
    CHECK(advises({ "zh-Hant" }, "install fonts-noto-cjk, then"));
    CHECK(advises({ "hi", "ja" }, "letters: hi, ja; install fonts-noto-core, fonts-noto-cjk, then"));
}
