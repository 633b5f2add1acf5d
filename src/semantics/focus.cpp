#include "semantics/focus.h"

#include <algorithm>
#include <limits>
#include <string>

namespace semantics {

namespace {

using Index = std::optional<std::size_t>;

Index next_from(Tree const& tree, std::size_t begin)
{
    for (std::size_t i = begin; i < tree.nodes.size(); ++i)
        if (takes_focus(tree.nodes[i]))
            return i;
    return std::nullopt;
}

Index last_before(Tree const& tree, std::size_t end)
{
    for (std::size_t i = std::min(end, tree.nodes.size()); i-- > 0;)
        if (takes_focus(tree.nodes[i]))
            return i;
    return std::nullopt;
}

/// A rectangle as if the move were downwards.
struct Ahead {
    float begin, end;  ///< The way that focus goes,
    float left, right; ///< and across it.
};

Ahead turned(base::Rect const& rect, Move move)
{
    switch (move) {
    case Move::up: return { -rect.bottom(), -rect.y, rect.x, rect.right() };
    case Move::left: return { -rect.right(), -rect.x, rect.y, rect.bottom() };
    case Move::right: return { rect.x, rect.right(), rect.y, rect.bottom() };
    default: return { rect.y, rect.bottom(), rect.x, rect.right() };
    }
}

/// The nearest that way; what lies to the side of it is further than it looks.
Index beside(Tree const& tree, std::size_t from, Move move)
{
    constexpr float sideways = 3;
    Ahead const here = turned(tree.nodes[from].rect, move);
    Index best;
    float least = std::numeric_limits<float>::max();
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        if (i == from || !takes_focus(tree.nodes[i]))
            continue;
        Ahead const there = turned(tree.nodes[i].rect, move);
        // What overlaps by less than half is still ahead.
        if (there.begin < here.end - std::min(here.end - here.begin, there.end - there.begin) / 2)
            continue;
        float const aside = std::max({ 0.0f, there.left - here.right, here.left - there.right });
        float const distance = std::max(0.0f, there.begin - here.end) + sideways * aside;
        if (distance < least) {
            least = distance;
            best = i;
        }
    }
    return best;
}

} // namespace

bool takes_focus(Node const& node)
{
    bool const is_here = node.role == Role::tab && node.value == "selected";
    return node.enabled && has(node.verbs, Verb::activate) && !is_here;
}

Index first_focus(Tree const& tree)
{
    std::string const own = tree.screen + "/";
    for (std::size_t i = 0; i < tree.nodes.size(); ++i)
        if (takes_focus(tree.nodes[i]) && tree.nodes[i].key.starts_with(own))
            return i;
    auto const back = std::ranges::find(tree.nodes, "footer/back", &Node::key);
    if (back != tree.nodes.end() && takes_focus(*back))
        return static_cast<std::size_t>(back - tree.nodes.begin());
    return next_from(tree, 0);
}

Index moved(Tree const& tree, std::size_t from, Move move)
{
    if (from >= tree.nodes.size())
        return first_focus(tree);
    switch (move) {
    case Move::next: return next_from(tree, from + 1);
    case Move::previous: return last_before(tree, from);
    case Move::first: return next_from(tree, 0);
    case Move::last: return last_before(tree, tree.nodes.size());
    case Move::up:
    case Move::down: return beside(tree, from, move);
    case Move::left:
    case Move::right: break;
    }
    // In its own row, or where reading goes on.
    auto const& here = tree.nodes[from].rect;
    if (auto const found = beside(tree, from, move)) {
        auto const& there = tree.nodes[*found].rect;
        if (there.y < here.bottom() && here.y < there.bottom())
            return found;
    }
    bool const onwards = (move == Move::right) != tree.right_to_left;
    return onwards ? next_from(tree, from + 1) : last_before(tree, from);
}

} // namespace semantics
