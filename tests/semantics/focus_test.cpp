#include "semantics/focus.h"

#include <doctest/doctest.h>

#include <string>

using namespace semantics;

namespace {

Node node(std::string key, float x, float y, bool acts = true)
{
    Node made;
    made.key = std::move(key);
    made.rect = { x, y, 20, 20 };
    made.verbs = acts ? Verb::activate : Verb::none;
    return made;
}

/// Two rows of three below a header, a text between them, a footer.
Tree page()
{
    Tree tree { .screen = "home", .language = "en", .nodes = {} };
    tree.nodes = { node("header/search", 100, 0), node("home/heading", 0, 30, false), node("home/letter/A", 0, 60),
        node("home/letter/B", 30, 60), node("home/letter/C", 60, 60), node("home/letter/D", 0, 90),
        node("home/letter/E", 30, 90), node("home/letter/F", 60, 90), node("footer/back", 0, 150) };
    return tree;
}

std::string key_after(Tree const& tree, std::string_view from, Move move)
{
    auto const place = static_cast<std::size_t>(find(tree, from) - tree.nodes.data());
    auto const to = moved(tree, place, move);
    return to ? tree.nodes[*to].key : "";
}

} // namespace

TEST_CASE("focus begins at what is the screen's own, or else at the first that acts")
{
    auto tree = page();
    CHECK(tree.nodes[*first_focus(tree)].key == "home/letter/A");
    tree.screen = "thanks";
    CHECK(tree.nodes[*first_focus(tree)].key == "footer/back");
    tree.nodes.pop_back();
    CHECK(tree.nodes[*first_focus(tree)].key == "header/search");
    CHECK_FALSE(first_focus(Tree {}));
}

TEST_CASE("forwards and back it follows reading order, over what acts, and stops at the ends")
{
    auto tree = page();
    CHECK(key_after(tree, "header/search", Move::next) == "home/letter/A");
    CHECK(key_after(tree, "home/letter/C", Move::next) == "home/letter/D");
    CHECK(key_after(tree, "home/letter/A", Move::previous) == "header/search");
    CHECK(key_after(tree, "header/search", Move::previous).empty());
    CHECK(key_after(tree, "footer/back", Move::next).empty());
    CHECK(key_after(tree, "home/letter/E", Move::first) == "header/search");
    CHECK(key_after(tree, "home/letter/E", Move::last) == "footer/back");
    tree.nodes[3].enabled = false;
    CHECK(key_after(tree, "home/letter/A", Move::next) == "home/letter/C");
}

TEST_CASE("the tab that one is on takes no focus")
{
    auto tree = page();
    tree.nodes[2].role = Role::tab;
    CHECK(takes_focus(tree.nodes[2]));
    tree.nodes[2].value = "selected";
    CHECK_FALSE(takes_focus(tree.nodes[2]));
}

TEST_CASE("in a grid it moves as it looks, and a row goes on in the next")
{
    auto const tree = page();
    CHECK(key_after(tree, "home/letter/B", Move::down) == "home/letter/E");
    CHECK(key_after(tree, "home/letter/E", Move::up) == "home/letter/B");
    CHECK(key_after(tree, "home/letter/E", Move::left) == "home/letter/D");
    CHECK(key_after(tree, "home/letter/E", Move::right) == "home/letter/F");
    CHECK(key_after(tree, "home/letter/C", Move::right) == "home/letter/D");
    CHECK(key_after(tree, "home/letter/D", Move::left) == "home/letter/C");
    CHECK(key_after(tree, "home/letter/F", Move::down) == "footer/back");
    CHECK(key_after(tree, "footer/back", Move::down).empty());
}

TEST_CASE("in a language that is read from the right a row goes on at its left")
{
    Tree tree = page();
    tree.right_to_left = true;
    for (auto& each : tree.nodes)
        each.rect.x = 200 - each.rect.x;
    CHECK(key_after(tree, "home/letter/A", Move::left) == "home/letter/B");
    CHECK(key_after(tree, "home/letter/C", Move::left) == "home/letter/D");
    CHECK(key_after(tree, "home/letter/D", Move::right) == "home/letter/C");
}
