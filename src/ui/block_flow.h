#pragma once
// The heights of a long column of blocks, most of them guessed: only what comes into view is ever
// measured, so a frame costs the same however long the column is. O(log n) a question (a Fenwick tree).

#include <cstddef>
#include <functional>
#include <vector>

namespace ui {

class BlockFlow {
public:
    BlockFlow() = default;
    /// `guess` gives the height of block i in pixels before it is measured.
    BlockFlow(std::size_t count, std::function<float(std::size_t)> const& guess);

    [[nodiscard]] std::size_t count() const { return m_heights.size(); }
    [[nodiscard]] float total() const;
    [[nodiscard]] float top_of(std::size_t block) const;
    [[nodiscard]] float height_of(std::size_t block) const { return m_heights[block]; }
    [[nodiscard]] bool measured(std::size_t block) const { return m_measured[block]; }

    /// The first block whose height is a guess; count() where all were measured.
    [[nodiscard]] std::size_t first_guessed() const { return m_first_guessed; }

    /// Where the page of a view begins that follows that at `offset`, or precedes it: with the first block that is not
    /// whole in sight, or the last ones that are. Blocks too high for that are paged by `step`.
    [[nodiscard]] float page_after(float offset, float view, float step) const;
    [[nodiscard]] float page_before(float offset, float view, float step) const;

    /// The block that covers this offset; the last one for what lies beyond. count() must not be 0.
    [[nodiscard]] std::size_t at(float offset) const;

    /// Returns how much taller the block is than was thought.
    float measure(std::size_t block, float height);

private:
    std::vector<float> m_heights;
    std::vector<bool> m_measured;
    std::size_t m_first_guessed = 0;
    std::vector<double> m_sums; ///< Doubles: a million blocks of 50 px exceed what a float counts exactly.
};

} // namespace ui
