#include "screens/reading_lamp.h"

#include "ui/unit_square.h"

#include <array>
#include <cmath>

namespace screens {

namespace {

/// The two halves of a page: the near edge is lower than the far one, and the fold lower than the sides.
void draw_leaflet(ui::Ui& ui, ui::UnitSquare const& at, LampColours const& colours, float pen)
{
    auto& canvas = ui.canvas();
    auto const paper = ui::mixed(colours.ground, colours.ink, 0.92f);
    canvas.shape(std::array { at(0.12f, 0.66f), at(0.5f, 0.7f), at(0.5f, 0.95f), at(0.06f, 0.9f) }, paper);
    canvas.shape(std::array { at(0.5f, 0.7f), at(0.88f, 0.66f), at(0.94f, 0.9f), at(0.5f, 0.95f) },
        ui::mixed(colours.ground, colours.ink, 0.8f));
    canvas.path(
        std::array { at(0.5f, 0.7f), at(0.5f, 0.95f) }, ui::mixed(colours.ground, colours.ink, 0.45f), pen * 0.7f);
    // Lines of text on one half, a leaf on the other.
    auto const print = ui::mixed(colours.ground, colours.ink, 0.4f);
    for (int line = 0; line < 4; ++line) {
        float const y = 0.715f + static_cast<float>(line) * 0.047f;
        float const begin = 0.17f - static_cast<float>(line) * 0.01f, end = line == 3 ? 0.34f : 0.44f;
        canvas.path(std::array { at(begin, y), at(end, y + (end - begin) * 0.1f) }, print, pen * 0.7f);
    }
    canvas.path(std::array { at(0.63f, 0.87f), at(0.69f, 0.8f), at(0.77f, 0.745f) }, print, pen * 0.7f);
    canvas.path(std::array { at(0.69f, 0.8f), at(0.66f, 0.755f) }, print, pen * 0.7f);
    canvas.path(std::array { at(0.69f, 0.8f), at(0.76f, 0.815f) }, print, pen * 0.7f);
}

} // namespace

void draw_reading_lamp(ui::Ui& ui, base::Rect const& slot, LampColours const& colours)
{
    ui::UnitSquare const at(slot);
    auto& canvas = ui.canvas();
    float const pen = std::max(1.0f, std::round(at.side() * 0.014f));
    auto const lit = [&](float share) { return ui::mixed(colours.ground, colours.ink, share); };
    // The light: a wide cone and a narrower one in it.
    canvas.shape(std::array { at(0.4f, 0.3f), at(0.6f, 0.3f), at(1.0f, 0.97f), at(0.0f, 0.97f) }, lit(0.1f));
    canvas.shape(std::array { at(0.43f, 0.3f), at(0.57f, 0.3f), at(0.84f, 0.97f), at(0.16f, 0.97f) }, lit(0.18f));
    draw_leaflet(ui, at, colours, pen);
    // The lamp hangs from above.
    canvas.path(std::array { at(0.5f, 0), at(0.5f, 0.14f) }, lit(0.7f), pen);
    canvas.disc(at(0.5f, 0.305f), at.side() * 0.055f, lit(1));
    canvas.shape(std::array { at(0.45f, 0.13f), at(0.55f, 0.13f), at(0.65f, 0.31f), at(0.35f, 0.31f) }, lit(0.78f));
}

} // namespace screens
