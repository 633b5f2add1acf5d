#include "privacy/small_cells.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <string>

using privacy::EmptyParts;
using privacy::publish_parts;
using privacy::publish_share;
using privacy::PublishedCount;
using Parts = std::vector<std::int64_t>;
using State = PublishedCount::State;

namespace {

/// "7 <5 - 12": shown, small, withheld, shown.
std::string text_of(std::vector<PublishedCount> const& published)
{
    std::string text;
    for (PublishedCount const& each : published)
        text += (text.empty() ? "" : " ") + (each.state == State::shown ? std::to_string(each.count) : each.state == State::small ? "<" : "-");
    return text;
}

std::string published(Parts const& parts, std::int64_t limit = 5, EmptyParts empty = EmptyParts::left_out)
{
    return text_of(publish_parts(parts, limit, empty));
}

void for_each_table(std::size_t parts, std::int64_t least, std::int64_t most, std::function<void(Parts const&)> const& visit)
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
std::string reconstructed(std::size_t parts, std::int64_t limit, EmptyParts empty, std::int64_t greatest)
{
    std::map<std::string, std::vector<std::set<std::int64_t>>> possible;
    auto const seen_by_reader = [&](Parts const& table) {
        return published(table, limit, empty) + " of " + std::to_string(std::accumulate(table.begin(), table.end(), std::int64_t { 0 }));
    };
    std::int64_t const least = empty == EmptyParts::left_out ? 1 : 0;
    auto const can_be = [&](Parts const& table) { return empty != EmptyParts::between || (table.front() > 0 && table.back() > 0); };
    // A part may be all that is missing of the greatest sum.
    for_each_table(parts, least, greatest * static_cast<std::int64_t>(parts), [&](Parts const& table) {
        if (!can_be(table) || std::accumulate(table.begin(), table.end(), std::int64_t { 0 }) > greatest * static_cast<std::int64_t>(parts))
            return;
        auto& values = possible[seen_by_reader(table)];
        values.resize(parts);
        for (std::size_t at = 0; at < parts; ++at)
            values[at].insert(table[at]);
    });
    std::string found;
    for_each_table(parts, least, greatest, [&](Parts const& table) {
        auto const sum = std::accumulate(table.begin(), table.end(), std::int64_t { 0 });
        auto const shown = publish_parts(table, limit, empty);
        // A reader does not even see how many parts there are.
        bool const unnamed = empty != EmptyParts::listed
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
    CHECK(published({ 0, 5, 50, 60 }, 5, EmptyParts::listed) == "- - - -");
    CHECK(published({ 1, 6, 50, 60 }) == "< - 50 60");
    CHECK(published({}) == "");
}

TEST_CASE("a listed count under two could only be one, so the table is withheld")
{
    CHECK(published({ 1, 9, 9 }, 2) == "- - -");
    CHECK(published({ 1, 9, 9 }, 2, EmptyParts::listed) == "< - 9");
}

TEST_CASE("weeks without feedback hide as small ones do, but the first and the last are known not to be empty")
{
    CHECK(published({ 10, 0, 0, 0, 7 }, 5, EmptyParts::between) == "- < < < 7");
    CHECK(published({ 1, 5, 20 }, 5, EmptyParts::between) == "- - -");
    CHECK(published({ 1, 6, 20 }, 5, EmptyParts::between) == "< - 20");
    CHECK(published({ 9, 0, 9 }, 2, EmptyParts::between) == "- < 9");
    CHECK(published({ 1, 9, 9 }, 2, EmptyParts::between) == "- - -");
}

TEST_CASE("what is not shown carries no count")
{
    for (PublishedCount const& each : publish_parts(Parts { 3, 20, 30 }, 5, EmptyParts::left_out))
        CHECK((each.state == State::shown) == (each.count != 0));
}

TEST_CASE("no reader can compute a hidden count, not even one who knows the program")
{
    for (std::int64_t const limit : { 2, 3, 5 }) {
        CAPTURE(limit);
        CHECK(reconstructed(2, limit, EmptyParts::left_out, 16) == "");
        CHECK(reconstructed(3, limit, EmptyParts::left_out, 11) == "");
        CHECK(reconstructed(4, limit, EmptyParts::left_out, 7) == "");
        CHECK(reconstructed(2, limit, EmptyParts::between, 16) == "");
        CHECK(reconstructed(3, limit, EmptyParts::between, 11) == "");
        CHECK(reconstructed(4, limit, EmptyParts::between, 7) == "");
        CHECK(reconstructed(4, limit, EmptyParts::listed, 7) == "");
    }
    CHECK(reconstructed(5, 2, EmptyParts::listed, 4) == "");
    CHECK(reconstructed(6, 2, EmptyParts::listed, 2) == "");
}

TEST_CASE("a share is hidden when few have it or few lack it")
{
    CHECK(publish_share(4, 100, 5) == PublishedCount { State::small, 0 });
    CHECK(publish_share(96, 100, 5) == PublishedCount { State::withheld, 0 });
    CHECK(publish_share(100, 100, 5) == PublishedCount { State::withheld, 0 });
    CHECK(publish_share(95, 100, 5) == PublishedCount { State::shown, 95 });
    CHECK(publish_share(5, 100, 5) == PublishedCount { State::shown, 5 });
}
