#pragma once
// What keys do on the screen in front: they move focus over what acts, activate it, and turn pages. Focus is shown from
// the first key on until a finger comes down; it stays with its node by key, whatever is drawn anew.

#include "base/input.h"
#include "semantics/focus.h"
#include "semantics/tree.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ui {

class Focus {
public:
    ~Focus() { forget(); }

    /// What a key does that was pressed at `when`, on the screen of `tree`, which is the last that was drawn. False: it
    /// means nothing here.
    bool press(base::Key key, base::Instant when, semantics::Tree const& tree);
    /// From the next frame on, on the node that it stood on last, or where it begins.
    void show() { m_shown = true; }
    /// Until the next key.
    void hide() { m_shown = false; }
    [[nodiscard]] bool shown() const { return m_shown; }

    /// Whether the node of this key is activated in the frame that is being drawn.
    [[nodiscard]] bool activates(std::string_view key) const { return !m_activated.empty() && m_activated == key; }

    /// Marks the node that has focus in a tree that is complete. Nothing where there is none, or it is hidden.
    std::optional<std::size_t> settle(semantics::Tree& tree);

    /// Nothing that could tell of a visitor stays; focus is hidden.
    void forget();

private:
    /// A second press within half a second is the same hand once more, where the first has brought something else.
    static constexpr std::chrono::milliseconds k_bounce { 500 };

    bool move(semantics::Move move, semantics::Tree const& tree);
    bool activate(base::Instant when, semantics::Tree const& tree);
    /// False: `from` is in no view that has more that way.
    bool go_on(semantics::Move move, std::size_t from, semantics::Tree const& tree);
    /// False: there is no such page.
    bool turn_page(std::string_view button, semantics::Tree const& tree);
    [[nodiscard]] std::optional<std::size_t> place_in(semantics::Tree const& tree) const;

    bool m_shown = false;
    std::string m_screen, m_key; ///< Where it stands.
    std::size_t m_place = 0;     ///< In reading order, when it was seen last.
    std::string m_activated_last;
    base::Instant m_activated_at {};
    bool m_goes_on = false; ///< The page is turned: once its node has left, focus stands where the list begins.
    std::string m_activated;
};

} // namespace ui
