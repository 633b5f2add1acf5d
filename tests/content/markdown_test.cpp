#include "content/dump.h"
#include "content/reader.h"

#include <doctest/doctest.h>

using namespace content;

namespace {

std::string blocks_of(std::string const& body)
{
    auto const article = read_markdown("---\ntitle: Dry eyes\n---\n" + body, "a.md");
    return article ? dump(article->blocks) : "error: " + article.error().message;
}

} // namespace

TEST_CASE("headings keep to levels two to four, and the title is not repeated")
{
    CHECK(blocks_of("# dry  EYES\n# Another\n## Two\n### Three\n#### Four\n###### Six\nText\n")
        == "## Another\n## Two\n### Three\n#### Four\n#### Six\nText\n");
    CHECK(blocks_of("## Dry eyes\nText\n") == "## Dry eyes\nText\n");
}

TEST_CASE("emphasis is kept, nested and combined")
{
    CHECK(blocks_of("A **strong** and *light* word.\n") == "A *strong* and _light_ word.\n");
    CHECK(blocks_of("**All *of it* here**\n") == "*All* *_of it_* *here*\n");
}

TEST_CASE("lists nest, count and keep their paragraphs")
{
    CHECK(blocks_of("- One\n\n  More of one.\n  - Inner\n\n    More inner.\n- Two\n\nAfter.\n")
        == "- One\n  More of one.\n  - Inner\n    More inner.\n- Two\nAfter.\n");
    CHECK(blocks_of("3. Three\n4. Four\n   1. Inner\n5. Five\n") == "3. Three\n4. Four\n  1. Inner\n5. Five\n");
    CHECK(blocks_of("1. One\n2.\n3. Three\n") == "1. One\n3. Three\n");
    CHECK(blocks_of("- One\n\n  > Careful.\n\n  Go on.\n") == "- One\n> Careful.\n  Go on.\n");
}

TEST_CASE("a quotation is a notice, each of its paragraphs")
{
    CHECK(blocks_of("> Sample\n> content.\n>\n> Second.\n\nText\n") == "> Sample content.\n>> Second.\nText\n");
}

TEST_CASE("links, images, code and addresses are their text")
{
    CHECK(blocks_of(
              "See [the **page**](https://example.org \"T\") and ![a lung](lung.png), `code`, <https://example.org>.\n")
        == "See the *page* and a lung, code, https://example.org.\n");
    CHECK(blocks_of("```sh\none\ntwo\n```\n") == "one two\n");
}

TEST_CASE("breaks are spaces and white space is folded across emphasis")
{
    CHECK(blocks_of("One  \ntwo\\\nthree\nfour\n") == "One two three four\n");
    CHECK(blocks_of("a ** b**  *c* \n").find("  ") == std::string::npos);
}

TEST_CASE("entities become characters")
{
    CHECK(blocks_of("38&nbsp;&deg;C &lt;5% &amp; &eacute;&#233;&#xE9; &unknown; &#0; &#xD800; &apos;\n")
        == "38\u00A0\u00B0C <5% & \u00E9\u00E9\u00E9 &unknown; \uFFFD \uFFFD '\n");
    CHECK(blocks_of("less than <5% of people\n") == "less than <5% of people\n");
}

TEST_CASE("raw HTML is stripped to its text")
{
    CHECK(blocks_of("A<b>B</b>C<br>D <!-- gone --> E\n") == "ABC D E\n");
    CHECK(blocks_of("<div class=\"x\">\n<p>One</p><p>Two &amp; "
                    "three</p>\n<script>alert(1)</script>\n<style>p{}</style>\n</div>\n\nAfter\n")
        == "One Two & three\nAfter\n");
    CHECK(blocks_of("<div\nclass=\"x\">In</div>\n") == "In\n");
    CHECK(blocks_of("<!-- never closed\nText\n").starts_with("error: "));
}

TEST_CASE("a table keeps its rows and cells, those of the header marked, and empty rows are left out")
{
    CHECK(blocks_of("| Sign | What to do |\n|---|---|\n| **Fever** | Call *now* |\n| Rash | |\n| | |\n")
        == "|| [header] Sign\tWhat to do\n| *Fever*\tCall _now_\n| Rash\t\n");
    CHECK(blocks_of("| | |\n|---|---|\n| a | b |\n| c | d |\n") == "|| a\tb\n| c\td\n");
}

TEST_CASE("words that are struck through are a run of their own")
{
    CHECK(blocks_of("Take ~~two~~ **one ~~or~~** tablet.\n") == "Take ~two~ *one* *~or~* tablet.\n");
}

TEST_CASE("items of a task list are to do or done, other items are not")
{
    CHECK(blocks_of("- [ ] Bring your card\n- [x] Eat\n  1. [X] Drink\n- Rest\n")
        == "- [to_do] Bring your card\n- [done] Eat\n  1. [done] Drink\n- Rest\n");
}

TEST_CASE("two notices in a row are two, and one that a list interrupts is one")
{
    CHECK(blocks_of("> [!WARNING]\n> A.\n\n<!-- -->\n\n> [!WARNING]\n> B.\n>\n> C.\n")
        == "> [warning] A.\n> [warning] B.\n>> [warning] C.\n");
    CHECK(
        blocks_of("> [!WARNING]\n> A.\n>\n> - b\n>\n> C.\n") == "> [warning] A.\n>> [warning] • b\n>> [warning] C.\n");
}

TEST_CASE("a kind of notice is written in letters of any size, and in no other characters")
{
    CHECK(blocks_of("> [!wArNiNg] A.\n") == "> [warning] A.\n");
    CHECK(blocks_of("> {!WARNING} A.\n") == "> {!WARNING} A.\n");
    CHECK(blocks_of("> {!warning] A.\n") == "> {!warning] A.\n");
}

TEST_CASE("a notice has the kind that its first line names, in all its paragraphs")
{
    CHECK(blocks_of("> [!WARNING]\n> Do *not* drive.\n>\n> Not even home.\n\nText\n")
        == "> [warning] Do _not_ drive.\n>> [warning] Not even home.\nText\n");
    CHECK(blocks_of("> [!tip] Eat.\n\nText\n\n> Plain.\n>\n> [!NOTE] is no kind here.\n")
        == "> [tip] Eat.\nText\n> Plain.\n>> [!NOTE] is no kind here.\n");
    CHECK(blocks_of("> [!NOTE]\n>\n> Apart.\n") == "> [note] Apart.\n");
    CHECK(blocks_of("> [!NOTED] Text.\n") == "> [!NOTED] Text.\n");
    CHECK(blocks_of("> [!WARNING] **Stop** now.\n") == "> [warning] *Stop* now.\n");
}

TEST_CASE("a rule, a reference definition and a comment leave no block")
{
    CHECK(blocks_of("One\n\n---\n\n[a]: https://example.org\n\n<!-- note -->\n\nTwo\n") == "One\nTwo\n");
}

TEST_CASE("invisible characters do not reach the text")
{
    CHECK(blocks_of("a\u00ADb\uFEFFc\x01"
                    "d\x7F"
                    "e\u0085f\u2028g\n")
        == "abc d e f g\n");
}

TEST_CASE("right-to-left text keeps its joiners") { CHECK(blocks_of("می\u200Cخواهم\n") == "می\u200Cخواهم\n"); }

TEST_CASE("a picture alone in its paragraph is one, with its caption; among words it is its text")
{
    CHECK(blocks_of("![A *lung*](lung.png \"Two &amp; two\")\n") == "![0] A lung\n^ Two & two\n");
    CHECK(blocks_of("![One](1.png)\n![Two](2.png)\n") == "![0] One\n![1] Two\n");
    CHECK(blocks_of("See ![a lung](lung.png)\n") == "See a lung\n");
    CHECK(blocks_of("1. Do this.\n\n   ![How](how.png)\n") == "1. Do this.\n  ![0] How\n");
    CHECK(blocks_of("> ![A lung](lung.png)\n") == "> A lung\n");
    CHECK(blocks_of("- ![A lung](lung.png)\n") == "- A lung\n");
    CHECK(blocks_of("![One][x]\n\n[x]: 1.png\n") == "![0] One\n");
}

TEST_CASE("a picture without a text is left out with a remark that names its line")
{
    auto const article = read_markdown("---\ntitle: Eyes\n---\n\nText.\n\n![ ](a.png)\n\n![b](b.png)\n", "eyes.md");
    REQUIRE(article);
    REQUIRE(article->remarks.size() == 1);
    CHECK(article->remarks[0].starts_with("eyes.md:7: the picture 'a.png' is left out"));
    REQUIRE(article->pictures.size() == 1);
    CHECK(article->pictures[0].source == "b.png");
    CHECK(article->pictures[0].line == 9);
    CHECK_FALSE(read_markdown("---\ntitle: Eyes\n---\n\n![](a.png)\n", "eyes.md"));
}

TEST_CASE("a picture within a text comes with its bytes")
{
    auto const article = read_markdown("---\ntitle: Eyes\n---\n\n![An eye](data:image/png;base64,aGVsbG8hIQ==) "
                                       "![Two](data:image/png;base64,aGVsbG8hIQ==)\n",
        "eyes.md");
    REQUIRE(article);
    REQUIRE(article->pictures.size() == 2);
    CHECK(article->pictures[0].bytes == "hello!!");
    CHECK(article->pictures[1].bytes == "hello!!");
    CHECK(dump(article->blocks) == "![0] An eye\n![1] Two\n");
}
