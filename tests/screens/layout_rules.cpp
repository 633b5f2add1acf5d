#include "layout_rules.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

namespace layout {

using semantics::Node;
using semantics::Role;

namespace {

class Judge {
public:
    Judge(semantics::Tree const& tree, ui::Panel const& panel)
        : m_tree(tree)
        , m_panel(panel)
    {
        for (auto const& node : tree.nodes) {
            if (node.key.ends_with("/page_up"))
                m_view_top = node.rect.y;
            if (node.key.ends_with("/page_down"))
                m_view_bottom = node.rect.bottom();
        }
    }

    std::vector<std::string> judge()
    {
        names();
        edges();
        for (auto const& node : m_tree.nodes)
            if (acts(node))
                size(node);
        for (std::size_t i = 0; i < m_tree.nodes.size(); ++i)
            for (std::size_t k = i + 1; k < m_tree.nodes.size(); ++k)
                neighbours(m_tree.nodes[i], m_tree.nodes[k]);
        return std::move(m_breaches);
    }

private:
    [[nodiscard]] bool whole(Node const& node) const
    {
        return node.rect.width >= m_panel.size_px.width - 1 && node.rect.height >= m_panel.size_px.height - 1;
    }
    [[nodiscard]] bool acts(Node const& node) const
    {
        return node.enabled && has(node.verbs, semantics::Verb::activate) && !whole(node);
    }
    /// What holds others lies below them.
    [[nodiscard]] bool stands_alone(Node const& node) const
    {
        auto const index = static_cast<int>(&node - m_tree.nodes.data());
        bool const holds_others = std::ranges::find(m_tree.nodes, index, &Node::parent) != m_tree.nodes.end();
        return node.role != Role::region && !holds_others && !whole(node);
    }

    /// Cut off by the edge of a scrolled view.
    [[nodiscard]] bool cut(Node const& node) const
    {
        return m_view_top >= 0
            && (std::abs(node.rect.y - m_view_top) < 1.5f || std::abs(node.rect.bottom() - m_view_bottom) < 1.5f);
    }

    /// Millimetres of a length that may be half a pixel short because of the raster.
    [[nodiscard]] float mm(float pixels) const { return (pixels + 0.5f) / m_panel.px_per_mm; }

    std::string place(Node const& node) const
    {
        char text[96];
        std::snprintf(text, sizeof text, " [%.1f %.1f %.1f x %.1f mm]",
            static_cast<double>(node.rect.x / m_panel.px_per_mm), static_cast<double>(node.rect.y / m_panel.px_per_mm),
            static_cast<double>(node.rect.width / m_panel.px_per_mm),
            static_cast<double>(node.rect.height / m_panel.px_per_mm));
        return node.key + text;
    }

    void names()
    {
        std::set<std::string> keys;
        for (auto const& node : m_tree.nodes) {
            if (node.key.empty() || !keys.insert(node.key).second)
                m_breaches.push_back("no key of its own: " + place(node));
            if (node.label.find_first_not_of(" \n") == std::string::npos)
                m_breaches.push_back("no label: " + place(node));
        }
    }

    void edges()
    {
        for (auto const& node : m_tree.nodes) {
            auto const& rect = node.rect;
            bool const at_edge = rect.x <= 0 || rect.y <= 0 || rect.right() >= m_panel.size_px.width
                || rect.bottom() >= m_panel.size_px.height;
            if (at_edge && !whole(node))
                m_breaches.push_back("at the edge of the screen: " + place(node));
        }
    }

    void size(Node const& node)
    {
        float least_width = 12.7f, least_height = 12.7f;
        float const drawn = ui::smallest_share(m_panel);
        bool const page_button = node.key.ends_with("/page_up") || node.key.ends_with("/page_down");
        if (page_button)
            least_width = least_height = std::max(least_width, 20 * drawn);
        if (node.key.starts_with("footer/"))
            least_height = std::max(least_height, 18 * drawn);
        if (!page_button && cut(node))
            least_height = 0;
        if (mm(node.rect.width) < least_width || mm(node.rect.height) < least_height)
            m_breaches.push_back("too small: " + place(node));
    }

    void neighbours(Node const& a, Node const& b)
    {
        if (!stands_alone(a) || !stands_alone(b))
            return;
        // What is held lies over words or pages on purpose, and takes no touch from them.
        if (semantics::has(a.verbs, semantics::Verb::hold) || semantics::has(b.verbs, semantics::Verb::hold))
            return;
        float const across = std::max(a.rect.x, b.rect.x) - std::min(a.rect.right(), b.rect.right());
        float const down = std::max(a.rect.y, b.rect.y) - std::min(a.rect.bottom(), b.rect.bottom());
        if (across < -1 && down < -1)
            m_breaches.push_back("one on the other: " + place(a) + " and " + place(b));
        else if (acts(a) && acts(b) && mm(std::hypot(std::max(0.0f, across), std::max(0.0f, down))) < 2.54f)
            m_breaches.push_back("too near: " + place(a) + " and " + place(b));
    }

    semantics::Tree const& m_tree;
    ui::Panel m_panel;
    float m_view_top = -1, m_view_bottom = -1;
    std::vector<std::string> m_breaches;
};

} // namespace

std::vector<std::string> breaches(semantics::Tree const& tree, ui::Panel const& panel)
{
    return Judge(tree, panel).judge();
}

} // namespace layout
