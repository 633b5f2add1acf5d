#include "catalogue/search/word_reader.h"

#include <doctest/doctest.h>

#include <tuple>
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
    CHECK(spellings_in("is there a hepatitis a vaccine") == Words { "hepatitis", "a", "vaccine" });
    CHECK(spellings_in("What is Down syndrome?") == Words { "down", "syndrome" });
}

TEST_CASE("text that is no UTF-8 and words longer than any are no harm")
{
    CHECK(spellings_in("fever\xFF\xC3 cough") == Words { "fever", "cough" });
    CHECK(spellings_in(std::string(500, 'x') + " cough") == Words { "cough" });
    // Of each script: "electrocardiogram" has 66 bytes in Devanagari.
    CHECK(spellings_in("इलेक्ट्रोकार्डियोग्राम", "hi").size() == 1);
}

TEST_CASE("words that are kept are those that are read anew")
{
    std::string const text
        = "A fever, a Fever: hepatitis A, Hepatitis A and B. Ménière's X-ray, \u53d1\u70e7 and a fever.";
    for (char const* const language : { "en", "fr", "zh" }) {
        WordReader const anew(language);
        WordReader keeping(language);
        keeping.keep_words();
        for (int time = 0; time < 2; ++time) {
            std::vector<Word> words;
            anew.read(text, [&](Word const& word) { words.push_back(word); });
            std::size_t at = 0;
            keeping.read(text, [&](Word const& word) {
                REQUIRE(at < words.size());
                Word const& other = words[at++];
                CHECK(std::tie(word.begin, word.end, word.spelling, word.written, word.stem, word.noise)
                    == std::tie(other.begin, other.end, other.spelling, other.written, other.stem, other.noise));
            });
            CHECK(at == words.size());
        }
    }
}
