// Tables that Pandoc and text editors draw by lines.

#include "content/dump.h"
#include "content/markdown_tables.h"
#include "content/reader.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace content;

namespace {

std::string shown(std::string const& body)
{
    auto const article = read_markdown("---\ntitle: T\n---\n" + body, "leaflet.md");
    REQUIRE_MESSAGE(article.has_value(), article.error().message);
    return dump(article->blocks);
}

/// What each of the first tables is.
std::string doses() { return shown("| Day | Dose |\n|---|---|\n| Monday | 5 mg |\n| Tuesday | 2 mg |\n"); }

} // namespace

TEST_CASE("a simple table of Pandoc is a table")
{
    CHECK(shown("Day        Dose\n--------   ------\nMonday     5 mg\nTuesday    2 mg\n") == doses());
    CHECK(shown("  Day        Dose\n  --------   ------\n  Monday     5 mg\n  Tuesday    2 mg\n\n: When to take it\n")
        == doses() + "When to take it\n");
    CHECK(shown("     Day   Dose\n--------   ------\n  Monday   5 mg\n Tuesday   2 mg\n\nTable: Doses\n")
        == doses() + "Doses\n");
}

TEST_CASE("a table without a head has none")
{
    std::string const rows = shown("--------   ------\nMonday     5 mg\nTuesday    2 mg\n--------   ------\n\nText.\n");
    CHECK(rows == shown("| | |\n|---|---|\n| Monday | 5 mg |\n| Tuesday | 2 mg |\n\nText.\n"));
    CHECK(shown("+---------+------+\n| Monday  | 5 mg |\n+---------+------+\n| Tuesday | 2 mg "
                "|\n+---------+------+\n\nText.\n")
        == rows);
}

TEST_CASE("the lines of a multi-line table's row are one cell each")
{
    CHECK(shown("----------------\n"
                "Which      How\n"
                "day        much\n"
                "--------   ------\n"
                "Monday     5 mg\n"
                "early      only\n"
                "\n"
                "Tuesday    2 mg\n"
                "----------------\n"
                "\n"
                "Text.\n")
        == shown("| Which day | How much |\n|---|---|\n| Monday early | 5 mg only |\n| Tuesday | 2 mg |\n\nText.\n"));
}

TEST_CASE("a grid table is a table, with the lines and lists of its cells")
{
    CHECK(shown("+---------+--------------+\n"
                "| Day     | Food         |\n"
                "+=========+==============+\n"
                "| Monday  | - milk       |\n"
                "|         | - bread and  |\n"
                "|         |   butter     |\n"
                "+---------+--------------+\n"
                "| Tuesday | **no** salt  |\n"
                "+---------+--------------+\n")
        == shown("| Day | Food |\n|---|---|\n| Monday | milk; bread and butter |\n| Tuesday | **no** salt |\n"));
}

TEST_CASE("columns are counted in letters, those of Chinese as two")
{
    CHECK(shown("Día       Dosis\n-------   ------\nMiércoles?5 mg\n")
        == shown("| Día | Dosis |\n|---|---|\n| Miércoles? | 5 mg |\n"));
    CHECK(shown("+------+------+\n| 星期 | é    |\n+======+======+\n| 二   | 5 mg |\n+------+------+\n")
        == shown("| 星期 | é |\n|---|---|\n| 二 | 5 mg |\n"));
}

TEST_CASE("what is no table stays")
{
    for (std::string const text : { "Text.\n\n- - -\n\nMore.\n", "Text.\n\n---\n\nMore.\n", "Title\n-----\n\nText.\n",
             "```\nDay   Dose\n---   ----\nMon   5\n```\n", "a -- b - - c\n", "+---+\n\nText.\n",
             "+---+---+\n| a  b  |\n+---+---+\n", "--- ---\nno end\n" })
        CHECK(with_pipe_tables(text) == text);
}

TEST_CASE("lines behind a table keep their numbers")
{
    std::string const text = "Day   Dose\n----  ----\nMon   5\n\nText.\n"
                             "\n+---+---+\n| a | b |\n| c | d |\n+---+---+\n\nEnd.\n";
    std::string const made = with_pipe_tables(text);
    CHECK(std::ranges::count(made, '\n') == std::ranges::count(text, '\n'));
    CHECK(std::ranges::count(made.substr(0, made.find("End.")), '\n')
        == std::ranges::count(text.substr(0, text.find("End.")), '\n'));
}
