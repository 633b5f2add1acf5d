#include "catalogue/search/match.h"

#include "support/fixtures.h"

#include "catalogue/edition_file.h"
#include "catalogue/search/ranking.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace catalogue::search;
using content::BlockKind;

namespace {

content::Article with_sections(std::string const& slug, std::string const& title)
{
    content::Article made = fixtures::article(slug, title);
    for (char const* const heading : { "What is it?", "How is it treated?", "Who gets it?" }) {
        made.blocks.push_back({ BlockKind::heading, 2, 0, { heading, {} } });
        made.blocks.push_back({ BlockKind::paragraph, 0, 0, { "Some text on gout and warts.", {} } });
    }
    return made;
}

/// Where the sections stand that are found, when no more than so many with rare words are scored.
std::vector<int> found(std::string const& words, std::int64_t scored_sections)
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { with_sections("gout", "Gout"), with_sections("warts", "Warts on hands") });
    auto edition = catalogue::open_edition(folder.path() / "catalogue.db");
    REQUIRE(edition);
    REQUIRE(register_ranking(edition->getHandle()));
    auto lexicon = Lexicon::of(*edition, "en");
    REQUIRE(lexicon);
    Question const question = understand(words, WordReader("en"), *lexicon);
    std::vector<int> positions;
    for (MatchedSection const& section : match(*edition, question, *lexicon, scored_sections))
        positions.push_back(section.position);
    std::ranges::sort(positions);
    return positions;
}

using Positions = std::vector<int>;

} // namespace

TEST_CASE("every section with a rare word is scored")
{
    CHECK(found("gout", 100) == Positions { 0, 1, 1, 3, 3, 5, 5 });
}

TEST_CASE("of an article with a frequent word in its title the beginning is scored, and what the question asks for")
{
    CHECK(found("gout", 0) == Positions { 0 });
    CHECK(found("gout treatment", 0) == Positions { 0, 3 });
}

TEST_CASE("frequent words count where a rare one brought a section in")
{
    CHECK(found("hands warts", 4) == Positions { 0, 1, 3, 5 });
}
