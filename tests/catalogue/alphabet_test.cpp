#include "catalogue/alphabet.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

catalogue::Alphabet alphabet_of(char const* language)
{
    auto alphabet = catalogue::Alphabet::create(language);
    REQUIRE(alphabet);
    return std::move(*alphabet);
}

std::string letter_of(char const* language, std::string_view title) { return alphabet_of(language).file(title).letter; }

} // namespace

TEST_CASE("letters are those of the language, with # last")
{
    auto const english = alphabet_of("en").letters();
    CHECK(english.size() == 27);
    CHECK(english.front() == "A");
    CHECK(english.back() == "#");
    auto const spanish = alphabet_of("es").letters();
    CHECK(std::ranges::find(spanish, "Ñ") == std::ranges::find(spanish, "N") + 1);
    CHECK(alphabet_of("ar").letters().front() == "ا");
    CHECK(alphabet_of("ru").letters().front() == "А");
    CHECK(alphabet_of("hi").letters().front() == "अ");
    CHECK(alphabet_of("zh").letters().front() == "A");
}

TEST_CASE("a title files under its first letter by collation and not by byte")
{
    CHECK(letter_of("en", "Ángel") == "A");
    CHECK(letter_of("en", "A1C") == "A");
    CHECK(letter_of("en", "yoga") == "Y");
    CHECK(letter_of("es", "ñandú") == "Ñ");
    CHECK(letter_of("en", "ñandú") == "N");
    CHECK(letter_of("vi", "Đau") == "Đ");
    CHECK(letter_of("zh", "化疗") == "H");
    CHECK(letter_of("ru", "Ёлка") == "Е");
    CHECK(letter_of("ar", "قلب") == "ق");
    CHECK(letter_of("hi", "हृदय") == "ह");
}

TEST_CASE("digits, symbols and other scripts gather under #")
{
    for (char const* const title :
        { "5 ways", "24-hour urine test", "β-blockers", "化疗", "+", "", "   ", "...", "\xF0\x9F\x98\x80" })
        CHECK_MESSAGE(letter_of("en", title) == "#", std::string(title));
    CHECK(letter_of("ar", "CRS") == "#");
}

TEST_CASE("a leading article is ignored in its own language only")
{
    CHECK(letter_of("en", "The kidneys") == "K");
    CHECK(letter_of("en", "THE KIDNEYS") == "K");
    CHECK(letter_of("en", "An ulcer") == "U");
    CHECK(letter_of("en", "La leche") == "L");
    CHECK(letter_of("es", "La leche") == "L");
    CHECK(letter_of("es", "El riñón") == "R");
    CHECK(letter_of("es", "Los riñones") == "R");
    CHECK(letter_of("es-MX", "Los riñones") == "R");
    CHECK(letter_of("de", "Die Niere") == "N");
    CHECK(letter_of("en", "Die Niere") == "D");
    CHECK(letter_of("fr", "L'eczéma") == "E");
    CHECK(letter_of("fr", "L\u2019eczéma") == "E");
    CHECK(letter_of("it", "Un'ulcera") == "U");
    CHECK(letter_of("nl", "'t Hart") == "H");
}

TEST_CASE("a word that only begins like an article, a preposition, and a title that is nothing but an article are kept")
{
    CHECK(letter_of("en", "Theophylline") == "T");
    CHECK(letter_of("en", "A-fib") == "A");
    CHECK(letter_of("en", "Anemia") == "A");
    CHECK(letter_of("en", "The") == "T");
    CHECK(letter_of("en", "A ") == "A");
    CHECK(letter_of("en", "About pain") == "A");
    CHECK(letter_of("fr", "L'") == "L");
    CHECK(letter_of("ar", "التهاب المفاصل") == "ا");
}

TEST_CASE("leading punctuation is ignored")
{
    CHECK(letter_of("es", "¿Qué es la fiebre?") == "Q");
    CHECK(letter_of("es", "¡La sal!") == "S");
    CHECK(letter_of("en", "The \"flu\"") == "F");
    CHECK(letter_of("en", "\"The\" flu") == "T");
    CHECK(letter_of("en", "(Mild) fever") == "M");
}

TEST_CASE("sort keys compare in collation order, with numbers by value")
{
    auto const sorted = [](char const* language, std::vector<std::string> titles) {
        auto const alphabet = alphabet_of(language);
        std::ranges::sort(titles, {}, [&](std::string const& title) { return alphabet.file(title).sort_key; });
        return titles;
    };
    using Titles = std::vector<std::string>;
    CHECK(sorted("en", { "Zoster", "ångstrom", "Apple", "Angel", "apple" })
        == Titles { "Angel", "ångstrom", "apple", "Apple", "Zoster" });
    CHECK(sorted("en", { "Stage 10", "Stage 9", "The stage 2" }) == Titles { "The stage 2", "Stage 9", "Stage 10" });
    CHECK(sorted("es", { "Nz", "Ña", "Na" }) == Titles { "Na", "Nz", "Ña" });
    CHECK(sorted("zh", { "中国", "化疗" }) == Titles { "化疗", "中国" });
}

TEST_CASE("the primary key is equal where titles differ only in case, accents or a leading article")
{
    auto const alphabet = alphabet_of("en");
    auto const primary = [&](char const* title) { return std::string(catalogue::primary_key(alphabet.file(title))); };
    CHECK(primary("HIV") == primary("hiv"));
    CHECK(primary("Sjögren") == primary("Sjogren"));
    CHECK(primary("The flu") == primary("Flu"));
    CHECK(primary("Flu") != primary("Flu shot"));
    CHECK(primary("Stage 1") != primary("Stage 2"));
}

TEST_CASE("an unknown language files by the root collation, and any bytes may be a language or a title")
{
    for (std::string const& language : { std::string("qq-nonsense"), std::string(), std::string("../../etc"),
             std::string(5000, 'x'), std::string("en\0es", 5) }) {
        auto const alphabet = catalogue::Alphabet::create(language);
        REQUIRE(alphabet);
        CHECK(alphabet->file("Rash").letter == "R");
    }
    auto const english = alphabet_of("en");
    for (std::string const& title :
        { std::string("\xFF\xFE\x80"), std::string("\0\0", 2), std::string(100'000, 'z'), std::string(10'000, '(') })
        CHECK(std::ranges::find(english.letters(), english.file(title).letter) != english.letters().end());
}
