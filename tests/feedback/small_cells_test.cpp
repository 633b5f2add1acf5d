#include "feedback/small_cells.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <string>

using feedback::CountedPart;
using feedback::publish_parts;
using feedback::publish_share;
using feedback::PublishedCount;
using Parts = std::vector<std::int64_t>;
using State = PublishedCount::State;

namespace {

/// "7 <5 - 12": shown, small, withheld, shown.
std::string text_of(std::vector<PublishedCount> const& published)
{
    std::string text;
    for (PublishedCount const& each : published)
        text += (text.empty() ? "" : " ")
            + (each.state == State::shown        ? std::to_string(each.count)
                    : each.state == State::small ? "<"
                                                 : "-");
    return text;
}

/// What is known of each part of a table of so many.
Parts listed(std::size_t parts) { return Parts(parts, 0); }
Parts counted(std::size_t parts) { return Parts(parts, 1); }
/// As weeks from the first to the last: those between may be empty.
Parts between(std::size_t parts)
{
    Parts least(parts, 0);
    least.front() = least.back() = 1;
    return least;
}

std::vector<PublishedCount> publish(Parts const& counts, std::int64_t limit, Parts const& least)
{
    std::vector<CountedPart> parts;
    for (std::size_t at = 0; at < counts.size(); ++at)
        parts.push_back({ counts[at], least[at] });
    return publish_parts(parts, limit);
}

std::string published(Parts const& parts, std::int64_t limit, Parts const& least)
{
    return text_of(publish(parts, limit, least));
}
std::string published(Parts const& parts, std::int64_t limit = 5)
{
    return published(parts, limit, counted(parts.size()));
}

void for_each_table(
    std::size_t parts, std::int64_t least, std::int64_t most, std::function<void(Parts const&)> const& visit)
{
    Parts table(parts, least);
    for (;;) {
        visit(table);
        std::size_t at = 0;
        while (at < parts && table[at] == most)
            table[at++] = least;
        if (at == parts)
            return;
        ++table[at];
    }
}

/// A reader who knows the program, sees the sum and all that is published, and tries every table that could lie behind
/// it. Returns a table of which such a reader learns a hidden part exactly, or nothing.
std::string reconstructed(Parts const& least, std::int64_t limit, std::int64_t greatest)
{
    std::size_t const parts = least.size();
    std::map<std::string, std::vector<std::set<std::int64_t>>> possible;
    auto const seen_by_reader = [&](Parts const& table) {
        return published(table, limit, least) + " of "
            + std::to_string(std::accumulate(table.begin(), table.end(), std::int64_t { 0 }));
    };
    std::int64_t const fewest = *std::ranges::min_element(least);
    auto const can_be
        = [&](Parts const& table) { return std::ranges::equal(table, least, std::ranges::greater_equal {}); };
    // A part may be all that is missing of the greatest sum.
    for_each_table(parts, fewest, greatest * static_cast<std::int64_t>(parts), [&](Parts const& table) {
        if (!can_be(table)
            || std::accumulate(table.begin(), table.end(), std::int64_t { 0 })
                > greatest * static_cast<std::int64_t>(parts))
            return;
        auto& values = possible[seen_by_reader(table)];
        values.resize(parts);
        for (std::size_t at = 0; at < parts; ++at)
            values[at].insert(table[at]);
    });
    std::string found;
    for_each_table(parts, fewest, greatest, [&](Parts const& table) {
        auto const sum = std::accumulate(table.begin(), table.end(), std::int64_t { 0 });
        auto const shown = publish(table, limit, least);
        // A reader does not even see how many parts there are.
        bool const unnamed = least != listed(parts)
            && std::ranges::all_of(shown, [](PublishedCount const& each) { return each.state == State::withheld; });
        if (sum < limit || unnamed || !can_be(table))
            return;
        for (std::size_t at = 0; at < parts; ++at)
            if (shown[at].state != State::shown && possible[seen_by_reader(table)][at].size() < 2)
                found = seen_by_reader(table) + ": part " + std::to_string(at) + " is " + std::to_string(table[at]);
    });
    return found;
}

} // namespace

TEST_CASE("counts at the limit and above are all shown") { CHECK(published({ 5, 12, 100 }) == "5 12 100"); }

TEST_CASE("one small count takes the first that is not with it, since the sum is known")
{
    CHECK(published({ 20, 3, 100, 7 }) == "- < 100 7");
    CHECK(published({ 20, 3 }) == "- <");
    CHECK(published({ 2, 20, 3, 30 }) == "< - < 30");
}

TEST_CASE("where nothing is left to hide behind, the whole table is withheld")
{
    CHECK(published({ 4, 4 }) == "- -");
    CHECK(published({ 1, 5, 50, 60 }) == "- - - -");
    CHECK(published({ 0, 5, 50, 60 }, 5, listed(4)) == "- - - -");
    CHECK(published({ 1, 6, 50, 60 }) == "< - 50 60");
    CHECK(published({}) == "");
}

TEST_CASE("a listed count under two could only be one, so the table is withheld")
{
    CHECK(published({ 1, 9, 9 }, 2) == "- - -");
    CHECK(published({ 1, 9, 9 }, 2, listed(3)) == "< - 9");
}

TEST_CASE("weeks without feedback hide as small ones do, but the first and the last are known not to be empty")
{
    CHECK(published({ 10, 0, 0, 0, 7 }, 5, between(5)) == "- < < < 7");
    CHECK(published({ 1, 5, 20 }, 5, between(3)) == "- - -");
    CHECK(published({ 1, 6, 20 }, 5, between(3)) == "< - 20");
    CHECK(published({ 9, 0, 9 }, 2, between(3)) == "- < 9");
    CHECK(published({ 1, 9, 9 }, 2, between(3)) == "- - -");
}

TEST_CASE("what is not shown carries no count")
{
    for (PublishedCount const& each : publish({ 3, 20, 30 }, 5, counted(3)))
        CHECK((each.state == State::shown) == (each.count != 0));
}

TEST_CASE("no reader can compute a hidden count, not even one who knows the program")
{
    for (std::int64_t const limit : { 2, 3, 5 }) {
        CAPTURE(limit);
        CHECK(reconstructed(counted(2), limit, 16) == "");
        CHECK(reconstructed(counted(3), limit, 11) == "");
        CHECK(reconstructed(counted(4), limit, 7) == "");
        CHECK(reconstructed(between(2), limit, 16) == "");
        CHECK(reconstructed(between(3), limit, 11) == "");
        CHECK(reconstructed(between(4), limit, 7) == "");
        CHECK(reconstructed(listed(4), limit, 7) == "");
        // Weeks after earlier ones, and before those that are still to come.
        CHECK(reconstructed({ 1, 0, 0, 1 }, limit, 7) == "");
        CHECK(reconstructed({ 1, 0, 1, 1 }, limit, 7) == "");
        CHECK(reconstructed({ 1, 1, 1, 0 }, limit, 7) == "");
    }
    CHECK(reconstructed(listed(5), 2, 4) == "");
    CHECK(reconstructed(listed(6), 2, 2) == "");
}

TEST_CASE("a share is hidden when few have it or few lack it")
{
    CHECK(publish_share(4, 100, 5) == PublishedCount { State::small, 0 });
    CHECK(publish_share(96, 100, 5) == PublishedCount { State::withheld, 0 });
    CHECK(publish_share(100, 100, 5) == PublishedCount { State::withheld, 0 });
    CHECK(publish_share(95, 100, 5) == PublishedCount { State::shown, 95 });
    CHECK(publish_share(5, 100, 5) == PublishedCount { State::shown, 5 });
}
