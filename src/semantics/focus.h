#pragma once
// Where focus goes when a key moves it. Pure: a tree in, the index of a node out.

#include "semantics/tree.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace semantics {

enum class Move : std::uint8_t { next, previous, up, down, left, right, first, last };

/// Whether focus may stand on it: it acts. The tab that one is on already does not.
[[nodiscard]] bool takes_focus(Node const& node);

/// Where focus begins on a screen that is entered: at what is its own, behind the header; where it has nothing of its
/// own at the way back. Nothing where nothing acts.
[[nodiscard]] std::optional<std::size_t> first_focus(Tree const& tree);

/// From the node `from`, in reading order or as it looks on the screen. To the side a row goes on in the next one, as
/// it is read. Nothing where there is no further node that way.
[[nodiscard]] std::optional<std::size_t> moved(Tree const& tree, std::size_t from, Move move);

} // namespace semantics
