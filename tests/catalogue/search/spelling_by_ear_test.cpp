#include "catalogue/search/edit_cost.h"
#include "catalogue/search/pinyin.h"
#include "catalogue/search/sound.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace catalogue::search;

TEST_CASE("words that sound alike have the same key")
{
    CHECK(sound_of("neumonia") == sound_of("pneumonia"));
    CHECK(sound_of("psoriasys") == sound_of("psoriasis"));
    CHECK(sound_of("sikel") == sound_of("sickle"));
    CHECK(sound_of("asma") == sound_of("asthma"));
    CHECK(sound_of("radiashun") == sound_of("radiation"));
    CHECK(sound_of("fever") != sound_of("cough"));
}

TEST_CASE("other scripts have a sound by way of Latin letters")
{
    CHECK_FALSE(sound_of("диабет").empty());
    CHECK(sound_of("диабет") == sound_of("deabet"));
}

TEST_CASE("one sound too many or too few leaves a key in common")
{
    auto const typed = sounds_around(sound_of("diabestes"), 3), word = sounds_around(sound_of("diabetes"), 3);
    CHECK(std::ranges::any_of(typed, [&](auto const& sound) { return std::ranges::find(word, sound) != word.end(); }));
    CHECK(sounds_around("FL", 3).size() == 1);
}

TEST_CASE("an ending is told by letters and not by bytes")
{
    CHECK(ending_of("diabetes") == "-etes");
    CHECK(ending_of("диабет") == "-абет");
    CHECK(ending_of("flu") == "-flu");
}

TEST_CASE("what ears confuse costs less than what they do not")
{
    CHECK(edit_cost("asthma", "asthma") == 0);
    CHECK(edit_cost("fone", "phone") == 0);
    CHECK(edit_cost("diabetis", "diabetes") < edit_cost("diabetks", "diabetes"));
    CHECK(edit_cost("presure", "pressure") < edit_cost("prlessure", "pressure"));
    CHECK(edit_cost("feevr", "fever") < 1);
    CHECK(edit_cost("kidney", "liver") > most_cost(6));
}

TEST_CASE("a word of three letters is too short to be taken for another")
{
    CHECK(most_cost(3) == 0);
    CHECK(most_cost(7) >= 2);
}

TEST_CASE("a Chinese name is known by its syllables, the whole and their first letters")
{
    CHECK(pinyin_of("糖尿病") == "tang niao bing tangniaobing tnb");
    CHECK(pinyin_of("fever").empty());
}
