// Lines as a printer would break them: docs/decisions/0020.

#include "sample_text.h"
#include "support/skip.h"
#include "text/hyphenation.h"

#include <cmath>
#include <filesystem>
#include <string>

using sample::paragraph;
using text::Hyphenator;
using text::Layout;
using text::Line;
using text::Wrap;

namespace {

Layout set(std::string_view words, Wrap wrap, float width, std::string_view language = "en")
{
    static auto typesetter = sample::typesetter();
    auto wanted = paragraph(words, language, width);
    wanted.style.wrap = wrap;
    return typesetter.lay_out(wanted);
}

std::string line_of(std::string_view words, Line const& line)
{
    return std::string(words.substr(line.begin, line.end - line.begin));
}

float width_of(Line const& line) { return line.right - line.left; }

bool has_patterns() { return std::filesystem::exists(text::system_patterns() / "hyph_en_US.dic"); }

} // namespace

TEST_CASE("words are hyphenated as their language has it, with three letters on either side")
{
    if (!has_patterns())
        return tests::skip("there are no patterns of English");
    Hyphenator hyphenator;
    auto const parts = [&](std::string_view word, std::string_view language) {
        std::string result;
        std::size_t begin = 0;
        for (std::size_t const place : hyphenator.places(word, language)) {
            result += std::string(word.substr(begin, place - begin)) + "-";
            begin = place;
        }
        return result + std::string(word.substr(begin));
    };
    CHECK(parts("(Information),", "en") == "(Infor-ma-tion),");
    CHECK(parts("medicamentos", "es") == "medi-ca-men-tos");
    CHECK(parts("температура", "ru") == "темпе-ра-тура");
}

TEST_CASE("what is no plain word is never hyphenated")
{
    Hyphenator hyphenator;
    for (auto const* const word :
        { "care", "0123-456789012", "COVID-19vaccine", "MedlinePlusGov", "www.example.org/abc",
            "abc\xFF\xFE"
            "defghijk",
            "" })
        CHECK(hyphenator.places(word, "en").empty());
    CHECK(hyphenator.places("immunotherapy", "zh").empty());
    CHECK(hyphenator.places("immunotherapy", "no-such-language").empty());
}

TEST_CASE("without patterns nothing is hyphenated, and nothing fails")
{
    Hyphenator none("/no/such/folder");
    CHECK(none.places("immunotherapy", "en").empty());
}

TEST_CASE("a long word that would leave a hole is hyphenated, and its letters keep their clusters")
{
    if (!has_patterns())
        return tests::skip("there are no patterns of English");
    std::string_view const words = "With your information you may feel well";
    float const width = 300;
    Layout const plain = set(words, Wrap::plain, width), book = set(words, Wrap::book, width);
    REQUIRE(line_of(words, plain.lines[0]) == "With your ");
    REQUIRE(width_of(plain.lines[0]) < 0.7f * width);
    CHECK(book.lines[0].hyphenated);
    CHECK(width_of(book.lines[0]) > width_of(plain.lines[0]));
    CHECK(width_of(book.lines[0]) <= width);
    CHECK(words.substr(0, book.lines[0].end).starts_with("With your infor"));
    // Each byte is told of once and in order; the hyphen alone shares the offset of the letter behind it.
    std::uint32_t before = 0;
    for (text::Glyph const& glyph : book.glyphs) {
        CHECK(glyph.cluster >= before);
        CHECK(glyph.cluster < words.size());
        before = glyph.cluster;
    }
    CHECK(book.lines[1].begin == book.lines[0].end);
    CHECK(book.lines.back().end == words.size());
}

TEST_CASE("a word wider than the line breaks where it may be hyphenated, not just anywhere")
{
    if (!has_patterns())
        return tests::skip("there are no patterns of English");
    for (Wrap const wrap : { Wrap::book, Wrap::balanced }) {
        Layout const layout = set("Responsibilities", wrap, 260);
        REQUIRE(layout.lines.size() > 1);
        CHECK(layout.lines[0].hyphenated);
    }
    Layout const number = set("0123456789012345678901234567890", Wrap::book, 200);
    CHECK(number.lines.size() > 1);
    CHECK_FALSE(number.lines[0].hyphenated);
}

TEST_CASE("the last line of a paragraph is not one short word")
{
    std::string_view const words = "Call your care team the same day if you";
    // As wide as all but the last word.
    float const width = std::ceil(set(words.substr(0, words.size() - 4), Wrap::plain, 0).size.width) + 2;
    Layout const plain = set(words, Wrap::plain, width), book = set(words, Wrap::book, width);
    REQUIRE(plain.lines.size() == 2);
    REQUIRE(line_of(words, plain.lines[1]) == "you");
    REQUIRE(book.lines.size() == 2);
    CHECK(line_of(words, book.lines[1]) == "if you");
}

TEST_CASE("a word is not taken down where that would empty the line above")
{
    std::string_view const words = "anti-inflammatory it";
    float const width = std::ceil(set("anti-inflammatory", Wrap::plain, 0).size.width) + 2;
    Layout const book = set(words, Wrap::book, width);
    REQUIRE(book.lines.size() == 2);
    CHECK(line_of(words, book.lines[1]) == "it");
}

TEST_CASE("the lines of a title are about as long as each other, and no more of them")
{
    std::string_view const words = "What should I tell the team about my medicines today";
    for (float const width : { 420.0f, 600.0f, 800.0f }) {
        Layout const plain = set(words, Wrap::plain, width), balanced = set(words, Wrap::balanced, width);
        REQUIRE(plain.lines.size() > 1);
        CHECK(balanced.lines.size() == plain.lines.size());
        CHECK(width_of(balanced.lines.back()) >= width_of(plain.lines.back()));
        CHECK(balanced.size.width == width);
    }
    Layout const two = set("The quick brown fox jumps over it", Wrap::balanced, 460);
    REQUIRE(two.lines.size() == 2);
    CHECK(width_of(two.lines[1]) > 0.6f * width_of(two.lines[0]));
}

TEST_CASE("what is broken otherwise covers the same text, in every language")
{
    for (auto const& [language, words] : sample::k_samples)
        for (Wrap const wrap : { Wrap::book, Wrap::balanced })
            for (float const width : { 120.0f, 333.0f, 700.0f }) {
                CAPTURE(language);
                Layout const layout = set(words, wrap, width, language);
                std::uint32_t end = 0;
                for (Line const& line : layout.lines) {
                    CHECK(line.begin == end);
                    CHECK(line.right <= width + 0.01f);
                    end = line.end;
                }
                CHECK(end == words.size());
            }
}
