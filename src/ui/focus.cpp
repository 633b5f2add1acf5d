#include "ui/focus.h"

#include "base/wipe.h"

#include <algorithm>

namespace ui {

using semantics::Move;

namespace {

/// "letter/topic/" of "letter/topic/fever": what lies side by side shares it.
std::string_view list_of(std::string_view key) { return key.substr(0, key.rfind('/') + 1); }

/// A key may tell what a visitor looked for: none is left behind where a longer one takes its place.
void set(std::string& text, std::string_view key)
{
    if (text == key)
        return;
    base::wipe(text);
    text = key;
}

bool leaves_list(semantics::Tree const& tree, std::size_t from, std::optional<std::size_t> to)
{
    return !to || list_of(tree.nodes[*to].key) != list_of(tree.nodes[from].key);
}

/// Whether nothing else that acts lies between it and the page buttons, which end a view.
bool is_column_before(semantics::Tree const& tree, std::size_t from, base::Rect const& buttons)
{
    auto const before = [&](base::Rect const& a, base::Rect const& b) {
        return tree.right_to_left ? a.x >= b.right() - 1 : a.right() <= b.x + 1;
    };
    auto const& here = tree.nodes[from];
    return before(here.rect, buttons) && std::ranges::none_of(tree.nodes, [&](auto const& node) {
        return semantics::takes_focus(node) && list_of(node.key) != list_of(here.key) && before(here.rect, node.rect)
            && before(node.rect, buttons) && node.rect.bottom() > buttons.y;
    });
}

} // namespace

std::optional<std::size_t> Focus::place_in(semantics::Tree const& tree) const
{
    if (tree.screen != m_screen || m_key.empty())
        return semantics::first_focus(tree);
    auto const found = std::ranges::find(tree.nodes, m_key, &semantics::Node::key);
    if (found != tree.nodes.end() && semantics::takes_focus(*found))
        return static_cast<std::size_t>(found - tree.nodes.begin());
    // Of its list first: that goes on where a page is turned.
    std::optional<std::size_t> nearest;
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        auto const& node = tree.nodes[i];
        if (semantics::takes_focus(node) && list_of(node.key) == list_of(m_key) && (!nearest || i <= m_place))
            nearest = i;
        if (nearest && m_goes_on)
            break;
    }
    return nearest ? nearest : semantics::first_focus(tree);
}

bool Focus::press(base::Key key, base::Instant when, semantics::Tree const& tree)
{
    switch (key) {
    case base::Key::next: return move(Move::next, tree);
    case base::Key::previous: return move(Move::previous, tree);
    case base::Key::up: return move(Move::up, tree);
    case base::Key::down: return move(Move::down, tree);
    case base::Key::left: return move(Move::left, tree);
    case base::Key::right: return move(Move::right, tree);
    case base::Key::first: return move(Move::first, tree);
    case base::Key::last: return move(Move::last, tree);
    case base::Key::page_up: return turn_page("/page_up", tree);
    case base::Key::page_down: return turn_page("/page_down", tree);
    case base::Key::activate: return activate(when, tree);
    case base::Key::other:
    case base::Key::back:
    case base::Key::staff: break;
    }
    return false;
}

bool Focus::activate(base::Instant when, semantics::Tree const& tree)
{
    auto const place = m_shown ? place_in(tree) : std::nullopt;
    if (!place)
        return false;
    auto const& key = tree.nodes[*place].key;
    if (!m_activated_last.empty() && m_activated_last != key && when - m_activated_at < k_bounce)
        return true;
    set(m_activated, key);
    set(m_activated_last, key);
    m_activated_at = when;
    return true;
}

bool Focus::move(Move move, semantics::Tree const& tree)
{
    auto const place = place_in(tree);
    if (!place)
        return turn_page(move == Move::up || move == Move::previous ? "/page_up" : "/page_down", tree);
    auto to = place;
    // The first key only shows where it stands.
    if (m_shown) {
        to = semantics::moved(tree, *place, move);
        if ((move == Move::up || move == Move::down) && leaves_list(tree, *place, to) && go_on(move, *place, tree))
            return true;
    }
    m_shown = true;
    m_goes_on = false;
    if (!to)
        return true;           // It is at the end, and stays there.
    set(m_activated_last, {}); // What comes now was meant.
    set(m_screen, tree.screen);
    set(m_key, tree.nodes[*to].key);
    m_place = *to;
    return true;
}

/// What a view goes on with comes before what stands below it. Its page buttons stand beside it, or below.
bool Focus::go_on(Move move, std::size_t from, semantics::Tree const& tree)
{
    auto const& nodes = tree.nodes;
    auto const up = std::ranges::find_if(nodes, [](auto const& node) { return node.key.ends_with("/page_up"); });
    auto const down = std::ranges::find_if(nodes, [](auto const& node) { return node.key.ends_with("/page_down"); });
    if (up == nodes.end() || down == nodes.end())
        return false;
    auto const& here = nodes[from].rect;
    float const middle = here.y + here.height / 2;
    bool const beside = up->rect.y < down->rect.y;
    if (beside ? middle < up->rect.y || middle > down->rect.bottom() : middle > up->rect.y)
        return false;
    if (beside && !is_column_before(tree, from, up->rect))
        return false;
    if (!turn_page(move == Move::up ? "/page_up" : "/page_down", tree))
        return false;
    m_goes_on = move == Move::down;
    set(m_screen, tree.screen);
    set(m_key, nodes[from].key);
    return true;
}

bool Focus::turn_page(std::string_view button, semantics::Tree const& tree)
{
    auto const found = std::ranges::find_if(
        tree.nodes, [&](auto const& node) { return semantics::takes_focus(node) && node.key.ends_with(button); });
    if (found == tree.nodes.end())
        return false;
    set(m_activated, found->key);
    return true;
}

std::optional<std::size_t> Focus::settle(semantics::Tree& tree)
{
    set(m_activated, {});
    if (!m_shown)
        return std::nullopt;
    auto const place = place_in(tree);
    if (!place)
        return std::nullopt;
    if (tree.screen != m_screen || tree.nodes[*place].key != m_key)
        m_goes_on = false;
    set(m_screen, tree.screen);
    set(m_key, tree.nodes[*place].key);
    m_place = *place;
    tree.nodes[*place].focused = true;
    return place;
}

void Focus::forget()
{
    for (auto* const text : { &m_screen, &m_key, &m_activated, &m_activated_last })
        set(*text, {});
    m_place = 0;
    m_goes_on = false;
    m_shown = false;
}

} // namespace ui
