#include "ui/seen.h"

#include <doctest/doctest.h>

namespace {

base::Instant at(int ms) { return base::Instant { std::chrono::milliseconds(ms) }; }

semantics::Tree tree_of(std::string screen, std::initializer_list<char const*> keys)
{
    semantics::Tree tree;
    tree.screen = std::move(screen);
    for (char const* const key : keys)
        tree.nodes.push_back({ .key = key, .verbs = semantics::Verb::activate });
    return tree;
}

} // namespace

TEST_CASE("where no picture is ever shown, all is in sight")
{
    ui::Seen const seen;
    CHECK(seen.target("home/letter/A", at(0)));
    CHECK(seen.screen(at(0)));
}

TEST_CASE("where pictures are expected nothing is in sight before the first")
{
    ui::Seen seen;
    seen.expect_pictures();
    CHECK_FALSE(seen.target("home/letter/A", at(0)));
    CHECK_FALSE(seen.screen(at(0)));
    seen.shown(tree_of("home", { "home/letter/A" }), at(1000));
    CHECK_FALSE(seen.target("home/letter/A", at(500)));
    CHECK_FALSE(seen.screen(at(500)));
    CHECK(seen.target("home/letter/A", at(1000)));
    CHECK(seen.screen(at(1000)));
}

TEST_CASE("what came after the finger had come down was not in sight, what stayed was")
{
    ui::Seen seen;
    seen.shown(tree_of("letter", { "footer/back", "letter/topic/asthma" }), at(1000));
    seen.shown(tree_of("letter", { "footer/back", "letter/topic/bunion" }), at(1500));
    CHECK(seen.target("footer/back", at(1100)));
    CHECK_FALSE(seen.target("letter/topic/bunion", at(1100)));
    seen.shown(tree_of("article", { "footer/back", "article/text/page_down" }), at(4000));
    // The way back from the leaflet is not the one that was touched.
    CHECK_FALSE(seen.target("footer/back", at(2000)));
    CHECK(seen.target("footer/back", at(4000)));
    CHECK_FALSE(seen.target("article/text/page_down", at(2000)));
    CHECK(seen.target("article/text/page_down", at(4000)));
    CHECK_FALSE(seen.target("letter/topic/asthma", at(5000)));
    CHECK_FALSE(seen.screen(at(2000)));
    CHECK(seen.screen(at(4000)));
}

TEST_CASE("a keyboard whose keys change stays the same screen")
{
    ui::Seen seen;
    seen.shown(tree_of("comment", { "comment/key/G" }), at(1000));
    seen.shown(tree_of("comment", { "comment/key/g" }), at(1200));
    CHECK(seen.screen(at(1100)));
}

TEST_CASE("what was seen by another visitor is in sight only once it is shown again")
{
    ui::Seen seen;
    seen.shown(tree_of("home", { "home/letter/A" }), at(1000));
    seen.forget();
    CHECK_FALSE(seen.target("home/letter/A", at(2000)));
    CHECK_FALSE(seen.screen(at(2000)));
    seen.shown(tree_of("home", { "home/letter/A" }), at(3000));
    CHECK_FALSE(seen.target("home/letter/A", at(2000)));
    CHECK_FALSE(seen.screen(at(2000)));
    CHECK(seen.target("home/letter/A", at(3000)));
    CHECK(seen.screen(at(3000)));
}
