#include "content/skeleton.h"

#include "content/reader.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace content;

namespace {

Skeleton made(std::string_view title, std::string_view language, std::string_view slug = {})
{
    auto const skeleton = leaflet_skeleton(title, language, slug);
    REQUIRE(skeleton);
    return *skeleton;
}

Article read(Skeleton const& skeleton)
{
    auto const article = read_markdown(skeleton.markdown, "new.md");
    REQUIRE_MESSAGE(article, (article ? "" : article.error().message));
    return *article;
}

std::string text_of(Article const& article)
{
    std::string text;
    for (Block const& block : article.blocks)
        text += block.content.text + "\n";
    return text;
}

} // namespace

TEST_CASE("a new leaflet can be read as it is, and says what is still to be written")
{
    for (char const* const language : { "en", "es", "ru", "hi", "ar", "vi", "zh", "fr", "es-MX" }) {
        CAPTURE(language);
        Article const article = read(made("Mouth sores", language));
        CHECK(article.metadata.title == "Mouth sores");
        CHECK(article.metadata.slug == "mouth-sores");
        CHECK(article.metadata.language == std::string_view(language).substr(0, 2));
        CHECK(article.metadata.author.empty());
        CHECK_FALSE(article.metadata.reviewed);
        auto const headings = std::ranges::count(article.blocks, BlockKind::heading, &Block::kind);
        CHECK(headings == 7);
        for (Sign const grade : k_care_grades)
            CHECK(std::ranges::count(article.blocks, grade, &Block::sign) == 1);
        // One for each section, with its line.
        CHECK(article.remarks.size() == 7);
        for (std::string const& remark : article.remarks)
            CHECK_MESSAGE(remark.starts_with("new.md:"), remark);
        CHECK(article.remarks.front().find("still to be written") != std::string::npos);
    }
}

TEST_CASE("a visitor sees neither the hints of a new leaflet nor what is still to be written")
{
    std::string const text = text_of(read(made("Mouth sores", "en")));
    for (char const* const hidden : { "Hints", "<!--", "{{...}}", "...", "Two or three sentences", "ask at the desk" })
        CHECK_MESSAGE(text.find(hidden) == std::string::npos, hidden);
    CHECK(text.find("{{phone:emergency}}") != std::string::npos);
}

TEST_CASE("what stands in place of the braces is read, and no longer remarked")
{
    std::string markdown = made("Mouth sores", "en").markdown;
    for (auto at = markdown.find(k_unwritten); at != std::string::npos; at = markdown.find(k_unwritten))
        markdown.replace(at, k_unwritten.size(), "Some words.");
    auto const article = read_markdown(markdown, "new.md");
    REQUIRE(article);
    CHECK(article->remarks.empty());
    CHECK(std::ranges::count_if(article->blocks, [](Block const& block) { return block.content.text == "Some words."; })
        == 7);
}

TEST_CASE("the title of a new leaflet may be in any script and hold any mark")
{
    for (char const* const title : { "Pain: what helps", "\"Chemo\" \\ brain", "# 5 things", "口腔溃疡", "تقرّحات الفم",
             "मुँह के छाले", "{{phone:day}}", "--- ", "'", "yes", "2026-01-31" }) {
        CAPTURE(title);
        auto const skeleton = made(title, "en");
        CHECK_FALSE(skeleton.slug.empty());
        Article const article = read(skeleton);
        CHECK(article.metadata.slug == skeleton.slug);
        CHECK_FALSE(article.metadata.title.empty());
    }
    CHECK(made("口腔溃疡", "zh").slug == "kou-qiang-kui-yang");
    CHECK(made("☃", "en").slug.starts_with("article-"));
    CHECK(made("Llagas en la boca", "es", "mouth-sores").slug == "mouth-sores");
}

TEST_CASE("a title without words, or too long for a leaflet, is refused")
{
    for (std::string const& title : { std::string(), std::string(" \n"), std::string(301, 'a'), std::string("\xff") }) {
        auto const skeleton = leaflet_skeleton(title, "en");
        REQUIRE_FALSE(skeleton);
        CHECK(skeleton.error().code == base::ErrorCode::usage);
    }
}

TEST_CASE("a new leaflet says whether it has headings in its language")
{
    CHECK(made("A", "es-MX").translated);
    CHECK_FALSE(made("A", "fr").translated);
    CHECK(made("Llagas", "es").markdown.find("¿Qué puedo hacer?") != std::string::npos);
}
