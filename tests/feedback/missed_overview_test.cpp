// What is shown of searches that found nothing: no small number, and none that could be computed.

#include "feedback/overview.h"

#include <doctest/doctest.h>

using feedback::Overview;
using feedback::OverviewCounts;
using feedback::publish;
using feedback::PublishedCount;
using State = PublishedCount::State;

namespace {

/// "gout 7, rash <": in the order shown.
std::string words_in(Overview const& overview)
{
    std::string text;
    for (auto const& each : overview.missed_words) {
        text += (text.empty() ? "" : ", ") + each.words + " ";
        text += each.count.state == State::shown ? std::to_string(each.count.count) : "<";
    }
    return text;
}

OverviewCounts counts_of(std::vector<std::pair<std::string, std::int64_t>> const& words, std::int64_t others)
{
    OverviewCounts counts;
    counts.missed_in_weeks_of_words = others;
    for (auto const& [text, times] : words) {
        counts.missed_words.push_back({ text, "en", times });
        counts.missed_in_weeks_of_words += times;
    }
    return counts;
}

} // namespace

TEST_CASE("words come with the most frequent first, and then by alphabet those whose number is small")
{
    CHECK(words_in(publish(counts_of({ { "zinc", 3 }, { "gout", 7 }, { "crs", 4 }, { "rash", 12 } }, 9), 5))
        == "rash 12, gout 7, crs <, zinc <");
}

TEST_CASE("small numbers of words are named only where each could be another one")
{
    // With seven searches in all, one of two words could have been looked for four times; with six, neither.
    CHECK(words_in(publish(counts_of({ { "gout", 3 }, { "rash", 3 } }, 1), 5)) == "gout <, rash <");
    CHECK(words_in(publish(counts_of({ { "gout", 3 }, { "rash", 3 } }, 0), 5)).empty());
    CHECK(words_in(publish(counts_of({ { "gout", 5 }, { "rash", 3 } }, 0), 5)) == "gout 5");
    CHECK(words_in(publish(counts_of({ { "gout", 5 }, { "rash", 4 } }, 0), 5)) == "gout 5, rash <");
}

TEST_CASE("under a limit of four, a small number of words could only be three, and they are not named")
{
    CHECK(words_in(publish(counts_of({ { "gout", 4 }, { "rash", 3 } }, 9), 4)) == "gout 4");
    CHECK(words_in(publish(counts_of({ { "gout", 4 }, { "rash", 3 } }, 9), 3)) == "gout 4, rash 3");
}

TEST_CASE("twenty words are named, and no more")
{
    OverviewCounts counts;
    for (int n = 0; n < 30; ++n)
        counts.missed_words.push_back({ "words " + std::to_string(n), "en", 10 + n });
    auto const overview = publish(counts, 5);
    REQUIRE(overview.missed_words.size() == 20);
    CHECK(overview.missed_words.front().words == "words 29");
}

TEST_CASE("weeks of searches are shown from the first to the last in which searches or missing topics are not few")
{
    OverviewCounts counts;
    counts.missed = { { { 2026, 40 }, { 2, 1 } }, { { 2026, 41 }, { 1, 6 } }, { { 2026, 43 }, { 9, 4 } },
        { { 2026, 44 }, { 4, 4 } } };
    auto const overview = publish(counts, 5);
    REQUIRE(overview.missed.size() == 3);
    CHECK(overview.missed[0].week == base::IsoWeek { 2026, 41 });
    CHECK(overview.missed[0].searches == PublishedCount { State::small, 0 });
    CHECK(overview.missed[0].reports == PublishedCount { State::shown, 6 });
    CHECK(overview.missed[1].searches == PublishedCount { State::small, 0 });
    CHECK(overview.missed[2].searches == PublishedCount { State::shown, 9 });
    CHECK(overview.missed[2].reports == PublishedCount { State::small, 0 });
}
