// How many touches lead to a topic by letters alone, in libraries made up by rule.

#include "catalogue/alphabet.h"
#include "catalogue/letter_sections.h"
#include "catalogue/title_steps.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <string>

using catalogue::k_cards_a_page;
using catalogue::LetterSection;
using catalogue::sections_of;

namespace {

using Shared = std::vector<std::uint8_t>;

/// Titles as libraries have them: a third begin with one of a few words, the others with any.
std::vector<std::string> made_titles(int count)
{
    constexpr std::array k_openings { "Cancer of the ", "Diabetes ", "Heart ", "Care after ", "Childhood ", "Chronic ",
        "Pain in the ", "Pregnancy and ", "Skin ", "Stroke " };
    constexpr std::array k_first { "c", "ch", "st", "p", "d", "m", "h", "s", "b", "a", "pr", "g", "l", "e", "t", "v" };
    constexpr std::array k_syllables { "a", "ar", "en", "o", "ol", "yt", "i", "ic", "ul", "er", "om", "eri", "op",
        "an" };
    std::mt19937 random(7);
    auto const pick = [&](auto const& from) { return std::string(from.at(random() % from.size())); };
    std::vector<std::string> titles;
    for (int n = 0; n < count; ++n) {
        std::string word = pick(k_first);
        for (auto syllables = 2 + random() % 3; syllables > 0; --syllables)
            word += pick(k_syllables) + (syllables > 1 ? pick(k_first) : "");
        titles.push_back(random() % 3 == 0 ? pick(k_openings) + word : word + " " + pick(k_syllables) + "itis");
    }
    return titles;
}

/// What sections_of() is asked with, by letter.
std::map<std::string, Shared> letters_of(std::vector<std::string> const& titles)
{
    auto const alphabet = catalogue::Alphabet::create("en");
    auto const steps = catalogue::TitleSteps::create("en");
    REQUIRE(alphabet);
    REQUIRE(steps);
    std::map<std::string, std::map<std::string, std::string>> sorted;
    for (auto const& title : titles) {
        auto const filing = alphabet->file(title);
        sorted[filing.letter].emplace(primary_key(filing), title);
    }
    std::map<std::string, Shared> letters;
    for (auto const& [letter, cards] : sorted) {
        std::vector<std::string> last;
        for (auto const& [key, title] : cards) {
            auto keys = steps->keys(title);
            letters[letter].push_back(static_cast<std::uint8_t>(std::ranges::mismatch(keys, last).in1 - keys.begin()));
            last = std::move(keys);
        }
    }
    return letters;
}

/// From home: the letter, a section of each row (which is shown where it divides more than two pages), pages, the card.
int most_touches(Shared const& shared)
{
    auto const sections = sections_of(shared);
    int most = 0;
    auto const visit = [&](auto const& self, int row, int first, int cards, int touches) -> void {
        bool divided = false;
        if (cards > 2 * k_cards_a_page)
            for (auto const& section : sections)
                if (section.row == row && section.first >= first && section.first < first + cards) {
                    divided = true;
                    self(self, row + 1, section.first, section.cards, touches + 1);
                }
        if (!divided)
            most = std::max(most, touches + (cards - 1) / k_cards_a_page + 1);
    };
    visit(visit, 0, 0, static_cast<int>(shared.size()), 1);
    return most;
}

} // namespace

TEST_CASE("any topic of a library of 1,500 is four touches from home by letters, paging included")
{
    for (auto const& [letter, shared] : letters_of(made_titles(1500)))
        CHECK_MESSAGE(most_touches(shared) <= 4, letter, " ", shared.size());
}

TEST_CASE("any topic of a library of 100,000 is six touches from home by letters, paging included")
{
    for (auto const& [letter, shared] : letters_of(made_titles(100'000)))
        CHECK_MESSAGE(most_touches(shared) <= 6, letter, " ", shared.size());
}

TEST_CASE("rows stay short, and the sections of a row are all of what it divides")
{
    for (auto const& [letter, shared] : letters_of(made_titles(20'000))) {
        std::map<int, int> in_row;
        int covered = 0;
        auto const sections = sections_of(shared);
        for (std::size_t i = 0; i < sections.size(); ++i)
            if (sections[i].row == 0) {
                CHECK(sections[i].first == covered);
                covered += sections[i].cards;
                ++in_row[0];
            }
        CHECK(covered == static_cast<int>(shared.size()));
        CHECK_MESSAGE(in_row[0] <= 32, letter);
    }
}

TEST_CASE("a letter is divided where its cards begin to differ, however few share a beginning")
{
    // Ca x 6, Ce x 2, Cy x 4
    Shared const shared { 0, 3, 2, 4, 2, 2, 1, 2, 1, 2, 3, 2 };
    std::vector<LetterSection> first_row;
    for (auto const& section : sections_of(shared))
        if (section.row == 0)
            first_row.push_back(section);
    CHECK(first_row.front() == LetterSection { 0, 0, 6, 2 });
    CHECK(std::ranges::find(first_row, 6, &LetterSection::first) != first_row.end());
    CHECK(std::ranges::find(first_row, 8, &LetterSection::first) != first_row.end());
}

TEST_CASE("two pages of cards are not divided")
{
    CHECK(sections_of(Shared(6, 1)).empty());
    CHECK(sections_of({}).empty());
}

TEST_CASE("cards that can't be told apart by their steps are divided all the same, and never for ever")
{
    Shared const shared(5000, 40);
    CHECK(most_touches(shared) <= 7);
}
