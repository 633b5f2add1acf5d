#include "base/file.h"
#include "content/dump.h"
#include "content/reader.h"
#include "content/recognise.h"
#include "support/skip.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <set>

using namespace content;

namespace {

std::filesystem::path const k_medquad = LECTERN_SHARED_DATA_DIR "/medquad";

bool is_missing()
{
    if (std::filesystem::is_directory(k_medquad))
        return false;
    tests::skip("there is no " + k_medquad.string());
    return true;
}

/// Every document by "folder/name.xml", read or refused.
std::map<std::string, base::Result<Article>> read_all()
{
    std::map<std::string, base::Result<Article>> articles;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(k_medquad)) {
        if (entry.path().extension() != ".xml")
            continue;
        std::string const name = std::filesystem::relative(entry.path(), k_medquad).string();
        std::string const content = base::read_file(entry.path(), k_article_file_limit_bytes).value();
        CHECK(recognise(entry.path(), content).format == Format::medquad);
        articles.emplace(name, read_medquad(content, name));
    }
    return articles;
}

/// What of the white space and the templates must not be left in any text.
void check_tidy(Block const& block)
{
    std::string const& text = block.content.text;
    CHECK(text.size() <= k_block_limit_bytes);
    CHECK(text.find("  ") == std::string::npos);
    CHECK(text.find('\n') == std::string::npos);
    CHECK_FALSE(text.starts_with("- "));
    CHECK_FALSE(text.starts_with("NIH: "));
    CHECK_FALSE(text.starts_with("Summary :"));
    if (block.kind == BlockKind::heading) {
        CHECK((block.level >= 2 && block.level <= 4));
        CHECK(text.find("(are)") == std::string::npos);
        CHECK(text.find("? ?") == std::string::npos);
        CHECK_FALSE(text.ends_with(" ?"));
    }
}

} // namespace

TEST_CASE("1,248 of the 1,254 documents read, and the six without answers are named")
{
    if (is_missing())
        return;
    auto const articles = read_all();
    CHECK(articles.size() == 1254);
    std::vector<std::string> refused;
    std::set<std::string> slugs;
    for (auto const& [name, article] : articles) {
        CAPTURE(name);
        if (!article) {
            refused.push_back(name);
            CHECK(article.error().code == base::ErrorCode::malformed);
            CHECK(article.error().message.starts_with(name + ": "));
            CHECK(article.error().message.ends_with("holds no answer"));
            continue;
        }
        CHECK_MESSAGE(slugs.insert(article->metadata.slug).second, article->metadata.slug);
        std::for_each(article->blocks.begin(), article->blocks.end(), check_tidy);
        CHECK(article->blocks.back().kind != BlockKind::heading);
    }
    CHECK(refused
        == std::vector<std::string> { "niddk/0000056.xml", "niddk/0000064.xml", "niddk/0000065.xml",
            "niddk/0000077.xml", "niddk/0000175.xml", "niddk/0000177.xml" });
}

TEST_CASE("lists inside lists and headings are found in real documents")
{
    if (is_missing())
        return;
    std::string const content
        = base::read_file(k_medquad / "cancer_gov/0000027_1.xml", k_article_file_limit_bytes).value();
    std::string const text = dump(read_medquad(content, "a.xml").value());
    CHECK(text.find("This may be caused by:\n  - Menstruating at an early age.\n") != std::string::npos);
    CHECK(text.find("\n  - Starting menopause at a later age.\n- Taking hormones") != std::string::npos);
    CHECK(text.find("\n## What is breast cancer?\n### Key Points\n- Breast cancer") != std::string::npos);
    CHECK(text.find("\n#### Stage IIIC\n") != std::string::npos);
    CHECK(text.find("\nsubtitle: Treatment\n") != std::string::npos);
}

TEST_CASE("documents of one title differ in their subtitle or their slug")
{
    if (is_missing())
        return;
    std::map<std::string, int> same;
    for (auto const& [name, article] : read_all())
        if (article && name.starts_with("cancer_gov"))
            ++same[article->metadata.title + "|" + article->metadata.subtitle];
    // Chronic myelogenous leukemia has two treatment pages, one of them from a page on several diseases.
    CHECK(std::count_if(same.begin(), same.end(), [](auto const& entry) { return entry.second > 1; }) <= 1);
}
