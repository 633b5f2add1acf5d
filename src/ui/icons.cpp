#include "ui/canvas.h"
#include "ui/unit_square.h"

namespace ui {

void Canvas::icon(Icon icon, base::Rect const& box, Colour colour, float thickness)
{
    // Arrows along the line turn round with it; clocks, ticks and hands are the same everywhere.
    bool const mirrored = m_mirrored;
    bool const turns = icon == Icon::back || icon == Icon::erase || icon == Icon::feedback;
    UnitSquare const at(turns ? box : to_panel(box));
    m_mirrored = mirrored && turns;
    float const side = at.side();
    auto stroke = [&](std::initializer_list<base::Point> points) {
        auto const* previous = points.begin();
        for (auto const* point = points.begin() + 1; point != points.end(); previous = point++) {
            line(*previous, *point, colour, thickness);
            disc(*point, thickness / 2, colour);
        }
        disc(*points.begin(), thickness / 2, colour);
    };
    auto exclaim = [&] {
        stroke({ at(0.5f, 0.26f), at(0.5f, 0.56f) });
        disc(at(0.5f, 0.74f), thickness * 0.65f, colour);
    };
    switch (icon) {
    case Icon::none: break;
    case Icon::back:
        stroke({ at(0.9f, 0.5f), at(0.12f, 0.5f) });
        stroke({ at(0.45f, 0.18f), at(0.12f, 0.5f), at(0.45f, 0.82f) });
        break;
    case Icon::up: stroke({ at(0.15f, 0.68f), at(0.5f, 0.3f), at(0.85f, 0.68f) }); break;
    case Icon::down: stroke({ at(0.15f, 0.32f), at(0.5f, 0.7f), at(0.85f, 0.32f) }); break;
    case Icon::start_over:
        arc(at(0.5f, 0.54f), 0.36f * side, 0.09f, 0.93f, colour, thickness);
        stroke({ at(0.33f, 0.02f), at(0.35f, 0.245f), at(0.58f, 0.28f) });
        break;
    case Icon::feedback:
        stroke({ at(0.28f, 0.9f), at(0.3f, 0.68f), at(0.1f, 0.68f), at(0.1f, 0.12f), at(0.9f, 0.12f), at(0.9f, 0.68f),
            at(0.54f, 0.68f), at(0.28f, 0.9f) });
        stroke({ at(0.28f, 0.4f), at(0.72f, 0.4f) });
        break;
    case Icon::erase:
        stroke(
            { at(0.05f, 0.5f), at(0.32f, 0.2f), at(0.95f, 0.2f), at(0.95f, 0.8f), at(0.32f, 0.8f), at(0.05f, 0.5f) });
        stroke({ at(0.48f, 0.37f), at(0.74f, 0.63f) });
        stroke({ at(0.74f, 0.37f), at(0.48f, 0.63f) });
        break;
    case Icon::shift:
        stroke({ at(0.5f, 0.12f), at(0.12f, 0.52f), at(0.34f, 0.52f), at(0.34f, 0.86f), at(0.66f, 0.86f),
            at(0.66f, 0.52f), at(0.88f, 0.52f), at(0.5f, 0.12f) });
        break;
    case Icon::tick: stroke({ at(0.14f, 0.52f), at(0.4f, 0.78f), at(0.88f, 0.22f) }); break;
    case Icon::clean:
        // A drop and the gleam that it leaves.
        stroke({ at(0.4f, 0.08f), at(0.16f, 0.5f) });
        stroke({ at(0.4f, 0.08f), at(0.64f, 0.5f) });
        arc(at(0.4f, 0.62f), 0.27f * side, 0.19f, 0.81f, colour, thickness);
        stroke({ at(0.86f, 0.1f), at(0.86f, 0.36f) });
        stroke({ at(0.73f, 0.23f), at(0.99f, 0.23f) });
        break;
    case Icon::pause:
        stroke({ at(0.32f, 0.16f), at(0.32f, 0.84f) });
        stroke({ at(0.68f, 0.16f), at(0.68f, 0.84f) });
        break;
    case Icon::warning:
        stroke({ at(0.5f, 0.08f), at(0.96f, 0.9f), at(0.04f, 0.9f), at(0.5f, 0.08f) });
        stroke({ at(0.5f, 0.4f), at(0.5f, 0.6f) });
        disc(at(0.5f, 0.76f), thickness * 0.6f, colour);
        break;
    case Icon::search:
        ring(at(0.42f, 0.42f), 0.32f * side, colour, thickness);
        stroke({ at(0.65f, 0.65f), at(0.94f, 0.94f) });
        break;
    case Icon::language:
        // A globe: its rim, the equator and two meridians.
        ring(at(0.5f, 0.5f), 0.44f * side, colour, thickness);
        stroke({ at(0.06f, 0.5f), at(0.94f, 0.5f) });
        curve(at(0.5f, 0.06f), at(0.14f, 0.5f), at(0.5f, 0.94f), colour, thickness * 0.8f);
        curve(at(0.5f, 0.06f), at(0.86f, 0.5f), at(0.5f, 0.94f), colour, thickness * 0.8f);
        break;
    case Icon::text_size:
        // A large A and a small one.
        stroke({ at(0.02f, 0.84f), at(0.32f, 0.12f), at(0.62f, 0.84f) });
        stroke({ at(0.13f, 0.58f), at(0.51f, 0.58f) });
        stroke({ at(0.66f, 0.84f), at(0.82f, 0.44f), at(0.98f, 0.84f) });
        stroke({ at(0.72f, 0.7f), at(0.92f, 0.7f) });
        break;
    case Icon::octagon:
        stroke({ at(0.31f, 0.04f), at(0.69f, 0.04f), at(0.96f, 0.31f), at(0.96f, 0.69f), at(0.69f, 0.96f),
            at(0.31f, 0.96f), at(0.04f, 0.69f), at(0.04f, 0.31f), at(0.31f, 0.04f) });
        exclaim();
        break;
    case Icon::square:
        stroke({ at(0.06f, 0.06f), at(0.94f, 0.06f), at(0.94f, 0.94f), at(0.06f, 0.94f), at(0.06f, 0.06f) });
        exclaim();
        break;
    case Icon::diamond:
        stroke({ at(0.5f, 0.0f), at(1.0f, 0.5f), at(0.5f, 1.0f), at(0.0f, 0.5f), at(0.5f, 0.0f) });
        exclaim();
        break;
    case Icon::telephone:
        ring(at(0.5f, 0.5f), 0.46f * side, colour, thickness);
        // A handset: its bow, and what is held to ear and mouth.
        curve(at(0.35f, 0.3f), at(0.33f, 0.65f), at(0.7f, 0.66f), colour, thickness);
        stroke({ at(0.3f, 0.3f), at(0.41f, 0.26f), at(0.44f, 0.38f) });
        stroke({ at(0.7f, 0.7f), at(0.74f, 0.59f), at(0.62f, 0.56f) });
        break;
    case Icon::calendar:
        stroke({ at(0.08f, 0.16f), at(0.92f, 0.16f), at(0.92f, 0.94f), at(0.08f, 0.94f), at(0.08f, 0.16f) });
        stroke({ at(0.08f, 0.4f), at(0.92f, 0.4f) });
        stroke({ at(0.3f, 0.04f), at(0.3f, 0.24f) });
        stroke({ at(0.7f, 0.04f), at(0.7f, 0.24f) });
        disc(at(0.5f, 0.67f), thickness * 0.9f, colour);
        break;
    case Icon::info:
        ring(at(0.5f, 0.5f), 0.46f * side, colour, thickness);
        disc(at(0.5f, 0.28f), thickness * 0.6f, colour);
        stroke({ at(0.5f, 0.46f), at(0.5f, 0.74f) });
        break;
    case Icon::bulb:
        arc(at(0.5f, 0.38f), 0.32f * side, -0.4f, 0.4f, colour, thickness);
        stroke({ at(0.31f, 0.64f), at(0.36f, 0.78f), at(0.64f, 0.78f), at(0.69f, 0.64f) });
        stroke({ at(0.42f, 0.94f), at(0.58f, 0.94f) });
        break;
    case Icon::ticked_box: stroke({ at(0.28f, 0.52f), at(0.44f, 0.68f), at(0.74f, 0.32f) }); [[fallthrough]];
    case Icon::box:
        stroke({ at(0.08f, 0.08f), at(0.92f, 0.08f), at(0.92f, 0.92f), at(0.08f, 0.92f), at(0.08f, 0.08f) });
        break;
    case Icon::touch:
        // A fingertip and the ripples of its touch.
        stroke({ at(0.38f, 0.98f), at(0.38f, 0.44f) });
        arc(at(0.5f, 0.44f), 0.12f * side, -0.25f, 0.25f, colour, thickness);
        stroke({ at(0.62f, 0.44f), at(0.62f, 0.98f) });
        arc(at(0.5f, 0.44f), 0.27f * side, -0.22f, 0.22f, colour, thickness);
        arc(at(0.5f, 0.44f), 0.42f * side, -0.2f, 0.2f, colour, thickness);
        break;
    case Icon::enlarge:
        stroke({ at(0.56f, 0.1f), at(0.9f, 0.1f), at(0.9f, 0.44f) });
        stroke({ at(0.9f, 0.1f), at(0.58f, 0.42f) });
        stroke({ at(0.1f, 0.56f), at(0.1f, 0.9f), at(0.44f, 0.9f) });
        stroke({ at(0.1f, 0.9f), at(0.42f, 0.58f) });
        break;
    }
    m_mirrored = mirrored;
}

} // namespace ui
