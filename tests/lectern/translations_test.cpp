#include "lectern/translations.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

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

TEST_CASE("words have the apostrophes and quotation marks of print")
{
    CHECK(installed().text("en", "Don't know") == "Don’t know");
    CHECK(installed().text("sw", "Say \"yes\"") == "Say “yes”");
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

TEST_CASE("dates are written as CLDR has them, in Gregorian years and ASCII digits")
{
    using namespace std::chrono_literals;
    using enum kiosk::DateForm;
    auto const day = 2026y / 11 / 22;
    CHECK(installed().date("en", day, whole) == "22 November 2026");
    CHECK(installed().date("en-US", day, whole) == "November 22, 2026");
    CHECK(installed().date("es", day, whole) == "22 de noviembre de 2026");
    CHECK(installed().date("ar", day, whole) == "22 نوفمبر 2026");
    CHECK(installed().date("zh", day, whole) == "2026年11月22日");
    CHECK(installed().date("fa", day, whole).find("2026") != std::string::npos);
    CHECK(installed().date("ru", day, without_year) == "22 ноября");
    CHECK(installed().date("en", day, shortest) == "22/11");
}

TEST_CASE("a span of days names once what its ends have in common")
{
    using namespace std::chrono_literals;
    using enum kiosk::DateForm;
    auto const first = 2026y / 11 / 16, last = 2026y / 11 / 22;
    CHECK(installed().dates("en", first, last, whole) == "16–22 November 2026");
    CHECK(installed().dates("en", first, last, abbreviated) == "16–22 Nov 2026");
    CHECK(installed().dates("en", first, last, without_year) == "16–22 November");
    CHECK(installed().dates("es", first, last, without_year) == "16–22 de noviembre");
    CHECK(installed().dates("hi", first, last, whole) == "16–22 नवंबर 2026");
    CHECK(installed().dates("en", 2026y / 12 / 28, 2027y / 1 / 3, without_year)
        == "28 December 2026\u2009–\u20093 January 2027");
}

TEST_CASE("a list has the separator of its language")
{
    std::vector<std::string> const parts { "1", "2", "3" };
    CHECK(installed().list("en", parts) == "1, 2, 3");
    CHECK(installed().list("es", parts) == "1, 2, 3");
    CHECK(installed().list("ru", parts) == "1, 2, 3");
    CHECK(installed().list("ar", parts) == "1، 2، 3");
    CHECK(installed().list("zh", parts) == "1、2、3");
    CHECK(installed().list("ar", std::vector<std::string> { "1" }) == "1");
}

TEST_CASE("a language is named in itself, with a capital where it has them")
{
    CHECK(installed().own_name("en") == "English");
    CHECK(installed().own_name("es") == "Español");
    CHECK(installed().own_name("fr") == "Français");
    CHECK(installed().own_name("pl") == "Polski");
    CHECK(installed().own_name("ar") == "العربية");
    CHECK(installed().own_name("zh") == "中文");
    CHECK(installed().own_name("") == "");
}

TEST_CASE("a language is named in another, as within a sentence")
{
    CHECK(installed().language_name("en", "ar") == "Arabic");
    CHECK(installed().language_name("es", "ar") == "árabe");
    CHECK(installed().language_name("ru", "en") == "английский");
    CHECK(installed().language_name("ar", "ar") == "العربية");
    CHECK(installed().language_name("en", "xyz") == "xyz");
}

TEST_CASE("a language that CLDR does not know is named by its code, and its dates are still dates")
{
    using namespace std::chrono_literals;
    CHECK(installed().own_name("xyz") == "xyz");
    CHECK(installed().own_name("../../etc") == "../../etc");
    CHECK(installed().date("xyz", 2026y / 11 / 22, kiosk::DateForm::whole).find("2026") != std::string::npos);
}

TEST_CASE("a catalogue that can't be read leaves English")
{
    lectern::Translations const broken("/dev/null");
    CHECK(broken.text("es", "Start over") == "Start over");
}
