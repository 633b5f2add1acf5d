#include "catalogue/search/match.h"

#include "support/fixtures.h"

#include "catalogue/edition_file.h"
#include "catalogue/search/ranking.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

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

std::vector<MatchedSection> matched(std::vector<content::Article> const& articles, std::string const& words,
    std::int64_t scored_sections, std::size_t wanted_articles = k_kept_sections)
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), articles);
    auto edition = catalogue::open_edition(folder.path() / "catalogue.db");
    REQUIRE(edition);
    REQUIRE(register_ranking(edition->getHandle()));
    auto lexicon = Lexicon::of(*edition, "en");
    REQUIRE(lexicon);
    Question const question = understand(words, WordReader("en"), *lexicon);
    return match(*edition, question, *lexicon, { .scored_sections = scored_sections, .articles = wanted_articles });
}

using Positions = std::vector<int>;

/// Where the sections stand that are found, when no more than so many with rare words are scored.
Positions found(std::string const& words, std::int64_t scored_sections)
{
    Positions positions;
    for (MatchedSection const& section :
        matched({ with_sections("gout", "Gout"), with_sections("warts", "Warts on hands") }, words, scored_sections))
        positions.push_back(section.position);
    std::ranges::sort(positions);
    return positions;
}

/// More than enough about one subject.
std::vector<content::Article> many_on_gout(int count)
{
    std::vector<content::Article> articles;
    for (int i = 0; i < count; ++i)
        articles.push_back(with_sections("gout-" + std::to_string(i), "Gout, number " + std::to_string(i)));
    return articles;
}

/// Where sections stand when all words are frequent.
std::set<int> found_among_many(std::string const& words)
{
    std::set<int> positions;
    for (MatchedSection const& section : matched(many_on_gout(60), words, 0))
        positions.insert(section.position);
    return positions;
}

} // namespace

TEST_CASE("every section with a rare word is scored")
{
    CHECK(found("gout", 100) == Positions { 0, 1, 1, 3, 3, 5, 5 });
}

TEST_CASE("of an article with a frequent word in its title the beginning is scored, and what the question asks for")
{
    CHECK(found_among_many("gout") == std::set { 0 });
    CHECK(found_among_many("gout treatment") == std::set { 0, 3 });
}

TEST_CASE("where few titles have a frequent word, it is found in texts")
{
    CHECK(found("text", 0) == Positions { 0, 0, 1, 1, 3, 3, 5, 5 });
}

TEST_CASE("frequent words are found together where no title has them")
{
    auto articles = many_on_gout(60);
    articles.push_back(fixtures::article("feet", "Feet"));
    articles.back().blocks.front().content.text = "Gout begins with swelling.";
    auto const sections = matched(articles, "gout swelling", 0);
    CHECK(std::ranges::count(sections, 61, &MatchedSection::article) == 1);
}

TEST_CASE("of many articles about a frequent word those with the shortest titles are scored")
{
    auto articles = many_on_gout(600);
    articles.push_back(with_sections("gout", "Gout"));
    auto const sections = matched(articles, "gout", 0);
    CHECK(std::ranges::count(sections, 601, &MatchedSection::article) == 1);
}

TEST_CASE("titles with a frequent word are looked at before other names with it")
{
    std::vector<content::Article> articles;
    for (int i = 0; i < 600; ++i) {
        articles.push_back(fixtures::article("ache-" + std::to_string(i), "Ache"));
        articles.back().metadata.other_names = { "Gout" };
    }
    articles.push_back(with_sections("gout", "Gout that hurts"));
    auto const sections = matched(articles, "gout", 0);
    CHECK(std::ranges::count(sections, 601, &MatchedSection::article) == 1);
    CHECK(sections.size() > 1);
}

TEST_CASE("frequent words count where a rare one brought a section in")
{
    auto articles = many_on_gout(60);
    articles.push_back(with_sections("warts", "Warts on hands"));
    auto const score_of = [&](std::string const& words, int position) {
        for (MatchedSection const& section : matched(articles, words, 4))
            if (section.article == 61 && section.position == position)
                return section.score;
        return 0.0;
    };
    // Below the headings the text names gout, at the beginning it does not.
    CHECK(score_of("hands", 1) / score_of("hands", 0) < score_of("hands gout", 1) / score_of("hands gout", 0));
}

TEST_CASE("a half-typed word is one of those that begin so: in a section with a rare one the others do not count")
{
    auto articles = many_on_gout(60);
    articles.push_back(with_sections("weed", "Goutweed"));
    // The section below the first heading names gout, as all do; the one below the second does not.
    articles.back().blocks.at(4).content.text = "Some text on rest and warts.";
    auto const score_of = [&](int position) {
        for (MatchedSection const& section : matched(articles, "gou", 4))
            if (section.article == 61 && section.position == position)
                return section.score;
        return 0.0;
    };
    CHECK(score_of(3) > 0);
    CHECK(score_of(1) == score_of(3));
}

TEST_CASE("a title counts whatever rare word in its section a half-typed one may be as well")
{
    auto articles = many_on_gout(60);
    articles.push_back(fixtures::article("weed", "Goutweed"));
    articles.push_back(fixtures::article("garden", "Gout from gardening"));
    articles.back().blocks.front().content.text = "Goutweed is a herb.";
    articles.push_back(fixtures::article("winter", "Gout from freezing"));
    articles.back().blocks.front().content.text = "Ice is no herb.";
    auto const sections = matched(articles, "gou", 4);
    auto const garden = std::ranges::find(sections, 62, &MatchedSection::article);
    auto const winter = std::ranges::find(sections, 63, &MatchedSection::article);
    REQUIRE(garden != sections.end());
    REQUIRE(winter != sections.end());
    CHECK(garden->score >= winter->score);
}

TEST_CASE("sections that can be in none of the articles that are wanted are left out")
{
    std::vector<content::Article> articles { with_sections("gout", "Gout") };
    for (int i = 0; i < 5; ++i)
        articles.push_back(with_sections("warts-" + std::to_string(i), "Warts, number " + std::to_string(i)));
    auto const articles_among = [&](std::size_t wanted) {
        std::set<std::int64_t> found;
        for (MatchedSection const& section : matched(articles, "gout", 1000, wanted))
            found.insert(section.article);
        return found;
    };
    CHECK(articles_among(10).size() == 6);
    CHECK(articles_among(1) == std::set<std::int64_t> { 1 });
}
