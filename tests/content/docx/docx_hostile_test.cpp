#include "content/docx/made_docx.h"
#include "content/reader.h"
#include "content/split.h"

#include <doctest/doctest.h>

using namespace content;
using namespace std::string_literals;

namespace {

std::string repeated(std::string_view piece, std::size_t count)
{
    std::string text;
    text.reserve(piece.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        text += piece;
    return text;
}

base::Error refusal(std::string const& docx)
{
    auto const article = read_docx(docx, "a.docx");
    REQUIRE_FALSE(article.has_value());
    return article.error();
}

bool survives(std::string const& docx)
{
    auto const article = read_docx(docx, "a.docx");
    if (!article)
        return article.error().message.starts_with("a.docx");
    for (Block const& block : article->blocks)
        if (block.content.text.empty() || block.content.text.size() > k_block_limit_bytes)
            return false;
    return article->blocks.size() <= k_block_count_limit;
}

} // namespace

TEST_CASE("a file that is cut short, damaged or empty is refused with what to do")
{
    std::string const whole = docx_of(paragraph("Text"));
    for (std::size_t const bytes : { whole.size() - 10, whole.size() / 2, std::size_t { 40 }, std::size_t { 0 } }) {
        base::Error const error = refusal(whole.substr(0, bytes));
        CHECK(error.code == base::ErrorCode::malformed);
        CHECK(error.message.starts_with(
            bytes > 0 ? "a.docx: this Word file is cut short or damaged" : "a.docx: this file is empty"));
    }
}

TEST_CASE("a locked file and one of old Word are named, with what to do")
{
    std::string const old = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    CHECK(refusal(old + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0"s).message
        == "a.docx: the file is locked with a password; open it in Word, save it without one, and import that");
    CHECK(refusal(old).message
        == "a.docx: this is a file of Word before 2007 (.doc); open it in Word and save it as .docx");
}

TEST_CASE("an archive that holds no document is refused")
{
    CHECK(refusal(zip_of({ { "a.txt", "b" } })).message == "a.docx: there is no Word document in this file");
    CHECK(refusal(docx_of("")).message == "a.docx: there is no text in this document");
    CHECK(refusal(docx_of("", { { "word/document.xml", "<w:document>\n<w:body>" } }))
              .message.starts_with("a.docx: word/document.xml:2: this is not well-formed XML"));
}

TEST_CASE("bombs are refused before they go off")
{
    std::string const bomb = docx_of("", { { "word/document.xml", std::string(9 * 1024 * 1024, ' ') } });
    CHECK(bomb.size() < 200'000);
    CHECK(refusal(bomb).code == base::ErrorCode::too_large);
    CHECK(refusal(bomb).message.starts_with("a.docx: its part 'word/document.xml' has more than"));
    std::map<std::string, std::string> many;
    for (int i = 0; i < 14; ++i)
        many["word/p" + std::to_string(i) + ".xml"] = std::string(8 * 1000 * 1000, ' ');
    CHECK(refusal(docx_of("", many)).message.starts_with("a.docx: more than 100 MB come out"));
    std::map<std::string, std::string> parts;
    for (int i = 0; i < 6000; ++i)
        parts["p" + std::to_string(i)] = "";
    CHECK(refusal(docx_of("", parts)).code == base::ErrorCode::too_large);
    std::string laughs = "<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b SYSTEM 'file:///etc/passwd'>]><w>&a;&b;</w>";
    CHECK(refusal(docx_of("", { { "word/document.xml", laughs } })).message.find("a document type is not allowed")
        != std::string::npos);
    CHECK(refusal(docx_of(repeated("<w:p/>", 400'000) + repeated("<a/>", 700'000))).code == base::ErrorCode::too_large);
}

TEST_CASE("depth, circles and numbers without end are survived")
{
    CHECK(survives(
        docx_of(repeated("<w:tbl><w:tr><w:tc>", 80) + paragraph("deep") + repeated("</w:tc></w:tr></w:tbl>", 80))));
    CHECK(survives(docx_of(
        repeated("<w:sdt><w:sdtContent>", 200) + paragraph("deep") + repeated("</w:sdtContent></w:sdt>", 200))));
    std::string const circle = "<w:styles xmlns:w='a'><w:style w:styleId='a'><w:basedOn w:val='b'/></w:style><w:style "
                               "w:styleId='b'><w:basedOn w:val='a'/></w:style></w:styles>";
    CHECK(survives(docx_of(styled("a", "Text"), { { "word/styles.xml", circle } })));
    CHECK(survives(docx_of(item("Text", 2, 99999) + item("Text", -1, -5))));
    CHECK(survives(docx_of("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='999999999'/></w:tcPr>" + paragraph("a")
        + "</w:tc><w:tc>" + paragraph("b") + "</w:tc></w:tr></w:tbl>")));
    CHECK(survives(docx_of(paragraph(std::string(6'000'000, 'a')))));
}

TEST_CASE("a link to a picture elsewhere is never followed")
{
    std::string const links
        = "<Relationships><Relationship Id='rId9' Type='x/image' Target='../../../etc/passwd'/><Relationship "
          "Id='rId8' Type='x/image' Target='https://example.org/a.png' TargetMode='External'/></Relationships>";
    std::string const pictures
        = "<w:p><w:r><w:drawing><wp:docPr descr='A'/><a:blip r:embed='rId9'/></w:drawing></w:r><w:r><w:drawing>"
          "<wp:docPr descr='B'/><a:blip r:link='rId8'/></w:drawing></w:r></w:p>";
    auto const article = read_docx(docx_of(pictures, { { "word/_rels/document.xml.rels", links } }), "a.docx");
    REQUIRE(article.has_value());
    REQUIRE(article->pictures.size() == 2);
    CHECK(article->pictures[0].bytes.empty());
    CHECK(article->pictures[1].source == "https://example.org/a.png");
}

TEST_CASE("any wrong byte in the text is read or refused")
{
    std::string const text = styled("berschrift1", "A") + item("b", 2) + "<w:tbl><w:tr><w:tc>" + paragraph("c")
        + "</w:tc><w:tc>" + paragraph("d") + "</w:tc></w:tr></w:tbl>";
    for (char const wrong : { '<', '\xFF', '\0', '&' })
        for (std::size_t i = 0; i < text.size(); i += 3) {
            std::string changed = text;
            changed[i] = wrong;
            CHECK(survives(docx_of(changed)));
        }
}
