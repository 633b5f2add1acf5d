#include "content/plain_language.h"

#include <doctest/doctest.h>

using namespace content;

TEST_CASE("syllables are estimated as they are spoken")
{
    struct Expected {
        char const* word;
        int syllables;
    };
    constexpr Expected k_words[] = { { "a", 1 }, { "the", 1 }, { "cancer", 2 }, { "medicine", 3 }, { "medicines", 3 },
        { "table", 2 }, { "made", 1 }, { "makes", 1 }, { "helped", 1 }, { "wanted", 2 }, { "boxes", 2 },
        { "changes", 2 }, { "diet", 2 }, { "medium", 3 }, { "create", 2 }, { "fluid", 2 }, { "period", 3 },
        { "region", 2 }, { "nation", 2 }, { "special", 2 }, { "science", 2 }, { "patient", 2 }, { "diabetes", 4 },
        { "leukemia", 4 }, { "chemotherapy", 5 }, { "idea", 3 }, { "area", 3 }, { "being", 2 }, { "doing", 2 },
        { "breathing", 2 }, { "people", 2 }, { "little", 2 }, { "breathe", 1 }, { "disease", 2 }, { "diseases", 3 },
        { "doctor", 2 }, { "situation", 4 }, { "quiet", 2 }, { "radiation", 4 }, { "serious", 3 }, { "virus", 2 },
        { "bacteria", 4 }, { "usually", 4 }, { "immediately", 5 }, { "safely", 2 }, { "careful", 2 }, { "guide", 1 },
        { "tired", 1 }, { "Eyes", 1 }, { "don't", 1 }, { "organism", 4 }, { "24", 1 } };
    int wrong = 0;
    for (Expected const& expected : k_words)
        if (int const got = syllables_of(expected.word); got != expected.syllables) {
            ++wrong;
            MESSAGE(std::string(expected.word), " has ", expected.syllables, " syllables, not ", got);
        }
    CHECK(wrong == 0);
}

TEST_CASE("the formulas are those of the standards")
{
    ReadingLevel const level { 100, 10, 150, 12 };
    CHECK(level.grade() == doctest::Approx(0.39 * 10 + 11.8 * 1.5 - 15.59));
    CHECK(level.smog() == doctest::Approx(1.043 * 6 + 3.1291));
    CHECK(ReadingLevel {}.grade() == 0);
    CHECK(ReadingLevel {}.smog() == 0);
}

TEST_CASE("words and sentences are counted")
{
    ReadingLevel const level = reading_level("Call us. Is it 38.5 degrees? \"Yes.\" Then wait");
    CHECK(level.words == 9);
    CHECK(level.sentences == 4);
    CHECK(reading_level("").words == 0);
    CHECK(reading_level(" - . ! ").sentences == 0);
}

TEST_CASE("every block ends a sentence, with a full stop or without")
{
    Article article;
    article.metadata.title = "Dry eyes";
    article.blocks = { { BlockKind::bullet, 0, 0, { "one", {} } }, { BlockKind::bullet, 0, 0, { "two", {} } } };
    CHECK(reading_level(article).sentences == 3);
}

TEST_CASE("hard words and long sentences raise the grade")
{
    ReadingLevel const easy = reading_level("You may feel sick. Drink lots of water. Rest when you can.");
    ReadingLevel const hard
        = reading_level("Chemotherapy-associated gastrointestinal manifestations necessitate comprehensive "
                        "pharmacological intervention and multidisciplinary evaluation.");
    CHECK(easy.grade() < 3);
    CHECK(hard.grade() > 15);
    CHECK(easy.smog() < hard.smog());
}
