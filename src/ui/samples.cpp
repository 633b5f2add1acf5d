// Choices that show what they lead to: letters in their size, colours and line spacing.

#include "ui/ui.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

using semantics::Role;
using semantics::Verb;

namespace {

Words label_words(std::string_view label)
{
    return { .text = label,
        .type = Type::caption,
        .strong = true,
        .align = text::Align::centre,
        .max_lines = 2,
        .line_spacing = 1.25f };
}

constexpr int k_print_lines = 3;

/// How high lines of print are, and how far from one to the next at normal spacing.
float print_line_height(Panel const& panel) { return std::round(panel.px_per_mm * 1.6f); }
float print_pitch(Panel const& panel, Appearance const& appearance)
{
    return std::round(print_line_height(panel) * 2.2f * appearance.line_spacing);
}

Words print_words(Ui const& ui, Appearance const& appearance, std::string_view print)
{
    auto const body_mm = [&](auto size) { return type_scale(ui.panel(), size).body_mm; };
    return { .text = print,
        .colour = appearance.theme.ink,
        .align = text::Align::centre,
        .max_lines = 1,
        .line_spacing = 1.2f,
        .scale = body_mm(appearance.text_size) / body_mm(ui.text_size()) };
}

float print_height(Ui& ui, Appearance const& appearance, std::string_view print)
{
    if (!print.empty())
        return ui.measure(print_words(ui, appearance, print)).height;
    return print_line_height(ui.panel()) + static_cast<float>(k_print_lines - 1) * print_pitch(ui.panel(), appearance);
}

void draw_print(Ui& ui, base::Rect const& box, Appearance const& appearance)
{
    // Words as bars: in the letters of any language they would have to be read.
    constexpr std::array words { 0.22f, 0.13f, 0.3f, 0.17f };
    float const line = print_line_height(ui.panel()), pitch = print_pitch(ui.panel(), appearance), space = line * 0.55f;
    float const width = std::min(box.width - ui.step(1.5f), line * 16), begin = box.x + (box.width - width) / 2;
    std::size_t word = 0;
    float y = box.y + (box.height - print_height(ui, appearance, {})) / 2;
    for (int i = 0; i < k_print_lines; ++i, y += pitch) {
        float const end = begin + (i + 1 < k_print_lines ? width : width * 0.62f);
        for (float x = begin; x < end - space; ++word) {
            float const wide = std::min(end - x, std::round(line * 14 * words.at(word % words.size())));
            ui.canvas().fill({ x, y, wide, line }, appearance.theme.ink, line * 0.2f);
            x += wide + space;
        }
    }
}

} // namespace

float Ui::sample_width(Choice const& choice, Appearance const& appearance, std::string_view print)
{
    float const widest = print.empty() ? 0 : measure(print_words(*this, appearance, print)).width;
    return std::max({ target() * 1.5f, measure(label_words(choice.text)).width + step(2), widest + step(2) });
}

float Ui::sample_height(Choice const& choice, Appearance const& appearance, std::string_view print, float width)
{
    float const words = measure(label_words(choice.text), width - step(1.5f)).height;
    return std::ceil(
        std::max(target(), step(0.6f) + print_height(*this, appearance, print) + step(0.4f) + words + step(0.6f)));
}

bool Ui::sample(std::string_view key, base::Rect const& rect, Choice const& choice, Appearance const& appearance,
    std::string_view print)
{
    auto const state = touch(key, rect, choice.enabled, TapPolicy::rapid);
    Theme const& sampled = appearance.theme;
    m_canvas.fill(rect, state.pressed ? sampled.wash : sampled.paper, px(k_radius));
    // Selected ones have an edge that is wide, and a tick: nobody has to tell colours apart.
    float const edge = px(base::Millimetres { choice.selected ? 1.2f : 0.4f });
    m_canvas.outline(rect, choice.selected ? theme().accent : theme().line, edge, px(k_radius));
    if (choice.selected)
        m_canvas.outline(rect.inset(edge), sampled.paper, px(base::Millimetres { 0.4f }), px(k_radius));

    Words words = label_words(choice.text);
    words.colour = sampled.ink;
    // Below, so that the labels of a row stand on one line.
    float const height = measure(words, rect.width - step(1.5f)).height, top = rect.y + step(0.6f);
    base::Rect const label { rect.x + step(0.75f), rect.bottom() - step(0.6f) - height, rect.width - step(1.5f),
        height };
    base::Rect const above { label.x, top, label.width, label.y - step(0.4f) - top };
    if (!print.empty())
        paint(print_words(*this, appearance, print), above);
    else
        draw_print(*this, above, appearance);
    paint(words, label);
    if (choice.selected) {
        float const side = em(Type::caption) * 0.8f;
        m_canvas.icon(Icon::tick, { rect.right() - side - step(0.6f), rect.y + step(0.6f), side, side }, sampled.accent,
            px(base::Millimetres { 0.9f }));
    }
    record(key, Role::radio, choice.text, rect, choice.selected ? "selected" : "", Verb::activate, choice.enabled);
    return state.activated;
}

} // namespace ui
