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

/// Two lines of print.
constexpr int k_print_lines = 2;

} // namespace

float Ui::sample_width(std::string_view label)
{
    return std::max(target() * 1.5f, measure(label_words(label)).width + step(2));
}

float Ui::sample_letter(Appearance const& appearance) const
{
    return type_scale(m_panel, appearance.text_size).body_mm * m_panel.px_per_mm;
}

float Ui::sample_height(std::string_view label, Appearance const& appearance, float width)
{
    float const print
        = sample_letter(appearance) * (1 + static_cast<float>(k_print_lines - 1) * 2 * appearance.line_spacing);
    float const words = measure(label_words(label), width - step(1.5f)).height;
    return std::ceil(std::max(target(), step(0.75f) + print + step(0.6f) + words + step(0.75f)));
}

bool Ui::sample(std::string_view key, base::Rect const& rect, Choice const& choice, Appearance const& appearance)
{
    auto const state = touch(key, rect, choice.enabled, TapPolicy::rapid);
    Theme const& sampled = appearance.theme;
    m_canvas.fill(rect, state.pressed ? sampled.wash : sampled.paper, px(k_radius));
    // Selected ones have an edge that is wide, and a tick: nobody has to tell colours apart.
    float const edge = px(base::Millimetres { choice.selected ? 1.2f : 0.4f });
    m_canvas.outline(rect, choice.selected ? theme().accent : theme().line, edge, px(k_radius));
    if (choice.selected)
        m_canvas.outline(rect.inset(edge), sampled.paper, px(base::Millimetres { 0.4f }), px(k_radius));

    float const letter = sample_letter(appearance), pitch = letter * 2 * appearance.line_spacing;
    float y = rect.y + step(0.75f);
    float const width = std::min(rect.width - step(3), letter * 9), x = rect.x + (rect.width - width) / 2;
    for (int line = 0; line < k_print_lines; ++line, y += pitch)
        print_line({ x, y, line + 1 < k_print_lines ? width : width * 0.62f, letter }, sampled.ink);

    Words words = label_words(choice.text);
    words.colour = sampled.ink;
    // Below, so that the labels of a row stand on one line.
    float const height = measure(words, rect.width - step(1.5f)).height;
    paint(words, { rect.x + step(0.75f), rect.bottom() - step(0.75f) - height, rect.width - step(1.5f), height });
    if (choice.selected) {
        float const side = em(Type::caption) * 0.8f;
        m_canvas.icon(Icon::tick, { rect.right() - side - step(0.6f), rect.bottom() - side - step(0.6f), side, side },
            sampled.accent, px(base::Millimetres { 0.9f }));
    }
    record(key, Role::radio, choice.text, rect, choice.selected ? "selected" : "", Verb::activate, choice.enabled);
    return state.activated;
}

void Ui::print_line(base::Rect const& line, Colour ink)
{
    // Words as bars: in the letters of any language it would have to be read.
    constexpr std::array words { 0.22f, 0.13f, 0.3f, 0.17f };
    float const space = line.height * 0.55f;
    float x = line.x;
    for (int i = 0; x < line.right() - space; ++i) {
        float const width = std::min(
            line.right() - x, std::round(line.height * 9 * words.at(static_cast<std::size_t>(i) % words.size())));
        m_canvas.fill({ x, line.y, width, line.height }, ink, line.height * 0.2f);
        x += width + space;
    }
}

} // namespace ui
