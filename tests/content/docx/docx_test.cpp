#include "content/docx/made_docx.h"
#include "content/dump.h"
#include "content/reader.h"

#include <doctest/doctest.h>

using namespace content;

namespace {

Article read(std::string const& body, std::map<std::string, std::string> const& more = {})
{
    auto const article = read_docx(docx_of(body, more), "folder/sore-mouth.docx");
    REQUIRE_MESSAGE(article.has_value(), article.error().message);
    return *article;
}

std::string const k_title = styled("Titel", "Sore mouth");

/// The blocks of what stands under a title.
std::string body(std::string const& xml) { return dump(read(k_title + xml).blocks); }

std::string run(std::string const& text, std::string const& properties = {})
{
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
}

std::string text_box(std::string const& content)
{
    return "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>" + content
        + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + content
        + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
}

std::string picture(std::string const& text)
{
    return "<w:r><w:drawing><wp:inline><wp:docPr id='1' name='Picture 1' descr='" + text
        + "'/><a:graphic><a:graphicData><a:blip "
          "r:embed='rId9'/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
}

std::string cell(std::string const& content, std::string const& properties = {})
{
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}

std::string const k_long = paragraph(
    "Most people have a sore mouth for a while, and here is a longer text so that it is the body of the leaflet.");

} // namespace

TEST_CASE("headings are those by their styles, in any language and based on each other")
{
    CHECK(body(styled("berschrift1", "Food") + paragraph("Soft.") + styled("berschrift2", "Soup") + paragraph("Cool.")
              + styled("Haus", "Drink") + paragraph("Water.") + paragraph("Care", "<w:outlineLvl w:val='0'/>")
              + paragraph("Rinse."))
        == "## Food\nSoft.\n### Soup\nCool.\n### Drink\nWater.\n## Care\nRinse.\n");
}

TEST_CASE("the title is the one by its style, else the first heading, else what the file says of itself")
{
    CHECK(read(styled("Titel", "Sore") + styled("Titel", "mouth") + k_long).metadata.title == "Sore mouth");
    CHECK(read(styled("berschrift1", "Dry mouth") + paragraph("a") + styled("berschrift1", "Food") + paragraph("b"))
              .metadata.title
        == "Dry mouth");
    std::string const core
        = "<cp:coreProperties xmlns:cp='a' xmlns:dc='b'><dc:title>Mouth care</dc:title><dc:creator>Day "
          "clinic</dc:creator></cp:coreProperties>";
    CHECK(read(paragraph("a"), { { "docProps/core.xml", core } }).metadata.title == "Mouth care");
    CHECK(read(paragraph("a"), { { "docProps/core.xml", core } }).metadata.author == "Day clinic");
    CHECK(read(k_title + styled("Autor", "The nurses") + paragraph("a"), { { "docProps/core.xml", core } })
              .metadata.author
        == "The nurses");
    std::string const by_program = "<cp:coreProperties xmlns:cp='a' xmlns:dc='b'><dc:title>Microsoft Word - "
                                   "a.doc</dc:title><dc:creator>Microsoft Office User</dc:creator></cp:coreProperties>";
    CHECK(read(paragraph("a"), { { "docProps/core.xml", by_program } }).metadata.title == "Sore mouth");
    CHECK(read(paragraph("a"), { { "docProps/core.xml", by_program } }).metadata.author.empty());
}

TEST_CASE("headings that people only made bold, larger or underlined are headings")
{
    std::string const bold = "<w:b/>", large = "<w:b/><w:sz w:val='36'/>";
    Article const article
        = read(paragraph("   Sore mouth", "<w:jc w:val='center'/>", large) + paragraph("Food?", "", bold) + k_long
            + paragraph("Drink", "", "<w:u w:val='single'/>") + k_long + paragraph("ASK YOUR NURSE") + k_long);
    CHECK(article.metadata.title == "Sore mouth");
    std::string const text = dump(std::vector { article.blocks[1] });
    CHECK(dump(article.blocks) == "## Food?\n" + text + "## Drink\n" + text + "## ASK YOUR NURSE\n" + text);
    // Below a heading by style, it is one of the next level.
    CHECK(body(styled("berschrift1", "Food") + paragraph("Soup", "", bold) + k_long) == "## Food\n### Soup\n" + text);
    // A bold sentence is none, nor is what nothing follows, nor an address.
    CHECK(body(k_long + paragraph("Never smoke.", "", bold) + paragraph("Thanks", "", bold))
        == text + "*Never smoke.*\n*Thanks*\n");
    CHECK(body(paragraph("Clinic", "", bold) + paragraph("A floor", "", bold) + paragraph("1 Street", "", bold)
              + paragraph("Town", "", bold) + k_long)
        == "*Clinic*\n*A floor*\n*1 Street*\n*Town*\n" + text);
}

TEST_CASE("where everything is bold, bold says nothing")
{
    CHECK(body(paragraph("Rinse often", "", "<w:b/>")
              + paragraph("Use water that is not hot, and do it often.", "", "<w:b/>")
              + paragraph("Soft food", "", "<w:b/><w:sz w:val='30'/>") + paragraph("Soup", "", "<w:b/>"))
        == "Rinse often\nUse water that is not hot, and do it often.\n## Soft food\nSoup\n");
}

TEST_CASE("lists have their nesting and numbers, and begin anew where they do")
{
    CHECK(
        body(item("a", 1) + item("b", 1, 1) + item("c", 1) + styled("Listenabsatz", "more of c") + paragraph("x")
            + item("one", 2) + item("letter", 2, 1) + item("two", 2) + paragraph("y") + item("one", 3) + item("two", 3))
        == "- a\n  - b\n- c\n  more of c\nx\n1. one\n  1. letter\n2. two\ny\n1. one\n2. two\n");
    CHECK(body(paragraph("no", "<w:numPr><w:numId w:val='0'/></w:numPr>")) == "no\n");
}

TEST_CASE("lists that were typed with tabs, hyphens and symbols are lists")
{
    CHECK(body("<w:p><w:r><w:t>You "
               "need:</w:t><w:br/><w:t>-</w:t><w:tab/><w:t>water</w:t><w:br/><w:t>-</w:t><w:tab/><w:t>salt"
               "</w:t></w:r></w:p>")
        == "You need:\n- water\n- salt\n");
    CHECK(body("<w:p><w:r><w:tab/><w:sym w:font='Symbol' w:char='F0B7'/><w:tab/><w:t>water</w:t></w:r></w:p>")
        == "- water\n");
    CHECK(body(paragraph("\uF0B7   water") + paragraph("1)  boil") + paragraph("2)  cool"))
        == "- water\n1. boil\n2. cool\n");
}

TEST_CASE("typed lists are known by any of their marks, and nested where the marks differ")
{
    auto const typed = [](std::vector<std::string> const& lines) {
        std::string xml;
        for (std::string const& line : lines)
            xml += paragraph(line);
        return body(xml);
    };
    CHECK(typed({ "o water", "o salt" }) == "- water\n- salt\n");
    CHECK(typed({ "✓ Drink.", "✔\uFE0F Rest.", "✅ Ask." }) == "- Drink.\n- Rest.\n- Ask.\n");
    CHECK(typed({ "✓ Drink.", "✗ Smoke.", "✓ Rest." }) == "- ✓ Drink.\n- ✗ Smoke.\n- ✓ Rest.\n");
    CHECK(typed({ "• milk", "1) boil", "2) cool" }) == "- milk\n1. boil\n2. cool\n");
    CHECK(typed({ "a) boil", "b) cool", "c) drink" }) == "1. boil\n2. cool\n3. drink\n");
    CHECK(typed({ "1. Wash", "(a) hands", "(b) mouth", "2. Dry" }) == "1. Wash\n  1. hands\n  2. mouth\n2. Dry\n");
    CHECK(typed({ "i. boil", "ii. cool", "iii. drink" }) == "1. boil\n2. cool\n3. drink\n");
    CHECK(typed({ "(i) boil", "(ii) cool" }) == "1. boil\n2. cool\n");
    CHECK(typed({ "a) wash", "i) hands", "ii) mouth", "b) dry" }) == "1. wash\n  1. hands\n  2. mouth\n2. dry\n");
    CHECK(typed({ "g) seven", "h) eight", "i) nine", "j) ten" }) == "7. seven\n8. eight\n9. nine\n10. ten\n");
    CHECK(typed({ "i. e. water", "Rinse." }) == "i. e. water\nRinse.\n");
    CHECK(typed({ "iii) of the law", "x) unknown" }) == "iii) of the law\nx) unknown\n");
    CHECK(typed({ "• milk", "o whole", "o skimmed", "▪ cold", "• bread" })
        == "- milk\n  - whole\n  - skimmed\n    - cold\n- bread\n");
    CHECK(typed({ "1. Wash", "- hands", "2. Dry", "- towel", "- air" })
        == "1. Wash\n  - hands\n2. Dry\n  - towel\n  - air\n");
    CHECK(typed({ "- milk", "o whole", "- bread", "o white", "o brown" })
        == "- milk\n  - whole\n- bread\n  - white\n  - brown\n");
    CHECK(typed({ "☑ Drink.", "☒ Smoke.", "☑ Rest." }) == "- ☑ Drink.\n- ☒ Smoke.\n- ☑ Rest.\n");
    CHECK(typed({ "✔ Drink.", "✖ Smoke.", "✔ Rest." }) == "- ✔ Drink.\n- ✖ Smoke.\n- ✔ Rest.\n");
    CHECK(typed({ "☒ Paid.", "☐ Sent." }) == "- [done] Paid.\n- [to_do] Sent.\n");
    CHECK(typed({ "• milk", "- whole", "• bread" }) == "- milk\n  - whole\n- bread\n");
    CHECK(typed({ "- milk", "– bread", "— salt" }) == "- milk\n- bread\n- salt\n");
    CHECK(typed({ "a) is what doctors call it", "Rinse." }) == "a) is what doctors call it\nRinse.\n");
}

TEST_CASE("the letter o is a mark only where it is no word")
{
    std::string const spanish = "<w:lang w:val='es-US'/>";
    auto const typed = [&](std::string const& text) { return paragraph(text, "", spanish); };
    CHECK(body(typed("Beba agua") + typed("o leche") + typed("o caldo")) == "Beba agua\no leche\no caldo\n");
    CHECK(body(typed("1. Tome una") + typed("o dos si duele") + typed("2. Descanse"))
        == "1. Tome una\no dos si duele\n2. Descanse\n");
    CHECK(body("<w:p><w:r><w:rPr>" + spanish
              + "</w:rPr><w:t>o</w:t><w:tab/><w:t>leche</w:t><w:br/><w:t>o</w:t><w:tab/><w:t>caldo</w:t></w:r></w:p>")
        == "- leche\n- caldo\n");
}

TEST_CASE("lines with tabs are a table where they have the same columns")
{
    auto const tabbed = [](std::string const& a, std::string const& b, std::string const& look = {}) {
        return "<w:p><w:r><w:rPr>" + look + "</w:rPr><w:t>" + a + "</w:t><w:tab/><w:tab/><w:t>" + b
            + "</w:t></w:r></w:p>";
    };
    CHECK(body(tabbed("Day", "Dose", "<w:b/>") + tabbed("Monday", "1") + tabbed("Tuesday", "2") + paragraph("Ask."))
        == "|| [header] Day\tDose\n| Monday\t1\n| Tuesday\t2\nAsk.\n");
    CHECK(body("<w:p><w:r><w:t>Hours</w:t><w:br/><w:t>Monday</w:t><w:tab/><w:t>9-5</w:t><w:br/><w:t>Friday</w:t>"
               "<w:tab/><w:t>9-1</w:t></w:r></w:p>")
        == "Hours\n|| Monday\t9-5\n| Friday\t9-1\n");
    CHECK(body(paragraph("DO       DO NOT", "", "<w:b/>") + paragraph("Drink water    Drink alcohol")
              + paragraph("Rest      Drive"))
        == "|| [header] DO\tDO NOT\n| Drink water\tDrink alcohol\n| Rest\tDrive\n");
    CHECK(body("<w:p><w:r><w:t>Senna</w:t><w:tab/><w:t>15 drops</w:t></w:r></w:p>" + tabbed("Iron", "none"))
        == "|| Senna\t15 drops\n| Iron\tnone\n");
    CHECK(body(tabbed("Name", "Date") + paragraph("Ask.")) == "Name Date\nAsk.\n");
    CHECK(body(tabbed("Name:", "____") + tabbed("Born:", "____")) == "Name: ____\nBorn: ____\n");
    // Nobody knows which column the second one is in.
    auto const line = [](std::string const& xml) { return "<w:p><w:r>" + xml + "</w:r></w:p>"; };
    std::string const day = "<w:t>Monday</w:t><w:tab/>", one = "<w:t>1 tablet</w:t>";
    Article const article = read(k_title + line("<w:t>Day</w:t><w:tab/><w:t>Morning</w:t><w:tab/><w:t>Evening</w:t>")
        + line(day + "<w:tab/>" + one) + line(day + one + "<w:tab/>"));
    CHECK(dump(article.blocks) == "Day Morning Evening\nMonday 1 tablet\nMonday 1 tablet\n");
    REQUIRE(article.remarks.size() == 1);
    CHECK(article.remarks[0].find("3 lines with tabs") != std::string::npos);
    CHECK(read(k_title + tabbed("Last reviewed:", "5 May 2024") + tabbed("Next review due:", "5 May 2027") + k_long)
              .metadata.reviewed);
}

TEST_CASE("what is missing of a file's parts does not hide its headings and lists")
{
    std::map<std::string, std::string> const parts { { "word/document.xml",
        "<w:document xmlns:w='w'><w:body>" + styled("Title", "Sore mouth") + styled("Heading1", "Food")
            + item("soup", 7) + item("yoghurt", 7) + "</w:body></w:document>" } };
    auto const article = read_docx(zip_of(parts), "mouth.docx");
    REQUIRE_MESSAGE(article.has_value(), article.error().message);
    CHECK(article->metadata.title == "Sore mouth");
    CHECK(dump(article->blocks) == "## Food\n- soup\n- yoghurt\n");
}

TEST_CASE("a heading by its style is one, however its words are broken")
{
    CHECK(body("<w:p><w:pPr><w:pStyle w:val='berschrift1'/></w:pPr>" + run("Gout", "<w:b/>") + "<w:r><w:br/></w:r>"
              + run("and you") + "</w:p>" + paragraph("a"))
        == "## Gout and you\na\n");
}

TEST_CASE("bold words within a text are no headings")
{
    std::string const bold = "<w:b/>";
    CHECK(body(k_long + "<w:p>" + run("Paracetamol", bold) + run(" is better than ") + run("ibuprofen", bold) + "</w:p>"
              + k_long)
              .find("\n*Paracetamol* is better than *ibuprofen*\n")
        != std::string::npos);
    CHECK(body("<w:p>" + run("Call us on") + "<w:r><w:br/></w:r>" + run("01234", bold) + "<w:r><w:br/></w:r>"
              + run("if it is worse") + "</w:p>")
        == "Call us on *01234* if it is worse\n");
}

TEST_CASE("a heading in a box of its own is one")
{
    std::string const bold = "<w:b/>";
    auto const box = [](std::string const& content) { return "<w:tbl><w:tr>" + cell(content) + "</w:tr></w:tbl>"; };
    CHECK(body(box(paragraph("What is gout?", "", bold)) + k_long + box(paragraph("What can I do?", "", bold)) + k_long)
              .find("## What can I do?\n")
        != std::string::npos);
}

TEST_CASE("columns of text that stand side by side are read one after the other")
{
    std::string const bold = "<w:b/>";
    CHECK(body("<w:tbl><w:tr>" + cell(paragraph("Food", "", bold) + paragraph("Soup is good for a sore mouth."))
              + cell(paragraph("Drink", "", bold) + paragraph("Water is good for a sore mouth.")) + "</w:tr></w:tbl>")
        == "## Food\nSoup is good for a sore mouth.\n## Drink\nWater is good for a sore mouth.\n");
    // Doses stay in their columns.
    auto const row
        = [](std::string const& a, std::string const& b) { return "<w:tr>" + cell(a) + cell(b) + "</w:tr>"; };
    std::string const dose = paragraph("one tablet") + paragraph("with food");
    CHECK(body("<w:tbl>" + row(paragraph("Medicine"), paragraph("Morning"))
              + row(paragraph("Paracetamol") + paragraph("strong"), dose)
              + row(paragraph("Iron") + paragraph("a"), dose) + "</w:tbl>")
              .find("\n| Paracetamol; strong\tone tablet; with food\n")
        != std::string::npos);
    CHECK(body("<w:tbl><w:tr>"
              + cell(paragraph("Phone") + "<w:p><w:del><w:r><w:delText>Fax</w:delText></w:r></w:del></w:p>")
              + cell(paragraph("555")) + "</w:tr></w:tbl>")
        == "|| Phone\t555\n");
    CHECK(body("<w:tbl><w:tr>" + cell(paragraph("Phone")) + cell(paragraph("555")) + "</w:tr></w:tbl>")
        == "|| Phone\t555\n");
}

TEST_CASE("tables keep their columns, and boxes are notices")
{
    std::string const bold = "<w:b/>";
    std::string const table = "<w:tbl><w:tr>" + cell(paragraph("Day", "", bold)) + cell(paragraph("Dose", "", bold))
        + "</w:tr><w:tr>" + cell(paragraph("Monday"), "<w:vMerge w:val='restart'/>")
        + cell(paragraph("1") + paragraph("2")) + "</w:tr><w:tr>" + cell("<w:p/>", "<w:vMerge/>") + cell(paragraph("3"))
        + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + cell(paragraph("gone")) + "</w:tr><w:tr>"
        + cell(paragraph("all"), "<w:gridSpan w:val='2'/>") + "</w:tr></w:tbl>";
    CHECK(body(table) == "|| [header] Day\tDose\n| Monday\t1; 2\n| Monday\t3\n| all\t\n");
    CHECK(body(k_long + "<w:tbl><w:tr>" + cell(paragraph("Ask first.") + paragraph("Always.")) + "</w:tr></w:tbl>")
              .ends_with("\n> Ask "
                         "first.\n>> Always.\n"));
    std::string const lines
        = "<w:top w:val='single'/><w:left w:val='single'/><w:bottom w:val='single'/><w:right w:val='single'/>";
    CHECK(body(k_long + paragraph("Ask first.", "<w:pBdr>" + lines + "</w:pBdr>")).ends_with("\n> Ask first.\n"));
    CHECK(body(k_long + paragraph("Ask.", "<w:pBdr><w:bottom w:val='single'/></w:pBdr>")).ends_with("\nAsk.\n"));
    CHECK(body(styled("Zitat", "Ask.")) == "> Ask.\n");
    CHECK(body(styled("Block", "Ask.") + styled("Block", "Twice.")) == "> Ask.\n>> Twice.\n");
}

TEST_CASE("a text box is read once, as a notice, and a document of boxes as text")
{
    CHECK(body(k_long + text_box(paragraph("Ask first."))).ends_with("\n> Ask first.\n"));
    CHECK(body(text_box(paragraph("Ask first."))) == "Ask first.\n");
    CHECK(body(k_long + text_box(paragraph("Important", "", "<w:b/>") + paragraph("Ask first.")))
              .ends_with("\n> *Important*\n>> Ask first.\n"));
}

TEST_CASE("pictures come with their text and bytes, and those without text are left out and said")
{
    std::string const png = "\x89PNG and so on";
    Article const article
        = read(k_title + "<w:p>" + run("See ") + picture("A pill box. Description automatically generated")
                + run("here") + "</w:p>" + styled("Beschriftung", "no caption") + "<w:p>" + picture("B") + "</w:p>"
                + styled("Beschriftung", "Open it") + "<w:p>" + picture("") + "</w:p><w:p>" + picture("image1.png")
                + "</w:p>",
            { { "word/media/image1.png", png } });
    CHECK(dump(article.blocks) == "See here\n![0] A pill box.\n^ no caption\n![1] B\n^ Open it\n");
    REQUIRE(article.pictures.size() == 2);
    CHECK(article.pictures[0].bytes == png);
    REQUIRE(article.remarks.size() == 2);
    CHECK(article.remarks[0].starts_with(
        "folder/sore-mouth.docx: the picture 'word/media/image1.png' is left out: it has no text"));
}

TEST_CASE("a drawing is taken rather than the picture of it")
{
    std::string const links
        = "<Relationships><Relationship Id='rId7' Type='x/image' Target='media/a.svg'/></Relationships>";
    Article const article = read("<w:p><w:r><w:drawing><wp:docPr descr='A'/><a:blip r:embed='rId9'><a:ext><svgBlip "
                                 "r:embed='rId7'/></a:ext></a:blip></w:drawing></w:r></w:p>",
        { { "word/_rels/document.xml.rels", links }, { "word/media/a.svg", "<svg/>" } });
    REQUIRE(article.pictures.size() == 1);
    CHECK(article.pictures[0].bytes == "<svg/>");
}

TEST_CASE("tracked changes are read as accepted, and hidden words are not read")
{
    Article const article = read(k_title + "<w:p>" + run("Take ") + "<w:ins>" + run("one")
        + "</w:ins><w:del><w:r><w:delText>two</w:delText>" + "</w:r></w:del>" + run("!", "")
        + run("secret", "<w:vanish/>") + "</w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("Rest ")
        + "</w:p><w:p>" + run("now.") + "</w:p>");
    CHECK(dump(article.blocks) == "Take one!\nRest now.\n");
    CHECK(article.remarks
        == std::vector<std::string> { "folder/sore-mouth.docx: 3 tracked changes are taken as accepted" });
}

TEST_CASE("footnotes, comments and charts are left out with a remark that counts them")
{
    Article const article = read(k_title + "<w:p>" + run("Text")
        + "<w:r><w:footnoteReference w:id='1'/></w:r><w:r><w:endnoteReference w:id='1'/></w:r><w:r><w:commentReference "
          "w:id='1'/></w:r><w:r><w:drawing><a:graphicData "
          "uri='http://schemas.openxmlformats.org/drawingml/2006/chart'/>"
          "</w:drawing></w:r></w:p>");
    CHECK(article.remarks
        == std::vector<std::string> { "folder/sore-mouth.docx: 2 footnotes are left out",
            "folder/sore-mouth.docx: a comment is left out",
            "folder/sore-mouth.docx: a chart or diagram is left out" });
}

TEST_CASE("a table of contents, codes of fields and empty lines are no text")
{
    CHECK(body(styled("Verzeichnis1", "Food 3")
              + "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of "
                "Contents'/></w:docPartObj></w:sdtPr><w:sdtContent>"
              + paragraph("Food 3") + "</w:sdtContent></w:sdt><w:p><w:r><w:instrText>PAGE</w:instrText></w:r>"
              + run("7") + "</w:p>" + paragraph("") + paragraph("_______") + paragraph("* * *")
              + "<w:sdt><w:sdtContent>" + paragraph("kept") + "</w:sdtContent></w:sdt>")
        == "7\nkept\n");
}

TEST_CASE("words keep their emphasis and characters")
{
    CHECK(body("<w:p>" + run("Take ") + run("one", "<w:b/>") + run(" ", "") + run("or", "<w:i/>")
              + run(" two", "<w:strike/>") + run(", not ", "<w:b w:val='0'/>") + "<w:hyperlink>" + run("three")
              + "</w:hyperlink><w:r><w:t>x</w:t><w:noBreakHyphen/><w:t>ray</w:t></w:r>"
              + "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>")
        == "Take *one* _or_ ~two~, not threex\u2011raya+b\n");
}

TEST_CASE("the language is that of most of the text")
{
    CHECK(read(k_title + paragraph("Hello there.")).metadata.language == "en");
    std::string const spanish = "<w:lang w:val='es-ES'/>";
    CHECK(read(paragraph("Hello") + paragraph("La boca seca es una cosa.", "", spanish)).metadata.language == "es");
    CHECK(read(paragraph("\u0641\u0645 \u062C\u0627\u0641 \u062C\u062F\u0627\u064B")).metadata.language == "ar");
    CHECK(read(paragraph("\u53E3\u8154\u75BC\u75DB")).metadata.language == "zh");
    std::string const chinese_only_here = "<w:lang w:val='zh-CN' w:eastAsia='en-US'/>";
    CHECK(read(paragraph("\u53E3\u8154\u75BC\u75DB", "", chinese_only_here)).metadata.language == "zh");
    std::string const silent = "<w:styles xmlns:w='a'/>";
    CHECK(read(paragraph("Hello"), { { "word/styles.xml", silent } }).remarks
        == std::vector<std::string> {
            "folder/sore-mouth.docx: it does not say its language, and is taken for English" });
    std::string const core = "<c xmlns:dc='b'><dc:language>ru-RU</dc:language></c>";
    CHECK(read(paragraph("Hello"), { { "word/styles.xml", silent }, { "docProps/core.xml", core } }).metadata.language
        == "ru");
}

TEST_CASE("raised digits are no part of the number before them")
{
    CHECK(body("<w:p>" + run("10") + run("9", "<w:vertAlign w:val='superscript'/>") + run(" cells, CO")
              + run("2", "<w:vertAlign w:val='subscript'/>") + "</w:p>")
        == "10\u2079 cells, CO\u2082\n");
}

TEST_CASE("a bold line above its text is a heading of it, though both are one paragraph")
{
    std::string const more = paragraph("Most people feel better within a week, and nobody has to stay in bed for it.");
    CHECK(body(more + "<w:p>" + run("When should I call?", "<w:b/>") + "<w:r><w:br/></w:r>"
              + run("Call if it is worse.") + "</w:p>" + more)
              .find("# [today] When should I call?\nCall if it is worse.\n")
        != std::string::npos);
}

TEST_CASE("equations are words of their line, and no digit of theirs joins another")
{
    auto const r = [](std::string const& text) { return "<m:r><m:t>" + text + "</m:t></m:r>"; };
    auto const e = [&](std::string const& name, std::string const& text) {
        return "<m:" + name + ">" + r(text) + "</m:" + name + ">";
    };
    std::string const half = "<m:f>" + e("num", "1") + e("den", "2") + "</m:f>";
    CHECK(body("<w:p>" + run("Give 5 × ") + "<m:oMath><m:sSup>" + e("e", "10") + e("sup", "6") + "</m:sSup></m:oMath>"
              + run(" cells or 1") + "<m:oMath>" + half + "</m:oMath>" + run(" bags.") + "</w:p>")
        == "Give 5 × 10⁶ cells or 1\u00A01/2 bags.\n");
    std::string deep = r("x");
    for (int i = 0; i < 40; ++i)
        deep = "<m:rad><m:deg>" + deep + "</m:deg>" + e("e", "2") + "</m:rad>";
    CHECK_FALSE(body("<w:p><m:oMath>" + deep + "</m:oMath></w:p>").empty());
    CHECK(body("<w:p><m:oMath>" + r("2") + half + "<m:rad>" + e("e", "a+b") + "</m:rad><m:d>" + e("e", "c")
              + "</m:d><m:sSub>" + e("e", "x") + e("sub", "n") + "</m:sSub></m:oMath></w:p>")
        == "2\u00A01/2√(a+b)(c)xn\n");
}

TEST_CASE("lists whose marks are crosses say so in each item")
{
    auto const level = [](std::string const& id, std::string const& mark, std::string const& font) {
        return "<w:abstractNum w:abstractNumId='" + id
            + "'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='" + mark
            + "'/><w:rPr><w:rFonts w:ascii='" + font + "'/></w:rPr></w:lvl></w:abstractNum>";
    };
    auto const list = [](std::string const& id) {
        return "<w:num w:numId='" + id + "'><w:abstractNumId w:val='" + id + "'/></w:num>";
    };
    auto const read_with = [&](std::string const& no, std::string const& font) {
        return dump(read(k_title + item("walk", 1) + item("fly", 2),
            { { "word/numbering.xml",
                "<w:numbering xmlns:w='w'>" + level("1", "\uF0FC", "Wingdings") + level("2", no, font) + list("1")
                    + list("2") + "</w:numbering>" } })
                        .blocks);
    };
    CHECK(read_with("\uF0FB", "Wingdings") == "- ✓ walk\n- ✗ fly\n");
    CHECK(read_with("✗", "Segoe UI Symbol") == "- ✓ walk\n- ✗ fly\n");
    CHECK(read_with("\uF0B7", "Symbol") == "- walk\n- fly\n");
}

TEST_CASE("words in the fonts of signs are those signs")
{
    auto const symbol = [](std::string const& text, std::string const& font = "Symbol") {
        return run(text, "<w:rFonts w:ascii='" + font + "' w:hAnsi='" + font + "'/>");
    };
    CHECK(body("<w:p>" + run("5 ") + symbol("m") + run("g if ") + symbol("\uF0B3") + run(" 38, ") + run("\uF0B3 39")
              + "</w:p>")
        == "5\u00A0µg if ≥ 38, ≥ 39\n");
    CHECK(body("<w:p>" + symbol("\uF0FE", "Wingdings") + run(" Eat") + "</w:p><w:p>" + symbol("\uF0FD", "Wingdings")
              + run(" Smoke") + "</w:p>")
        == "- ☑ Eat\n- ☒ Smoke\n");
    CHECK(body("<w:p><w:r><w:sym w:font='Wingdings 2' w:char='F050'/></w:r>" + run(" Eat") + "</w:p>") == "- Eat\n");
}

TEST_CASE("signs of numbers are no bullets")
{
    CHECK(body(paragraph("&gt; 38 °C: call us") + paragraph("&gt; 40 °C: go to hospital"))
        == "> 38\u00A0°C: call us\n> 40\u00A0°C: go to hospital\n");
    CHECK(body(paragraph("- 18 °C in the freezer") + paragraph("- 2 °C in the door"))
        == "- 18\u00A0°C in the freezer\n- 2\u00A0°C in the door\n");
    CHECK(body(paragraph("- 2 eggs") + paragraph("- 3 potatoes")) == "- 2 eggs\n- 3 potatoes\n");
}

TEST_CASE("a footer says when a leaflet was reviewed")
{
    std::map<std::string, std::string> const parts {
        { "word/document.xml", "<w:document xmlns:w='w'><w:body>" + k_title + k_long + "</w:body></w:document>" },
        { "word/_rels/document.xml.rels",
            "<Relationships><Relationship Id='rId1' Type='x/footer' Target='footer1.xml'/></Relationships>" },
        { "word/footer1.xml",
            "<w:ftr xmlns:w='w'><w:p><w:r><w:t>Last reviewed: 2 June 2025 – Next review: 2 June "
            "2027</w:t><w:tab/><w:t>Page 1</w:t></w:r></w:p></w:ftr>" }
    };
    auto const article = read_docx(zip_of(parts), "mouth.docx");
    REQUIRE_MESSAGE(article.has_value(), article.error().message);
    CHECK(article->metadata.reviewed == std::chrono::year(2025) / 6 / 2);
    CHECK(dump(article->blocks).find("Page 1") == std::string::npos);
}

TEST_CASE("a letterhead is no title")
{
    auto const sized = [](std::string const& text, int half_points) {
        return paragraph(text, "", "<w:b/><w:sz w:val='" + std::to_string(half_points) + "'/>");
    };
    std::string const text = sized("What is it?", 24) + k_long + sized("Food", 24) + k_long;
    CHECK(read(sized("Riverside", 28) + paragraph("12 Harbour Road") + sized("Gout", 40) + text).metadata.title
        == "Gout");
    CHECK(read(sized("Riverside Clinic", 40) + paragraph("12 Harbour Road") + sized("Gout", 40) + text).metadata.title
        == "Gout");
    for (std::string const title : { "Coming into Hospital", "Safe Insulin Practice" })
        CHECK(read(sized(title, 40) + sized("Before you go", 30) + k_long).metadata.title == title);
    CHECK(read(sized("Going into hospital", 40) + sized("Before you go", 30) + k_long).metadata.title
        == "Going into hospital");
    Article const article = read(sized("Riverside", 28) + paragraph("12 Harbour Road") + sized("Gout", 40) + text);
    CHECK(dump(article.blocks).starts_with("Riverside\n12 Harbour Road\n## What is it?\n"));
}
