#pragma once
// Whether a leaflet's table stands in columns, and how wide they are. By the number of its letters alone: nothing is
// laid out for it.

#include "content/vocabulary/article.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace screens {

/// The cells of a row; at least one, which may be empty.
[[nodiscard]] std::vector<std::string_view> cells_of(std::string_view row);

/// Between two columns, in ems.
inline constexpr float k_column_gap_ems = 1.0f;

/// The width of each column in ems, all of `width_ems` together with the gaps. Nothing where a word would not fit into
/// its column, or a cell would be a narrow tower of words: then each row stands as a card.
[[nodiscard]] std::optional<std::vector<float>> column_widths(std::span<content::Block const> rows, float width_ems);

/// The rows of the table that has the block `row`, and which block is the first.
struct TableRows {
    std::size_t first = 0;
    std::span<content::Block const> rows;
};
[[nodiscard]] TableRows table_around(std::span<content::Block const> blocks, std::size_t row);

} // namespace screens
