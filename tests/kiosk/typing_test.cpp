#include "shown.h"
#include "support/visitor.h"

using namespace kiosk;
using samples::shown;
using samples::Visitor;

namespace {

Visitor at_keyboard()
{
    Visitor visitor;
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::OpenComment {});
    return visitor;
}

std::string_view comment(Visitor const& visitor) { return visitor.model.session.draft.comment.words(); }
bool shift(Visitor const& visitor) { return visitor.model.session.draft.comment.capitals; }

} // namespace

TEST_CASE("letters join and go one code point at a time")
{
    auto visitor = at_keyboard();
    for (auto const* const key : { "a", "é", "न", "ा", "\U0001F600" })
        visitor.act(typing::Type { key });
    CHECK(comment(visitor) == "aéना\U0001F600");
    for (auto const* const left : { "aéना", "aéन", "aé", "a", "", "" }) {
        visitor.act(typing::Erase {});
        CHECK(comment(visitor) == left);
    }
}

TEST_CASE("a tone goes off its letter before the letter does")
{
    auto visitor = at_keyboard();
    visitor.act(typing::Type { "ê" });
    visitor.act(typing::Type { "\u0301" });
    visitor.act(typing::Erase {});
    CHECK(comment(visitor) == "ê");
}

TEST_CASE("what is typed elsewhere goes nowhere")
{
    Visitor visitor;
    visitor.act(typing::Type { "a" });
    CHECK(comment(visitor).empty());
    visitor.open_article();
    visitor.act(typing::Type { "a" });
    CHECK(comment(visitor).empty());
}

TEST_CASE("a comment fills up to its limit and not a byte further")
{
    auto visitor = at_keyboard();
    for (std::size_t i = 0; i < ::feedback::k_comment_limit_bytes + 5; ++i)
        visitor.act(typing::Type { "x" });
    CHECK(comment(visitor).size() == ::feedback::k_comment_limit_bytes);
    visitor.act(typing::Erase {});
    CHECK(comment(visitor).size() == ::feedback::k_comment_limit_bytes - 1);
}

TEST_CASE("a letter that does not fit whole is not begun")
{
    auto visitor = at_keyboard();
    for (std::size_t i = 0; i < ::feedback::k_comment_limit_bytes - 1; ++i)
        visitor.act(typing::Type { "x" });
    visitor.act(typing::Type { "é" });
    CHECK(comment(visitor).size() == ::feedback::k_comment_limit_bytes - 1);
    CHECK(comment(visitor).back() == 'x');
    visitor.act(typing::Type { "y" });
    CHECK(comment(visitor).back() == 'y');
}

TEST_CASE("typing to the limit never moves the words to another buffer")
{
    auto visitor = at_keyboard();
    auto const* const begin = comment(visitor).data();
    for (std::size_t i = 0; i < ::feedback::k_comment_limit_bytes; i += 3)
        visitor.act(typing::Type { "न" });
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
    visitor.act(typing::Erase {});
    CHECK(shift(visitor));
    for (int i = 0; i < 4; ++i)
        visitor.act(typing::Erase {});
    CHECK(comment(visitor).empty());
    CHECK(shift(visitor));
}

TEST_CASE("a Spanish sentence takes its capital after the opening mark")
{
    auto visitor = at_keyboard();
    visitor.act(typing::Type { "¿" });
    CHECK(shift(visitor));
    visitor.type("Hola");
    CHECK_FALSE(shift(visitor));
    visitor.type(". ");
    visitor.act(typing::Type { "¡" });
    CHECK(shift(visitor));
    visitor.type("A, ");
    visitor.act(typing::Type { "¿" });
    CHECK_FALSE(shift(visitor));
}

TEST_CASE("shift turns for one letter")
{
    auto visitor = at_keyboard();
    visitor.type("a");
    visitor.act(typing::ToggleCapitals {});
    CHECK(shift(visitor));
    visitor.type("B");
    CHECK_FALSE(shift(visitor));
    visitor.act(typing::ToggleCapitals {});
    visitor.act(typing::ToggleCapitals {});
    CHECK_FALSE(shift(visitor));
}

TEST_CASE("signs stay until they are left")
{
    auto visitor = at_keyboard();
    visitor.act(typing::ToggleSymbols {});
    visitor.type("12");
    CHECK(visitor.model.session.draft.comment.symbols);
    visitor.act(typing::ToggleSymbols {});
    CHECK_FALSE(visitor.model.session.draft.comment.symbols);
}

TEST_CASE("the keyboard opens only from the form")
{
    Visitor visitor;
    visitor.act(kiosk::feedback::OpenComment {});
    CHECK(visitor.sees<home::HomePage>());
}

TEST_CASE("the keyboard shows the plane that shift and signs choose")
{
    Visitor visitor;
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::OpenComment {});
    auto first_key = [&] { return shown<kiosk::feedback::CommentView>(visitor.model).keyboard.rows.at(0).at(0).text; };
    CHECK(first_key() == "Q");
    visitor.act(typing::ToggleCapitals {});
    CHECK(first_key() == "q");
    visitor.act(typing::ToggleSymbols {});
    CHECK(first_key() == "1");
    CHECK_FALSE(shown<kiosk::feedback::CommentView>(visitor.model).keyboard.has_shift);
    visitor.act(typing::ToggleSymbols {});
    visitor.act(session::ChooseLanguage { "ar" });
    CHECK(first_key() == "ض");
    CHECK_FALSE(shown<kiosk::feedback::CommentView>(visitor.model).keyboard.has_shift);
}
