#include "semantics/tree.h"

#include <doctest/doctest.h>

using namespace semantics;

namespace {

Tree sample()
{
    return { "home", "en", false,
        { { .key = "home/heading", .parent = -1, .role = Role::heading, .label = "Touch a letter" },
            { .key = "home/letters", .parent = -1, .role = Role::region, .label = "Letters" },
            { .key = "home/letter/A",
                .parent = 1,
                .role = Role::button,
                .label = "A, \"3\" topics",
                .value = {},
                .rect = { 1, 2, 3, 4 },
                .verbs = Verb::activate },
            { .key = "home/letter/B",
                .parent = 1,
                .role = Role::button,
                .label = "B",
                .value = "selected",
                .rect = {},
                .verbs = Verb::none,
                .enabled = false } } };
}

} // namespace

TEST_CASE("an outline has a line a node, set in by its groups")
{
    CHECK(to_outline(sample())
        == "home en\n"
           "  heading home/heading \"Touch a letter\"\n"
           "  region home/letters \"Letters\"\n"
           "    button home/letter/A \"A, \\\"3\\\" topics\"\n"
           "    button home/letter/B \"B\" = \"selected\" (disabled)\n");
}

TEST_CASE("an outline says which way the language runs")
{
    CHECK(to_outline({ "home", "ar", true, {} }) == "home ar rtl\n");
}

TEST_CASE("where something stands is no part of an outline")
{
    auto moved = sample();
    moved.nodes[2].rect = { 50, 60, 70, 80 };
    CHECK(to_outline(moved) == to_outline(sample()));
    CHECK_FALSE(moved == sample());
}

TEST_CASE("a node is found by its whole key, the first of two")
{
    auto tree = sample();
    tree.nodes.push_back({ .key = "home/letter/A", .parent = -1, .role = Role::text, .label = "again" });
    REQUIRE(find(tree, "home/letter/A"));
    CHECK(find(tree, "home/letter/A") == &tree.nodes[2]);
    CHECK(find(tree, "home/letter") == nullptr);
    CHECK(find(tree, "") == nullptr);
    CHECK(find({}, "home") == nullptr);
}

TEST_CASE("verbs join, and none has none")
{
    constexpr Verb both = Verb::activate | Verb::page_forward;
    CHECK(has(both, Verb::activate));
    CHECK(has(both, Verb::page_forward));
    CHECK_FALSE(has(both, Verb::page_back));
    CHECK_FALSE(has(Verb::none, Verb::activate));
}
