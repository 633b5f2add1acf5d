#pragma once
// What Ui::flow() scrolls, and where it stands.

#include "base/geometry.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace ui {

/// A long column of blocks in a viewport, scrolled by finger, wheel and page buttons.
struct FlowSpec {
    std::string_view key;
    base::Rect viewport;
    std::uint64_t stamp = 0; ///< Another stamp: other blocks, whose heights must be guessed again.
    std::size_t count = 0;
    std::string_view page_up, page_down;
    bool whole_blocks = false; ///< The page buttons go to where a block begins, for blocks are read one by one.
    // Height of a block at a width: guessed before it is seen, cheaply; measured once it is.
    std::function<float(std::size_t, float width)> guess, measure;
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

} // namespace ui
