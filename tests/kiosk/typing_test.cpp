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

TEST_CASE("a letter with a mark takes the place of the letter that was typed last")
{
    auto visitor = at_keyboard();
    visitor.type("Te");
    visitor.act(typing::ReplaceLetter { "é" });
    CHECK(comment(visitor) == "Té");
    visitor.act(typing::ReplaceLetter { "e" });
    CHECK(comment(visitor) == "Te");
}

TEST_CASE("a mark that has no room leaves the letter as it is")
{
    auto visitor = at_keyboard();
    for (std::size_t i = 0; i < ::feedback::k_comment_limit_bytes; ++i)
        visitor.act(typing::Type { "e" });
    visitor.act(typing::ReplaceLetter { "é" });
    CHECK(comment(visitor) == std::string(::feedback::k_comment_limit_bytes, 'e'));
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
    auto first_key = [&] { return shown<kiosk::feedback::CommentView>(visitor.model).keyboard.rows.at(0).at(0); };
    CHECK(first_key() == "Q");
    visitor.act(typing::ToggleCapitals {});
    CHECK(first_key() == "q");
    visitor.act(typing::ToggleSymbols {});
    CHECK(first_key() == "-");
    CHECK_FALSE(shown<kiosk::feedback::CommentView>(visitor.model).keyboard.shift);
    visitor.act(typing::ToggleCapitals {});
    CHECK(first_key() == "Q");
    visitor.act(typing::ToggleCapitals {});
    CHECK(first_key() == "q");
    visitor.act(session::ChooseLanguage { "ar" });
    CHECK(first_key() == "ض");
    CHECK_FALSE(shown<kiosk::feedback::CommentView>(visitor.model).keyboard.has_shift);
}

namespace {

Visitor at_chinese_keyboard()
{
    Visitor visitor({}, samples::library({ "zh", "en" }));
    visitor.act(session::ChooseLanguage { "zh" });
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::OpenComment {});
    return visitor;
}

typing::KeyboardView keyboard(Visitor& visitor) { return shown<kiosk::feedback::CommentView>(visitor.model).keyboard; }

/// What the screen does when it draws a composition without its words.
void ask(Visitor& visitor)
{
    std::string const unasked(keyboard(visitor).unasked);
    if (!unasked.empty())
        visitor.act_answered(typing::NeedCandidates { base::WipingString(unasked) });
}

void type_and_ask(Visitor& visitor, std::string_view letters)
{
    for (char const letter : letters) {
        visitor.type(std::string_view(&letter, 1));
        ask(visitor);
    }
}

std::string_view composition(Visitor const& visitor) { return visitor.model.session.draft.comment.composition(); }

} // namespace

TEST_CASE("Chinese is typed by its sounds: letters stand in the text until a word is chosen")
{
    auto visitor = at_chinese_keyboard();
    type_and_ask(visitor, "tangniaobing");
    CHECK(comment(visitor) == "tangniaobing");
    auto const view = keyboard(visitor);
    REQUIRE(view.candidates.size() > 2);
    CHECK(view.candidates[0].word == "糖尿病");
    CHECK(view.composed == comment(visitor).size());
    visitor.act(typing::ChooseCandidate { 0 });
    CHECK(comment(visitor) == "糖尿病");
    CHECK(composition(visitor).empty());
    CHECK(keyboard(visitor).candidates.empty());
}

TEST_CASE("a shorter word leaves the other letters, whose words are offered next")
{
    auto visitor = at_chinese_keyboard();
    type_and_ask(visitor, "tangniaobing");
    visitor.act(typing::ChooseCandidate { 1 });
    CHECK(comment(visitor) == "糖尿bing");
    CHECK(composition(visitor) == "bing");
    CHECK(keyboard(visitor).composed == 4);
    // The same touch twice does not take a word of the letters that are gone.
    visitor.act(typing::ChooseCandidate { 1 });
    CHECK(comment(visitor) == "糖尿bing");
    ask(visitor);
    CHECK(keyboard(visitor).candidates[0].word == "病");
    visitor.act(typing::Type { " " });
    CHECK(comment(visitor) == "糖尿病");
    visitor.act(typing::Type { " " });
    CHECK(comment(visitor) == "糖尿病 ");
}

TEST_CASE("a sign takes the first word and comes behind it")
{
    auto visitor = at_chinese_keyboard();
    type_and_ask(visitor, "bing");
    visitor.act(typing::Type { "。" });
    CHECK(comment(visitor) == "病。");
    type_and_ask(visitor, "bing");
    visitor.act(typing::Type { "2" });
    CHECK(comment(visitor) == "病。病2");
}

TEST_CASE("erasing takes letters off the composition first, then words")
{
    auto visitor = at_chinese_keyboard();
    type_and_ask(visitor, "bing");
    visitor.act(typing::ChooseCandidate { 0 });
    type_and_ask(visitor, "ni");
    visitor.act(typing::Erase {});
    CHECK(composition(visitor) == "n");
    ask(visitor);
    CHECK(keyboard(visitor).candidates[0].word == "你");
    visitor.act(typing::Erase {});
    CHECK(comment(visitor) == "病");
    visitor.act(typing::Erase {});
    CHECK(comment(visitor).empty());
}

TEST_CASE("letters for which nothing is chosen stay as they are, and so do those that have no words")
{
    auto visitor = at_chinese_keyboard();
    type_and_ask(visitor, "vvv");
    CHECK(keyboard(visitor).candidates.empty());
    visitor.act(typing::Type { " " });
    CHECK(comment(visitor) == "vvv ");
    type_and_ask(visitor, "bing");
    visitor.act(session::GoBack {});
    CHECK(comment(visitor) == "vvv bing");
}

TEST_CASE("a space that comes before the words is not lost in front of them, nor a stale answer taken")
{
    auto visitor = at_chinese_keyboard();
    visitor.type("bing");
    visitor.act(typing::Type { " " });
    CHECK(comment(visitor) == "bing");
    auto const early = visitor.act(typing::NeedCandidates { base::WipingString(std::string_view("bing")) });
    visitor.type("x");
    ask(visitor);
    visitor.act(*samples::answer(early.at(0)));
    CHECK_FALSE(visitor.model.session.offers.composition == "bing");
    visitor.act(session::ResetSession {});
    visitor.act(*samples::answer(early.at(0)));
    CHECK(visitor.model.session.offers.candidates.empty());
}

TEST_CASE("the words that have no room are turned to, and after the last come the first")
{
    auto visitor = at_chinese_keyboard();
    type_and_ask(visitor, "tang");
    REQUIRE(keyboard(visitor).candidates.size() == 4);
    visitor.act(typing::TurnCandidates { 3 });
    CHECK(keyboard(visitor).candidates.size() == 1);
    CHECK(keyboard(visitor).first_candidate == 3);
    visitor.act(typing::TurnCandidates { 1 });
    CHECK(keyboard(visitor).first_candidate == 0);
}

TEST_CASE("where no words can be found, letters are typed with their capitals, until the next visitor comes")
{
    auto visitor = at_chinese_keyboard();
    visitor.type("t");
    auto const effects = visitor.act(typing::NeedCandidates { base::WipingString(std::string_view("t")) });
    CHECK(samples::has<typing::FindCandidates>(effects));
    CHECK_FALSE(keyboard(visitor).has_shift);
    visitor.act(typing::CandidatesFailed { visitor.model.generation });
    CHECK(keyboard(visitor).has_shift);
    visitor.type("ang ");
    CHECK(comment(visitor) == "tang ");
    CHECK(keyboard(visitor).unasked.empty());
    CHECK(samples::has<typing::ForgetCompositions>(visitor.act(session::ResetSession {})));
    CHECK_FALSE(visitor.model.session.offers.failed);
}

TEST_CASE("a reset has compositions forgotten only where there were any")
{
    auto visitor = at_chinese_keyboard();
    CHECK_FALSE(samples::has<typing::ForgetCompositions>(visitor.act(session::ResetSession {})));
}

TEST_CASE("other languages, and staff, type letters as they are")
{
    auto visitor = at_keyboard();
    visitor.type("tang");
    CHECK(composition(visitor).empty());
    CHECK(keyboard(visitor).most_above == 0);
    auto chinese = at_chinese_keyboard();
    chinese.act(door::OpenStaffDoor {});
    CHECK_FALSE(typing::types_by_sound(chinese.model));
}

TEST_CASE("a composition ends where it would grow out of hand")
{
    auto visitor = at_chinese_keyboard();
    for (int i = 0; i < 100; ++i)
        visitor.type("a");
    CHECK(comment(visitor) == std::string(48, 'a'));
}
