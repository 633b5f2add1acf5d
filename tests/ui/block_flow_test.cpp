#include "ui/block_flow.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using ui::BlockFlow;

namespace {

/// The same by adding up from the beginning each time.
struct NaiveFlow {
    std::vector<float> heights;

    [[nodiscard]] double top_of(std::size_t block) const
    {
        double sum = 0;
        for (std::size_t i = 0; i < std::min(block, heights.size()); ++i)
            sum += static_cast<double>(heights[i]);
        return sum;
    }
    /// The last block that begins at or above the offset.
    [[nodiscard]] std::size_t at(float offset) const
    {
        std::size_t found = 0;
        for (std::size_t i = 0; i < heights.size(); ++i)
            if (top_of(i) <= static_cast<double>(offset))
                found = i;
        return found;
    }
};

} // namespace

TEST_CASE("a flow answers as a sum from the beginning would")
{
    std::mt19937 random(1);
    auto below = [&](std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random); };
    for (std::size_t const count : { 1u, 2u, 3u, 7u, 8u, 64u, 100u, 333u }) {
        NaiveFlow naive { std::vector<float>(count) };
        // Quarters of a pixel are exact in both. Some blocks have no height at all.
        for (auto& height : naive.heights)
            height = static_cast<float>(below(400)) / 4;
        BlockFlow flow(count, [&](std::size_t i) { return naive.heights[i]; });
        for (int round = 0; round < 200; ++round) {
            auto const block = below(count);
            float const height = below(10) == 0 ? 0 : static_cast<float>(below(1000)) / 4;
            CHECK(flow.measure(block, height) == height - naive.heights[block]);
            naive.heights[block] = height;
            CHECK(flow.measured(block));
            CHECK(flow.height_of(block) == height);

            auto const asked = below(count + 1);
            REQUIRE(flow.top_of(asked) == static_cast<float>(naive.top_of(asked)));
            REQUIRE(flow.total() == static_cast<float>(naive.top_of(count)));
            float const offset = static_cast<float>(below(static_cast<std::size_t>(naive.top_of(count)) * 4 + 40)) / 4;
            REQUIRE(flow.at(offset) == naive.at(offset));
        }
    }
}

TEST_CASE("nothing is measured before it was measured")
{
    BlockFlow flow(3, [](std::size_t) { return 10.0f; });
    CHECK_FALSE(flow.measured(1));
    CHECK(flow.measure(1, 10) == 0);
    CHECK(flow.measured(1));
    CHECK_FALSE(flow.measured(0));
    CHECK_FALSE(flow.measured(2));
}

TEST_CASE("offsets beyond the ends belong to the first and the last block")
{
    BlockFlow const flow(5, [](std::size_t) { return 20.0f; });
    CHECK(flow.at(-1000) == 0);
    CHECK(flow.at(0) == 0);
    CHECK(flow.at(19.9f) == 0);
    CHECK(flow.at(20) == 1);
    CHECK(flow.at(100) == 4);
    CHECK(flow.at(1e9f) == 4);
    CHECK(flow.top_of(99) == 100);
}

TEST_CASE("an empty flow has no height")
{
    BlockFlow const flow;
    CHECK(flow.count() == 0);
    CHECK(flow.total() == 0);
    CHECK(flow.top_of(0) == 0);
}

TEST_CASE("a million blocks keep their places")
{
    constexpr std::size_t count = 1'000'000;
    BlockFlow flow(count, [](std::size_t) { return 50.25f; });
    CHECK(flow.at(50.25f * 777'777 + 1) == 777'777);
    flow.measure(0, 100.25f);
    CHECK(flow.at(50.25f * 777'777 + 51) == 777'777);
    CHECK(flow.total() == doctest::Approx(50.25 * count + 50));
}

TEST_CASE("a page of whole blocks begins with the first one that was not whole in sight")
{
    BlockFlow const blocks(10, [](std::size_t) { return 100.0f; });
    CHECK(blocks.page_after(0, 350, 200) == 300);
    CHECK(blocks.page_after(50, 350, 200) == 400);
    CHECK(blocks.page_before(700, 350, 200) == 400);
    CHECK(blocks.page_before(100, 350, 200) == 0);
}

TEST_CASE("blocks higher than the view are paged by steps")
{
    BlockFlow const blocks(3, [](std::size_t) { return 1000.0f; });
    CHECK(blocks.page_after(100, 400, 300) == 400);
    CHECK(blocks.page_before(1900, 400, 300) == 1600);
}
