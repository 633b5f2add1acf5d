#include "pinyin/composer.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <random>
#include <string>

namespace {

std::filesystem::path const k_schemas = std::filesystem::path(LECTERN_SOURCE_DIR) / "assets/pinyin";

pinyin::Composer composer()
{
    auto made = pinyin::Composer::create(k_schemas);
    REQUIRE_MESSAGE(made, made.error().message);
    return std::move(*made);
}

std::string as_text(std::vector<pinyin::Candidate> const& candidates)
{
    std::string text;
    for (auto const& [word, letters] : candidates)
        text.append(word).append(std::to_string(letters)).append(" ");
    return text;
}

} // namespace

TEST_CASE("what a visitor looks for comes first, written out or by first letters")
{
    auto finder = composer();
    for (auto const& [letters, word] : { std::pair { "tangniaobing", "糖尿病" }, { "tnb", "糖尿病" },
             { "gaoxueya", "高血压" }, { "xi'an", "西安" }, { "lvse", "绿色" } }) {
        auto const found = finder.candidates(letters, 8);
        REQUIRE(!found.empty());
        CHECK(found.front().word == std::string_view(word));
        CHECK(found.front().letters == std::string_view(letters).size());
        CHECK(found.size() == 8);
    }
}

TEST_CASE("a shorter word says how many letters it takes")
{
    auto finder = composer();
    auto const found = finder.candidates("tangniaobing", 30);
    CHECK(found.size() == 30);
    auto const letters_of = [&](std::string_view word) {
        for (auto const& candidate : found)
            if (candidate.word == word)
                return candidate.letters;
        return std::size_t { 0 };
    };
    CHECK(letters_of("糖尿") == 8);
    CHECK(letters_of("糖") == 4);
    // 先 is one syllable, 西安 two.
    auto const xian = as_text(finder.candidates("xianzai", 30));
    CHECK(xian.find("现在7 ") != std::string::npos);
    CHECK(xian.find("先4 ") != std::string::npos);
}

TEST_CASE("what is no pinyin has no words, and does no harm")
{
    auto finder = composer();
    for (auto const* const letters : { "", "1", "ABC", "\xff", "'", "糖" })
        CHECK(as_text(finder.candidates(letters, 8)).empty());
    CHECK(finder.candidates("tang", 1).size() == 1);
}

TEST_CASE("letters come and go at random, and the words are those of the letters that are left")
{
    auto typed = composer();
    std::mt19937 random(4);
    std::string letters;
    std::vector<std::pair<std::string, std::string>> seen;
    for (int i = 0; i < 400; ++i) {
        if (random() % 4 == 0 || letters.size() > 30)
            letters.resize(letters.size() - std::min<std::size_t>(letters.size(), random() % 5));
        else
            letters += "abcdefghijklmnopqrstuvwxyz'"[random() % 27];
        auto const found = typed.candidates(letters, 12);
        for (auto const& [word, taken] : found)
            CHECK((!word.empty() && taken > 0 && taken <= letters.size()));
        if (i % 10 == 0)
            seen.emplace_back(letters, as_text(found));
    }
    for (auto const& [again, words] : seen) {
        (void)typed.candidates("", 12); // From the beginning.
        CHECK_MESSAGE(as_text(typed.candidates(again, 12)) == words, again);
    }
}

TEST_CASE("nothing is learned, and no file is written")
{
    fixtures::TemporaryFolder const folder;
    std::filesystem::copy(k_schemas, folder.path() / "pinyin");
    std::string first;
    for (int visit = 0; visit < 3; ++visit) {
        auto made = pinyin::Composer::create(folder.path() / "pinyin");
        REQUIRE(made);
        auto const found = as_text(made->candidates("zhenghe", 20));
        CHECK((first.empty() || found == first));
        first = found;
    }
    int files = 0;
    for ([[maybe_unused]] auto const& entry : std::filesystem::recursive_directory_iterator(folder.path()))
        ++files;
    CHECK(files == 2); // The folder and the schema.
}

TEST_CASE("without the dictionary or the schema it says which file is missing")
{
    fixtures::TemporaryFolder const empty;
    auto const no_schema = pinyin::Composer::create(empty.path());
    REQUIRE_FALSE(no_schema);
    CHECK(no_schema.error().code == base::ErrorCode::absent);
    CHECK(no_schema.error().message.find("lectern.schema.yaml") != std::string::npos);
    auto const no_dictionary = pinyin::Composer::create(k_schemas, empty.path());
    REQUIRE_FALSE(no_dictionary);
    CHECK(no_dictionary.error().message.find("luna_pinyin.table.bin") != std::string::npos);
}
