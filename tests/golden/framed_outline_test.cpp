#include "framed_outline.h"

#include <doctest/doctest.h>

using golden::framed_outline;
using semantics::Role;

namespace {

struct Line {
    std::string key;
    Role role = Role::button;
    std::string value {};
};

semantics::Tree screen(std::initializer_list<Line> lines)
{
    semantics::Tree tree { .screen = "export", .language = "en", .right_to_left = false, .nodes = {} };
    for (auto const& line : lines)
        tree.nodes.push_back({ .key = line.key, .role = line.role, .label = "Words", .value = line.value });
    return tree;
}

} // namespace

TEST_CASE("header and footer are the frame's, all else is the page's")
{
    auto const parts = framed_outline(screen(
        { { "header/site" }, { "header/language/en" }, { "export/start" }, { "footer/back" }, { "footer/feedback" } }));
    CHECK(parts.page == "export en\n  <header>\n  button export/start \"Words\"\n  <footer>\n");
    CHECK(parts.frame
        == "  button header/site \"Words\"\n  button header/language/en \"Words\"\n"
           "  button footer/back \"Words\"\n  button footer/feedback \"Words\"\n");
}

TEST_CASE("a page's own button in the footer is the page's, and stands where it is read")
{
    auto const parts = framed_outline(screen({ { "header/site" }, { "staff/close" }, { "export/start" } }));
    CHECK(parts.page == "export en\n  <header>\n  <footer>\n  button export/start \"Words\"\n");
    CHECK(framed_outline(screen({ { "footer/send" } })).frame.empty());
}

TEST_CASE("which area is selected is said by the page, not by the frame")
{
    auto const parts = framed_outline(screen({ { "staff/areas", Role::region }, { "staff/area/kiosk", Role::tab },
        { "staff/area/export", Role::tab, "selected" }, { "export/start" } }));
    CHECK(parts.page == "export en\n  <header> staff/area/export = \"selected\"\n  button export/start \"Words\"\n");
    CHECK(parts.frame.find("selected") == std::string::npos);
    CHECK(parts.frame.find("staff/area/export") != std::string::npos);
}

TEST_CASE("a frame that is read in another order shows in the page")
{
    auto const footer_first
        = framed_outline(screen({ { "header/site" }, { "footer/back" }, { "export/start" }, { "export/place" } }));
    CHECK(footer_first.page.find("<header>\n  <footer>\n  button export/start") != std::string::npos);
    auto const torn_apart = framed_outline(screen({ { "header/site" }, { "export/start" }, { "header/staff" } }));
    CHECK(torn_apart.page == "export en\n  <header>\n  button export/start \"Words\"\n  <header>\n");
}
