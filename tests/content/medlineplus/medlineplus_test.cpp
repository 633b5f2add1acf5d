#include "base/file.h"
#include "content/dump.h"
#include "content/reader.h"
#include "content/recognise.h"
#include "support/skip.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace content;

namespace {

struct Read {
    std::vector<Article> articles;
    std::vector<std::string> refused;
    base::Result<void> outcome;
};

Read read(std::string const& xml)
{
    Read result;
    result.outcome = read_medlineplus(xml, "topics.xml",
        { .article = [&](Article&& article) -> base::Result<void> {
             result.articles.push_back(std::move(article));
             return {};
         },
            .refused = [&](base::Error const& error) { result.refused.push_back(error.message); } });
    return result;
}

std::string file(std::string const& topics)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE health-topics PUBLIC \"-//NLM//DTD\" "
           "\"https://example.org/topics.dtd\">\n<health-topics total=\"2\">\n"
        + topics + "</health-topics>\n";
}

std::string topic(
    std::string const& attributes, std::string const& content, std::string const& summary = "&lt;p&gt;Text.&lt;/p&gt;")
{
    return "<health-topic " + attributes + ">\n" + content + "<full-summary>" + summary
        + "</full-summary>\n</health-topic>\n";
}

std::string const k_english = topic(
    "title=\"Dry Mouth\" url=\"https://example.org/dry\" id=\"12\" language=\"English\"",
    "<also-called>Xerostomia</also-called>\n<group id=\"7\">Mouth and Teeth</group>\n<language-mapped-topic id=\"13\" "
    "language=\"Spanish\">Boca seca</language-mapped-topic>\n<primary-institute>National Tooth "
    "Office</primary-institute>"
    "<see-reference>Mouth, Dry</see-reference><see-reference>xerostomia</see-reference><see-reference>No "
    "saliva</see-reference><site title=\"Elsewhere\"><organization>Example</organization></site>",
    "&lt;h3&gt;What is it?&lt;/h3&gt;\n&lt;p&gt;Too little saliva. Drink if&lt;/p&gt;&lt;ul&gt;&lt;li&gt;you "
    "&lt;b&gt;can&lt;/b&gt; "
    "&lt;/li&gt;&lt;/ul&gt;&lt;p class=\"attribution\"&gt;NIH: Example Institute&lt;/p&gt;");

std::string const k_spanish = topic("title=\"Boca seca\" id=\"13\" language=\"Spanish\"",
    "<group id=\"7\">Boca y dientes</group><language-mapped-topic id=\"12\" language=\"English\">Dry Mouth"
    "</language-mapped-topic>");

} // namespace

TEST_CASE("a topic is an article with its names, groups, institute and address")
{
    auto const [articles, refused, outcome] = read(file(k_english));
    REQUIRE(outcome.has_value());
    CHECK(refused.empty());
    REQUIRE(articles.size() == 1);
    CHECK(dump(articles[0])
        == "slug: dry-mouth-medlineplus-12\ntitle: Dry Mouth\nlanguage: en\nauthor: MedlinePlus, National Library of "
           "Medicine; "
           "National Tooth Office; Example Institute\ncollection: mouth-and-teeth\nother name: Xerostomia\nother name: "
           "No "
           "saliva\nreference: MedlinePlus: Dry Mouth <https://example.org/dry>\nsource: MedlinePlus, National Library "
           "of "
           "Medicine\nlicence: Public domain\n\n## What is it?\nToo little saliva. Drink if\n- you *can*\n");
    CHECK(articles[0].remarks.empty());
}

TEST_CASE("the English and the Spanish record of a topic are translations, in the same collections")
{
    for (std::string const& topics : { k_english + k_spanish, k_spanish + k_english }) {
        auto const articles = read(file(topics)).articles;
        REQUIRE(articles.size() == 2);
        CHECK(articles[0].metadata.slug == articles[1].metadata.slug);
        CHECK(articles[0].metadata.language != articles[1].metadata.language);
        CHECK(articles[0].metadata.collections == articles[1].metadata.collections);
    }
}

TEST_CASE("of two records that are mapped to one, the second stands by itself")
{
    std::string const second = topic("title=\"Sin saliva\" id=\"14\" language=\"Spanish\"",
        "<language-mapped-topic id=\"12\" language=\"English\">Dry Mouth</language-mapped-topic>");
    auto const articles = read(file(k_spanish + second)).articles;
    REQUIRE(articles.size() == 2);
    CHECK(articles[0].metadata.slug == "dry-mouth-medlineplus-12");
    CHECK(articles[1].metadata.slug == "sin-saliva-medlineplus-14");
}

TEST_CASE("a topic that is broken is refused with its line, and takes no other with it")
{
    std::string const broken = topic("title=\"A\" id=\"1\" language=\"English\"", "<also-called>B</group>\n");
    std::string const nameless = topic("id=\"2\" language=\"English\"", "");
    std::string const french = topic("title=\"C\" id=\"3\" language=\"French\"", "");
    std::string const empty = topic("title=\"D\" id=\"4\" language=\"English\"", "", "");
    auto const [articles, refused, outcome] = read(file(broken + nameless + french + empty + k_english));
    CHECK(outcome.has_value());
    CHECK(articles.size() == 1);
    REQUIRE(refused.size() == 4);
    CHECK(refused[0].starts_with("topics.xml:5: this is not well-formed XML"));
    CHECK(refused[1] == "topics.xml:8: this topic has no title");
    CHECK(refused[2] == "topics.xml:11: the language 'French'; topics are in English or Spanish");
    CHECK(refused[3] == "topics.xml:14: there is no text in this document");
}

TEST_CASE("a file that is cut short gives the topics before, and names the one that is cut")
{
    std::string const whole = file(k_english + k_spanish);
    auto const [articles, refused, outcome] = read(whole.substr(0, whole.rfind("</health-topic>")));
    CHECK(articles.size() == 1);
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].ends_with("this topic has no end, </health-topic>; the file may be cut short, so fetch it again"));
    CHECK(read("<health-topics></health-topics>").outcome.error().message
        == "topics.xml: there is no <health-topic> in this file");
}

TEST_CASE("what a summary holds besides text is said with its line in the file")
{
    auto const articles = read(file(topic("title=\"A\" id=\"1\" language=\"English\"", "",
                                   "&lt;p&gt;x&lt;/p&gt;\n\n&lt;iframe src='a'&gt;&lt;/iframe&gt;")))
                              .articles;
    REQUIRE(articles.size() == 1);
    CHECK(articles[0].remarks == std::vector<std::string> { "topics.xml:7: what is in <iframe> is left out" });
}

TEST_CASE("entities that a document type defines are not expanded")
{
    auto const [articles, refused, outcome]
        = read("<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b SYSTEM 'file:///etc/passwd'>]><health-topics>"
            + topic("title=\"A\" id=\"1\" language=\"English\"", "", "&a;&b;") + "</health-topics>");
    CHECK(articles.empty());
    CHECK(refused.size() == 1);
}

TEST_CASE("any beginning of a file, and any wrong byte in it, is read or refused")
{
    std::string const whole = file(k_english + k_spanish);
    for (std::size_t length = 0; length <= whole.size(); length += 3)
        CHECK(read(whole.substr(0, length)).articles.size() <= 2);
    for (char const wrong : { '\0', '\xFF', '<', '&', '"' })
        for (std::size_t i = 0; i < whole.size(); i += 7) {
            std::string changed = whole;
            changed[i] = wrong;
            CHECK(read(changed).articles.size() <= 2);
        }
}

TEST_CASE("the sample of real records reads, and its two records are one topic")
{
    std::filesystem::path const sample = LECTERN_SHARED_DATA_DIR "/medlineplus/topics-sample.xml";
    if (!std::filesystem::exists(sample))
        return tests::skip("there is no " + sample.string());
    std::string const content = base::read_file(sample, k_article_file_limit_bytes).value();
    CHECK(recognise(sample, content).format == Format::medlineplus);
    auto const [articles, refused, outcome] = read(content);
    CHECK(refused.empty());
    REQUIRE(articles.size() == 2);
    CHECK(articles[0].metadata.title == "Abdominal Pain");
    CHECK(articles[1].metadata.title == "Dolor abdominal");
    CHECK(articles[0].metadata.slug == articles[1].metadata.slug);
    CHECK(articles[1].metadata.collections == std::vector<std::string> { "digestive-system", "symptoms" });
    CHECK(articles[0].metadata.other_names == std::vector<std::string> { "Bellyache", "Stomach Ache" });
    CHECK(std::ranges::count(articles[0].blocks, BlockKind::bullet, &Block::kind) == 5);
}
