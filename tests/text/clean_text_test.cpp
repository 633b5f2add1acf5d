#include "text/clean_text.h"

#include <doctest/doctest.h>

#include <glib.h>

using text::clean_text;
using text::LineBreaks;

TEST_CASE("good text is left alone")
{
    text::CleanText const clean = clean_text("naïve 骨 😀", {});
    CHECK(clean.text == "naïve 骨 😀");
    for (std::size_t i = 0; i <= clean.text.size(); ++i)
        CHECK(clean.to_source(i) == i);
    CHECK(clean.to_clean(3) == 2);
    CHECK(clean.to_clean(99) == clean.text.size());
}

TEST_CASE("bytes that are not UTF-8 become replacement characters, one for each")
{
    for (std::string_view const bad : { "\xFF", "\x80", "\xC0", "\xC3", "\xED", "\x01", "\x7F" }) {
        std::string const source = "a" + std::string(bad) + "b";
        text::CleanText const clean = clean_text(source, {});
        CHECK(clean.text == "a\uFFFDb");
        CHECK(clean.to_source(1) == 1);
        CHECK(clean.to_source(4) == 2);
        CHECK(clean.to_clean(2) == 4);
    }
    CHECK(clean_text(std::string_view("\0", 1), {}).text == "\uFFFD");
    CHECK(clean_text("\xED\xA0\x80", {}).text == "\uFFFD\uFFFD\uFFFD");
    CHECK(clean_text("\xF4\x90\x80\x80", {}).text.size() == 12);
    CHECK(clean_text("x\xE9\xAA", {}).text == "x\uFFFD\uFFFD");
}

TEST_CASE("offsets go there and back through what was replaced")
{
    std::string const source = "one\xFFtwo\u2028\xFE\xFEthree";
    std::set<char32_t> const unknown { U'w' };
    text::CleanText const clean = clean_text(source, { .unknown = &unknown });
    CHECK(g_utf8_validate(clean.text.data(), static_cast<gssize>(clean.text.size()), nullptr));
    for (char const letter : { 'n', 't', 'h' }) {
        std::size_t const in_source = source.find(letter), in_clean = clean.text.find(letter);
        CHECK(clean.to_source(in_clean) == in_source);
        CHECK(clean.to_clean(in_source) == in_clean);
    }
    CHECK(clean.to_source(clean.text.size()) == source.size());
}

TEST_CASE("line breaks are kept or become spaces")
{
    CHECK(clean_text("a\u2028b\u2029c\u0085d\r\ne", {}).text == "a\nb\nc\nd\r\ne");
    CHECK(clean_text("a\u2028b\nc\td", { .line_breaks = LineBreaks::as_spaces }).text == "a b c d");
}

TEST_CASE("a letter keeps thirty marks and no more")
{
    std::string source = "x";
    for (int i = 0; i < 1000; ++i)
        source += "\u0301";
    source += "y";
    text::CleanText const clean = clean_text(source, {});
    CHECK(clean.text.size() == 1 + 30 * 2 + 1);
    CHECK(clean.to_source(clean.text.size() - 1) == source.size() - 1);
    CHECK(clean.to_clean(source.size() - 1) == clean.text.size() - 1);
    CHECK(clean.to_clean(500) == clean.text.size() - 1);
}

TEST_CASE("text that might be too wide gets a line break, at a space if it can")
{
    CHECK(clean_text("aaaa bbbb cccc", { .widest_em = 12 }).text == "aaaa bbbb\ncccc");
    CHECK(clean_text("aaaa\nbbbb cccc", { .widest_em = 20 }).text == "aaaa\nbbbb cccc");
    text::CleanText const forced = clean_text("aaaaaaaaaa", { .widest_em = 4 });
    CHECK(forced.text == "aaaa\naaaa\naa");
    CHECK(forced.to_source(4) == 4);
    CHECK(forced.to_source(5) == 4);
    CHECK(forced.to_source(forced.text.size() - 1) == 9);
    CHECK(forced.to_clean(9) == forced.text.size() - 1);
    CHECK(clean_text("骨骨骨", { .widest_em = 4 }).text == "骨骨\n骨");
}

TEST_CASE("where line breaks are spaces, text that might be too wide is cut off")
{
    text::TextRules const rules { .line_breaks = LineBreaks::as_spaces, .widest_em = 7 };
    text::CleanText const clean = clean_text("aaaa bbbb cccc", rules);
    CHECK(clean.text == "aaaa bb");
    CHECK(clean.is_cut);
    CHECK(clean.to_source(99) == 7);
    CHECK_FALSE(clean_text("aaaa", { .line_breaks = LineBreaks::as_spaces, .widest_em = 4 }).is_cut);
}

TEST_CASE("a word of hundreds of letters gets a place to break")
{
    text::CleanText const clean = clean_text(std::string(1500, 'a'), {});
    CHECK(clean.text.size() == 1500 + 2 * 3);
    CHECK(clean.text.substr(512, 3) == "\u200B");
    CHECK(clean.to_source(512) == 512);
    CHECK(clean.to_source(515) == 512);
    CHECK(clean.to_source(clean.text.size() - 1) == 1499);
    CHECK(clean.to_clean(1499) == clean.text.size() - 1);
    CHECK(clean_text(std::string(512, 'a') + " " + std::string(512, 'a'), {}).text.size() == 1025);
}
