#include "journeys/recording.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>

namespace journeys {

namespace {

using nlohmann::json;

Node node_from(json const& written)
{
    auto const& rect = written.at("rect");
    auto const& verbs = written.at("verbs");
    return { .key = written.at("key"),
        .role = written.at("role"),
        .label = written.at("label"),
        .value = written.at("value"),
        .rect = { rect.at(0), rect.at(1), rect.at(2), rect.at(3) },
        .enabled = written.at("enabled"),
        .acts = std::ranges::find(verbs, json("activate")) != verbs.end(),
        .focused = written.at("focused") };
}

Screen screen_from(json const& written)
{
    Screen screen { .sequence = written.at("seq"),
        .name = written.at("screen"),
        .language = written.at("language"),
        .direction = written.at("direction"),
        .nodes = {} };
    for (auto const& node : written.at("nodes"))
        screen.nodes.push_back(node_from(node));
    return screen;
}

std::string file_name(int sequence, char const* type)
{
    char name[24];
    std::snprintf(name, sizeof name, "%04d.%s", sequence, type);
    return name;
}

} // namespace

Node const* Screen::find(std::string_view key) const
{
    auto const found = std::ranges::find(nodes, key, &Node::key);
    return found == nodes.end() ? nullptr : &*found;
}

Node const* Screen::first(std::string_view prefix) const
{
    auto const found
        = std::ranges::find_if(nodes, [&](Node const& node) { return node.acts && node.key.starts_with(prefix); });
    return found == nodes.end() ? nullptr : &*found;
}

base::Point middle_of(Node const& node)
{
    return { node.rect.x + node.rect.width / 2, node.rect.y + node.rect.height / 2 };
}

bool Recording::look()
{
    std::size_t const before = m_screens.size();
    while (true) {
        // A recording appears whole, or is not there yet.
        std::ifstream file(m_folder / file_name(m_looked_at + 1, "json"));
        if (!file)
            return m_screens.size() > before;
        m_screens.push_back(screen_from(json::parse(file)));
        ++m_looked_at;
    }
}

void Recording::drop_old()
{
    while (m_screens.size() > 1) {
        for (char const* type : { "json", "png" })
            std::filesystem::remove(m_folder / file_name(m_screens.front().sequence, type));
        m_screens.erase(m_screens.begin());
    }
}

} // namespace journeys
