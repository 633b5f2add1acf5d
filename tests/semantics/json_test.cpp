// What to_json() writes is read back by a parser that is not ours.

#include "semantics/tree.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

using namespace semantics;
using nlohmann::json;

namespace {

Tree one(Node node) { return { "home", "en", false, { std::move(node) } }; }

json parsed(Tree const& tree, Capture const& capture = {}) { return json::parse(to_json(tree, capture)); }

} // namespace

TEST_CASE("a capture is the object that the design describes")
{
    Tree const tree { "article", "ar", true,
        { { .key = "home/letters",
              .parent = -1,
              .role = Role::region,
              .label = "Letters",
              .value = {},
              .rect = { 0, 0, 10, 10 } },
            { .key = "home/letter/C",
                .parent = 0,
                .role = Role::button,
                .label = "C, 14 topics",
                .value = "selected",
                .rect = { 120.4f, 399.6f, 110, 110.5f },
                .verbs = Verb::activate,
                .enabled = true,
                .focused = true } } };
    auto const object = parsed(
        tree, { .sequence = 12, .width_px = 1920, .height_px = 1080, .px_per_mm = 3.94f, .frames_drawn = 345 });
    CHECK(object["seq"] == 12);
    CHECK(object["screen"] == "article");
    CHECK(object["language"] == "ar");
    CHECK(object["direction"] == "rtl");
    CHECK(object["size_px"] == json { 1920, 1080 });
    CHECK(object["px_per_mm"].get<double>() == doctest::Approx(3.94));
    CHECK(object["frames_drawn"] == 345);
    REQUIRE(object["nodes"].size() == 2);
    json const expected { { "key", "home/letter/C" }, { "parent", 0 }, { "role", "button" },
        { "label", "C, 14 topics" }, { "value", "selected" }, { "rect", { 120, 400, 110, 111 } },
        { "verbs", { "activate" } }, { "enabled", true }, { "focused", true } };
    CHECK(object["nodes"][1] == expected);
    CHECK(object["nodes"][0]["verbs"] == json::array());
}

TEST_CASE("a screen without nodes is still an object")
{
    auto const object = parsed({ "invitation", "en", false, {} });
    CHECK(object["nodes"] == json::array());
    CHECK(object["direction"] == "ltr");
}

TEST_CASE("any text comes back as it was")
{
    std::string controls;
    for (char c = 1; c < 0x20; ++c)
        controls += c;
    std::string const nul("a\0b", 3);
    for (std::string const& text : { std::string("plain"), std::string("\"quoted\" and \\ back\\slashed"),
             std::string("</script>"), controls, nul, std::string("\x7f"), std::string("العربية हिन्दी 中文 \U0001F600"),
             std::string("line\nline\ttab\r"), std::string() }) {
        auto const object
            = parsed(one({ .key = text, .parent = -1, .role = Role::text, .label = text, .value = text }));
        CHECK(object["nodes"][0]["label"] == text);
        CHECK(object["nodes"][0]["value"] == text);
        CHECK(object["nodes"][0]["key"] == text);
    }
}

TEST_CASE("bytes that are no UTF-8 become replacement characters")
{
    auto label = [](std::string text) {
        return parsed(
            one({ .key = "k", .parent = -1, .role = Role::text, .label = std::move(text) }))["nodes"][0]["label"]
            .get<std::string>();
    };
    CHECK(label("a\xff"
                "b")
        == "a\uFFFDb");
    CHECK(label("a\xc3") == "a\uFFFD");
    CHECK(label("\xe2\x82 b") == "\uFFFD\uFFFD b");
    CHECK(label("\xed\xa0\x80") == "\uFFFD\uFFFD\uFFFD");   // A lone surrogate.
    CHECK(label("\xc0\xaf") == "\uFFFD\uFFFD");             // Longer than it need be.
    CHECK(label("\xf5\x80\x80\x80").starts_with("\uFFFD")); // Beyond the last code point.
    CHECK(label("\U0010FFFF\uD7FF\uE000") == "\U0010FFFF\uD7FF\uE000");
}

TEST_CASE("every role and every verb has its own name")
{
    std::set<std::string> names;
    for (int role = 0; role <= static_cast<int>(Role::scroll); ++role) {
        auto const object = parsed(one({ .key = "k", .parent = -1, .role = static_cast<Role>(role), .label = "l" }));
        names.insert(object["nodes"][0]["role"].get<std::string>());
    }
    CHECK(names.size() == static_cast<std::size_t>(Role::scroll) + 1);
    auto const object = parsed(one({ .key = "k",
        .parent = -1,
        .role = Role::scroll,
        .label = "l",
        .value = {},
        .rect = {},
        .verbs = Verb::activate | Verb::page_back | Verb::page_forward | Verb::hold }));
    CHECK(object["nodes"][0]["verbs"] == json { "activate", "page_back", "page_forward", "hold" });
}

TEST_CASE("a node a line, so that two captures can be compared by lines")
{
    Tree tree { "home", "en", false, {} };
    for (int i = 0; i < 5; ++i)
        tree.nodes.push_back({ .key = std::to_string(i), .parent = -1, .role = Role::text, .label = "a\nb" });
    auto const text = to_json(tree, {});
    CHECK(std::ranges::count(text, '\n') == 3 + 5 + 1);
}
