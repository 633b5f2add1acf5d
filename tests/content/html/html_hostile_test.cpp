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

/// Read or refused, it must end, and what is read keeps the limits.
bool survives(std::string const& html)
{
    auto const article = read_html(html, "hostile");
    if (!article)
        return article.error().message.starts_with("hostile");
    for (Block const& block : article->blocks)
        if (block.content.text.empty() || block.content.text.size() > k_block_limit_bytes)
            return false;
    return article->blocks.size() <= k_block_count_limit;
}

base::ErrorCode refusal(std::string const& html) { return read_html(html, "hostile").error().code; }

} // namespace

TEST_CASE("pages that are nested too deep are refused rather than cut")
{
    auto const deep = read_html(repeated("<div>", 10'000) + "deep", "a.html");
    CHECK(deep.error().code == base::ErrorCode::too_large);
    CHECK(deep.error().message == "a.html:1: elements are nested more than 256 deep");
    CHECK(survives(repeated("<table><tr><td>", 60) + "deep"));
    CHECK(survives(repeated("<blockquote>", 200) + "deep"));
    CHECK(survives(repeated("<ul><li>", 100) + "deep"));
}

TEST_CASE("more tags or attributes than any page has are refused before they take memory or time")
{
    CHECK(refusal(repeated("<br>", 600'000)) == base::ErrorCode::too_large);
    std::string attributes = "<p\n>a</p>\n<p ";
    for (int i = 0; i < 200'000; ++i)
        attributes += "a" + std::to_string(i) + "=x ";
    auto const refused = read_html(attributes + ">b", "a.html");
    CHECK(refused.error().code == base::ErrorCode::too_large);
    CHECK(refused.error().message.starts_with("a.html:3: "));
    // Words in a script or a comment are no attributes, and a picture within the page may be long.
    CHECK(survives(
        "<script>if (a <b " + repeated("c ", 5000) + ") {}</script><!-- <a " + repeated("c ", 5000) + "--><p>x"));
    CHECK(survives("<p>x<img alt=a src='data:image/png;base64," + std::string(2'000'000, 'A') + "'>"));
}

TEST_CASE("long and manifold texts are cut")
{
    CHECK(survives("<p>" + std::string(6'000'000, 'a')));
    CHECK(survives("<p>" + repeated("<b>\"a\"</b> ", 100'000)));
    CHECK(refusal(repeated("<p>a", 100'000)) == base::ErrorCode::too_large);
    CHECK(survives(repeated("<details><summary>a</summary>b</details>", 8'000)));
    CHECK(survives("<table>" + repeated("<tr><td rowspan=9999 colspan=9999>a", 1000)));
}

TEST_CASE("any beginning of a page, and any wrong byte in it, is read or refused")
{
    std::string const page
        = "<!DOCTYPE html><html lang=en><title>A - B</title><main><h1>A</h1><p>x &eacute; "
          "<b>y</b><br><br>z<ul><li>1<ul><li>2"
          "</ul></ul><table><tr><th>a<th>b<tr><td rowspan=2>c<td>d</table><details><summary>s</summary>t</details><img "
          "src=a "
          "alt=b><div class='care-card--urgent'><h3>u</h3>v</div><blockquote>[!NOTE] w</blockquote></main>";
    for (std::size_t length = 0; length <= page.size(); ++length)
        CHECK(survives(page.substr(0, length)));
    for (char const wrong : { '\0', '\xFF', '<', '>', '"', '&' })
        for (std::size_t i = 0; i < page.size(); ++i) {
            std::string changed = page;
            changed[i] = wrong;
            CHECK(survives(changed));
        }
}

TEST_CASE("a page without text is refused by name")
{
    for (char const* const page :
        { "", "<html></html>", "<main></main>", "<script>a</script>", "<!-- a -->", "<p>---</p>" })
        CHECK_MESSAGE(read_html(page, "a.html").error().message == "a.html: there is no text in this document", page);
}

TEST_CASE("entities of a document type are not expanded, and nothing is loaded")
{
    std::string const page
        = "<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'><!ENTITY b 'laugh'>]><html lang=en><p>x &a; &b;";
    auto const article = read_html(page, "a.html");
    REQUIRE(article.has_value());
    for (Block const& block : article->blocks) {
        CHECK(block.content.text.find("root:") == std::string::npos);
        CHECK(block.content.text.find("x laugh") == std::string::npos);
    }
}
