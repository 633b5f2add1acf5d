// Pictures, and what stands where one is not to be seen.

#include "ui/ui.h"

#include <cmath>

namespace ui {

using semantics::Role;
using semantics::Verb;

namespace {

/// A picture is enlarged so far at most: beyond it the eye sees its pixels.
constexpr float k_most_enlarged = 1.5f;
/// Of a transparent one, between it and the edge of its plate; in millimetres.
constexpr base::Millimetres k_plate_edge { 3 };

/// The picture in its box, or its text.
void fill_box(Ui& ui, base::Rect const& box, ShownPicture const& picture)
{
    float const radius = ui.px(k_radius);
    if (!picture.pixels) {
        ui.canvas().fill(box, ui.theme().surface, radius);
        ui.canvas().outline(box, ui.theme().hairline, ui.px(base::Millimetres { 0.4f }), radius);
        float const inset = ui.em(Type::caption) * 0.8f;
        base::Rect const room = box.inset(inset);
        Words words { .text = picture.text,
            .type = Type::caption,
            .colour = ui.theme().ink_soft,
            .line_spacing = 1.35f,
            .excerpt = true };
        float const line = ui.measure({ .text = picture.text, .type = Type::caption, .line_spacing = 1.35f }).height;
        words.max_lines = static_cast<int>(room.height / std::max(1.0f, line));
        if (words.max_lines > 0)
            ui.paint(words, { room.x, room.y, room.width, 0 });
        return;
    }
    if (!picture.transparent)
        return ui.canvas().picture(ui.pictures().number_of(picture.pixels), box, radius);
    // Drawn for paper, dark lines would be lost on a dark page.
    ui.canvas().fill(box, k_paper_theme.surface, radius);
    ui.canvas().picture(ui.pictures().number_of(picture.pixels), box.inset(ui.px(k_plate_edge)), 0);
}

} // namespace

base::Size picture_size(base::Size of_itself, base::Size room)
{
    float const scale = std::min({ room.width / of_itself.width, room.height / of_itself.height, k_most_enlarged });
    return { std::max(1.0f, std::floor(of_itself.width * scale)),
        std::max(1.0f, std::floor(of_itself.height * scale)) };
}

float Ui::enlarge_height() const { return std::round(em(Type::caption) * 1.9f); }

bool Ui::picture(std::string_view key, base::Rect const& rect, ShownPicture const& picture)
{
    bool const opens = !picture.enlarge.empty();
    bool const acts = opens && picture.pixels;
    auto const state = touch(key, rect, acts);
    float const below = opens ? enlarge_height() : 0;
    base::Rect const box { rect.x, rect.y, picture.width > 0 ? picture.width : rect.width, rect.height - below };
    fill_box(*this, box, picture);
    if (acts) {
        if (state.pressed)
            m_canvas.outline(box, theme().accent, px(base::Millimetres { 0.9f }), px(k_radius));
        float const side = em(Type::caption) * 0.8f, gap = em(Type::caption) * 0.35f;
        base::Rect const line { rect.x, box.bottom(), rect.width, below };
        m_canvas.icon(Icon::enlarge, { line.x, line.y + (below - side) / 2, side, side }, theme().accent,
            px(base::Millimetres { 0.6f }));
        paint({ .text = picture.enlarge,
                  .type = Type::caption,
                  .strong = true,
                  .colour = theme().accent,
                  .max_lines = 1,
                  .line_spacing = 1.2f },
            { line.x + side + gap, line.y, 0, below });
    }
    record(key, Role::image, picture.text, rect, {}, acts ? Verb::activate : Verb::none);
    return state.activated;
}

} // namespace ui
