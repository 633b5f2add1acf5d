#pragma once
// What became of a PIN that was typed.

#include <chrono>

namespace staff {

struct PinOutcome {
    enum class Kind {
        accepted,
        wrong,
        waiting,  ///< Not even looked at: it is too early after the last failure.
        locked,   ///< Not even looked at: only the other role or lecternctl unlocks.
        none_set, ///< There is no PIN for this role yet.
    };
    Kind kind = Kind::none_set;
    std::chrono::seconds left {}; ///< How long to wait now, when `wrong` or `waiting`; rounded up.
    int failures_left = 0;        ///< How many more until the role is locked; `wrong` with 0 has just locked it.
};

} // namespace staff
