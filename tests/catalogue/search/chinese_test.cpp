#include "support/fixtures.h"

#include "catalogue/search/fold.h"
#include "catalogue/search/pinyin.h"
#include "catalogue/search/word_reader.h"

#include <doctest/doctest.h>

using namespace catalogue::search;

namespace {

content::Article with_text(std::string const& slug, std::string const& title, std::string const& text)
{
    content::Article made = fixtures::article(slug, title, "zh");
    made.blocks = { { content::BlockKind::paragraph, 0, 0, { text, {} } } };
    return made;
}

std::vector<catalogue::SearchHit> hits(std::vector<content::Article> const& articles, std::string const& words)
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), articles);
    auto const answer = fixtures::open(folder.path()).search({ base::WipingString(words), "zh", 10 });
    REQUIRE(answer);
    return answer->hits;
}

/// The marked pieces of a text.
std::string pieces(std::string const& text, std::vector<catalogue::MarkedRange> const& marked)
{
    std::string all;
    for (auto const& range : marked)
        all += (all.empty() ? "" : "|") + text.substr(range.begin, range.end - range.begin);
    return all;
}

std::vector<content::Article> library()
{
    return { with_text("diabetes", "糖尿病", "得了糖尿病要少吃糖。"), with_text("pressure", "高血压", "血压太高。") };
}

using Strings = std::vector<std::string>;

} // namespace

TEST_CASE("Chinese that was typed by its sound is marked in the title and in the text")
{
    for (char const* const typed : { "tangniaobing", "tnb", "tang niao bing", "tangniaob" }) {
        CAPTURE(typed);
        auto const found = hits(library(), typed);
        REQUIRE_FALSE(found.empty());
        CHECK(pieces(found[0].title, found[0].marked_title) == "糖尿病");
        CHECK(pieces(found[0].snippet, found[0].marked).starts_with("糖尿病"));
    }
}

TEST_CASE("a sound means the characters of a name that sound so")
{
    CHECK(meant_by_pinyin("糖尿病", { "tnb" }) == Strings { "糖尿病" });
    CHECK(meant_by_pinyin("糖尿病 (DM)", { "tang", "niao" }) == Strings { "糖尿" });
    CHECK(meant_by_pinyin("糖尿病", { "tang", "bing" }) == Strings { "糖", "病" });
    CHECK(meant_by_pinyin("糖尿病", { "gout" }).empty());
    CHECK(meant_by_pinyin("Diabetes", { "diabetes" }).empty());
}

TEST_CASE("traditional and simplified characters find one another")
{
    auto const traditional
        = { with_text("pressure", "高血壓", "血壓太高會頭暈。"), with_text("gout", "痛風", "關節會痛。") };
    REQUIRE_FALSE(hits(library(), "高血壓").empty());
    CHECK(hits(library(), "高血壓")[0].slug == "pressure");
    REQUIRE_FALSE(hits(traditional, "高血压").empty());
    CHECK(hits(traditional, "高血压")[0].slug == "pressure");
    CHECK(pieces("高血壓", hits(traditional, "高血压")[0].marked_title) == "高血壓");
}

TEST_CASE("traditional characters fold to simplified ones, as many bytes, and are cut into the same words")
{
    CHECK(folded("高血壓") == "高血压");
    CHECK(simplified("頭髮 hair é") == "头发 hair é");
    auto const words = [](char const* text) {
        Strings all;
        WordReader("zh").read(text, [&](Word const& word) { all.push_back(word.spelling); });
        return all;
    };
    CHECK(words("細胞因子釋放症候群和發燒") == words("细胞因子释放症候群和发烧"));
}
