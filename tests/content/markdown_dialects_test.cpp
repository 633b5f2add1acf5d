// Markdown as programs for notes, blogs and documentation write it.

#include "content/dump.h"
#include "content/reader.h"

#include <doctest/doctest.h>

using namespace content;

namespace {

Article read(std::string const& body)
{
    auto const article = read_markdown("---\ntitle: T\n---\n" + body, "leaflet.md");
    REQUIRE_MESSAGE(article.has_value(), article.error().message);
    return *article;
}
std::string shown(std::string const& body) { return dump(read(body).blocks); }
std::vector<std::string> remarks(std::string const& body) { return read(body).remarks; }

} // namespace

TEST_CASE("links, highlights and comments of Obsidian are words, emphasis and nothing")
{
    CHECK(shown("See [[Nausea|feeling sick]], [[Fever#Signs]] and ==ask first==.\n")
        == "See feeling sick, Fever and *ask first*.\n");
    CHECK(shown("One.\n\n%% for me %%\n\nTwo %% aside %% three.\n\n%%\nfor\n\nme\n%%\n\nFour.\n")
        == "One.\nTwo three.\nFour.\n");
    CHECK(shown("Text ![[mouth.png]]\n") == "Text\n");
    CHECK(remarks("Text ![[mouth.png]]\n").at(0).starts_with("leaflet.md:4: 'mouth.png' is left out: it has no text"));
    CHECK(shown("![[sore mouth.png|A sore mouth]]\n") == "![0] A sore mouth\n");
    CHECK(read("![[sore mouth.png|A sore mouth]]\n").pictures.at(0).source == "sore mouth.png");
    CHECK(shown("> [!warning]- No alcohol\n> It burns.\n\nText.\n")
        == "> [warning] *No alcohol*\n>> [warning] It burns.\nText.\n");
    CHECK(shown("> [!warning] It burns.\n") == "> [warning] It burns.\n");
}

TEST_CASE("footnotes are left out, and that is said once")
{
    std::string const text = "Rest.[^1] Drink.[^a]\n\n[^1]: Smith 2020.\n    More of it.\n\n[^a]: Another.\n\nEnd.\n";
    CHECK(shown(text) == "Rest. Drink.\nEnd.\n");
    CHECK(remarks(text)
        == std::vector<std::string> { "leaflet.md:4: footnotes are left out; write what matters into the text" });
}

TEST_CASE("what Jekyll does with a page is no text of it, and its attributes make notices")
{
    CHECK(shown("{% include header.html %}\nEat {% raw %}small{% endraw %} meals.\n{:.big}\n") == "Eat small meals.\n");
    CHECK(remarks("{% include header.html %}\nText.\n").at(0) == "leaflet.md:4: what is in {% %} is left out");
    CHECK(shown("{: .note }\nEat small\nmeals.\n\nText.\n") == "> [note] Eat small meals.\nText.\n");
    CHECK(
        shown("## Food {#food .big}\n\nText.\n\n## Set {1, 2}\n\nText.\n") == "## Food\nText.\n## Set {1, 2}\nText.\n");
    CHECK(shown("<div class=\"warning\" markdown=\"1\">\n**Careful.** Do not drive.\n</div>\n\nText.\n")
        == "> [warning] *Careful.* Do not drive.\nText.\n");
    CHECK(shown("[TOC]\n\nText.\n") == "Text.\n");
}

TEST_CASE("notices of Hugo's themes and GitBook are notices, with their titles")
{
    CHECK(shown("{{% notice tip %}}\nRest often.\n{{% /notice %}}\nText.\n") == "> [tip] Rest often.\nText.\n");
    CHECK(shown("{{< hint danger >}}\nCall.\n{{< /hint >}}\nText.\n") == "> [warning] Call.\nText.\n");
    CHECK(shown("{{% alert title=\"Take care\" color=\"warning\" %}}\nCall.\n{{% /alert %}}\nText.\n")
        == "> [warning] *Take care*\n>> [warning] Call.\nText.\n");
    CHECK(shown("{% hint style=\"warning\" %}\nCall.\n{% endhint %}\nText.\n") == "> [warning] Call.\nText.\n");
    CHECK(shown("{{% notice warning %}}Call us.{{% /notice %}}\n\nText.\n") == "> [warning] Call us.\nText.\n");
    // Another one is named, as before.
    CHECK(remarks("{{< figure >}}\nText.\n").at(0).find("'{{< figure >}}', which is left out") != std::string::npos);
}

TEST_CASE("figures of Hugo are pictures, with their text and caption")
{
    CHECK(shown("{{< figure src=\"x.png\" alt=\"A [pill] box\" caption=\"Fill it *once*\" >}}\n\nText.\n")
        == "![0] A [pill] box\n^ Fill it *once*\nText.\n");
    CHECK(shown("{{% figure src='x y.png' title='A pill box' /%}}\n\nText.\n") == "![0] A pill box\nText.\n");
    Article const article = read("Text.\n\n{{< figure\n  src=\"x.png\"\n  alt=\"A pill box\"\n>}}\n\n![Lid](y.png)\n");
    REQUIRE(article.pictures.size() == 2);
    CHECK(article.pictures[0].source == "x.png");
    CHECK(article.pictures[0].line == 6);
    CHECK(article.pictures[1].line == 11);
    CHECK(remarks("{{< figure src=\"x.png\" >}}\n\nText.\n").at(0).find("no text") != std::string::npos);
    CHECK(shown("```\n{{< figure src=\"x.png\" alt=\"a\" >}}\n```\n").find("![0]") == std::string::npos);
    CHECK(shown("{{< figure src=\"x.png\nText.\n").find("Text.") != std::string::npos);
}

TEST_CASE("lines of a list that somebody typed are its items")
{
    CHECK(shown("You need:  \n\u2022 water  \n\u2022 salt\n") == "You need:\n- water\n- salt\n");
    CHECK(shown("You need:\\\na) water\\\nb) salt\n") == "You need:\n1. water\n2. salt\n");
    CHECK(shown("You need:\n\u2022 water\n\u2022 salt\n") == "You need:\n- water\n- salt\n");
    CHECK(shown("\u2022 water\n\n\u2610 salt\n") == "- water\n- [to_do] salt\n");
    // Not so where a line was wrapped, or is of something else.
    CHECK(shown("The result was 3\no more than that.\n") == "The result was 3 o more than that.\n");
    CHECK(shown("Day Clinic  \n12 Mill Road\n") == "Day Clinic 12 Mill Road\n");
    CHECK(shown("| a | b |\n|---|---|\n| \u2022 c | \u2022 d |\n").find("c\t") != std::string::npos);
}

TEST_CASE("a term and what it means are an item, and imports of components vanish")
{
    CHECK(shown("Port\n: A small box.\n: Under the skin.\n\nText.\n")
        == "- *Port:* A small box. Under the skin.\nText.\n");
    CHECK(shown("import Tabs from '@theme/Tabs';\n\nText.\n") == "Text.\n");
    CHECK(shown("import what you need from home.\n") == "import what you need from home.\n");
}

TEST_CASE("what stands in code stays, and so do marks that are none")
{
    CHECK(shown("`[[x]] {: .note } ==y==` and a == b, x %% of [^ that ] [x]\n")
        == "[[x]] {: .note } ==y== and a == b, x %% of [^ that ] [x]\n");
    CHECK(shown("```\n[[x]]\n{: .note }\n: y\n```\n") == "[[x]] {: .note } : y\n");
    CHECK(shown("Nothing is closed [[here ==and ![[there {% or {: this\n")
        == "Nothing is closed [[here ==and ![[there {% or {: this\n");
}

TEST_CASE("bold lines are headings where nobody marked any, and words where somebody did")
{
    CHECK(shown("**What is it?**\n\nIt is more than being tired.\n\n**What can I do?**\n\nSleep, if you can.\n")
        == "## What is it?\nIt is more than being tired.\n## What can I do?\nSleep, if you can.\n");
    CHECK(shown("## Signs\n\n**What is it?**\n\nBeing tired.\n") == "## Signs\n*What is it?*\nBeing tired.\n");
}

TEST_CASE("a comment that does not end takes its line only, and that is said")
{
    CHECK(shown("%% for Dr Lee\n\n## When to get help\n\nCall.\n") == "## [today] When to get help\nCall.\n");
    CHECK(remarks("%% for Dr Lee\n\nCall.\n").at(0).find("a comment that does not end") != std::string::npos);
}

TEST_CASE("brackets around the words of a link, and exclamation marks before a text, are what they seem")
{
    CHECK(shown("See [[1]](#cite).\n") == "See [1].\n");
    CHECK(shown("!!! Call 911 if you cannot breathe.\n\nMouth sores heal.\n")
        == "!!! Call 911 if you cannot breathe.\nMouth sores heal.\n");
}

TEST_CASE("code between fences ends where the same marks say so")
{
    CHECK(shown("```code``` is code.\n\n==Ask==.\n") == "code is code.\n*Ask*.\n");
    CHECK(shown("````\n```\n==x==\n````\n\n==Ask==.\n").find("==x==") != std::string::npos);
    CHECK(shown("````\n```\n==x==\n````\n\n==Ask==.\n").find("*Ask*") != std::string::npos);
}

TEST_CASE("a line of nothing but placeholders is read at once, and named up to a limit")
{
    std::string line;
    for (int n = 0; n < 60'000; ++n)
        line += "{{a" + std::to_string(n) + "}}";
    CHECK(remarks(line + "\n\nText.\n").size() <= 60);
}

TEST_CASE("raised and lowered digits are no part of the number before them")
{
    CHECK(shown("10<sup>9</sup> cells, 10^6^ units, CO~2~, the 1<sup>st</sup> day, ~~5~~.\n")
        == "10\u2079 cells, 10\u2076 units, CO\u2082, the 1st day, ~5~.\n");
}

TEST_CASE("a draft is refused with its line, whatever program calls it one")
{
    for (auto const& [front, line] : { std::pair { "---\ntitle: T\ndraft: true\n---\n\nText.\n", ":3: " },
             std::pair { "+++\ntitle = \"T\"\ndraft = true\n+++\n\nText.\n", ":3: " },
             std::pair { "---\ntitle: T\npublished: false\n---\n\nText.\n", ":3: " } }) {
        auto const article = read_markdown(front, "leaflet.md");
        REQUIRE_FALSE(article);
        CHECK(article.error().message.find(std::string("leaflet.md") + line + "this is a draft (") == 0);
    }
    CHECK(read_markdown("---\ntitle: T\ndraft: false\n---\n\nText.\n", "leaflet.md").has_value());
}

TEST_CASE("letters are raised only by what raises them, and struck by a lone tilde before a word")
{
    auto const body = [](std::string const& text) { return dump(read("# T\n\n" + text + "\n").blocks); };
    CHECK(body("10<SUP>9</SUP> and H<sup class=\"x\">2</sup>, 10<sup><b>9</b></sup>") == "10⁹ and H², 10⁹\n");
    CHECK(body("H<sup>2 and more.\n\n10") == "H2 and more.\n10\n");
    CHECK(body("Take <del>10 drops</del> 5 drops") == "Take ~10 drops~ 5 drops\n");
    CHECK(body("takes ~5~10 minutes") == "takes ~5~10 minutes\n");
    CHECK(body("10^9^ and CO~2~") == "10⁹ and CO₂\n");
}
