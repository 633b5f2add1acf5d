#pragma once
// Since when what acts has been in sight. A touch counts for what its finger could see: not for a screen that came
// while the touch waited, behind a frame that took seconds.

#include "base/input.h"
#include "semantics/tree.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace ui {

class Seen {
public:
    /// Pictures will be shown: until the first is, nothing is in sight.
    void expect_pictures();
    /// This tree's picture is on the screen, since `when`.
    void shown(semantics::Tree const& tree, base::Instant when);

    /// Whether the node that acts had been shown, on this screen, when the finger came down. Where no picture is ever
    /// shown (tests, the tour) all is in sight.
    [[nodiscard]] bool target(std::string_view key, base::Instant touched) const;
    /// The same for the screen as a whole: the keys of a keyboard change while somebody types.
    [[nodiscard]] bool screen(base::Instant touched) const;

    /// Nothing that could tell of a visitor stays. Until the next picture is shown nothing is in sight.
    void forget();

private:
    bool m_shows = false;
    std::uint64_t m_screen = 0; ///< Hash of its name; of a key below. 0: none.
    base::Instant m_screen_since = base::Instant::max();
    std::unordered_map<std::uint64_t, base::Instant> m_since;
};

} // namespace ui
