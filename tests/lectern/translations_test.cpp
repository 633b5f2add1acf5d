#include "lectern/translations.h"

#include <doctest/doctest.h>

namespace {
lectern::Translations const& installed()
{
    static lectern::Translations const translations(LECTERN_LOCALE_DIR);
    return translations;
}
} // namespace

TEST_CASE("words come from the catalogue of their language, region or not")
{
    CHECK(installed().text("es", "Start over") == "Empezar de nuevo");
    CHECK(installed().text("es-MX", "Start over") == "Empezar de nuevo");
}

TEST_CASE("Arabic says one and two in words, without a numeral")
{
    auto answers = [](int count) { return installed().plural("ar", "{} answer", "{} answers", count); };
    CHECK(answers(1) == "إجابة واحدة");
    CHECK(answers(2) == "إجابتان");
    CHECK(answers(3) == "{} إجابات");
}

TEST_CASE("words that English has once differ by what they are for")
{
    CHECK(installed().text_for("ar", "next page", "More") == "المزيد");
    CHECK(installed().text_for("ar", "greater number", "More") == "أكثر");
    CHECK(installed().text_for("sw", "next page", "More") == "More");
}

TEST_CASE("a language without a catalogue is shown in English")
{
    CHECK(installed().text("sw", "Start over") == "Start over");
    CHECK(installed().text("../../etc", "Start over") == "Start over");
}

TEST_CASE("numbers take the form that their language asks for")
{
    auto topics = [](int count) { return installed().plural("ru", "{} topic", "{} topics", count); };
    CHECK(topics(1) != topics(3));
    CHECK(topics(3) != topics(5));
    CHECK(topics(21) == topics(1));
    CHECK(installed().plural("en", "{} topic", "{} topics", 1) == "{} topic");
}

TEST_CASE("a catalogue that can't be read leaves English")
{
    lectern::Translations const broken("/dev/null");
    CHECK(broken.text("es", "Start over") == "Start over");
}
