#include "catalogue/search/question.h"

#include "support/fixtures.h"

#include "catalogue/edition_file.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace catalogue::search;

namespace {

/// What a library of these titles and synonyms makes of a question.
class Understanding {
public:
    explicit Understanding(std::vector<std::string> const& titles, content::Synonyms const& synonyms = {})
    {
        auto builder = catalogue::CatalogueBuilder::create(m_folder.path());
        REQUIRE(builder);
        builder->add_synonyms(synonyms);
        for (std::size_t i = 0; i < titles.size(); ++i)
            REQUIRE(builder->add(fixtures::article("a" + std::to_string(i), titles[i])));
        REQUIRE(builder->publish(catalogue::ImportMode::replace));
        auto edition = catalogue::open_edition(m_folder.path() / "catalogue.db");
        REQUIRE(edition);
        m_edition = std::make_unique<SQLite::Database>(std::move(*edition));
    }

    [[nodiscard]] std::vector<Concept> of(std::string const& words)
    {
        auto lexicon = Lexicon::of(*m_edition, "en");
        REQUIRE(lexicon);
        return understand(words, WordReader("en"), *lexicon).concepts;
    }

private:
    fixtures::TemporaryFolder m_folder;
    std::unique_ptr<SQLite::Database> m_edition;
};

std::vector<std::string> phrases_of(Concept const& each)
{
    std::vector<std::string> phrases;
    for (Alternative const& alternative : each.alternatives)
        phrases.push_back(alternative.phrase);
    std::ranges::sort(phrases);
    return phrases;
}

using Phrases = std::vector<std::string>;

} // namespace

TEST_CASE("a synonym stands beside the typed word, and one that is narrower than another is left out")
{
    Understanding understanding({ "Urine", "Frequent urine" }, { { "en", { { "urine", "wee", "frequent urine" } } } });
    auto const concepts = understanding.of("wee");
    REQUIRE(concepts.size() == 1);
    CHECK(phrases_of(concepts[0]) == Phrases { "urin", "wee" });
}

TEST_CASE("a phrase of two words leads to what means the same, for both")
{
    Understanding understanding({ "Gout", "Toe", "Trouble" }, { { "en", { { "gout", "toe trouble" } } } });
    auto const concepts = understanding.of("toe trouble");
    REQUIRE(concepts.size() == 2);
    CHECK(phrases_of(concepts[0]) == Phrases { "gout", "toe" });
    CHECK(phrases_of(concepts[1]) == Phrases { "gout", "troubl" });
}

TEST_CASE("a phrase that means something of its own takes the place of its words")
{
    Understanding understanding(
        { "Diuretics", "Water", "Pills", "Taking a water pill" }, { { "en", { { "diuretic", "water pill" } } } });
    for (auto const& each : understanding.of("water pill"))
        for (Alternative const& alternative : each.alternatives) {
            bool const is_part = alternative.phrase == "water" || alternative.phrase == "pill";
            CHECK_MESSAGE((alternative.likeness < 0.6) == is_part, alternative.phrase);
        }
    CHECK(phrases_of(understanding.of("water pill").at(0)) == Phrases { "diuret", "water", "water pill" });
    CHECK(understanding.of("water").at(0).alternatives.at(0).likeness == 1);
}

TEST_CASE("of phrases within one another the longest counts")
{
    Understanding understanding({ "Anemia", "Hypotension", "Low blood pressure" },
        { { "en", { { "anemia", "low blood" }, { "hypotension", "low blood pressure" } } } });
    auto const phrases = phrases_of(understanding.of("low blood pressure").at(0));
    CHECK(std::ranges::find(phrases, "anemia") == phrases.end());
    CHECK(std::ranges::find(phrases, "hypotens") != phrases.end());
}

TEST_CASE("a rare word tells more than a frequent one, and one that names an article more than one that does not")
{
    Understanding understanding({ "Gout leaflet", "Warts leaflet", "Lupus leaflet", "Fever leaflet", "Cough" });
    auto const concepts = understanding.of("gout leaflet");
    REQUIRE(concepts.size() == 2);
    CHECK(concepts[0].weight > concepts[1].weight);
    // Each text has "Text of" the title.
    auto const text = understanding.of("leaflet text");
    REQUIRE(text.size() == 2);
    CHECK(text[0].weight > text[1].weight);
}

TEST_CASE("of a question of any length a limited number of words counts, in their order")
{
    Phrases titles;
    std::string question;
    for (char first = 'b'; first <= 'k'; ++first)
        for (char const second : { 'a', 'e', 'o' }) {
            titles.push_back(std::string { first, second, first, 'x', second });
            question += titles.back() + ' ';
        }
    Understanding understanding(titles);
    auto const concepts = understanding.of(question + question);
    CHECK(concepts.size() == 24);
    CHECK(concepts[0].times == 2);
}
