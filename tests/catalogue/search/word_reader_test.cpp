#include "catalogue/search/word_reader.h"

#include <doctest/doctest.h>

#include <vector>

using catalogue::search::Word;
using catalogue::search::WordReader;

namespace {

std::vector<std::string> spellings_in(std::string const& text, std::string const& language = "en")
{
    std::vector<std::string> spellings;
    WordReader(language).read(text, [&](Word const& word) {
        if (!word.noise)
            spellings.push_back(word.spelling);
    });
    return spellings;
}

std::string stem_of(std::string const& word, std::string const& language = "en")
{
    std::string stem;
    WordReader(language).read(word, [&](Word const& found) { stem = found.stem; });
    return stem;
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("capitals, accents, hyphens and apostrophes do not matter")
{
    CHECK(spellings_in("Ménière's disease") == Words { "menieres", "disease" });
    CHECK(spellings_in("COVID-19 X-ray") == Words { "covid", "19", "x", "ray" });
    CHECK(spellings_in("l\u2019asthme s\u00e9v\u00e8re", "fr") == Words { "l", "asthme", "severe" });
    CHECK(spellings_in("bệnh tiểu đường", "vi") == Words { "benh", "tieu", "duong" });
    CHECK(spellings_in("قَلْب", "ar") == spellings_in("قلب", "ar"));
}

TEST_CASE("vowel signs of Indic scripts are letters and stay")
{
    CHECK(spellings_in("दिल", "hi") == Words { "दिल" });
    CHECK(spellings_in("दिल", "hi") != spellings_in("दल", "hi"));
}

TEST_CASE("forms of a word have one stem in the languages that Snowball has")
{
    CHECK(stem_of("treated") == stem_of("treating"));
    CHECK(stem_of("operación", "es") == stem_of("operaciones", "es"));
    CHECK(stem_of("болезни", "ru") == stem_of("болезнь", "ru"));
    CHECK(stem_of("treated", "zh") == "treated");
}

TEST_CASE("Chinese is cut into words, with their places in the text")
{
    std::vector<Word> words;
    WordReader("zh").read("糖尿病的症状", [&](Word const& word) { words.push_back(word); });
    REQUIRE(words.size() == 3);
    CHECK(words[0].spelling == "糖尿病");
    CHECK(words[1].noise);
    CHECK(words[2].begin == 12);
    CHECK(words[2].end == 18);
}

TEST_CASE("words that say nothing are told by language, and the A of a name is none of them")
{
    CHECK(spellings_in("What are the side effects of chemo?") == Words { "side", "effects", "chemo" });
    CHECK(spellings_in("¿Cuáles son los síntomas?", "es") == Words { "sintomas" });
    CHECK(spellings_in("Hepatitis A. A virus") == Words { "hepatitis", "a", "virus" });
}

TEST_CASE("text that is no UTF-8 and words longer than any are no harm")
{
    CHECK(spellings_in("fever\xFF\xC3 cough") == Words { "fever", "cough" });
    CHECK(spellings_in(std::string(500, 'x') + " cough") == Words { "cough" });
}
