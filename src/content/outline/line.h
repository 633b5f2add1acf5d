#pragma once
// Paragraphs with their looks, by which headings are told that nobody marked as such.

#include "content/outline/document_outline.h"

#include <vector>

namespace content {

struct Line {
    Block block;
    bool strong = false; ///< All of it, as are underlined below and capitals.
    bool underlined = false;
    int half_points = 0;              ///< The smallest type in it; 0: not known.
    bool boxed = false;               ///< In a box or a text box: a notice, unless most of the document is.
    std::vector<RichText> columns {}; ///< The content parted at its tabs; empty where there is none within it.
    int tabs = 0;                     ///< Within it; more than those between columns where some of them are empty.
    bool may_be_heading = true;       ///< False for what is known to be none, whatever its looks.
    bool keeps_emphasis = false;      ///< Also where most of the document is bold: its reader made it so.
};

/// Whether all of a text is bold.
[[nodiscard]] bool is_all_strong(RichText const& text);

/// Makes headings of short paragraphs that are bold, underlined or larger as a whole, or in capitals, where most of the
/// document is not and something stands under them: below the last heading that is marked as one, or as high as the
/// first where none precedes them, the larger the higher. Where most of the document is bold, bold words are plain.
void recognise_headings(std::vector<Line>& lines);

/// The same of blocks whose emphasis tells what is bold, where none of them is a heading. Where most of them are bold,
/// they stay as they are.
void recognise_headings_by_emphasis(std::vector<Block>& blocks);

/// Makes notices of what is in boxes.
void settle_boxes(std::vector<Line>& lines);

} // namespace content
