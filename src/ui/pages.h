#pragma once
// Where the pages of a column of blocks begin, as in a book: with a whole line, no heading parted from what follows
// it, and no first or last line of a paragraph alone. Pure; lengths are in pixels.

#include "ui/block_flow.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace ui {

/// What is read whole: a line of text, a row of buttons, a picture.
struct Piece {
    float top = 0, bottom = 0;
    bool joined = false;     ///< A page rather does not begin with it.
    bool keeps_next = false; ///< A page rather does not end with it: a heading.
    bool is_last = false;    ///< It is joined only so that no last line stands alone: better that than an empty page.
    friend bool operator==(Piece const&, Piece const&) = default;
};

class Pages {
public:
    Pages() = default;
    explicit Pages(std::size_t block_count)
        : m_pieces(block_count)
    {
    }

    /// Of a block that was measured. Their tops are from the block's.
    void set(std::size_t block, std::vector<Piece> pieces) { m_pieces[block] = std::move(pieces); }

    /// Where the page begins that follows the one at `offset`: with the first piece that is not whole in sight, or
    /// before where that would part what belongs together. Nothing where all to the end is in sight. What is higher
    /// than the view is paged by `step`. All blocks down to `offset + view`, and one more, must have been measured.
    [[nodiscard]] std::optional<float> after(BlockFlow const& blocks, float offset, float view, float step) const;
    /// The same upwards: the earliest page from which all down to `offset` is in sight.
    [[nodiscard]] float before(BlockFlow const& blocks, float offset, float view, float step) const;
    /// How much of the view a page fills that begins at `offset`; nothing where that cuts a piece.
    [[nodiscard]] std::optional<float> filled(BlockFlow const& blocks, float offset, float view, float step) const;

    /// Counts the pages, when all blocks have been measured.
    void count(BlockFlow const& blocks, float view, float step);
    /// Where each begins; empty until they were counted.
    [[nodiscard]] std::vector<float> const& starts() const { return m_starts; }
    /// The page in which `offset` lies, from 0.
    [[nodiscard]] std::size_t page_at(float offset) const;

private:
    /// Those of the blocks from `first` on, as far as they begin above `bottom`, from the column's top; and one more.
    [[nodiscard]] std::vector<Piece> pieces_between(BlockFlow const& blocks, std::size_t first, float bottom) const;

    std::vector<std::vector<Piece>> m_pieces; ///< By block.
    std::vector<float> m_starts;
};

} // namespace ui
