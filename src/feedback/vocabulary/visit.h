#pragma once
// How a visit ended.

namespace feedback {

enum class VisitEnd {
    visitor, ///< "Start over"
    idle,    ///< Nobody touched the screen any more.
    volunteer,
    fault, ///< The program caught an exception.
};

} // namespace feedback
