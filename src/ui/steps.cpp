// A number that is set in steps.

#include "ui/ui.h"

namespace ui {

using semantics::Role;
using semantics::Verb;

namespace {

Words steps_label(std::string_view label) { return { .text = label, .max_lines = 3, .line_spacing = 1.25f }; }

Words steps_value(std::string_view value)
{
    return { .text = value, .strong = true, .align = text::Align::centre, .max_lines = 2, .line_spacing = 1.2f };
}

float value_width(Ui const& ui, Steps const& steps) { return ui.em(Type::body) * (steps.wide ? 11.0f : 7.0f); }

/// Of the buttons and the value between them.
float row_height(Ui& ui, Steps const& steps)
{
    return steps.wide ? std::max(ui.target(), std::ceil(2 * ui.measure(steps_value("0")).height)) : ui.target();
}

/// Label, less, value, more. The buttons stay where they are whatever the value is.
struct Places {
    base::Rect label, less, value, more;
};

/// Where a label beside the buttons would have no room for its words, it stands above them.
bool is_stacked(Ui const& ui, float width, Steps const& steps)
{
    float const room = width - 2 * ui.target() - 2 * ui.gap();
    return std::min(room * 0.55f, room - value_width(ui, steps)) < ui.em(Type::body) * 10;
}

Places stacked_places_in(Ui const& ui, base::Rect const& rect, Steps const& steps, float row)
{
    float const side = std::min(ui.target(), rect.height), gap = ui.gap();
    float const height = std::min(row, rect.height), row_top = rect.bottom() - height,
                top = std::round(row_top + (height - side) / 2);
    float const value
        = std::round(std::clamp(value_width(ui, steps), 0.0f, std::max(0.0f, rect.width - 2 * side - 2 * gap)));
    float const more = rect.x + side + gap + value + gap;
    return { .label = { rect.x, rect.y, rect.width, std::max(0.0f, row_top - rect.y) },
        .less = { rect.x, top, side, side },
        .value = { rect.x + side + gap, row_top, value, height },
        .more = { more, top, side, side } };
}

Places places_in(Ui const& ui, base::Rect const& rect, Steps const& steps, float row)
{
    if (is_stacked(ui, rect.width, steps))
        return stacked_places_in(ui, rect, steps, row);
    float const side = std::min(ui.target(), std::max(ui.small_target(), rect.height)), gap = ui.gap();
    float const value = std::round(value_width(ui, steps));
    float const top = std::round(rect.y + (rect.height - side) / 2);
    float const more = rect.right() - side, less = more - 2 * gap - value - side;
    return { .label = { rect.x, rect.y, std::max(0.0f, less - gap - rect.x), rect.height },
        .less = { less, top, side, side },
        .value = { less + side + gap, rect.y, value, rect.height },
        .more = { more, top, side, side } };
}

} // namespace

float Ui::stepper_height(Steps const& steps, float width)
{
    float const row = row_height(*this, steps);
    auto const places = places_in(*this, { 0, 0, width, row }, steps, row);
    float const label = measure(steps_label(steps.label), places.label.width).height + step(0.5f);
    return std::ceil(is_stacked(*this, width, steps) ? label + row : std::max(row, label));
}

bool Ui::step_button(std::string_view key, base::Rect const& rect, std::string_view label, bool more, bool enabled)
{
    auto const state = touch(key, rect, enabled, TapPolicy::rapid);
    plate(rect, Look::plain, state.pressed, enabled);
    Colour const colour = enabled ? theme().accent : theme().dim;
    float const arm = std::round(rect.width * 0.18f), half = std::max(1.0f, px(base::Millimetres { 0.9f }) / 2);
    base::Point const centre { std::round(rect.x + rect.width / 2), std::round(rect.y + rect.height / 2) };
    m_canvas.fill({ centre.x - arm, centre.y - half, 2 * arm, 2 * half }, colour);
    if (more)
        m_canvas.fill({ centre.x - half, centre.y - arm, 2 * half, 2 * arm }, colour);
    record(key, Role::button, label, rect, {}, Verb::activate, enabled);
    return state.activated;
}

int Ui::stepper(std::string_view key, base::Rect const& rect, Steps const& steps)
{
    auto const places = places_in(*this, rect, steps, row_height(*this, steps));
    begin_group(key, Role::spin_button, steps.label, rect, steps.value);
    paint(steps_label(steps.label), places.label);
    bool const less = step_button(std::string(key) + "/less", places.less, steps.less, false, steps.can_decrease);
    paint(steps_value(steps.value), places.value);
    bool const more = step_button(std::string(key) + "/more", places.more, steps.more, true, steps.can_increase);
    end_group();
    return less ? -1 : more ? 1 : 0;
}

} // namespace ui
