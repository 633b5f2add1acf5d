// The faces of the ratings. Each is known by its mouth, its eyes and its brows alone; the tint comes on top.

#include "ui/canvas.h"
#include "ui/unit_square.h"

#include <array>
#include <cmath>
#include <numbers>

namespace ui {

namespace {

constexpr std::size_t k_points = 28;
using Points = std::array<base::Point, k_points>;

/// A part of an ellipse; in turns from the right, the lower half first.
struct Bow {
    base::Point centre;
    float wide, high; ///< Its half axes.
    float from, to;
};

Points points_of(UnitSquare const& at, Bow const& bow)
{
    Points points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        float const turn = bow.from + (bow.to - bow.from) * static_cast<float>(i) / static_cast<float>(k_points - 1);
        float const angle = turn * 2 * std::numbers::pi_v<float>;
        points.at(i) = at(bow.centre.x + bow.wide * std::cos(angle), bow.centre.y + bow.high * std::sin(angle));
    }
    return points;
}

} // namespace

void Canvas::face(Face face, base::Rect const& box, Colour ink, Colour skin, float thickness)
{
    UnitSquare const at(box);
    float const side = at.side();
    disc(at(0.5f, 0.5f), side / 2, skin);
    ring(at(0.5f, 0.5f), side / 2 - thickness / 2, ink, thickness);

    // Those of the drawing grow with it.
    float const pen = std::max(thickness, side * 0.05f);
    auto const bow = [&](Bow const& each) { path(points_of(at, each), ink, pen); };
    auto const stroke = [&](base::Point from, base::Point to) {
        path(std::array { at(from.x, from.y), at(to.x, to.y) }, ink, pen);
    };
    auto const eyes = [&](float y) {
        for (float const x : { 0.34f, 0.66f })
            disc(at(x, y), side * 0.06f, ink);
    };
    /// From where each begins at the side of the face to where it ends over the nose.
    auto const brows = [&](float outer, float inner) {
        stroke({ 0.22f, outer }, { 0.42f, inner });
        stroke({ 0.78f, outer }, { 0.58f, inner });
    };
    switch (face) {
    case Face::very_good: {
        // Laughing eyes, and an open mouth that shows its teeth.
        for (float const x : { 0.33f, 0.67f })
            bow({ { x, 0.44f }, 0.09f, 0.1f, 0.5f, 1.0f });
        shape(points_of(at, { { 0.5f, 0.56f }, 0.28f, 0.28f, 0, 0.5f }), ink);
        shape(std::array { at(0.29f, 0.595f), at(0.71f, 0.595f), at(0.675f, 0.665f), at(0.325f, 0.665f) }, skin);
        break;
    }
    case Face::good:
        eyes(0.4f);
        bow({ { 0.5f, 0.52f }, 0.24f, 0.21f, 0.06f, 0.44f });
        break;
    case Face::neither:
        eyes(0.42f);
        stroke({ 0.32f, 0.68f }, { 0.68f, 0.68f });
        break;
    case Face::poor:
        brows(0.32f, 0.25f); // Worried.
        eyes(0.44f);
        bow({ { 0.5f, 0.84f }, 0.23f, 0.2f, 0.56f, 0.94f });
        break;
    case Face::very_poor:
        brows(0.23f, 0.33f); // Angry, over an open mouth that is turned down.
        eyes(0.44f);
        shape(points_of(at, { { 0.5f, 0.82f }, 0.25f, 0.25f, 0.5f, 1.0f }), ink);
        break;
    case Face::dont_know: {
        // The hook and its stem, then the point.
        constexpr Bow hook { { 0.48f, 0.37f }, 0.16f, 0.16f, 0.47f, 1.1667f },
            stem { { 0.62f, 0.6125f }, 0.12f, 0.12f, 0.6667f, 0.5f };
        bow(hook);
        bow(stem);
        stroke({ 0.5f, 0.6125f }, { 0.5f, 0.64f });
        disc(at(0.5f, 0.78f), pen * 0.85f, ink);
        break;
    }
    }
}

} // namespace ui
