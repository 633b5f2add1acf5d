#include "content/readability.h"
#include "content/spanish_reading.h"

#include <doctest/doctest.h>

using namespace content;

namespace {

Article article_of(std::string language, std::string text)
{
    Article article;
    article.metadata.language = std::move(language);
    article.metadata.title = "T";
    article.blocks = { { BlockKind::paragraph, 0, 0, { std::move(text), {} } } };
    return article;
}

/// Of 25 words.
constexpr char const* k_easy
    = "Lave sus manos. Beba agua. Coma poco. Duerma bien. Llame a su hija. No corra. Tome aire. "
      "Vaya a casa. Pida ayuda hoy. No fume.";
constexpr char const* k_hard
    = "La administración concomitante de medicamentos inmunosupresores requiere necesariamente una monitorización "
      "hematológica periódica, especialmente cuando existen contraindicaciones individualizadas previamente "
      "documentadas por profesionales multidisciplinarios.";

} // namespace

TEST_CASE("Spanish syllables are counted as they are spoken")
{
    struct Word {
        char const* spelling;
        int syllables;
    };
    for (Word const& word : { Word { "sol", 1 }, Word { "casa", 2 }, Word { "médico", 3 }, Word { "Ángel", 2 },
             Word { "ciudad", 2 }, Word { "ruido", 2 }, Word { "país", 2 }, Word { "María", 3 }, Word { "farmacia", 3 },
             Word { "leer", 2 }, Word { "que", 1 }, Word { "quien", 1 }, Word { "guía", 2 }, Word { "aquí", 2 },
             Word { "pingüino", 3 }, Word { "ahora", 3 }, Word { "deshielo", 3 }, Word { "vehículo", 4 },
             Word { "y", 1 }, Word { "muy", 1 }, Word { "leyes", 2 }, Word { "yo", 1 }, Word { "niño", 2 },
             Word { "medicamento", 5 }, Word { "OÍR", 2 }, Word { "12", 1 }, Word { "¿Cuándo?", 2 } }) {
        CAPTURE(word.spelling);
        CHECK(spanish_syllables_of(word.spelling) == word.syllables);
    }
}

TEST_CASE("the perspicuity of a Spanish text goes by syllables and sentences")
{
    auto const level = spanish_reading_level("Tome agua. ¿Le duele la cabeza?");
    CHECK(level.words == 6);
    CHECK(level.sentences == 2);
    CHECK(level.syllables == 11);
    CHECK(perspicuity(level) == doctest::Approx(206.835 - 62.3 * level.syllables / 6.0 - 3.0));
    CHECK(perspicuity({}) == 0);
}

TEST_CASE("the limits of the INFLESZ scale are the grades in which its schools end")
{
    CHECK(spanish_grade(65) == doctest::Approx(6));
    CHECK(spanish_grade(55) == doctest::Approx(10));
    CHECK(spanish_grade(40) == doctest::Approx(12));
    CHECK(spanish_grade(60) == doctest::Approx(8));
    CHECK(spanish_grade(0) > 16);
    CHECK(spanish_grade(200) == 0);
    for (int score = 0; score < 100; ++score)
        CHECK(spanish_grade(score) >= spanish_grade(score + 1));
}

TEST_CASE("English and Spanish have a grade, and other languages none")
{
    auto const easy = readability_of(article_of("es", k_easy));
    REQUIRE(easy.grade);
    CHECK(*easy.grade < 6);
    CHECK(readability_of(article_of("es-MX", k_hard)).grade.value_or(0) > 12);
    CHECK(readability_of(article_of("en", "You may feel sick. " + std::string(k_easy))).grade);
    CHECK_FALSE(readability_of(article_of("de", k_hard)).grade);
    CHECK_FALSE(readability_of(article_of("ru", k_hard)).grade);
}

TEST_CASE("of a few words no grade is said")
{
    CHECK_FALSE(readability_of(article_of("en", "Immunosuppressive pharmacotherapy.")).grade);
    CHECK(readability_of(article_of("en", "Immunosuppressive pharmacotherapy.")).words == 3);
}

TEST_CASE("words are counted where they have spaces between them")
{
    CHECK(readability_of(article_of("ru", "Мойте руки – два раза.")).words == 5);
    CHECK(readability_of(article_of("hi", "हाथ धोएँ")).words == 3);
    CHECK_FALSE(readability_of(article_of("zh-Hans", "请洗手。")).words);
}
