#include "sample_text.h"

using sample::paragraph;

TEST_CASE("the caret of an empty text stands at the start of the line")
{
    auto typesetter = sample::typesetter();
    base::Rect const english = typesetter.caret(paragraph("", "en", 500), 0);
    CHECK(english.x == 0);
    CHECK(english.width == 0);
    CHECK(english.height > 30);
    CHECK(english.y >= 0);
    CHECK(english.bottom() <= 60);
    CHECK(typesetter.caret(paragraph("", "ar", 500), 0).x == doctest::Approx(500));
}

TEST_CASE("the caret moves on with every letter")
{
    auto typesetter = sample::typesetter();
    std::string_view const words = "Hello";
    float before = -1;
    for (std::size_t i = 0; i <= words.size(); ++i) {
        float const x = typesetter.caret(paragraph(words, "en", 500), i).x;
        CHECK(x > before);
        before = x;
    }
    CHECK(before == doctest::Approx(typesetter.lay_out(paragraph(words)).size.width));
    CHECK(typesetter.caret(paragraph(words, "en", 500), 99).x == before);
}

TEST_CASE("the caret moves to the left in Arabic")
{
    auto typesetter = sample::typesetter();
    auto const x = [&](std::size_t offset) { return typesetter.caret(paragraph("دار", "ar", 500), offset).x; };
    CHECK(x(0) == doctest::Approx(500));
    CHECK(x(2) < x(0));
    CHECK(x(4) < x(2));
    CHECK(x(6) < x(4));
}

TEST_CASE("a space at the end moves the caret, but never out of the width")
{
    auto typesetter = sample::typesetter();
    for (std::string_view const language : { "en", "ar" }) {
        float const word = typesetter.lay_out(paragraph("Hello", language)).size.width;
        text::Paragraph const narrow = paragraph("Hello  ", language, word + 1);
        base::Rect const caret = typesetter.caret(narrow, 7);
        CHECK(caret.x >= 0);
        CHECK(caret.x <= word + 1);
    }
    float const without = typesetter.caret(paragraph("Hello ", "en", 500), 5).x;
    CHECK(typesetter.caret(paragraph("Hello ", "en", 500), 6).x > without);
}

TEST_CASE("where a line was wrapped, the caret before the next word stands on the next line")
{
    auto typesetter = sample::typesetter();
    text::Paragraph const wrapped = paragraph("Hello world", "en", 150);
    text::Layout const layout = typesetter.lay_out(wrapped);
    REQUIRE(layout.lines.size() == 2);
    CHECK(typesetter.caret(wrapped, 5).y < layout.lines[0].bottom);
    base::Rect const next = typesetter.caret(wrapped, 6);
    CHECK(next.x == 0);
    CHECK(next.y >= layout.lines[1].top);
    CHECK(next.bottom() <= layout.lines[1].bottom);
}

TEST_CASE("the caret after a line feed stands on the new line")
{
    auto typesetter = sample::typesetter();
    text::Paragraph const typed = paragraph("one\n", "en", 300);
    CHECK(typesetter.caret(typed, 4).x == 0);
    CHECK(typesetter.caret(typed, 4).y > typesetter.caret(typed, 3).y);
}

TEST_CASE("the caret inside a character stands before it")
{
    auto typesetter = sample::typesetter();
    CHECK(typesetter.caret(paragraph("aé"), 2) == typesetter.caret(paragraph("aé"), 1));
}
