#pragma once
// When to draw, and how long to sleep. Pure: the loop tells it what happened.

#include "base/input.h"

#include <chrono>
#include <optional>

namespace lectern {

/// What the loop knows when it has woken up.
struct Waking {
    bool input = false;   ///< Somebody touched, scrolled or pressed a key.
    bool result = false;  ///< A worker answered.
    bool damaged = false; ///< The picture was lost or the window has another size.
};

class FramePacer {
public:
    /// Whether a frame is owed now. Without a reason none is: an unchanged screen costs nothing.
    [[nodiscard]] bool owes_frame(Waking const& waking, base::Instant now) const;

    /// After a frame: when the next is due by itself (`animation`: the widgets', `deadline`: the model's).
    void drawn(std::optional<base::Instant> animation, std::optional<base::Instant> deadline);

    /// How long to sleep at most; nothing: until something happens. Never negative.
    [[nodiscard]] std::optional<std::chrono::milliseconds> sleep(base::Instant now) const;

private:
    std::optional<base::Instant> m_due;
};

} // namespace lectern
