// Headings, titles and bullets that pages show by how they are set only.

#include "content/dump.h"
#include "content/html/pages.h"

#include <doctest/doctest.h>

using namespace content;
using pages::body;
using pages::read;

namespace {

std::string title(std::string const& html) { return read("<html lang=\"en\">" + html).metadata.title; }

std::string const k_text
    = "<p>A longer text that is what most of the page says, so that it is what the page looks like.</p>";
std::string const k_shown
    = "A longer text that is what most of the page says, so that it is what the page looks like.\n";

} // namespace

TEST_CASE("a bold line is a heading on pages that have others, below the last that is marked")
{
    CHECK(body("<h2>Care</h2>" + k_text + "<p><b>When should I call?</b></p>" + k_text + "<h2>Food</h2>" + k_text)
        == "## Care\n" + k_shown + "### [today] When should I call?\n" + k_shown + "## Food\n" + k_shown);
    // As high as the first that is marked, where it stands before that.
    CHECK(body(k_text + "<p><strong>Use</strong></p>" + k_text + "<h2>Food</h2>" + k_text)
        == k_shown + "## Use\n" + k_shown + "## Food\n" + k_shown);
    CHECK(body("<h2>Care</h2>" + k_text + "<p style='font-weight:bold'>Use</p>" + k_text)
        == "## Care\n" + k_shown + "### Use\n" + k_shown);
}

TEST_CASE("bold words that are no heading stay bold words")
{
    CHECK(body("<h2>Care</h2>" + k_text + "<p><b>Do not drive.</b></p>" + k_text)
        == "## Care\n" + k_shown + "*Do not drive.*\n" + k_shown);
    CHECK(body("<h2>Care</h2>" + k_text + "<p><b>For adults</b></p><h2>Food</h2>" + k_text)
        == "## Care\n" + k_shown + "*For adults*\n## Food\n" + k_shown);
    CHECK(body("<div class='callout'><p><b>Take care</b></p><p>Ask.</p></div>" + k_text)
        == "> *Take care*\n>> Ask.\n" + k_shown);
    CHECK(body("<div class='nhsuk-care-card nhsuk-care-card--urgent'><h3>Call 111 if:</h3><p><b>Any of "
               "these</b></p><p>it is worse</p></div>"
              + k_text)
              .find("*Any of these*\n")
        != std::string::npos);
    CHECK(body("<h2>Care</h2><ul><li><b>Wash</b><br>your hands</ul>" + k_text)
        == "## Care\n- *Wash* your hands\n" + k_shown);
}

TEST_CASE("a larger or bold line that a line break ends is a heading of the text below it")
{
    CHECK(body("<FONT SIZE=4><B>Use</B></FONT><BR>" + k_text.substr(3) + "<P><FONT SIZE=4><B>Store</B></FONT><BR>"
              + k_text)
        == "## Use\n" + k_shown + "## Store\n" + k_shown);
    CHECK(body("<p><span style='font-size:18.0pt'>Use<br></span>Wash your hands first.</p>" + k_text)
        == "## Use\nWash your hands first.\n" + k_shown);
    CHECK(body("<p>Wash your hands first.<br><b>Store</b><br>Keep it cold.</p>" + k_text)
        == "Wash your hands first.\n## Store\nKeep it cold.\n" + k_shown);
    // Bold words within what is said are none.
    CHECK(body("<p>By day call<br><b>555 0100</b><br>and ask for the nurse.</p>" + k_text)
        == "By day call *555 0100* and ask for the nurse.\n" + k_shown);
}

TEST_CASE("lines with nothing but a blank between them are paragraphs")
{
    CHECK(body("<p>Drink.<br>&nbsp;<br>Rest.</p>") == "Drink.\nRest.\n");
}

TEST_CASE("a page that begins with a larger or centred line has it for its title, whatever the head says")
{
    std::string const first
        = "<p align=center><font size=5>CARE OF YOUR MOUTH</font></p>" + k_text + "<p><b>Food</b></p>" + k_text;
    for (std::string const head :
        { "Untitled", "New Page 1", "Microsoft Word - mouth.doc", "mouth_care2.htm", "Leaflets", "Example Clinic" })
        CHECK_MESSAGE(title("<title>" + head + "</title>" + first) == "CARE OF YOUR MOUTH", head);
    CHECK(dump(read("<html lang=en><title>Untitled</title>" + first).blocks) == k_shown + "## Food\n" + k_shown);
}

TEST_CASE("a bold line is no better than the title in the head, unless a program put that there")
{
    std::string const first = "<p><b>What is it?</b></p>" + k_text + "<p><b>Food</b></p>" + k_text;
    CHECK(title("<title>Sore mouth</title>" + first) == "Sore mouth");
    CHECK(title("<title>Untitled Document</title>" + first) == "What is it?");
    // The letterhead is no title, where there is a better one.
    CHECK(
        title("<title>Sore mouth</title><center><font size=6>Example Clinic</font></center>" + k_text) == "Sore mouth");
    CHECK(title("<title>COVID-19</title>" + k_text) == "COVID-19");
    CHECK(title("<title>picc_2</title>" + k_text) == "Sore mouth");
    CHECK(title("<title>covid-19</title>" + k_text) == "covid-19");
}

TEST_CASE("bullets in the letters of symbol fonts are bullets, once")
{
    auto const item = [](std::string const& font, std::string const& mark, std::string const& text) {
        return "<p class=MsoListParagraphCxSpFirst "
               "style='text-indent:-.25in'><span\nstyle='font-size:11.0pt;font-family:"
            + font + "'>" + mark + "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span>" + text
            + "</p>";
    };
    CHECK(
        body(item("Symbol", "\u00B7", "milk") + item("Wingdings", "\u00A7", "tea") + item("Wingdings", "\u00D8", "rice")
            + item("Wingdings", "\u00FC", "soup") + item("\"Courier New\"", "o", "bread"))
        == "- milk\n- tea\n- rice\n- soup\n- bread\n");
    CHECK(body("<p>\uF0B7 milk</p><p><font face=Wingdings>q</font> tea</p>") == "- milk\n- [to_do] tea\n");
    CHECK(body("<ul><li><span style='font-family:Symbol'>\u00B7</span>&nbsp; milk<li>\u2022 tea</ul>")
        == "- milk\n- tea\n");
    CHECK(body("<ul><li>\u2713 ask<li>\u2717 drive</ul>") == "- \u2713 ask\n- \u2717 drive\n");
    CHECK(body("<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span "
               "style='font-family:Symbol'>\u00B7</span>&nbsp; milk</p>")
        == "- milk\n");
    CHECK(body("<p>At least 38 <font face=Symbol>\u00B0</font>C and <font face=Symbol>\u00B3</font> 2 days. "
               "<span style='font-family:Wingdings'>Words in it stay.</span></p>")
        == "At least 38\u00A0\u00B0C and \u2265 2 days. Words in it stay.\n");
}

TEST_CASE("numbers of characters from 128 to 159 mean those of Windows-1252")
{
    CHECK(body("<p>Food for you:<br>&#149; Bread<br>&#149 Eggs<br>&#x95; Not liver</p>")
        == "Food for you:\n- Bread\n- Eggs\n- Not liver\n");
    CHECK(body("<p>Don&#146;t take 1 &#150; 2. &#169; &#1490;</p>") == "Don\u2019t take 1 \u2013 2. \u00A9 \u05D2\n");
}

TEST_CASE("items that a cross or a tick is drawn before begin with it")
{
    std::string const items = "<li><b>drive</b></li><li>swim<ul><li>at sea</ul></li>";
    std::string const crossed = "- *\u2717 drive*\n- \u2717 swim\n  - at sea\n";
    CHECK(body("<ul class='nhsuk-list nhsuk-list--cross'>" + items + "</ul>") == crossed);
    CHECK(body("<ul style=\"list-style-type: '\u2717 '\">" + items + "</ul>") == crossed);
    CHECK(body("<ul style=\"list-style: '\\274C'\">" + items + "</ul>") == crossed);
    CHECK(body("<ul><li><i class='fa fa-times'></i> drive<li><p><svg class='nhsuk-icon__cross' aria-hidden=true></svg>"
               "swim</p><li><span><i class='fas fa-xmark'></i></span> run<li><i class='fa fa-check'></i> walk</ul>")
        == "- \u2717 drive\n- \u2717 swim\n- \u2717 run\n- \u2713 walk\n");
    CHECK(body("<ul class='list--tick'><li>\u2713 walk<li>sleep</ul><ul class='crossroads opening-times'><li>turn</ul>")
        == "- \u2713 walk\n- \u2713 sleep\n- turn\n");
}

TEST_CASE("items that Word shows with a cross of a symbol font begin with it")
{
    auto const item = [](std::string const& mark, std::string const& text) {
        return "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span "
               "style='font-family:"
               "Wingdings;mso-bidi-font-family:Wingdings'><span style='mso-list:Ignore'>"
            + mark + "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>" + text
            + "</p>";
    };
    CHECK(body(item("\u00FB", "drive") + item("\u00FC", "walk") + item("\u00A7", "sleep"))
        == "- \u2717 drive\n- \u2713 walk\n- sleep\n");
}

TEST_CASE("a heading that the head names behind the site is the title, unless it is the name of a house")
{
    auto const page = [](std::string const& head, std::string const& heading) {
        return title("<title>" + head + "</title><h1>" + heading + "</h1>" + k_text + "<h2>Sore mouth</h2>" + k_text);
    };
    CHECK(page("Northgate Hospital | Patients | Sunburn", "Sunburn") == "Sunburn");
    CHECK(page("Skin | Sunburn", "Sunburn") == "Sunburn");
    CHECK(page("Sore mouth | Example Clinic", "Example Clinic") == "Sore mouth | Example Clinic");
    CHECK(page("Sore mouth | HealthWise", "HealthWise") == "Sore mouth | HealthWise");
}
