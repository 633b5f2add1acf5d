#include "kiosk/article/page_plan.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <vector>

using content::BlockKind;
using content::Sign;
using kiosk::article::PagePlan;

namespace {

content::Block heading(int level, Sign sign = Sign::none)
{
    return { BlockKind::heading, level, 0, { "Why?", {} }, sign };
}
content::Block paragraph() { return { BlockKind::paragraph, 0, 0, { "So.", {} } }; }

/// "head care:1 text:2 ...": the kinds of the parts and their blocks.
std::string outline(PagePlan const& plan)
{
    std::string made;
    for (auto const& part : plan.parts) {
        using enum kiosk::article::PagePart::Kind;
        std::string const block = std::to_string(part.block);
        made += made.empty() ? "" : " ";
        switch (part.kind) {
        case head: made += "head"; break;
        case care: made += std::string(content::name_of(part.grade)) + block; break;
        case care_text: made += "+" + block; break;
        case folded: made += "row"; break;
        case questions: made += "questions"; break;
        case text: made += block; break;
        case references: made += "end"; break;
        }
    }
    return made;
}

std::string plan(std::vector<content::Block> blocks)
{
    content::Article article;
    article.blocks = std::move(blocks);
    return outline(kiosk::article::plan_of(article));
}

} // namespace

TEST_CASE("a leaflet without grades stands as it was written")
{
    CHECK(plan({ paragraph(), heading(2), paragraph() }) == "head 0 1 2 end");
    CHECK(plan({}) == "head end");
}

TEST_CASE("care comes first, the most pressing grade before the others, and is not said again below")
{
    CHECK(plan({ heading(2), paragraph(), heading(2, Sign::routine), paragraph(), heading(2, Sign::today), paragraph(),
              heading(2, Sign::emergency), paragraph(), heading(2), paragraph() })
        == "head emergency6 +7 row today4 +5 routine2 +3 0 1 8 9 end");
}

TEST_CASE("a section ends at a heading of its level or above, and deeper ones belong to it")
{
    CHECK(plan({ heading(3, Sign::today), paragraph(), heading(4), paragraph(), heading(3), paragraph() })
        == "head today0 +1 +2 +3 4 5 end");
    CHECK(plan({ heading(3, Sign::today), paragraph(), heading(2), paragraph() }) == "head today0 +1 2 3 end");
}

TEST_CASE("a grade within a section is a card of its own, and sections of one grade share a card")
{
    CHECK(plan({ heading(2, Sign::today), paragraph(), heading(3, Sign::emergency), paragraph(),
              heading(2, Sign::today), paragraph() })
        == "head emergency2 +3 row today0 +1 +4 +5 end");
    CHECK(plan({ heading(2, Sign::today) }) == "head today0 end");
}

TEST_CASE("each block is on the page once, whatever its sign")
{
    std::minstd_rand random(7);
    for (int round = 0; round < 2000; ++round) {
        content::Article article;
        for (auto count = random() % 12; count > 0; --count)
            article.blocks.push_back(
                { static_cast<BlockKind>(random() % content::k_block_kind_names.size()), static_cast<int>(random() % 6),
                    0, { "So.", {} }, static_cast<Sign>(random() % content::k_sign_names.size()) });
        std::vector<int> shown(article.blocks.size());
        for (auto const& part : kiosk::article::plan_of(article).parts) {
            using enum kiosk::article::PagePart::Kind;
            if (part.kind == care || part.kind == care_text || part.kind == text)
                ++shown.at(part.block);
        }
        CHECK(std::ranges::all_of(shown, [](int times) { return times == 1; }));
    }
}

TEST_CASE("the questions of the highest level are listed behind the cards, where there are several")
{
    CHECK(plan({ heading(2), heading(2), paragraph() }) == "head 0 1 2 end");
    CHECK(plan({ paragraph(), heading(3), heading(2), heading(2), heading(4), heading(2), heading(2, Sign::today) })
        == "head today6 row questions 0 1 2 3 4 5 end");
    content::Article article;
    article.blocks = { paragraph(), heading(3), heading(2), heading(2), heading(4), heading(2) };
    auto const made = kiosk::article::plan_of(article);
    CHECK(made.questions == std::vector<std::size_t> { 5, 6, 8 });
    CHECK(made.parts.at(made.questions.front()).block == 2);
}

TEST_CASE("a list of very many questions is left out")
{
    content::Article article;
    article.blocks.assign(24, heading(2));
    CHECK(kiosk::article::plan_of(article).questions.size() == 24);
    article.blocks.push_back(heading(2));
    CHECK(kiosk::article::plan_of(article).questions.empty());
}

TEST_CASE("every block has a part that shows it")
{
    content::Article article;
    article.blocks = { heading(2), heading(2, Sign::today), paragraph(), heading(2), heading(2), paragraph() };
    auto const made = kiosk::article::plan_of(article);
    for (std::size_t block = 0; block < article.blocks.size(); ++block)
        CHECK(made.parts.at(kiosk::article::part_of_block(made, block)).block == block);
    CHECK(kiosk::article::part_of_block(made, 99) == 0);
}
