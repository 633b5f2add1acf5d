#include "content/dump.h"
#include "content/reader.h"
#include "content/slug.h"

#include <doctest/doctest.h>

using namespace content;

namespace {

std::string document(std::string const& attributes, std::string const& inside)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document " + attributes + ">\n" + inside + "\n</Document>\n";
}

std::string pair(std::string const& question, std::string const& answer)
{
    return "<QAPair><Question qtype=\"x\">" + question + "</Question><Answer>" + answer + "</Answer></QAPair>";
}

std::string const k_attributes = "id=\"0000012\" source=\"NIDDK\" url=\"https://example.org/topics/page.aspx\"";

Article read(std::string const& xml)
{
    auto article = read_medquad(xml, "a.xml");
    REQUIRE_MESSAGE(article.has_value(), article.error().message);
    return *article;
}

std::string message_of(std::string const& xml)
{
    auto const article = read_medquad(xml, "a.xml");
    return article ? "" : article.error().message;
}

} // namespace

TEST_CASE("a document becomes a leaflet with its attribution")
{
    Article const article = read(document(k_attributes,
        "<Focus> Dry \n eyes </Focus><FocusAnnotations><UMLS><SemanticGroup>Disorders</SemanticGroup></UMLS>"
        "<Synonyms><Synonym>Dry Eyes</Synonym><Synonym>Xerophthalmia</Synonym><Synonym>xerophthalmia</Synonym>"
        "<Synonym>C</Synonym><Synonym> - </Synonym></Synonyms></FocusAnnotations><QAPairs>"
            + pair("What is (are) Dry eyes ?", "Dry eyes are sore. Blink when your eyes are dry.") + "</QAPairs>"));
    Metadata const& metadata = article.metadata;
    CHECK(metadata.title == "Dry eyes");
    CHECK(metadata.slug == "dry-eyes-niddk-0000012");
    CHECK(metadata.language == "en");
    CHECK(metadata.author == "National Institute of Diabetes and Digestive and Kidney Diseases");
    CHECK(metadata.licence == "CC BY 4.0");
    CHECK(metadata.source == "MedQuAD (Ben Abacha and Demner-Fushman, 2019)");
    CHECK(metadata.collections == std::vector<std::string> { "conditions" });
    CHECK(metadata.other_names == std::vector<std::string> { "Xerophthalmia" });
    REQUIRE(metadata.references.size() == 1);
    CHECK(metadata.references[0].url == "https://example.org/topics/page.aspx");
    CHECK_FALSE(metadata.reviewed.has_value());
    CHECK(dump(article.blocks) == "## What are dry eyes?\nDry eyes are sore. Blink when your eyes are dry.\n");
}

TEST_CASE("a document with next to nothing in it still reads")
{
    Article const article = read(
        "<Document><Focus>Dry eyes</Focus><QAPairs><QAPair><Answer>Rest.</Answer></QAPair></QAPairs></Document>");
    CHECK(article.metadata.slug == "dry-eyes");
    CHECK(article.metadata.author.empty());
    CHECK(article.metadata.references.empty());
    CHECK(dump(article.blocks) == "Rest.\n");
}

TEST_CASE("an unknown source speaks for itself")
{
    Article const article
        = read(document("id=\"7\" source=\"GARD\"", "<Focus>A</Focus><QAPairs>" + pair("Why ?", "So.") + "</QAPairs>"));
    CHECK(article.metadata.author == "Genetic and Rare Diseases Information Center, National Institutes of Health");
    CHECK(article.metadata.slug == "a-gard-7");
    CHECK(dump(article.blocks) == "## Why?\nSo.\n");
}

TEST_CASE("the collections' other schemas are read")
{
    Article const doc = read(
        "<doc docid=\"1\" corpus=\"NINDS\" url=\"https://example.org/a\"><doctitle-focus>Sore toe</doctitle-focus>"
        "<umls><semanticGroup>Disorders</semanticGroup></umls><qaPairs><pair><question qtype=\"x\">what is sore toe "
        "?</question><answer>It hurts.</answer></pair></qaPairs></doc>");
    CHECK(doc.metadata.title == "Sore toe");
    CHECK(doc.metadata.slug == "sore-toe-ninds-1");
    CHECK(doc.metadata.author == "National Institute of Neurological Disorders and Stroke");
    CHECK(doc.metadata.collections == std::vector<std::string> { "conditions" });
    CHECK(dump(doc.blocks) == "## What is sore toe?\nIt hurts.\n");

    Article const file
        = read("<DiseaseFile fid=\"2\" source=\"CDC\"><Focus>Parasites - Testworm</Focus><QAPairs><QAPair>"
               "<Question>Who is at risk for Parasites - Testworm? ?</Question><Answer>People who eat meat "
               "with testworm in it.</Answer></QAPair></QAPairs></DiseaseFile>");
    CHECK(file.metadata.title == "Testworm (parasites)");
    CHECK(file.metadata.slug == "parasites-testworm-cdc-2");
    CHECK(file.metadata.author == "Centers for Disease Control and Prevention");
    CHECK(dump(file.blocks) == "## Who is at risk for testworm?\nPeople who eat meat with testworm in it.\n");
}

TEST_CASE("titles begin with a capital, and with the name rather than its group")
{
    auto const title = [](std::string const& focus) {
        return read(
            document(k_attributes, "<Focus>" + focus + "</Focus><QAPairs>" + pair("Why ?", "So.") + "</QAPairs>"))
            .metadata.title;
    };
    CHECK(title("sore toe") == "Sore toe");
    CHECK(title("mTOR disease") == "mTOR disease");
    CHECK(title("Parasites - Worm (of dogs)") == "Worm (of dogs; parasites)");
    CHECK(title("Sore toe - advice") == "Sore toe - advice");
    CHECK(title("x") == "X");
}

TEST_CASE("a document in another encoding that it declares is read")
{
    std::string xml = document(k_attributes, "<Focus>A</Focus><QAPairs>" + pair("Why ?", "Caf\xE9.") + "</QAPairs>");
    xml.replace(xml.find("UTF-8"), 5, "ISO-8859-1");
    CHECK(dump(read(xml).blocks) == "## Why?\nCaf\u00E9.\n");
}

TEST_CASE("the address tells leaflets of one title apart")
{
    auto const subtitle = [](std::string const& url) {
        return read(document("id=\"1\" source=\"CancerGov\" url=\"" + url + "\"",
                        "<Focus>A</Focus><QAPairs>" + pair("Why ?", "So.") + "</QAPairs>"))
            .metadata.subtitle;
    };
    CHECK(subtitle("https://example.org/lung-screening-pdq") == "Screening");
    CHECK(subtitle("https://example.org/lung-treatment-pdq") == "Treatment");
    CHECK(subtitle("https://example.org/pregnancy-breast-treatment-pdq") == "Treatment during pregnancy");
    CHECK(subtitle("https://example.org/Pages/index.aspx#type2") == "Type 2");
    CHECK(subtitle("https://example.org/treatment") == "");
    CHECK(subtitle("") == "");
}

TEST_CASE("slugs keep source and id however long the title is")
{
    auto const slug = [](std::string const& id) {
        return read(document("id=\"" + id + "\" source=\"CancerGov\"",
                        "<Focus>" + std::string(280, 'a') + "</Focus><QAPairs>" + pair("Why ?", "So.") + "</QAPairs>"))
            .metadata.slug;
    };
    CHECK(is_slug(slug("0000001_1")));
    CHECK(slug("0000001_1").ends_with("-cancergov-0000001-1"));
    CHECK(slug("0000001_1") != slug("0000001_2"));
}

TEST_CASE("an institute at the end is the author, not a paragraph")
{
    auto const article = read(document("id=\"1\" source=\"MPlusHealthTopics\"",
        "<Focus>Dry eyes</Focus><QAPairs>"
            + pair("Do you have information about Dry eyes", "Summary : Blink often.    NIH: National Eye Institute")
            + "</QAPairs>"));
    CHECK(article.metadata.author == "MedlinePlus, National Library of Medicine; National Eye Institute");
    CHECK(dump(article.blocks) == "Blink often.\n");
}

TEST_CASE("the same question twice is one heading, with all its answers")
{
    auto const article = read(document(k_attributes,
        "<Focus>Dry eyes</Focus><QAPairs>" + pair("What causes Dry eyes ?", "Dust.")
            + pair("What causes Dry eyes ?", "") + pair("What causes Dry eyes ?", "Wind.")
            + pair("How to prevent Dry eyes ?", "Blink.") + pair("What causes Dry eyes ?", "Sun.") + "</QAPairs>"));
    CHECK(dump(article.blocks) == "## What causes it?\nDust.\nWind.\nSun.\n## How can it be prevented?\nBlink.\n");
}

TEST_CASE("a document without an answer says so")
{
    CHECK(message_of(document(k_attributes, "<Focus>Dry eyes</Focus>")) == "a.xml: 'Dry eyes' holds no answer");
    CHECK(message_of(document(k_attributes, "<Focus>Dry eyes</Focus><QAPairs>" + pair("Why ?", " \n ") + "</QAPairs>"))
        == "a.xml: 'Dry eyes' holds no answer");
}

TEST_CASE("literal angle brackets survive")
{
    auto const article = read(
        document(k_attributes, "<Focus>A</Focus><QAPairs>" + pair("Why ?", "In &lt;5% of people.") + "</QAPairs>"));
    CHECK(dump(article.blocks) == "## Why?\nIn <5% of people.\n");
}

TEST_CASE("what is wrong in the XML is named with its line")
{
    CHECK(message_of("").starts_with("a.xml:1: this is not well-formed XML: "));
    CHECK(message_of("<Document>\n<Focus>A</Focus>\n").starts_with("a.xml:3: this is not well-formed XML: "));
    CHECK(
        message_of("<Document>\n<Focus>A</Fokus>\n</Document>").starts_with("a.xml:2: this is not well-formed XML: "));
    CHECK(message_of("<html>\n</html>") == "a.xml:1: a MedQuAD file begins with <Document>");
    CHECK(message_of("<Document>\n<QAPairs/>\n</Document>")
        == "a.xml:1: <Focus> is missing or empty; it is the leaflet's title");
    CHECK(message_of(document(k_attributes, "<Focus>&nbsp;</Focus>"))
              .starts_with("a.xml:3: this is not well-formed XML: "));
    CHECK(message_of(document(k_attributes, "<Focus>" + std::string(301, 'a') + "</Focus>"))
        == "a.xml: <Focus> is 301 bytes long; a title has at most 300");
}

TEST_CASE("a document type is refused before it defines anything")
{
    CHECK(message_of("<?xml version=\"1.0\"?>\n<!DOCTYPE Document [\n<!ENTITY a "
                     "\"b\">]>\n<Document><Focus>&a;</Focus></Document>")
              .find("a document type is not allowed here")
        != std::string::npos);
    CHECK(message_of("<!DOCTYPE Document SYSTEM \"https://example.org/x.dtd\"><Document/>")
              .find("a document type is not allowed here")
        != std::string::npos);
}
