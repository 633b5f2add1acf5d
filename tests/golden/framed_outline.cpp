#include "framed_outline.h"

#include <algorithm>
#include <array>

namespace golden {

namespace {

enum class Part { page, header, footer };

bool is_area_tab(std::string_view key) { return key.starts_with("staff/area/"); }

Part part_of(std::string_view key)
{
    constexpr std::array<std::string_view, 4> k_ways_out { "footer/back", "footer/start_over", "footer/feedback",
        "staff/close" };
    if (key.starts_with("header/") || key == "staff/areas" || is_area_tab(key))
        return Part::header;
    return std::ranges::find(k_ways_out, key) != k_ways_out.end() ? Part::footer : Part::page;
}

/// Takes the selection off the areas' tabs; returns what the page says of it.
std::string take_selected_area(semantics::Tree& tree)
{
    std::string selected;
    for (auto& node : tree.nodes)
        if (is_area_tab(node.key) && !node.value.empty()) {
            selected += " " + node.key + " = \"" + node.value + "\"";
            node.value.clear();
        }
    return selected;
}

/// The first line of `text`, with its end, which goes.
std::string_view take_line(std::string_view& text)
{
    auto const line = text.substr(0, text.find('\n') + 1);
    text.remove_prefix(line.size());
    return line;
}

} // namespace

FramedOutline framed_outline(semantics::Tree tree)
{
    std::string const selected_area = take_selected_area(tree);
    std::string const outline = semantics::to_outline(tree);
    std::string_view rest = outline;
    FramedOutline parts { .page = std::string(take_line(rest)), .frame = {} };
    Part last = Part::page;
    for (auto const& node : tree.nodes) { // One line each.
        auto const line = take_line(rest);
        Part const part = part_of(node.key);
        if (part == Part::page)
            parts.page += line;
        else
            parts.frame += line;
        if (part == Part::header && last != part)
            parts.page += "  <header>" + selected_area + "\n";
        if (part == Part::footer && last != part)
            parts.page += "  <footer>\n";
        last = part;
    }
    return parts;
}

} // namespace golden
