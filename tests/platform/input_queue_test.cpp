#include "platform/input_queue.h"

#include <doctest/doctest.h>
#include <GLFW/glfw3.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

using base::InputKind;
using base::Key;
using platform::InputQueue;

namespace {

base::Instant at(int ms) { return base::Instant { std::chrono::milliseconds(ms) }; }

Key meaning_of(int key, int modifiers = 0)
{
    InputQueue queue;
    queue.key(key, GLFW_PRESS, modifiers, at(1));
    auto const taken = queue.take();
    REQUIRE(taken.size() == 1);
    REQUIRE(taken[0].kind == InputKind::key);
    return taken[0].key;
}

struct Strike {
    int key, action;
};

/// What each of these brings, in order.
std::vector<Key> meanings_of(std::initializer_list<Strike> strikes)
{
    InputQueue queue;
    for (auto const& [key, action] : strikes)
        queue.key(key, action, 0, at(1));
    std::vector<Key> meanings;
    for (auto const& input : queue.take())
        meanings.push_back(input.key);
    return meanings;
}

/// What each types; '-' where that is nothing.
std::u32string characters_of(std::vector<base::Input> const& inputs)
{
    std::u32string characters;
    for (auto const& input : inputs)
        characters += input.character == 0 ? U'-' : input.character;
    return characters;
}

} // namespace

TEST_CASE("moves that follow each other are one, the last")
{
    InputQueue queue;
    queue.move({ 1, 1 }, at(1));
    queue.move({ 2, 2 }, at(2));
    queue.button(GLFW_MOUSE_BUTTON_LEFT, GLFW_PRESS, queue.pointer(), at(3));
    queue.move({ 3, 3 }, at(4));
    queue.move({ 4, 4 }, at(5));
    auto const taken = queue.take();
    REQUIRE(taken.size() == 3);
    CHECK(taken[0].position == base::Point { 2, 2 });
    CHECK(taken[0].time == at(2));
    CHECK(taken[1].kind == InputKind::pressed);
    CHECK(taken[1].position == base::Point { 2, 2 });
    CHECK(taken[2].position == base::Point { 4, 4 });
    CHECK(queue.empty());
}

TEST_CASE("a release without a press is no input")
{
    InputQueue queue;
    queue.button(GLFW_MOUSE_BUTTON_LEFT, GLFW_RELEASE, queue.pointer(), at(1));
    CHECK(queue.take().empty());
}

TEST_CASE("a press that the window loses ends outside of everything, once")
{
    InputQueue queue;
    queue.move({ 50, 60 }, at(1));
    queue.button(GLFW_MOUSE_BUTTON_LEFT, GLFW_PRESS, queue.pointer(), at(2));
    queue.interrupt(at(3));
    queue.button(GLFW_MOUSE_BUTTON_LEFT, GLFW_RELEASE, queue.pointer(), at(4));
    auto const taken = queue.take();
    REQUIRE(taken.size() == 3);
    CHECK(taken[2].kind == InputKind::released);
    CHECK(taken[2].position == base::Point { -1, -1 });

    queue.interrupt(at(5));
    CHECK(queue.take().empty());
}

TEST_CASE("other buttons only wake the screen")
{
    InputQueue queue;
    queue.button(GLFW_MOUSE_BUTTON_RIGHT, GLFW_PRESS, queue.pointer(), at(1));
    queue.button(GLFW_MOUSE_BUTTON_RIGHT, GLFW_RELEASE, queue.pointer(), at(2));
    queue.button(GLFW_MOUSE_BUTTON_MIDDLE, GLFW_PRESS, queue.pointer(), at(3));
    auto const taken = queue.take();
    REQUIRE(taken.size() == 2);
    for (auto const& input : taken) {
        CHECK(input.kind == InputKind::key);
        CHECK(input.key == Key::other);
    }
}

TEST_CASE("a wheel turned towards the person goes towards the end of the page")
{
    InputQueue queue;
    queue.wheel(-2, at(1));
    queue.wheel(0, at(2));
    auto const taken = queue.take();
    REQUIRE(taken.size() == 1);
    CHECK(taken[0].kind == InputKind::wheel);
    CHECK(taken[0].wheel_steps == 2);
}

TEST_CASE("the keypad's keys have their meanings")
{
    for (auto const& [key, meaning] : { std::pair { GLFW_KEY_TAB, Key::next }, { GLFW_KEY_DOWN, Key::down },
             { GLFW_KEY_RIGHT, Key::right }, { GLFW_KEY_UP, Key::up }, { GLFW_KEY_LEFT, Key::left },
             { GLFW_KEY_HOME, Key::first }, { GLFW_KEY_END, Key::last }, { GLFW_KEY_KP_2, Key::down },
             { GLFW_KEY_KP_4, Key::left }, { GLFW_KEY_KP_6, Key::right }, { GLFW_KEY_KP_8, Key::up },
             { GLFW_KEY_KP_5, Key::activate }, { GLFW_KEY_KP_0, Key::back }, { GLFW_KEY_KP_7, Key::first },
             { GLFW_KEY_KP_1, Key::last }, { GLFW_KEY_KP_9, Key::page_up }, { GLFW_KEY_KP_3, Key::page_down },
             { GLFW_KEY_KP_ADD, Key::next }, { GLFW_KEY_KP_SUBTRACT, Key::previous }, { GLFW_KEY_ENTER, Key::activate },
             { GLFW_KEY_KP_ENTER, Key::activate }, { GLFW_KEY_SPACE, Key::activate }, { GLFW_KEY_BACKSPACE, Key::back },
             { GLFW_KEY_ESCAPE, Key::back }, { GLFW_KEY_PAGE_UP, Key::page_up }, { GLFW_KEY_PAGE_DOWN, Key::page_down },
             { GLFW_KEY_A, Key::other }, { GLFW_KEY_F11, Key::other }, { GLFW_KEY_LEFT_CONTROL, Key::other },
             { GLFW_KEY_UNKNOWN, Key::other } })
        CHECK(meaning_of(key) == meaning);
    CHECK(meaning_of(GLFW_KEY_TAB, GLFW_MOD_SHIFT) == Key::previous);
}

TEST_CASE("a combination of keys is never a command")
{
    for (int const modifier : { GLFW_MOD_ALT, GLFW_MOD_CONTROL, GLFW_MOD_SUPER })
        for (int const key : { GLFW_KEY_TAB, GLFW_KEY_F4, GLFW_KEY_W, GLFW_KEY_ESCAPE, GLFW_KEY_ENTER })
            CHECK(meaning_of(key, modifier) == Key::other);
}

TEST_CASE("holding a key repeats nothing")
{
    InputQueue queue;
    queue.key(GLFW_KEY_ENTER, GLFW_PRESS, 0, at(1));
    queue.key(GLFW_KEY_ENTER, GLFW_REPEAT, 0, at(2));
    queue.key(GLFW_KEY_ENTER, GLFW_REPEAT, 0, at(3));
    queue.key(GLFW_KEY_ENTER, GLFW_RELEASE, 0, at(4));
    CHECK(queue.take().size() == 1);
}

TEST_CASE("back held down and activate pressed three times is staff's way in")
{
    for (int const back : { GLFW_KEY_BACKSPACE, GLFW_KEY_ESCAPE })
        for (int const activate : { GLFW_KEY_ENTER, GLFW_KEY_KP_ENTER, GLFW_KEY_SPACE })
            CHECK(meanings_of({ { back, GLFW_PRESS }, { activate, GLFW_PRESS }, { activate, GLFW_RELEASE },
                      { activate, GLFW_PRESS }, { activate, GLFW_RELEASE }, { activate, GLFW_PRESS } })
                == std::vector { Key::back, Key::other, Key::other, Key::staff });
}

TEST_CASE("the way in is no way in when back was let go, or when activate came first")
{
    CHECK(meanings_of({ { GLFW_KEY_ESCAPE, GLFW_PRESS }, { GLFW_KEY_ENTER, GLFW_PRESS }, { GLFW_KEY_ENTER, GLFW_PRESS },
              { GLFW_KEY_ESCAPE, GLFW_RELEASE }, { GLFW_KEY_ENTER, GLFW_PRESS } })
        == std::vector { Key::back, Key::other, Key::other, Key::activate });
    CHECK(meanings_of({ { GLFW_KEY_ENTER, GLFW_PRESS }, { GLFW_KEY_ESCAPE, GLFW_PRESS }, { GLFW_KEY_ENTER, GLFW_PRESS },
              { GLFW_KEY_ENTER, GLFW_PRESS } })
        == std::vector { Key::activate, Key::back, Key::other, Key::other });
}

TEST_CASE("each hold of back counts from its start, and one opens the door once")
{
    CHECK(meanings_of({ { GLFW_KEY_ESCAPE, GLFW_PRESS }, { GLFW_KEY_ENTER, GLFW_PRESS }, { GLFW_KEY_ENTER, GLFW_PRESS },
              { GLFW_KEY_ESCAPE, GLFW_RELEASE }, { GLFW_KEY_ESCAPE, GLFW_PRESS }, { GLFW_KEY_ENTER, GLFW_PRESS } })
        == std::vector { Key::back, Key::other, Key::other, Key::back, Key::other });
    CHECK(meanings_of({ { GLFW_KEY_ESCAPE, GLFW_PRESS }, { GLFW_KEY_ENTER, GLFW_PRESS }, { GLFW_KEY_ENTER, GLFW_PRESS },
              { GLFW_KEY_ENTER, GLFW_PRESS }, { GLFW_KEY_ENTER, GLFW_PRESS } })
        == std::vector { Key::back, Key::other, Key::other, Key::staff, Key::other });
}

TEST_CASE("a window that loses its keys meanwhile does not open the door")
{
    InputQueue queue;
    queue.key(GLFW_KEY_ESCAPE, GLFW_PRESS, 0, at(1));
    queue.interrupt(at(2));
    for (int i = 0; i < 3; ++i)
        queue.key(GLFW_KEY_ENTER, GLFW_PRESS, 0, at(3 + i));
    for (auto const& input : queue.take())
        CHECK(input.key != Key::staff);
}

TEST_CASE("the keypad's digits are digits without their lock key, and not with another key held")
{
    InputQueue queue;
    queue.key(GLFW_KEY_KP_0, GLFW_PRESS, 0, at(1));
    queue.key(GLFW_KEY_KP_9, GLFW_PRESS, GLFW_MOD_CONTROL, at(2));
    queue.key(GLFW_KEY_KP_7, GLFW_PRESS, 0, at(3));
    queue.character(U'7');
    CHECK(characters_of(queue.take()) == U"0-7");
}

TEST_CASE("a key types its characters once, however long it is held")
{
    InputQueue queue;
    queue.key(GLFW_KEY_Q, GLFW_PRESS, 0, at(1));
    queue.character(U'a'); // Another layout.
    for (int i = 0; i < 3; ++i) {
        queue.key(GLFW_KEY_Q, GLFW_REPEAT, 0, at(2));
        queue.character(U'a');
    }
    queue.key(GLFW_KEY_Q, GLFW_RELEASE, 0, at(3));
    queue.key(GLFW_KEY_UNKNOWN, GLFW_PRESS, 0, at(4));
    for (char32_t const character : { U'\u4f60', U'\u4f60', U'\u597d' }) // From an input method.
        queue.character(character);
    queue.key(GLFW_KEY_BACKSPACE, GLFW_PRESS, 0, at(5));
    auto const taken = queue.take();
    CHECK(characters_of(taken) == U"a\u4f60\u4f60\u597d-");
    CHECK(taken.back().erases);
    CHECK_FALSE(taken.front().erases);
    CHECK(std::ranges::all_of(taken, [](auto const& input) { return input.kind == base::InputKind::key; }));
}

TEST_CASE("the key that wakes a blanked display types nothing")
{
    InputQueue queue;
    queue.screen_woke(at(10'000));
    queue.key(GLFW_KEY_A, GLFW_PRESS, 0, at(10'001));
    queue.character(U'a');
    CHECK(queue.take().empty());
}

TEST_CASE("a flood fills the queue to its limit, and what is held is let go")
{
    InputQueue queue;
    for (int i = 0; i < 100'000; ++i) {
        queue.move({ static_cast<float>(i), 0 }, at(i));
        queue.button(GLFW_MOUSE_BUTTON_LEFT, GLFW_PRESS, queue.pointer(), at(i));
        queue.button(GLFW_MOUSE_BUTTON_LEFT, GLFW_RELEASE, queue.pointer(), at(i));
        queue.key(GLFW_KEY_A, GLFW_PRESS, 0, at(i));
        queue.wheel(1, at(i));
    }
    auto const taken = queue.take();
    CHECK(taken.size() <= InputQueue::k_max_waiting + 1);
    CHECK(std::ranges::count(taken, InputKind::pressed, &base::Input::kind)
        == std::ranges::count(taken, InputKind::released, &base::Input::kind));
    CHECK(queue.pointer() == base::Point { 99'999, 0 });

    queue.button(GLFW_MOUSE_BUTTON_LEFT, GLFW_PRESS, queue.pointer(), at(200'000));
    CHECK(queue.take().size() == 1);
}

TEST_CASE("the tap or the key that wakes a blanked display does nothing else, and the next acts")
{
    InputQueue queue;
    queue.screen_woke(at(10'000));
    queue.button(GLFW_MOUSE_BUTTON_LEFT, GLFW_PRESS, queue.pointer(), at(10'000));
    queue.button(GLFW_MOUSE_BUTTON_LEFT, GLFW_RELEASE, queue.pointer(), at(10'080));
    queue.key(GLFW_KEY_ENTER, GLFW_PRESS, 0, at(10'001));
    queue.button(GLFW_MOUSE_BUTTON_RIGHT, GLFW_PRESS, queue.pointer(), at(10'002));
    CHECK(queue.take().empty());
    queue.button(GLFW_MOUSE_BUTTON_LEFT, GLFW_PRESS, queue.pointer(), at(10'600));
    CHECK(queue.take().size() == 1);
}
