#include "ink.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace layout {

namespace {

using base::Rect;

/// What anti-aliasing may add.
constexpr float k_spare_px = 1;

Rect common(Rect const& a, Rect const& b)
{
    float const x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return { x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y };
}

bool is_empty(Rect const& rect) { return rect.width <= 0 || rect.height <= 0; }

/// A letter as it was drawn, and what of it the clip leaves.
struct Letter {
    Rect whole, shown;
};

/// Pages of letters are textures from 1 on, shapes have none.
bool is_of_letters(ImDrawCmd const& command) { return command.GetTexID() != ImTextureID {}; }

std::vector<Letter> letters_of(ImDrawData const& drawn)
{
    std::vector<Letter> letters;
    for (int i = 0; i < drawn.CmdListsCount; ++i) {
        ImDrawList const& list = *drawn.CmdLists[i];
        for (ImDrawCmd const& command : list.CmdBuffer) {
            if (!is_of_letters(command))
                continue;
            Rect const clip { command.ClipRect.x, command.ClipRect.y, command.ClipRect.z - command.ClipRect.x,
                command.ClipRect.w - command.ClipRect.y };
            // A letter is two triangles, from its first corner to the third.
            for (unsigned at = 0; at + 6 <= command.ElemCount; at += 6) {
                auto const corner = [&](unsigned index) {
                    int const offset = static_cast<int>(command.IdxOffset + at + index);
                    return list.VtxBuffer[static_cast<int>(command.VtxOffset) + list.IdxBuffer[offset]].pos;
                };
                ImVec2 const from = corner(0), to = corner(2);
                Rect const whole { from.x, from.y, to.x - from.x, to.y - from.y };
                if (Rect const shown = common(whole, clip); !is_empty(shown))
                    letters.push_back({ whole, shown });
            }
        }
    }
    return letters;
}

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

std::vector<std::string> ink_breaches(ImDrawData const& drawn, semantics::Tree const& tree, ui::Panel const& panel)
{
    std::vector<std::string> breaches;
    auto const letters = letters_of(drawn);
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
