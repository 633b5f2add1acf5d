#pragma once
// What a long column of blocks is made of, and where it stands.

#include "base/geometry.h"
#include "semantics/tree.h"
#include "ui/block_flow.h"
#include "ui/pages.h"
#include "ui/scroll.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ui {

struct MeasuredBlock {
    float height = 0;
    std::vector<Piece> pieces = {}; ///< From the block's top; none where it is one by itself.

    MeasuredBlock(float height_px, std::vector<Piece> its_pieces = {})
        : height(height_px)
        , pieces(std::move(its_pieces))
    {
    }
};

/// "Page 3 of 8"
struct PageNumber {
    std::size_t page, pages; ///< From 1.
};

/// A long column of blocks in a viewport, scrolled by finger, wheel and page buttons.
struct FlowSpec {
    std::string_view key;
    base::Rect viewport;
    std::uint64_t stamp = 0; ///< Another stamp: other blocks, whose heights must be guessed again.
    std::size_t count = 0;
    std::string_view page_up, page_down;
    /// "Page 3 of 8". Where it is given a page shows whole lines, and begins as a book's would.
    std::function<std::string(std::size_t page, std::size_t pages)> page_label = {};
    bool whole_blocks = false; ///< The page buttons go to where a block begins, for blocks are read one by one.
    // Height of a block at a width: guessed before it is seen, cheaply; measured once it is.
    std::function<float(std::size_t, float width)> guess;
    std::function<MeasuredBlock(std::size_t, float width)> measure;
    std::function<void(std::size_t, base::Rect const&)> draw;
};

/// Where a flow stands; the caller keeps it.
struct FlowPosition {
    float& offset_px;
    float& velocity_px_s;
    std::optional<float>& target_px;
    std::size_t* block = nullptr; ///< Where they are given, the place is kept by block and share of it,
    float* fraction = nullptr;    ///< and found again after a rebuild.
};

/// What of its page buttons is recorded, once its blocks are.
struct PageNode {
    std::string key;
    semantics::Role role;
    std::string label;
    base::Rect rect;
    semantics::Verb verbs;
    bool enabled;
};

/// What is known of a flow from frame to frame.
struct Flow {
    std::uint64_t stamp;
    base::Rect viewport;
    float width, view; ///< Of the blocks, and how much of their height is in sight.
    BlockFlow blocks;
    Pages pages;                     ///< Where a page shows whole lines.
    std::size_t estimated_pages = 0; ///< Of what is too long to be counted.
    float page_start = -1;           ///< Of the page that was turned to last; -1: none yet.
};

/// How far it can be scrolled, in px.
[[nodiscard]] float furthest(Flow const& flow);
/// Returns how much taller it is than was thought.
float measure_block(FlowSpec const& spec, Flow& flow, std::size_t block);
/// What was measured above the view was so much taller.
void shift(Flow& flow, ScrollMotion& motion, float by_px);

} // namespace ui
