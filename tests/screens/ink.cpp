#include "ink.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace layout {

namespace {

using base::Rect;

/// What anti-aliasing may add.
constexpr float k_spare_px = 1;

std::string in_mm(std::string const& what, Rect const& rect, float px_per_mm)
{
    char text[96];
    std::snprintf(text, sizeof text, " [%.1f %.1f %.1f x %.1f mm]", static_cast<double>(rect.x / px_per_mm),
        static_cast<double>(rect.y / px_per_mm), static_cast<double>(rect.width / px_per_mm),
        static_cast<double>(rect.height / px_per_mm));
    return what + text;
}

bool is_target(semantics::Tree const& tree, std::size_t index, ui::Panel const& panel)
{
    auto const& node = tree.nodes[index];
    bool const holds_others
        = std::ranges::find(tree.nodes, static_cast<int>(index), &semantics::Node::parent) != tree.nodes.end();
    bool const whole = node.rect.width >= panel.size_px.width - 1 && node.rect.height >= panel.size_px.height - 1;
    return has(node.verbs, semantics::Verb::activate) && !holds_others && !whole;
}

} // namespace

std::vector<std::string> ink_breaches(
    std::vector<Letter> const& letters, semantics::Tree const& tree, ui::Panel const& panel)
{
    std::vector<std::string> breaches;
    for (Letter const& letter : letters) {
        bool const off = letter.whole.x < -k_spare_px || letter.whole.right() > panel.size_px.width + k_spare_px;
        bool const cut = std::abs(letter.whole.width - letter.shown.width) > k_spare_px;
        // Where somebody types, the end of the words is in sight, and not their beginning.
        bool const typed = std::ranges::any_of(tree.nodes, [&](semantics::Node const& node) {
            return node.role == semantics::Role::textbox && !is_empty(common(letter.shown, node.rect));
        });
        if (off || (cut && !typed))
            breaches.push_back(in_mm(off ? "off the screen" : "cut at a side", letter.whole, panel.px_per_mm));
    }
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        if (!is_target(tree, i, panel))
            continue;
        Rect const& box = tree.nodes[i].rect;
        Rect const roomy { box.x - k_spare_px, box.y - k_spare_px, box.width + 2 * k_spare_px,
            box.height + 2 * k_spare_px };
        auto const crosses = [&](Letter const& letter) {
            Rect const within = common(letter.shown, box), held = common(letter.shown, roomy);
            return within.width > k_spare_px && within.height > k_spare_px
                && (held.width < letter.shown.width || held.height < letter.shown.height);
        };
        if (auto const found = std::ranges::find_if(letters, crosses); found != letters.end())
            breaches.push_back(in_mm("ink across the edge of " + tree.nodes[i].key, found->shown, panel.px_per_mm)
                + in_mm(" of", box, panel.px_per_mm));
    }
    return breaches;
}

} // namespace layout
