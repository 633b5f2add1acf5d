#include "base/file.h"
#include "content/collection.h"
#include "content/plain_language.h"
#include "content/reader.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

using namespace content;

namespace {

std::filesystem::path const k_library = LECTERN_SOURCE_DIR "/assets/library";

std::vector<std::filesystem::path> leaflets()
{
    std::vector<std::filesystem::path> paths;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(k_library))
        if (entry.path().extension() == ".md")
            paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::vector<Collection> collections()
{
    auto const yaml = base::read_file(k_library / "collections.yaml", k_article_file_limit_bytes);
    REQUIRE(yaml.has_value());
    auto const result = read_collections(*yaml, "collections.yaml");
    REQUIRE_MESSAGE(result.has_value(), result.error().message);
    return *result;
}

void check_leaflet(Article const& article, std::filesystem::path const& path, std::vector<Collection> const& known)
{
    Metadata const& metadata = article.metadata;
    CHECK(metadata.slug == path.stem().string());
    CHECK(metadata.language == path.parent_path().filename().string());
    CHECK_FALSE(metadata.references.empty());
    CHECK(article.blocks.front().kind == BlockKind::notice);
    CHECK_FALSE(metadata.collections.empty());
    for (std::string const& key : metadata.collections)
        CHECK(std::any_of(
            known.begin(), known.end(), [&](Collection const& collection) { return collection.key == key; }));
    if (metadata.language == "en")
        CHECK(reading_level(article).grade() <= k_hard_to_read_grade);
}

} // namespace

TEST_CASE("every leaflet of the sample library reads, is plain and begins with the sample notice")
{
    auto const known = collections();
    auto const paths = leaflets();
    REQUIRE_FALSE(paths.empty());
    std::set<std::pair<std::string, std::string>> seen;
    for (auto const& path : paths) {
        CAPTURE(path.string());
        std::string const content = base::read_file(path, k_article_file_limit_bytes).value();
        auto const article = read_markdown(content, path.filename().string());
        REQUIRE_MESSAGE(article.has_value(), article.error().message);
        check_leaflet(*article, path, known);
        CHECK(seen.emplace(article->metadata.slug, article->metadata.language).second);
    }
}

TEST_CASE("the example in the reference of articles is a leaflet")
{
    std::string const page
        = base::read_file(LECTERN_SOURCE_DIR "/docs/articles.md", k_article_file_limit_bytes).value();
    constexpr std::string_view k_opening = "```markdown\n", k_closing = "```\n";
    auto const begin = page.find(k_opening);
    REQUIRE(begin != std::string::npos);
    auto const text_begin = begin + k_opening.size();
    auto const article
        = read_markdown(page.substr(text_begin, page.find(k_closing, text_begin) - text_begin), "articles.md");
    REQUIRE_MESSAGE(article.has_value(), article.error().message);
    CHECK(article->metadata.slug == "mouth-sores");
    CHECK(article->blocks.front().kind == BlockKind::notice);
    CHECK(article->blocks.back() == Block { BlockKind::bullet, 1, 0, { "soup that is not hot", {} } });
}
