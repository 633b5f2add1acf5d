#include "content/dump.h"
#include "content/notice_kind.h"
#include "content/reader.h"

#include <doctest/doctest.h>

using namespace content;

namespace {

Article read(std::string const& body)
{
    auto article = read_markdown("---\ntitle: A\n---\n" + body, "a.md");
    REQUIRE_MESSAGE(article.has_value(), article.error().message);
    return *article;
}

std::string shown(std::string const& body) { return dump(read(body).blocks); }

Sign first_sign(std::string const& body) { return read(body).blocks.front().sign; }

} // namespace

TEST_CASE("fences with a kind or a title are notices")
{
    CHECK(shown("::: warning\nCall.\n:::\nMore.\n") == "> [warning] Call.\nMore.\n");
    CHECK(first_sign("::: warning\nCall.\n:::\n") == Sign::warning);
    CHECK(
        shown(":::tip Eat well\nSoup.\n\n- Bread\n:::\n") == "> [tip] *Eat well*\n>> [tip] Soup.\n>> [tip] • Bread\n");
    CHECK(shown("> 1. Wash\n> 2. Dry\n\n- Rest\n") == "> 1. Wash\n>> 2. Dry\n- Rest\n");
    CHECK(shown("::: reveal How a cold differs\n  They are alike.\n:::\n")
        == "> *How a cold differs*\n>> They are alike.\n");
    CHECK(shown("::: {.callout-note title=\"Good to know\"}\nRest.\n:::\n")
        == "> [note] *Good to know*\n>> [note] Rest.\n");
    CHECK(shown(":::danger[Stop]\nRest.\n:::\n") == "> [warning] *Stop*\n>> [warning] Rest.\n");
    CHECK(shown(":::: note ::::\nOne.\n::: columns\nTwo.\n:::\nThree.\n::::\nFour.\n")
        == "> [note] One.\n>> [note] Two.\n>> [note] Three.\nFour.\n");
    CHECK(shown("::: {.column width=\"50%\"}\nOne.\n:::\n") == "One.\n");
    CHECK(shown(":::\nOne.\n") == "One.\n");
}

TEST_CASE("exclamation marks are notices, with an indented text or up to further marks")
{
    CHECK(shown("!!! info\n    Rest.\n\n    Drink.\n\nMore.\n") == "> [note] Rest.\n>> [note] Drink.\nMore.\n");
    CHECK(shown("!!! warning \"Fever\"\n    Call.\nMore.\n") == "> [warning] *Fever*\n>> [warning] Call.\nMore.\n");
    CHECK(shown("!!! info\nRest.\n!!!\nMore.\n") == "> [note] Rest.\nMore.\n");
    CHECK(shown("!!! info\n  Rest.\n!!!\nMore.\n") == "> [note] Rest.\nMore.\n");
    CHECK(shown("???+ tip \"Ask\"\n    Us.\n") == "> [tip] *Ask*\n>> [tip] Us.\n");
    CHECK(first_sign("!!! info\n    Rest.\n") == Sign::note);
    CHECK(shown("Stop!!! Now.\n\n!!!\n") == "Stop!!! Now.\n!!!\n");
}

TEST_CASE("GitHub's notices and those of others have their kind")
{
    CHECK(shown("> [!WARNING]\n> Call.\n") == "> [warning] Call.\n");
    CHECK(first_sign("> [!WARNING]\n> Call.\n") == Sign::warning);
    CHECK(first_sign("> [!danger]- Call.\n") == Sign::warning);
    CHECK(first_sign("> [!faq]+\n> Why?\n") == Sign::note);
    CHECK(shown("> [!unheard] Call.\n") == "> [!unheard] Call.\n");
    CHECK_FALSE(notice_named("details").has_value());
    CHECK(notice_named("Caution") == Sign::caution);
}

TEST_CASE("code keeps its marks")
{
    CHECK(shown("```\n::: tip\n```\n") == "::: tip\n");
    CHECK(shown("~~~\n```\n!!! info\n~~~\n\nText.\n") == "``` !!! info\nText.\n");
}

TEST_CASE("a placeholder that is not filled is named with its line, and gone from addresses")
{
    Article const article
        = read("Text.\n\n[Find]({{ siteUrl }}find/a) and {{ name }}, {{ name }}.\n\n{{< figure >}}Call "
               "{{phone:day}}.\n");
    CHECK(dump(article.blocks) == "Text.\nFind and {{ name }}, {{ name }}.\nCall {{phone:day}}.\n");
    std::string const known = "; known are {{phone:day}}, {{phone:night}} and {{phone:emergency}}";
    CHECK(article.remarks
        == std::vector<std::string> {
            "a.md:6: nothing is known for '{{siteUrl}}', which is left out" + known,
            "a.md:6: nothing is known for '{{name}}', which is shown as \"ask at the desk\"" + known,
            "a.md:8: nothing is known for '{{< figure >}}', which is left out" + known,
        });
}

TEST_CASE("pictures within notices and behind them keep their line")
{
    Article const article = read("::: tip Look\nHere.\n\n:::\n\n![A pill](a.png)\n");
    REQUIRE(article.pictures.size() == 1);
    CHECK(article.pictures[0].line == 9);
}

TEST_CASE("characters go by their names in HTML 5, and by their numbers as browsers take them")
{
    CHECK(shown("&check; &abreve; &scedil; &tcaron; &frac13; &Dcaron; &apos;\n")
        == "\u2713 \u0103 \u015F \u0165 \u2153 \u010E '\n");
    CHECK(shown("don&#146;t 5&#150;6 &#x80;\n") == "don\u2019t 5\u20136 \u20AC\n");
    CHECK(shown("&NotEqualTilde; &unheard;\n") == "\u2242\u0338 &unheard;\n");
}

TEST_CASE("each of several notices ends where the next begins, however many there are")
{
    CHECK(shown("!!! note\n    One.\n\n!!! tip\n    Two.\n\nThree.\n") == "> [note] One.\n> [tip] Two.\nThree.\n");
    std::string deep;
    for (int i = 0; i < 20'000; ++i)
        deep += "::: note\n";
    CHECK(read_markdown("---\ntitle: A\n---\n" + deep + "Text.\n", "a.md").has_value());
}
