#pragma once
// What a frame means: the one description that voice, keypad, tests and recordings share, so that none
// of them can say something else than the picture.

#include "base/geometry.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace semantics {

/// Named as in WAI-ARIA.
enum class Role : std::uint8_t {
    region,
    heading,
    text,
    list_item,
    note,
    button,
    tab,
    radio,
    checkbox,
    textbox,
    key,
    image,
    status,
    timer,
    figure,
    table,
    row,
    column_header,
    cell,
    progress_bar,
    spin_button,
    scroll
};

/// What can be done to a node, as bits.
enum class Verb : std::uint8_t { none = 0, activate = 1, page_back = 2, page_forward = 4, hold = 8 };
[[nodiscard]] constexpr Verb operator|(Verb a, Verb b)
{
    return static_cast<Verb>(static_cast<std::uint8_t>(a) | static_cast<std::uint8_t>(b));
}
[[nodiscard]] constexpr bool has(Verb verbs, Verb one)
{
    return (static_cast<std::uint8_t>(verbs) & static_cast<std::uint8_t>(one)) != 0;
}

struct Node {
    std::string key; ///< Stable across languages: screen plus domain id, "home/letter/C".
    int parent = -1; ///< Index of a node that stands before this one; -1: the screen itself.
    Role role = Role::text;
    std::string label; ///< What is read out.
    std::string value; ///< Its state: "selected", "checked", what stands in a field, seconds left.
    base::Rect rect;   ///< On the screen, pixels; what is scrolled out of sight is not recorded.
    Verb verbs = Verb::none;
    bool enabled = true;
    bool focused = false;
    friend bool operator==(Node const&, Node const&) = default;
};

struct Tree {
    std::string screen;   ///< "article"
    std::string language; ///< BCP 47
    bool right_to_left = false;
    std::vector<Node> nodes; ///< In reading order.
    friend bool operator==(Tree const&, Tree const&) = default;
};

/// Nothing when no node has this key.
[[nodiscard]] Node const* find(Tree const& tree, std::string_view key);

/// What a recording adds to the tree.
struct Capture {
    int sequence = 0;
    int width_px = 0, height_px = 0;
    float px_per_mm = 0;
    std::uint64_t frames_drawn = 0;
};

/// The JSON object that `--record` writes, one line per node: "seq", "screen", "language", "direction" ("ltr" or
/// "rtl"), "size_px" ([width, height]), "px_per_mm", "frames_drawn", "nodes" (the members of Node, in its order; "rect"
/// is [x, y, width, height]).
[[nodiscard]] std::string to_json(Tree const& tree, Capture const& capture);

/// One line per node, without rectangles: what goldens compare.
[[nodiscard]] std::string to_outline(Tree const& tree);

[[nodiscard]] std::string_view name_of(Role role);

} // namespace semantics
