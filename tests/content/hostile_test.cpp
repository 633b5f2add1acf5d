#include "content/reader.h"
#include "content/split.h"

#include <doctest/doctest.h>

using namespace content;

namespace {

std::string repeated(std::string_view piece, std::size_t count)
{
    std::string text;
    text.reserve(piece.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        text += piece;
    return text;
}

std::string leaflet(std::string const& body) { return "---\ntitle: A\n---\n" + body; }
std::string document(std::string const& answer)
{
    return "<Document id=\"1\" source=\"CancerGov\"><Focus>A</Focus><QAPairs><QAPair><Question>What is (are) A "
           "?</Question><Answer>"
        + answer + "</Answer></QAPair></QAPairs></Document>";
}

/// Read or refused, it must end, and what is read keeps the limits.
bool survives(Format format, std::string const& content)
{
    auto const article = read_article(format, content, "hostile");
    if (!article)
        return article.error().message.starts_with("hostile");
    for (Block const& block : article->blocks)
        if (block.content.text.empty() || block.content.text.size() > k_block_limit_bytes)
            return false;
    return article->blocks.size() <= k_block_count_limit;
}

} // namespace

TEST_CASE("50 MB are refused and a paragraph of 6 MB is cut")
{
    std::string const huge(50'000'000, 'a');
    for (Format const format : { Format::markdown, Format::medquad })
        CHECK(read_article(format, huge, "a").error().code == base::ErrorCode::too_large);
    std::string const long_text = repeated("Palaver goes on. ", 350'000);
    auto const markdown = read_markdown(leaflet(long_text), "a");
    REQUIRE_MESSAGE(markdown.has_value(), markdown.error().message);
    CHECK(markdown->blocks.size() > 2900);
    CHECK(survives(Format::medquad, document(long_text)));
    CHECK(survives(Format::markdown, leaflet(std::string(6'000'000, 'a'))));
    CHECK(survives(Format::medquad, document(std::string(6'000'000, 'a'))));
}

TEST_CASE("10,000 levels of nesting end in a leaflet or a refusal")
{
    CHECK(survives(Format::markdown, leaflet(repeated("> ", 10'000) + "deep\n")));
    CHECK(survives(Format::markdown, leaflet(repeated("- ", 10'000) + "deep\n")));
    CHECK(survives(Format::markdown, leaflet(repeated("1. ", 10'000) + "deep\n")));
    CHECK(survives(Format::markdown, leaflet(repeated("[", 10'000) + "deep" + repeated("](x)", 10'000) + "\n")));
    CHECK(survives(Format::markdown, leaflet(repeated("*a **b ", 10'000) + "\n")));
    CHECK(survives(Format::markdown, leaflet(repeated("<b>", 10'000) + "deep\n")));
    CHECK(survives(Format::medquad, repeated("<Document>", 10'000)));
    CHECK(survives(Format::medquad, document(repeated("<b>", 10'000) + "deep" + repeated("</b>", 10'000))));
    CHECK(survives(Format::markdown, "---\ntitle: " + repeated("[", 10'000) + "\n---\nText\n"));
    CHECK(survives(Format::markdown, "---\n" + repeated("{a: ", 10'000) + "\n---\nText\n"));
    CHECK(survives(Format::markdown, "---\ntitle: A\nreferences:\n" + repeated("- ", 10'000) + "\n---\nText\n"));
}

TEST_CASE("a billion laughs are not laughed")
{
    std::string laughs = "<?xml version=\"1.0\"?>\n<!DOCTYPE Document [\n<!ENTITY a0 \"ha\">\n";
    std::string yaml = "title: A\nother_names: &a0 [ha, ha]\n";
    for (int i = 1; i < 40; ++i) {
        std::string const before = std::to_string(i - 1), name = std::to_string(i);
        laughs += "<!ENTITY a" + name + " \"&a" + before + ";&a" + before + ";\">\n";
        yaml += "references: &a" + name + " [*a" + before + ", *a" + before + "]\n";
    }
    auto const xml = read_medquad(laughs + "]>\n<Document source=\"&a39;\"><Focus>&a39;</Focus></Document>", "a");
    CHECK(xml.error().code == base::ErrorCode::malformed);
    CHECK(survives(Format::markdown, "---\n" + yaml + "---\nText\n"));
}

TEST_CASE("more parts than any leaflet has are refused")
{
    CHECK(read_markdown(leaflet(repeated("- a\n", 1'000'000)), "a").error().code == base::ErrorCode::too_large);
    std::string const wide_table
        = "|" + repeated("a|", 100) + "\n|" + repeated("---|", 100) + "\n" + repeated("|b|\n", 10'000);
    CHECK(read_markdown(leaflet(wide_table), "a").error().code == base::ErrorCode::too_large);
    CHECK(read_medquad(document(repeated("a.    ", 500'000)), "a").error().code == base::ErrorCode::too_large);
    CHECK(survives(Format::markdown, leaflet(repeated("[a]: /x \"y\"\n", 20'000) + repeated("[a] ", 20'000))));
    std::string const long_title = "[a]: /x \"" + std::string(2'000'000, 'y') + "\"\n\n";
    CHECK(
        read_markdown(leaflet(long_title + repeated("[a] ", 500'000)), "a").error().code == base::ErrorCode::too_large);
    CHECK(read_markdown(leaflet(long_title + repeated("|![a]|\n|---|\n\n", 100'000)), "a").error().code
        == base::ErrorCode::too_large);
    std::string const many_attributes = "<Document\n" + repeated("a=\">\" ", 800'000) + "/>";
    CHECK(read_medquad(many_attributes, "a").error().message == "a:1: a tag of more than 16384 bytes");
}

TEST_CASE("front matter over its limit is refused")
{
    CHECK(read_markdown("---\ntitle: A\nauthor: " + std::string(70'000, 'a') + "\n---\nText\n", "a").error().code
        == base::ErrorCode::too_large);
}

TEST_CASE("any beginning of a file is read or refused")
{
    std::string const markdown
        = leaflet("# A\n\n> No\u00ADte &eacute; **b *c*** \n\n1. x\n   - y\n\n| a | b |\n|---|---|\n| \u4F60 | d |\n");
    std::string const medquad
        = document("Key Points\n          - \u00E9    - b:            - c\n\n\n   D\n   E &lt;5%.1");
    for (std::size_t length = 0; length <= markdown.size(); ++length)
        CHECK(survives(Format::markdown, markdown.substr(0, length)));
    for (std::size_t length = 0; length <= medquad.size(); ++length)
        CHECK(survives(Format::medquad, medquad.substr(0, length)));
}

TEST_CASE("any single byte may be wrong")
{
    std::string const markdown = leaflet("## A\n\n- *b*\n\n| a |\n|---|\n| c |\n");
    std::string const medquad = document("A.    - b      - c");
    for (char const wrong : { '\0', '\xFF', '<', '&', '\n', '"', '[' }) {
        for (std::string const* const whole : { &markdown, &medquad })
            for (std::size_t i = 0; i < whole->size(); ++i) {
                std::string changed = *whole;
                changed[i] = wrong;
                CHECK(survives(whole == &markdown ? Format::markdown : Format::medquad, changed));
            }
    }
}
