#include "privacy/scrub.h"

#include "privacy/scrub_cases.h"
#include "privacy/scrubbing/check_digits.h"
#include "privacy/scrubbing/text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using privacy::scrub;
using privacy::Identifier;

namespace {

std::vector<std::string> every_sentence()
{
    std::vector<std::string> texts;
    for (char const* const name : { "identifiers_train.tsv", "identifiers_held_out.tsv", "harmless_train.tsv", "harmless_held_out.tsv" })
        for (auto const& sentence : scrub_cases::read(name))
            texts.push_back(sentence.text);
    return texts;
}

/// Pieces that rules look for, in any order: what a person who plays with the kiosk might leave.
std::string soup(std::mt19937& random)
{
    static std::vector<std::string> const pieces { "Dr. ", "[name] ", "[", "]", "12", "5 ", "5-", "@", ".com", " at ", " dot ", "Maria ", "de la ", "Will ", "May ",
        "3/4", "/21", "ward ", "Street ", "St. ", "J. ", "-", ", ", "five ", "double ", "Hospital ", "in ", "I am ", "92 ", "years old ", "#", "my name is ", "Å", "\xFF",
        "\xE2\x80\x8B", "é", "Paz ", "calle ", "no. ", "MRN ", "::", "1:", "y ", "\n", "Leon ", "TX ", "[date]", "Xq", "'s ", "x7" };
    std::string text;
    int const count = 1 + static_cast<int>(random() % 24);
    for (int at = 0; at < count; ++at)
        text += pieces[random() % pieces.size()];
    return text;
}

} // namespace

TEST_CASE("what is removed is named by its kind")
{
    CHECK(scrub("Call 555-123-4567 now", "en") == "Call [phone number] now");
    CHECK(scrub("I am 92 and John Smith's friend", "en") == "I am [age] and [name]'s friend");
    CHECK(scrub("write to anna@example.com or www.example.com", "en") == "write to [e-mail] or [web address]");
    CHECK(scrub("Card 4111 1111 1111 1111.", "en") == "Card [card number].");
    CHECK(scrub("The nurse on ward 7 was kind", "en") == "The nurse on [ward] was kind");
    CHECK(scrub("Nací el 3 de mayo de 1961 en Sevilla", "es") == "Nací el [date] en [place]");
    CHECK(scrub("Dr Patel's clinic", "en") == "[name]'s clinic");
}

TEST_CASE("what helps to understand a comment stays")
{
    for (char const* const text : { "20 mg twice a day", "A1C 7.2", "BP 120/80", "38.5 C or 100.4 F", "I am 72", "since 2019", "at 10:30", "Parkinson's, Crohn's, Hodgkin lymphoma",
             "Down syndrome", "I hope you will add roses", "See you on Monday" })
        CHECK(scrub(text, "en") == text);
}

TEST_CASE("a name without a list needs a word before it, and in other languages a capital is enough")
{
    CHECK(scrub("Rose tea is nice", "en") == "Rose tea is nice");
    CHECK(scrub("Rose hilft immer", "de") == "[name] hilft immer");
    CHECK(scrub("Bitte 030 1234567 anrufen", "de") == "Bitte [phone number] anrufen");
}

TEST_CASE("a comment that is empty or one character long is survived")
{
    CHECK(scrub("", "en").empty());
    for (int byte = 0; byte < 256; ++byte)
        CHECK_FALSE(scrub(std::string(1, static_cast<char>(byte)), "en").empty());
}

TEST_CASE("bytes that are no UTF-8 come out as replacement characters")
{
    CHECK(scrub("a\xFFz", "en") == "a\xEF\xBF\xBDz");
    CHECK(scrub("\xE2\x82", "en") == "\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(scrub("\xED\xA0\x80", "en") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(scrub("\xC0\xAF", "en") == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("invisible characters, accents and other scripts hide nothing")
{
    CHECK(scrub("Call 555\xE2\x80\x8B-123\xC2\xAD-4567", "en") == "Call [phone number]");
    CHECK(scrub("soy Mari\xCC\x81""a", "es") == "soy [name]");
    CHECK(scrub("tel ٥٥٥١٢٣٤٥٦٧", "ar") == "tel [phone number]");
    CHECK(scrub("ａｎｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ", "en") == "[e-mail]");
}

TEST_CASE("scrubbing what was scrubbed changes nothing")
{
    for (std::string const& text : every_sentence()) {
        std::string const once = scrub(text, "en");
        CHECK(scrub(once, "en") == once);
    }
    std::mt19937 random(1);
    for (int round = 0; round < 5000; ++round) {
        std::string const text = soup(random);
        char const* const language = round % 3 == 0 ? "vi" : "es";
        std::string const once = scrub(text, language);
        CAPTURE(text);
        REQUIRE(scrub(once, language) == once);
        REQUIRE(privacy::scrubbing::valid_utf8(once) == once);
    }
}

TEST_CASE("findings lie in order inside the comment and do not overlap")
{
    std::mt19937 random(2);
    for (int round = 0; round < 2000; ++round) {
        std::string const text = privacy::scrubbing::valid_utf8(soup(random));
        std::size_t last = 0;
        for (auto const& finding : privacy::find_identifiers(text, "en")) {
            REQUIRE(finding.begin >= last);
            REQUIRE(finding.end > finding.begin);
            REQUIRE(finding.end <= text.size());
            last = finding.end;
        }
    }
}

TEST_CASE("every tag survives scrubbing and names one kind")
{
    for (int kind = 0; kind <= static_cast<int>(Identifier::number); ++kind) {
        std::string const tag(privacy::tag_of(static_cast<Identifier>(kind)));
        CHECK(scrub("x " + tag + " y", "en") == "x " + tag + " y");
    }
}

TEST_CASE("check digits accept published examples and reject a changed digit")
{
    using namespace privacy::scrubbing;
    CHECK(passes_luhn("4111111111111111"));
    CHECK_FALSE(passes_luhn("4111111111111112"));
    CHECK(is_nhs_number("9434765919"));
    CHECK_FALSE(is_nhs_number("9434765918"));
    CHECK(is_npi("1234567893"));
    CHECK_FALSE(is_npi("1234567894"));
    CHECK(is_iban("gb82west12345698765432"));
    CHECK_FALSE(is_iban("gb82west12345698765433"));
}
