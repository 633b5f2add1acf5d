#include "support/visitor.h"

using namespace kiosk;
using samples::Visitor;

namespace {

Visitor at_keyboard()
{
    Visitor visitor;
    visitor.act(OpenFeedback {});
    visitor.act(OpenComment {});
    return visitor;
}

std::string const& comment(Visitor const& visitor) { return visitor.model.session.draft.comment; }
bool shift(Visitor const& visitor) { return visitor.model.session.draft.shift; }

} // namespace

TEST_CASE("letters join and go one code point at a time")
{
    auto visitor = at_keyboard();
    for (auto const* const key : { "a", "é", "न", "ा", "\U0001F600" })
        visitor.act(TypeText { key });
    CHECK(comment(visitor) == "aéना\U0001F600");
    for (auto const* const left : { "aéना", "aéन", "aé", "a", "", "" }) {
        visitor.act(EraseCharacter {});
        CHECK(comment(visitor) == left);
    }
}

TEST_CASE("a tone goes off its letter before the letter does")
{
    auto visitor = at_keyboard();
    visitor.act(TypeText { "ê" });
    visitor.act(TypeText { "\u0301" });
    visitor.act(EraseCharacter {});
    CHECK(comment(visitor) == "ê");
}

TEST_CASE("what is typed elsewhere goes nowhere")
{
    Visitor visitor;
    visitor.act(TypeText { "a" });
    CHECK(comment(visitor).empty());
    visitor.open_article();
    visitor.act(TypeText { "a" });
    CHECK(comment(visitor).empty());
}

TEST_CASE("a comment fills up to its limit and not a byte further")
{
    auto visitor = at_keyboard();
    for (std::size_t i = 0; i < privacy::k_comment_limit_bytes + 5; ++i)
        visitor.act(TypeText { "x" });
    CHECK(comment(visitor).size() == privacy::k_comment_limit_bytes);
    visitor.act(EraseCharacter {});
    CHECK(comment(visitor).size() == privacy::k_comment_limit_bytes - 1);
}

TEST_CASE("a letter that does not fit whole is not begun")
{
    auto visitor = at_keyboard();
    for (std::size_t i = 0; i < privacy::k_comment_limit_bytes - 1; ++i)
        visitor.act(TypeText { "x" });
    visitor.act(TypeText { "é" });
    CHECK(comment(visitor).size() == privacy::k_comment_limit_bytes - 1);
    CHECK(comment(visitor).back() == 'x');
    visitor.act(TypeText { "y" });
    CHECK(comment(visitor).back() == 'y');
}

TEST_CASE("typing to the limit never moves the words to another buffer")
{
    auto visitor = at_keyboard();
    auto const* const begin = comment(visitor).data();
    for (std::size_t i = 0; i < privacy::k_comment_limit_bytes; i += 3)
        visitor.act(TypeText { "न" });
    CHECK(comment(visitor).data() == begin);
}

TEST_CASE("a capital begins a comment and a sentence")
{
    auto visitor = at_keyboard();
    CHECK(shift(visitor));
    visitor.type("H");
    CHECK_FALSE(shift(visitor));
    visitor.type("i.");
    CHECK_FALSE(shift(visitor)); // "e.g", "3.5": only a space ends the sentence.
    visitor.type(" ");
    CHECK(shift(visitor));
    visitor.type("N");
    CHECK_FALSE(shift(visitor));
    visitor.type("o! ");
    CHECK(shift(visitor));
    visitor.type("Why?  ");
    CHECK(shift(visitor));
    visitor.type("a, ");
    CHECK_FALSE(shift(visitor));
}

TEST_CASE("erasing back to the beginning of a sentence brings the capital back")
{
    auto visitor = at_keyboard();
    visitor.type("Hi. N");
    visitor.act(EraseCharacter {});
    CHECK(shift(visitor));
    for (int i = 0; i < 4; ++i)
        visitor.act(EraseCharacter {});
    CHECK(comment(visitor).empty());
    CHECK(shift(visitor));
}

TEST_CASE("a Spanish sentence takes its capital after the opening mark")
{
    auto visitor = at_keyboard();
    visitor.act(TypeText { "¿" });
    CHECK(shift(visitor));
    visitor.type("Hola");
    CHECK_FALSE(shift(visitor));
    visitor.type(". ");
    visitor.act(TypeText { "¡" });
    CHECK(shift(visitor));
    visitor.type("A, ");
    visitor.act(TypeText { "¿" });
    CHECK_FALSE(shift(visitor));
}

TEST_CASE("shift turns for one letter")
{
    auto visitor = at_keyboard();
    visitor.type("a");
    visitor.act(ToggleShift {});
    CHECK(shift(visitor));
    visitor.type("B");
    CHECK_FALSE(shift(visitor));
    visitor.act(ToggleShift {});
    visitor.act(ToggleShift {});
    CHECK_FALSE(shift(visitor));
}

TEST_CASE("signs stay until they are left")
{
    auto visitor = at_keyboard();
    visitor.act(ToggleSymbols {});
    visitor.type("12");
    CHECK(visitor.model.session.draft.symbols);
    visitor.act(ToggleSymbols {});
    CHECK_FALSE(visitor.model.session.draft.symbols);
}

TEST_CASE("the keyboard opens only from the form")
{
    Visitor visitor;
    visitor.act(OpenComment {});
    CHECK(visitor.sees<HomePage>());
}
