#include "contrast.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <optional>
#include <tuple>

namespace layout {

namespace {

using Channels = std::array<double, 3>;

double linear(double value)
{
    double const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Channels const& colour)
{
    return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

double contrast(Channels const& a, Channels const& b)
{
    auto const [darker, lighter] = std::minmax({ luminance(a), luminance(b) });
    return (lighter + 0.05) / (darker + 0.05);
}

Channels channels(ui::Colour colour)
{
    return { static_cast<double>(colour.red), static_cast<double>(colour.green), static_cast<double>(colour.blue) };
}

bool lies_in(base::Point at, base::Rect const& rect)
{
    return at.x >= rect.x && at.x <= rect.right() && at.y >= rect.y && at.y <= rect.bottom();
}

/// How much each corner counts at a point; none outside.
std::optional<std::array<double, 3>> weights(Shape const& shape, base::Point at)
{
    auto const& [a, b, c] = shape.corners;
    double const area = static_cast<double>((b.y - c.y) * (a.x - c.x) + (c.x - b.x) * (a.y - c.y));
    if (area == 0)
        return std::nullopt;
    double const first = static_cast<double>((b.y - c.y) * (at.x - c.x) + (c.x - b.x) * (at.y - c.y)) / area;
    double const second = static_cast<double>((c.y - a.y) * (at.x - c.x) + (a.x - c.x) * (at.y - c.y)) / area;
    double const third = 1 - first - second;
    // Between two triangles no point is left out.
    constexpr double least = -1e-4;
    if (first < least || second < least || third < least)
        return std::nullopt;
    return std::array { first, second, third };
}

/// What lies below a letter at a point; nothing where that is a picture.
std::optional<Channels> ground_at(base::Point at, Letter const& letter, Drawn const& drawn, ui::Theme const& theme)
{
    Channels seen {};
    double unseen = 1;
    for (std::size_t i = letter.shapes_below; i-- > 0 && unseen > 0.01;) {
        Shape const& shape = drawn.shapes[i];
        if (!lies_in(at, shape.bounds))
            continue;
        auto const share = weights(shape, at);
        if (!share)
            continue;
        if (shape.is_picture)
            return std::nullopt;
        double opacity = 0;
        Channels colour {};
        for (std::size_t corner = 0; corner < 3; ++corner) {
            opacity += share->at(corner) * static_cast<double>(shape.opacities.at(corner));
            for (std::size_t channel = 0; channel < 3; ++channel)
                colour.at(channel) += share->at(corner) * channels(shape.colours.at(corner)).at(channel);
        }
        for (std::size_t channel = 0; channel < 3; ++channel)
            seen.at(channel) += unseen * opacity * colour.at(channel);
        unseen *= 1 - opacity;
    }
    for (std::size_t channel = 0; channel < 3; ++channel)
        seen.at(channel) += unseen * channels(theme.paper).at(channel);
    return seen;
}

/// Of its middle, or of a corner: the line below a word that is marked may go through what hangs deep. Nothing on a
/// picture.
std::optional<double> contrast_of(Letter const& letter, Drawn const& drawn, ui::Theme const& theme)
{
    auto const& [x, y, width, height] = letter.shown;
    double best = 0;
    for (base::Point const at : { base::Point { x + width / 2, y + height / 2 }, { x, y }, { x + width, y },
             { x, y + height }, { x + width, y + height } }) {
        auto const ground = ground_at(at, letter, drawn, theme);
        if (!ground)
            return std::nullopt;
        best = std::max(best, contrast(channels(letter.colour), *ground));
        if (best >= 7)
            break;
    }
    return best;
}

/// The smallest node that the letter stands on.
semantics::Node const* node_of(Letter const& letter, semantics::Tree const& tree)
{
    semantics::Node const* smallest = nullptr;
    auto const area = [](semantics::Node const& node) { return node.rect.width * node.rect.height; };
    base::Point const at { letter.shown.x + letter.shown.width / 2, letter.shown.y + letter.shown.height / 2 };
    for (auto const& node : tree.nodes)
        if (lies_in(at, node.rect) && (!smallest || area(node) < area(*smallest)))
            smallest = &node;
    return smallest;
}

double least_contrast(semantics::Node const* node, ui::Theme const& theme)
{
    if (node && !node->enabled)
        return 3;
    bool const is_sample = node && node->key.starts_with("appearance/") && node->role == semantics::Role::radio;
    return is_sample || theme == ui::k_soft_theme ? 4.5 : 7;
}

/// Of the letters, half of which are higher.
float usual_height(std::vector<Letter> const& letters)
{
    std::vector<float> heights;
    for (Letter const& letter : letters)
        heights.push_back(letter.shown.height);
    if (heights.empty())
        return 0;
    auto const middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::ranges::nth_element(heights, middle);
    return *middle;
}

} // namespace

std::vector<std::string> contrast_breaches(Drawn const& drawn, semantics::Tree const& tree, ui::Theme const& theme)
{
    std::map<std::tuple<int, std::string>, double> nearest; // By the least that is allowed and the node.
    float const usual = usual_height(drawn.letters);
    for (Letter const& letter : drawn.letters) {
        // Points and commas may lie on the line below a word that is marked.
        if (letter.shown.height < usual * 0.4f)
            continue;
        auto const contrast = contrast_of(letter, drawn, theme);
        // Most stand out as far as any must.
        if (!contrast || *contrast >= 7)
            continue;
        double const found = *contrast;
        auto const* node = node_of(letter, tree);
        double const least = least_contrast(node, theme);
        if (found >= least)
            continue;
        auto const [place, is_new]
            = nearest.try_emplace({ static_cast<int>(least * 10), node ? node->key : "no node" }, found);
        if (!is_new)
            place->second = std::min(place->second, found);
    }
    std::vector<std::string> breaches;
    for (auto const& [where, found] : nearest) {
        char text[64];
        std::snprintf(text, sizeof text, "contrast %.2f, not %.1f, in ", found, std::get<0>(where) / 10.0);
        breaches.push_back(text + std::get<1>(where));
    }
    return breaches;
}

} // namespace layout
