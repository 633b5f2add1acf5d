#include "base/utf8.h"
#include "semantics/tree.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace semantics {

namespace {

/// Bytes that are no UTF-8, which a damaged catalogue may hold, become U+FFFD as they do on the screen.
void append_quoted(std::string& out, std::string_view text)
{
    out += '"';
    while (!text.empty()) {
        std::size_t const length = base::character_length(text);
        auto const byte = static_cast<unsigned char>(text.front());
        if (length == 0) {
            out += "\uFFFD";
        } else if (byte == '"' || byte == '\\') {
            out += '\\';
            out += text.front();
        } else if (byte < 0x20 || byte == 0x7f) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x", byte);
            out += escape;
        } else {
            out += text.substr(0, length);
        }
        text.remove_prefix(std::max<std::size_t>(1, length));
    }
    out += '"';
}

void append_member(std::string& out, std::string_view name, std::string_view text)
{
    append_quoted(out, name);
    out += ": ";
    append_quoted(out, text);
}

std::string_view boolean(bool value) { return value ? "true" : "false"; }

void append_verbs(std::string& out, Verb verbs)
{
    static constexpr std::array names { std::pair { Verb::activate, "activate" },
        std::pair { Verb::page_back, "page_back" }, std::pair { Verb::page_forward, "page_forward" },
        std::pair { Verb::hold, "hold" } };
    out += '[';
    for (auto const& [verb, name] : names) {
        if (!has(verbs, verb))
            continue;
        if (out.back() != '[')
            out += ", ";
        append_quoted(out, name);
    }
    out += ']';
}

void append_rect(std::string& out, base::Rect const& rect)
{
    char text[96];
    std::snprintf(text, sizeof text, "[%ld, %ld, %ld, %ld]", std::lround(rect.x), std::lround(rect.y),
        std::lround(rect.width), std::lround(rect.height));
    out += text;
}

void append_node(std::string& out, Node const& node)
{
    out += "    { ";
    append_member(out, "key", node.key);
    out += ", \"parent\": " + std::to_string(node.parent) + ", ";
    append_member(out, "role", name_of(node.role));
    out += ", ";
    append_member(out, "label", node.label);
    out += ", ";
    append_member(out, "value", node.value);
    out += ", \"rect\": ";
    append_rect(out, node.rect);
    out += ", \"verbs\": ";
    append_verbs(out, node.verbs);
    out += ", \"enabled\": ";
    out += boolean(node.enabled);
    out += ", \"focused\": ";
    out += boolean(node.focused);
    out += " }";
}

int depth_of(Tree const& tree, Node const& node)
{
    int depth = 0;
    for (int parent = node.parent; parent >= 0; parent = tree.nodes[static_cast<std::size_t>(parent)].parent)
        ++depth;
    return depth;
}

} // namespace

std::string_view name_of(Role role)
{
    static constexpr std::array<std::string_view, 22> names { "region", "heading", "text", "listitem", "note", "button",
        "tab", "radio", "checkbox", "textbox", "key", "image", "status", "timer", "figure", "table", "row",
        "columnheader", "cell", "progressbar", "spinbutton", "scroll" };
    return names.at(static_cast<std::size_t>(role));
}

Node const* find(Tree const& tree, std::string_view key)
{
    auto const found = std::ranges::find(tree.nodes, key, &Node::key);
    return found == tree.nodes.end() ? nullptr : &*found;
}

std::string to_json(Tree const& tree, Capture const& capture)
{
    std::string out = "{ \"seq\": " + std::to_string(capture.sequence) + ", ";
    append_member(out, "screen", tree.screen);
    out += ", ";
    append_member(out, "language", tree.language);
    out += ", ";
    append_member(out, "direction", tree.right_to_left ? "rtl" : "ltr");
    char numbers[160];
    std::snprintf(numbers, sizeof numbers,
        ",\n  \"size_px\": [%d, %d], \"px_per_mm\": %.2f, \"frames_drawn\": %llu,\n  \"nodes\": [\n", capture.width_px,
        capture.height_px, static_cast<double>(capture.px_per_mm),
        static_cast<unsigned long long>(capture.frames_drawn));
    out += numbers;
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        append_node(out, tree.nodes[i]);
        out += i + 1 < tree.nodes.size() ? ",\n" : "\n";
    }
    return out + "  ] }\n";
}

std::string to_outline(Tree const& tree)
{
    std::string out = tree.screen + " " + tree.language + (tree.right_to_left ? " rtl\n" : "\n");
    for (Node const& node : tree.nodes) {
        out.append(static_cast<std::size_t>(2 * depth_of(tree, node) + 2), ' ');
        out += std::string(name_of(node.role)) + " " + node.key + " ";
        append_quoted(out, node.label);
        if (!node.value.empty()) {
            out += " = ";
            append_quoted(out, node.value);
        }
        if (!node.enabled)
            out += " (disabled)";
        if (node.focused)
            out += " (focused)";
        out += '\n';
    }
    return out;
}

} // namespace semantics
