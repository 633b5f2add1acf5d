#include "content/dump.h"
#include "content/html/pages.h"
#include "content/reader.h"

#include <doctest/doctest.h>

using namespace content;
using pages::body;
using pages::read;

TEST_CASE("the main text is found, and what belongs to the site is gone")
{
    std::string const furniture_before
        = "<header class='top'><h1>Example Clinic</h1></header><nav><ul><li><a href='/a'>Home</a></ul></nav>"
          "<div id='cookie-banner'><p>We use cookies.</p></div><script>var a = '<p>no</p>';</script>";
    std::string const text = "<h1>Sore mouth</h1><p>Rinse often.</p><h2>Food</h2><p>Eat soft food.</p>";
    std::string const furniture_behind
        = "<aside><p>Read more</p></aside><footer><p>Impressum</p></footer><style>p { color: red }</style>";
    for (std::string const& main : { "<main>" + text + "</main>", "<div role='main'>" + text + "</div>",
             "<article>" + text + "</article>", "<div class='page'><div class='column'>" + text + "</div></div>" })
        CHECK_MESSAGE(dump(read("<html lang=en><body>" + furniture_before + main + furniture_behind).blocks)
                == "Rinse often.\n## Food\nEat soft food.\n",
            main);
}

TEST_CASE("navigation within the main text is gone, and its own header is not")
{
    CHECK(
        dump(read(
            "<html lang=en><main><div class='entry-meta'>Posted by A</div><div class='breadcrumbs'>Home &gt; "
            "Mouth</div><header><h1>Sore mouth</h1><p>For "
            "adults</p></header><ul class='share-buttons'><li>Share</li></ul><div class='related'><a href='/x'>Dry "
            "mouth</a></div><div class='related'>Brushing is related to it.</div><form>Was this useful?</form></main>")
                 .blocks)
        == "For adults\nBrushing is related to it.\n");
}

TEST_CASE("a part of a page is read as a whole")
{
    CHECK(dump(read(
              "<h2>Sore mouth</h2><p>Short.</p><div><p>A much longer text that has nearly all of the words in it, so "
              "that it would be the densest container by far, as containers go.</p></div>")
                   .blocks)
        == "Short.\nA much longer text that has nearly all of the words in it, so that it would be the densest "
           "container by "
           "far, as containers go.\n");
    CHECK(dump(read("Only words").blocks) == "Only words\n");
}

TEST_CASE("what nobody sees is no text")
{
    CHECK(body("<h2 class='visually-hidden'>For few</h2><p>Seen<span hidden> a</span><span style='display: none'> "
               "b</span><span aria-hidden=true> c</span><!-- d --><noscript>e</noscript></p>")
        == "Seen\n");
}

TEST_CASE("headings keep their order, whatever levels a page begins with")
{
    CHECK(body("<h3>A</h3><p>a</p><h5>B</h5><p>b</p><h6>C</h6><p>c</p><h3>D</h3><p>d</p>")
        == "## A\na\n### B\nb\n#### C\nc\n## D\nd\n");
    CHECK(body("<h2>A</h2><p>a</p><h2>Last</h2>") == "## A\na\n");
}

TEST_CASE("lists are read with their nesting, numbers and paragraphs")
{
    CHECK(body("<ol start=3><li>one<ul><li>inner</ul><li value=7><p>two</p><p>more</p></ol>")
        == "3. one\n  - inner\n7. two\n  more\n");
    // A list that is a child of a list is of the item before it.
    CHECK(body("<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>") == "- a\n  - b\n- c\n");
    CHECK(body("<dl><dt>Mucositis</dt><dd>A sore mouth</dd></dl>") == "- *Mucositis*\n  A sore mouth\n");
}

TEST_CASE("a list that is only typed is a list")
{
    CHECK(body("<p>You need:<br>- water<br>- salt</p>") == "You need:\n- water\n- salt\n");
    CHECK(body("<p>\u2022 water</p><p>\u2610 salt</p>") == "- water\n- [to_do] salt\n");
    CHECK(body("<p>1. Boil</p><p>- water</p><p>2. Cool</p>") == "1. Boil\n  - water\n2. Cool\n");
    CHECK(body("<p>- said she</p><p>5. May</p>") == "- said she\n5. May\n");
    CHECK(dump(std::vector { read("<html lang=en><h1>T</h1><p>- said she</p><p>x</p>").blocks.front() })
        == "- said she\n");
    CHECK(read("<html lang=en><h1>T</h1><p>- said she</p><p>x</p>").blocks.front().kind == BlockKind::paragraph);
}

TEST_CASE("tables keep their columns, and those that only place things are no tables")
{
    CHECK(body("<table><thead><tr><th>Day<th>Dose</thead><tr><td rowspan=2>Monday<td>1</tr><tr><td>2</tr></table>")
        == "|| [header] Day\tDose\n| Monday\t1\n| Monday\t2\n");
    CHECK(body("<table><tr><td colspan=2>Both<td>c</tr><tr><td><td>b<ul><li>x<li>y</ul><td></tr></table>")
        == "|| Both\t\tc\n| \tb; x; y\t\n");
    CHECK(body("<table><tr><td><p>8 mg<p>not on Monday<td><p>Rest:<p>1 day<p>(or 2)</table>")
        == "|| 8\u00A0mg; not on Monday\tRest: 1 day (or 2)\n");
    CHECK(body("<table><tr><td>Left<td><h2>Right</h2><p>text</table>") == "Left\n## Right\ntext\n");
    CHECK(body("<table role=presentation><tr><td>a<td>b</table>") == "a\nb\n");
}

TEST_CASE("pictures stand where they are, with their text, caption and line")
{
    Article const article
        = read("<html lang=en><h1>T</h1>\n<p>See <img src='big.png' alt='A pill box.'> and <img src=i.png "
               "alt='tick' width=16>.</p>\n<figure><img src=b.jpg alt='B'><figcaption>Open "
               "it</figcaption></figure>\n<img src='c.png'><img src='d.png' alt=''>");
    CHECK(dump(article.blocks) == "See and tick.\n![0] A pill box.\n![1] B\n^ Open it\n");
    REQUIRE(article.pictures.size() == 2);
    CHECK(article.pictures[0].source == "big.png");
    CHECK(article.pictures[0].line == 2);
    CHECK(article.pictures[1].source == "b.jpg");
    REQUIRE(article.remarks.size() == 1);
    CHECK(article.remarks[0].starts_with("folder/sore-mouth.html:4: the picture 'c.png' is left out: it has no text"));
}

TEST_CASE("a caption that only repeats the text of its picture is not said twice")
{
    CHECK(body("<figure><img src=a alt='A pill box.'><figcaption>A pill  box.</figcaption></figure>")
        == "![0] A pill box.\n");
}

TEST_CASE("a picture within a page comes with its bytes")
{
    Article const article = read("<html lang=en><h1>T</h1><img alt=a src='data:image/png;base64,aGVsbG8='><img alt=b "
                                 "src='data:image/svg+xml,%3Csvg/%3E'>");
    REQUIRE(article.pictures.size() == 2);
    CHECK(article.pictures[0].bytes == "hello");
    CHECK(article.pictures[1].bytes == "<svg/>");
}

TEST_CASE("the file that a script would load is taken rather than the blank in its place")
{
    CHECK(read("<html lang=en><h1>T</h1><img alt=a src='data:image/gif;base64,R0lG' data-src=late.png>")
              .pictures[0]
              .source
        == "late.png");
    CHECK(read("<html lang=en><h1>T</h1><p>x</p><img alt='IMG_2031.JPG' src=a.jpg>").pictures.empty());
}

TEST_CASE("notices are set apart, with their kind where it is said")
{
    CHECK(body("<blockquote><p>a</p><p>b</p></blockquote>") == "> a\n>> b\n");
    CHECK(body("<div class='markdown-alert markdown-alert-warning'><p "
               "class='markdown-alert-title'>Warning</p><p>Hot.</p></div>")
        == "> [warning] Hot.\n");
    CHECK(body("<div class='alert alert-info'><h3>Please</h3><p>Ask.</p></div>")
        == "> [note] *Please*\n>> [note] Ask.\n");
    CHECK(body("<div class='nhsuk-inset-text'><p>Ask.</p></div>") == "> Ask.\n");
    CHECK(body("<blockquote>[!TIP] Rest.</blockquote>") == "> [tip] Rest.\n");
}

TEST_CASE("care cards are graded sections, and end where they end on the page")
{
    auto const card = [](std::string const& grade, std::string const& heading) {
        return "<div class='nhsuk-card nhsuk-card--care nhsuk-card--care--" + grade
            + "'><div class='nhsuk-card--care__heading-container'><h3><span class='nhsuk-u-visually-hidden'>Urgent "
              "advice: "
              "</span>"
            + heading + "</h3></div><ul><li>it bleeds</li></ul></div>";
    };
    CHECK(body("<h2>Help</h2>" + card("emergency", "Call 999 if:") + card("urgent", "Ask today if:")
              + card("non-urgent", "See a nurse if:") + "<p>Take this along.</p><h2>After</h2><p>x</p>")
        == "## Help\nTake this along.\n### [emergency] Call 999 if:\n- it bleeds\n### [today] Ask today if:\n- it "
           "bleeds\n"
           "### [routine] See a nurse if:\n- it bleeds\n## After\nx\n");
    CHECK(
        body("<div class='nhsuk-care-card nhsuk-care-card--immediate'><p>Call.</p></div>") == "> [important] Call.\n");
    // Without cards, known headings count as anywhere else.
    CHECK(body("<h2>When should I call the care team?</h2><p>Now.</p>")
        == "## [today] When should I call the care team?\nNow.\n");
}

TEST_CASE("what is folded up is a section, unless other text follows it")
{
    CHECK(body("<h2>A</h2><p>a</p><details><summary>More</summary><p>b</p></details><h2>C</h2><p>c</p>")
        == "## A\na\n### More\nb\n## C\nc\n");
    CHECK(body("<h2>A</h2><details><summary>More</summary><p>b</p></details><p>a</p>") == "## A\n*More*\nb\na\n");
}

TEST_CASE("the words of a page keep their emphasis, quotation marks and gaps")
{
    CHECK(body("<p>Take <b>one</b>, <i>not <strong>two</strong></i>, <span style='font-weight: bold'>now</span> "
               "<del>or</del><br>later<sup><a href='#f1'>1</a></sup>. H<sub>2</sub>O <q>pure</q> 5 mg</p>")
        == "Take *one*, _not_ *_two_*, *now* ~or~ later. H\u2082O \u201Cpure\u201D 5\u00A0mg\n");
}

TEST_CASE("links to places of the page are no text of it")
{
    CHECK(body("<h2>Contents</h2><ul><li><a href='#a'>A</a><li><a href='#b'>B</a></ul><h2>A</h2><p>a <a href='#b'>see "
               "B</a></p>"
               "<p><a href='#top'>Back to top</a></p>")
        == "## A\na see B\n");
}

TEST_CASE("the title is the page's heading, not the site's")
{
    CHECK(read("<html lang=en><title>Sore mouth - Example Clinic</title><h1>Sore mouth</h1><p>x").metadata.title
        == "Sore mouth");
    CHECK(read("<html lang=en><title>Sore mouth | Example Clinic</title><div><h1>Example "
               "Clinic</h1></div><main><p>x</main>")
              .metadata.title
        == "Sore mouth | Example Clinic");
    CHECK(read("<html lang=en><meta property='og:site_name' content='Example Clinic'><title>Sore mouth | Example "
               "Clinic</title><p>x")
              .metadata.title
        == "Sore mouth");
    CHECK(read("<h2>First</h2><p>x</p><h2>Second</h2><p>y").metadata.title == "First");
    CHECK(read("<p>x</p>").metadata.title == "Sore mouth");
    CHECK(read("<p>x</p>").metadata.slug == "sore-mouth");
}

TEST_CASE("a page begins with its title, also where it is no heading")
{
    Article const article
        = read("<html lang=en><title>Eye drops</title><p class=MsoTitle>Eye drops</p><h1>Use</h1><p>Wash your hands.");
    CHECK(article.metadata.title == "Eye drops");
    CHECK(dump(article.blocks) == "## Use\nWash your hands.\n");
}

TEST_CASE("a page without headings has those that are bold by themselves")
{
    std::string const text
        = "<p>A longer text that is what most of the page says, so that it is what the page looks like.</p>";
    std::string const page = "<html lang=en><p><b>Eye drops</b></p><p><b>For adults</b></p><p><b>Use</b></p>" + text
        + "<p><b>Store</b></p>" + text;
    Article const article = read(page);
    CHECK(article.metadata.title == "Eye drops");
    REQUIRE(article.blocks.size() == 5);
    CHECK(dump(std::vector(article.blocks.begin(), article.blocks.begin() + 2)) == "*For adults*\n## Use\n");
}

TEST_CASE("language, author, day and address come from the head where it says them")
{
    Metadata const metadata
        = read("<html lang='es-MX'><head><meta name=author content='Clínica'><meta itemprop=lastReviewed "
               "content='2026-03-01T10:00:00Z'><link rel=canonical href='https://example.org/a'></head><p>x")
              .metadata;
    CHECK(metadata.language == "es");
    CHECK(metadata.author == "Cl\u00EDnica");
    CHECK(metadata.reviewed == std::chrono::year { 2026 } / 3 / 1);
    CHECK(metadata.address == "https://example.org/a");
    CHECK(metadata.references.empty());
    Article const silent
        = read("<meta name=author content='https://example.org'><meta property='article:modified_time' "
               "content='2026-03-01T10:00:00Z'><meta itemprop=lastReviewed content='yesterday'><p>x");
    CHECK(silent.metadata.author.empty());
    CHECK_FALSE(silent.metadata.reviewed.has_value());
    CHECK(silent.metadata.language == "en");
    CHECK(silent.remarks
        == std::vector<std::string> {
            "folder/sore-mouth.html: it does not say its language, and is taken for English" });
    CHECK(read("<html lang=zh-TW><p>x").metadata.language == "zh-Hant");
    CHECK(read("<html lang=zh-CN><p>x").metadata.language == "zh");
}

TEST_CASE("a page is read in the encoding that it declares")
{
    std::string const head = "<html lang=en><meta charset='";
    CHECK(dump(read(head + "windows-1251'><p>\xCF\xEE\xE3").blocks) == "\u041F\u043E\u0433\n");
    CHECK(dump(read(head + "iso-8859-1'><p>\x93q\x94").blocks) == "\u201Cq\u201D\n");
    CHECK(dump(read("<html lang=en><p>caf\xE9").blocks) == "caf\u00E9\n");
    CHECK(dump(read(head + "iso-8859-1'><p>caf\xC3\xA9").blocks) == "caf\u00E9\n");
    std::string wide = "\xFF\xFE";
    for (char const c : std::string("<html lang=en><p>wide"))
        wide += { c, '\0' };
    CHECK(dump(read(wide).blocks) == "wide\n");
    CHECK(read_html("<meta charset=utf-8>\n<p>caf\xE9", "a.html").error().message
        == "a.html:2: this is not UTF-8 text, though the file says so, perhaps windows-1252; save it as UTF-8");
    CHECK(read_html("<meta charset=klingon><p>caf\xE9", "a.html").error().message
        == "a.html: the encoding 'klingon' that the file declares is not known; save it as UTF-8");
}

TEST_CASE("what is left out is said, with its line")
{
    Article const article = read("<html lang=en><h1>T</h1><p>x</p>\n<iframe src=a></iframe>\n<video>No</video>");
    CHECK(article.remarks
        == std::vector<std::string> { "folder/sore-mouth.html:2: what is in <iframe> is left out",
            "folder/sore-mouth.html:3: what is in <video> is left out" });
    CHECK(dump(article.blocks) == "x\n");
    CHECK(
        read("<html lang=en><table><tr><th>Day<th>Dose<tr><td>Monday<td>5 mg\n<iframe src=a></iframe></table>").remarks
        == std::vector<std::string> { "folder/sore-mouth.html:2: what is in <iframe> is left out" });
    CHECK(read("<html lang=en><p>Words of which there are more.</p>\n<main>few</main>").remarks
        == std::vector<std::string> {
            "folder/sore-mouth.html:2: the main text is in <main>; more than half of the words of this "
            "page stand outside of it, and are left out" });
}

TEST_CASE("a page that Word saved has its lists, with their numbers and levels, and its title")
{
    auto const item = [](std::string const& level, std::string const& mark, std::string const& text) {
        return "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level" + level
            + " lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>" + mark
            + "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>" + text
            + "<o:p></o:p></p>\n";
    };
    Article const article = read("<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><title>picc-2</title>"
                                 "<!--[if gte mso 9]><xml><o:X>no</o:X></xml><![endif]--></head><body lang=EN-GB><div "
                                 "class=WordSection1><p class=MsoTitle>Your PICC line<o:p></o:p></p><p class=MsoNormal>"
                                 "<o:p>&nbsp;</o:p></p><h1>Every day</h1>"
        + item("1", "\u00B7", "Keep it <b>dry</b>.") + item("2", "o", "in the shower")
        + item("1", "\u00B7", "Look at it.") + "<p class=MsoNormal>Then:</p>" + item("1", "1.", "Wash.")
        + item("1", "2.", "Dry.") + "</div>");
    CHECK(article.metadata.title == "Your PICC line");
    CHECK(dump(article.blocks)
        == "## Every day\n- Keep it *dry*.\n  - in the shower\n- Look at it.\nThen:\n1. Wash.\n2. Dry.\n");
}

TEST_CASE("a page of Google's programs has its title, and its inner lists within the outer ones")
{
    Article const article
        = read("<html><body class='c5 doc-content'><p class='c1 title' id='h.1'><span>Eating well</span></p><p "
               "class='c1'><span>Food helps.</span></p><h2><span>What to eat</span></h2><ul class='lst-kix_a-0 start'>"
               "<li class='c2'><span>soup</span></li></ul><ul class='lst-kix_a-1 start'><li><span>cold</span></li></ul>"
               "<ul class='lst-kix_a-0'><li><span>bread</span></li></ul>");
    CHECK(article.metadata.title == "Eating well");
    CHECK(dump(article.blocks) == "Food helps.\n## What to eat\n- soup\n  - cold\n- bread\n");
}

TEST_CASE("what a blog puts below its text is gone: buttons, what is related, and what others wrote")
{
    CHECK(dump(read(
              "<html lang=en><main><article><h1>Sore mouth</h1><p>Rinse often.</p><div class='sharedaddy'><h3>Share "
              "this:</h3><ul><li>Somewhere</li></ul></div><div class='jp-relatedposts'><h3>Related</h3><a "
              "href='/x'>Dry mouth</a></div><section class='related'><h2>You may also want to read</h2><a "
              "href='/y'>Teeth</a></section></article><div id='comments'><h2>2 "
              "comments</h2><ol><li>Thanks!</li></ol></div></main>")
                   .blocks)
        == "Rinse often.\n");
}

TEST_CASE("a table whose other cells only make room is read cell by cell")
{
    CHECK(body("<table><tr><td width=20>&nbsp;</td><td><p>Drink.<br><br>Rest.</p><p>- eat<br>- "
               "sleep</p></td></tr></table>")
        == "Drink.\nRest.\n- eat\n- sleep\n");
}

TEST_CASE("raised digits are no part of the number before them, and footnotes are left out")
{
    CHECK(body("<p>10<sup>9</sup> cells, H<sub>2</sub>O, the 1<sup>st</sup> day.</p>")
        == "10\u2079 cells, H\u2082O, the 1st day.\n");
    Article const article
        = read("<html lang=en><h1>T</h1><p>A few weeks.<a href='#fn1' role='doc-noteref'><sup>1</sup></a></p><section "
               "class='footnotes' role='doc-endnotes'><ol><li id='fn1'><p>See the page.<a href='#fnref1' "
               "role='doc-backlink'>back</a></p></li></ol></section>");
    CHECK(dump(article.blocks) == "A few weeks.\n");
    CHECK(article.remarks == std::vector<std::string> { "folder/sore-mouth.html:1: footnotes are left out" });
    CHECK(
        body("<div class='has-footnotes'><h2>Doses</h2><p>10<sup>9 </sup>cells</p></div>") == "## Doses\n10⁹ cells\n");
}

TEST_CASE("links to other pages under Related go with their heading, and links that are the text stay")
{
    CHECK(body("<p>Rinse.</p><h2>Art\u00EDculos relacionados</h2><ul><li><a href='/a'>Fiebre</a><li><a "
               "href='/b'>Tos</a></ul><h2>Signs</h2><ul><li><a href='/c'>fever</a><li><a href='/d'>cough</a></ul>")
        == "Rinse.\n## Signs\n- fever\n- cough\n");
}

TEST_CASE("what stands behind a section is no part of it")
{
    CHECK(body("<section><h2>When to get help</h2><div class='nhsuk-care-card nhsuk-care-card--urgent'><h3>Call 111 "
               "if:</h3><p>it is worse</p></div></section><details><summary>More about tonsils</summary><p>They are at "
               "the back.</p></details>")
              .ends_with("## More about tonsils\nThey are at the back.\n"));
}
