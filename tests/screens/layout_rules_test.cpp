// The judge on frames made up to be wrong.

#include "layout_rules.h"

#include <doctest/doctest.h>

namespace {

constexpr ui::Panel k_panel { .size_px = { 1000, 1000 }, .px_per_mm = 4 }; // 250 mm

semantics::Node target(std::string key, base::Rect rect)
{
    return { .key = std::move(key),
        .parent = -1,
        .role = semantics::Role::button,
        .label = "Words",
        .value = {},
        .rect = rect,
        .verbs = semantics::Verb::activate };
}

std::string verdict(std::vector<semantics::Node> nodes)
{
    auto const found = layout::breaches({ "screen", "en", false, std::move(nodes) }, k_panel);
    return found.empty() ? "" : found.front().substr(0, found.front().find(':'));
}

} // namespace

TEST_CASE("a good frame has no breach")
{
    CHECK(verdict({ target("a", { 40, 40, 80, 80 }), target("b", { 131, 40, 80, 80 }),
              target("whole", { 0, 0, 1000, 1000 }) })
        == "");
}

TEST_CASE("each breach is seen")
{
    CHECK(verdict({ target("a", { 40, 40, 50, 80 }) }) == "too small");
    CHECK(verdict({ target("a", { 40, 40, 80, 50 }) }) == "too small");
    CHECK(verdict({ target("list/page_up", { 40, 40, 78, 78 }) }) == "too small");
    CHECK(verdict({ target("footer/back", { 40, 40, 80, 70 }) }) == "too small");
    CHECK(verdict({ target("a", { 40, 40, 80, 80 }), target("b", { 129, 40, 80, 80 }) }) == "too near");
    CHECK(verdict({ target("a", { 40, 40, 80, 80 }), target("b", { 126, 126, 80, 80 }) }) == "too near");
    CHECK(verdict({ target("a", { 40, 40, 80, 80 }), target("b", { 100, 100, 80, 80 }) }) == "one on the other");
    CHECK(verdict({ target("a", { -1, 40, 80, 80 }) }) == "at the edge of the screen");
    CHECK(verdict({ target("a", { 40, 921, 80, 79 }) }) == "at the edge of the screen");
    CHECK(verdict({ target("a", { 40, 40, 80, 80 }), target("a", { 240, 40, 80, 80 }) }) == "no key of its own");
    auto mute = target("a", { 40, 40, 80, 80 });
    mute.label = " ";
    CHECK(verdict({ mute }) == "no label");
}

TEST_CASE("text may stand near a target, and not on it")
{
    auto text = target("text", { 40, 125, 80, 10 });
    text.verbs = semantics::Verb::none;
    CHECK(verdict({ target("a", { 40, 40, 80, 80 }), text }) == "");
    text.rect.y = 110;
    CHECK(verdict({ target("a", { 40, 40, 80, 80 }), text }) == "one on the other");
}

TEST_CASE("a disabled target may be small")
{
    auto disabled = target("a", { 40, 40, 20, 20 });
    disabled.enabled = false;
    CHECK(verdict({ disabled }) == "");
}

TEST_CASE("what a scrolled view cuts off may be low there, and nowhere else")
{
    std::vector<semantics::Node> nodes { target("list/page_up", { 800, 100, 100, 100 }),
        target("list/page_down", { 800, 500, 100, 100 }), target("card", { 40, 100, 600, 20 }),
        target("other", { 40, 580, 600, 20 }) };
    CHECK(verdict(nodes) == "");
    nodes[2].rect.y = 110;
    CHECK(verdict(nodes) == "too small");
}
