#pragma once
// A screen's outline in two parts: what is the page's own, and the frame that many pages share.

#include "semantics/tree.h"

#include <string>

namespace golden {

/// Every line of the outline stands in one of the two, in reading order. Where the frame's lines stood, the page has
/// "<header>" or "<footer>" once for each run of them.
struct FramedOutline {
    std::string page;
    std::string frame; ///< Empty: the screen has none.
};

/// The frame is recognised by its nodes' keys. Which tab of staff's areas is selected is the page's own: its "<header>"
/// says it, so that one frame serves all areas. So is the footer's button that acts on the page, such as Send.
[[nodiscard]] FramedOutline framed_outline(semantics::Tree tree);

} // namespace golden
