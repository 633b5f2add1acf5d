// Words that pages have in other shapes than text, and without which a sentence says something else.

#include "content/html/pages.h"

#include <doctest/doctest.h>

using namespace content;
using pages::body;

TEST_CASE("what screen readers say within a sentence is a part of it")
{
    CHECK(body("<ul><li><span class=\"visually-hidden\">Do not</span> drive</li><li><span class=\"sr-only\">Do not "
               "</span>drink alcohol</li><li><svg role=\"img\" aria-label=\"Do not\"></svg>swim</li></ul>")
        == "- Do not drive\n- Do not drink alcohol\n- Do not swim\n");
    CHECK(body("<p>Call at <b><i role=img aria-label='less than'></i></b> 36.</p><table><tr><th>A<th>B<tr><td>Swim<td>"
               "<svg role=img aria-label=No></svg></table>")
        == "Call at *less than* 36.\n|| [header] A\tB\n| Swim\tNo\n");
}

TEST_CASE("what screen readers say of links, headings and labels is no text")
{
    CHECK(body("<h2><span class='visually-hidden'>Urgent advice: </span>Ask</h2><p>See <a href='/a'>the page<span "
               "class='sr-only'> (opens in a new tab)</span></a> and <label>x<span class=sr-only> y</span></label>.</p>"
               "<p><span class=sr-only>Alone</span></p><p>a <svg role=img aria-hidden=true aria-label=b></svg></p>")
        == "## Ask\nSee the page and x.\na\n");
}

TEST_CASE("a picture between words of a sentence is read as its text")
{
    CHECK(body("<p>Call if it is <img src='ge.gif' alt='at least'> 38 &deg;C.</p><p>Do <img src='n.gif' alt='not'> "
               "drive.</p><ul><li>Do<b><img src='n.gif' aria-label='not'></b>swim.</ul>")
        == "Call if it is at least 38\u00A0\u00B0C.\nDo not drive.\n- Do *not* swim.\n");
}

TEST_CASE("an icon of a cross or a tick says so wherever it stands")
{
    CHECK(body("<table><tr><th>Food<th>May I<tr><td>Milk<td><i class='fa fa-times'></i><tr><td>Egg<td><i class='fa "
               "fa-check-circle' aria-hidden=true></i></table>")
        == "|| [header] Food\tMay I\n| Milk\t✗\n| Egg\t✓\n");
    CHECK(body("<p><i class='fa fa-times'></i> Eat before surgery</p>") == "- ✗ Eat before surgery\n");
    CHECK(body("<h3><span class=sr-only>Do not</span> drive</h3><p>a") == "## Do not drive\na\n");
    CHECK(body("<p>Hours <i class='fa opening-times'></i>: 9</p>") == "Hours : 9\n");
    CHECK(body("<ul class='red-cross-numbers'><li>Town</ul><ul id=cross-references><li>Take it</ul>")
        == "- Town\n- Take it\n");
    CHECK(body("<table><tr><th>A<th>B<tr><td>8 mg<br>not on Monday<td>b</table>")
        == "|| [header] A\tB\n| 8\u00A0mg; not on Monday\tb\n");
    CHECK(body("<p><span style='text-decoration:line-through'>10 drops</span> 5 drops") == "~10 drops~ 5 drops\n");
    CHECK(body("<p>2<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> and 2<sup>1/2</sup>, see 10<sup>1,2</sup>")
        == "2\u00A01/2 and 2¹/², see 10¹,²\n");
}

TEST_CASE("a picture at the beginning or the end of what is said stays a picture")
{
    CHECK(body("<p><img src=a alt='A pill box'> This is it.</p><p>Like this: <img src=b alt='A box'> Close it.</p>"
               "<p>Open it. <img src=c alt='A lid'> Close it.</p><p>Look <img src=d alt='A lid'></p>"
               "<p>Turn<br><img src=e alt='A key'><br>it</p>")
        == "This is it.\n![0] A pill box\nLike this: Close it.\n![1] A box\nOpen it. Close it.\n![2] A lid\nLook\n"
           "![3] A lid\nTurn\n![4] A key\nit\n");
}

TEST_CASE("formulas are read as text")
{
    auto const math = [](std::string const& formula) { return body("<p><math>" + formula + "</math> a day</p>"); };
    CHECK(math("<msup><mn>10</mn><mn>6</mn></msup>") == "10\u2076 a day\n");
    CHECK(math("<msup><mn>10</mn><mrow><mo>-</mo><mn>3</mn></mrow></msup>") == "10\u207B\u00B3 a day\n");
    CHECK(math("<mn>2</mn><mfrac><mn>1</mn><mn>2</mn></mfrac>") == "2\u00A01/2 a day\n");
    CHECK(math("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>") == "(a + b)/c a day\n");
    CHECK(math("<semantics><mrow><msub><mi>H</mi><mn>2</mn></msub><mi>O</mi></mrow><annotation>H_2O</annotation>"
               "</semantics>")
        == "H\u2082O a day\n");
    CHECK(math("<msqrt><mfrac><mi>h</mi><mn>36</mn></mfrac></msqrt><mo>\u2264</mo><mn>2</mn>")
        == "\u221A(h/36) \u2264 2 a day\n");
    CHECK(math("<msup><mi>x</mi><mi>n</mi></msup><mo>&#8290;</mo><msubsup><mi>k</mi><mn>1</mn><mn>2</mn></msubsup>")
        == "xⁿk\u2081\u00B2 a day\n");
}

TEST_CASE("digits that only a style raises or lowers are no part of the number before them")
{
    CHECK(
        body("<p>10<span style='vertical-align: super'>9</span> cells, H<span style='vertical-align:sub'>2</span>O</p>")
        == "10\u2079 cells, H\u2082O\n");
}
