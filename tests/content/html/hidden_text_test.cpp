// What pages show only when somebody unfolds it, and what they never show.

#include "content/dump.h"
#include "content/html/pages.h"

#include <doctest/doctest.h>

using namespace content;
using pages::body;
using pages::read_body;

namespace {

std::string const k_panel = "<p>Call if you have a fever.</p></div>";
std::string const k_shown = "Rinse.\nCall if you have a fever.\n";

} // namespace

TEST_CASE("a part that a button, a tab or a link opens is text of the page")
{
    std::string const hidden = "<p>Rinse.</p><div id=call hidden>" + k_panel;
    CHECK(body("<button aria-controls=call>More</button>" + hidden) == k_shown);
    CHECK(body("<span role=tab aria-controls='x call'></span>" + hidden) == k_shown);
    CHECK(body("<p><a href='#call'>More</a></p>" + hidden) == k_shown);
    CHECK(body(hidden) == "Rinse.\n");
}

TEST_CASE("a part that is called a panel is text of the page, unless it is a menu")
{
    for (std::string const panel : { "class='tab-pane' hidden", "role=tabpanel aria-hidden=true",
             "class='nhsuk-panel' style='color:red;display: none'", "id=accordion-2 hidden style='display:none'" })
        CHECK_MESSAGE(body("<p>Rinse.</p><div " + panel + ">" + k_panel) == k_shown, panel);
    CHECK(body("<p>Rinse.</p><div class=collapse hidden><a href='/a'>Sore mouths in children</a> and <a href='/b'>in "
               "adults, at home</a></div><div class=panel hidden>Loading</div>")
        == "Rinse.\n");
}

TEST_CASE("panels have the names of the tabs that open them")
{
    auto const panel = [](std::string const& id, std::string const& text, std::string const& more = {}) {
        return "<div role=tabpanel id=" + id + more + "><p>" + text + "</p></div>";
    };
    CHECK(
        body(
            "<div role=tablist><button role=tab aria-controls=a>Adults</button><a role=tab href='#c'>Children</a></div>"
            + panel("a", "Take two tablets a day.") + panel("c", "Take one tablet a day.", " hidden"))
        == "## Adults\nTake two tablets a day.\n## Children\nTake one tablet a day.\n");
}

TEST_CASE("what opens several panels, or only leads there, is the name of none")
{
    std::string const panels = "<div role=tabpanel id=a><p>Take two tablets a day.</p></div><div role=tabpanel id=b>"
                               "<p>Take one tablet a day.</p></div>";
    std::string const shown = "Take two tablets a day.\nTake one tablet a day.\n";
    CHECK(body("<button aria-controls='a b'>Show all</button>" + panels) == shown);
    CHECK(body("<p>As said <a href='#a'>in the box below</a>.</p>" + panels) == "As said in the box below.\n" + shown);
}

TEST_CASE("a button within a heading has the heading's words")
{
    CHECK(body("<h2><button aria-controls=call>When to call</button></h2><div id=call hidden>" + k_panel)
        == "## [today] When to call\nCall if you have a fever.\n");
}

TEST_CASE("what stands aside in the text as a warning is a notice")
{
    std::string const aside = "<p>Rinse.</p><aside class='box warning'><p>Do not swallow it.</p></aside>";
    CHECK(body("<main>" + aside + "<aside class=notice>Ask.</aside><aside>Read more</aside></main>")
        == "Rinse.\n> [warning] Do not swallow it.\n> Ask.\n");
}

TEST_CASE("longer texts that nobody sees are left out and said")
{
    Article const article
        = read_body("<p>Rinse.</p>\n<div hidden><p>Call if you have a fever or your mouth bleeds a "
                    "lot.</p></div><p hidden>Thank you for this.</p><script>var a = 1 + 2 + 3 + 4 + 5 + 6 + "
                    "7;</script><nav hidden>One two three four five six seven eight nine ten</nav>");
    CHECK(dump(article.blocks) == "Rinse.\n");
    CHECK(article.remarks
        == std::vector<std::string> { "folder/sore-mouth.html:2: hidden text is left out: 'Call if you have a fever or "
                                      "your mouth bleeds a lot.'" });
}
