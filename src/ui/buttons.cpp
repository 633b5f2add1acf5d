// Buttons, tiles, tabs, cards and keys: what is touched once.

#include "ui/ui.h"

namespace ui {

using semantics::Role;
using semantics::Verb;

void Ui::plate(base::Rect const& rect, Look look, bool pressed, bool enabled, bool selected)
{
    float const radius = px(k_radius);
    float const edge = px(base::Millimetres { 0.4f }), thick = px(base::Millimetres { 0.9f });
    if (!enabled) {
        // No plate: what can't be touched does not look as if it could.
        if (look != Look::quiet)
            m_canvas.outline(rect, theme().hairline, edge, radius);
        return;
    }
    if (look == Look::primary) {
        m_canvas.fill(rect, theme().accent, radius);
        if (pressed)
            m_canvas.outline(rect.inset(thick), theme().on_accent, thick, radius);
        return;
    }
    if (look == Look::quiet && !pressed && !selected)
        return;
    m_canvas.fill(rect, pressed || selected ? theme().wash : theme().surface, radius);
    // Pressed and selected are thicker, not only tinted: colour is never the only cue.
    m_canvas.outline(
        rect, pressed || selected ? theme().accent : theme().line, pressed || selected ? thick : edge, radius);
}

base::Size Ui::button_size(ButtonLabel const& label)
{
    float const height = label.type == Type::caption ? small_target() : target();
    float width = measure({ .text = label.text, .type = label.type, .strong = true }).width;
    if (label.icon != Icon::none)
        width += em(label.type) * 1.25f;
    return { std::max(std::ceil(width + step(label.type == Type::caption ? 2.0f : 3.5f)), target()),
        std::round(height) };
}

float Ui::button_height(ButtonLabel const& label, float width)
{
    auto const size = button_size(label);
    if (size.width <= width)
        return size.height;
    float const icon = label.icon == Icon::none ? 0 : em(label.type) * 1.25f + step(2);
    Words const broken { .text = label.text, .type = Type::caption, .strong = true, .line_spacing = 1.2f };
    return std::max(size.height, std::ceil(measure(broken, width - icon).height + step(0.5f)));
}

bool Ui::button(std::string_view key, base::Rect const& rect, ButtonLabel const& label)
{
    bool const enabled = label.enabled && !label.busy;
    auto const state = touch(key, rect, enabled);
    plate(rect, label.look, state.pressed, enabled);
    Colour const colour = !enabled ? theme().dim : label.look == Look::primary ? theme().on_accent : theme().accent;
    // The dots are set in Latin type: those of Chinese are as wide as its letters.
    Words words { .text = label.busy ? std::string_view("· · ·") : label.text,
        .type = label.type,
        .strong = true,
        .colour = colour,
        .max_lines = 1,
        .line_spacing = 1.2f,
        .language = label.busy ? "en" : "" };
    float const icon_side = label.icon == Icon::none ? 0 : em(label.type) * 0.85f;
    float const icon_gap = label.icon == Icon::none ? 0 : em(label.type) * 0.4f;
    float const room = rect.width - icon_side - icon_gap;
    auto size = measure(words);
    // Smaller before broken: a word that is cut in two is hard to read.
    if (size.width > room && label.type == Type::body) {
        words.type = Type::caption;
        size = measure(words);
    }
    // In two lines the mark does not touch the edge.
    bool const broken = size.width > room;
    float const width = broken ? room - (label.icon == Icon::none ? 0 : step(2)) : size.width;
    float x = rect.x + (rect.width - icon_side - icon_gap - width) / 2;
    if (label.icon != Icon::none) {
        m_canvas.icon(label.icon, { x, rect.y + (rect.height - icon_side) / 2, icon_side, icon_side }, colour,
            px(base::Millimetres { 0.8f }));
        x += icon_side + icon_gap;
    }
    if (broken) {
        words.max_lines = 0;
        if (label.icon == Icon::none)
            words.align = text::Align::centre;
    }
    paint(words, { x, rect.y, broken ? width : 0, rect.height });
    record(key, Role::button, label.spoken.empty() ? label.text : label.spoken, rect, label.busy ? "busy" : "",
        Verb::activate, enabled);
    return state.activated;
}

bool Ui::surface(std::string_view key, base::Rect const& rect, std::string_view label)
{
    auto const state = touch(key, rect, true, TapPolicy::any);
    record(key, Role::button, label, rect, {}, Verb::activate);
    return state.activated;
}

bool Ui::disclosure(std::string_view key, base::Rect const& rect, std::string_view label, bool open)
{
    auto const state = touch(key, rect, true);
    plate(rect, Look::plain, state.pressed, true);
    record(key, Role::button, label, rect, open ? "expanded" : "collapsed", Verb::activate);
    return state.activated;
}

bool Ui::hold(std::string_view key, base::Rect const& rect, std::string_view label, std::chrono::milliseconds how_long)
{
    auto const state = m_touch.hold(key, visible(rect), how_long, m_now);
    if (state.due)
        wake_at(*state.due);
    record(key, Role::button, label, rect, {}, Verb::hold);
    return state.fired;
}

bool Ui::tile(std::string_view key, base::Rect const& rect, Choice const& choice, Type type, Look look)
{
    auto const state = touch(key, rect, choice.enabled);
    if (choice.enabled)
        plate(rect, choice.selected ? Look::primary : look, state.pressed, true);
    Colour const colour = !choice.enabled ? theme().dim : choice.selected ? theme().on_accent : theme().accent;
    paint({ .text = choice.text,
              .type = type,
              .strong = choice.enabled,
              .colour = colour,
              .align = text::Align::centre,
              .line_spacing = 1.2f },
        rect);
    record(key, Role::button, choice.spoken.empty() ? choice.text : choice.spoken, rect,
        choice.selected ? "selected" : "", Verb::activate, choice.enabled);
    return state.activated;
}

float Ui::tab_width(std::string_view title)
{
    return std::max(target(), measure({ .text = title, .type = Type::caption, .strong = true }).width + step(2));
}

bool Ui::tab(std::string_view key, base::Rect const& rect, Choice const& choice)
{
    auto const state = touch(key, rect, !choice.selected);
    if (state.pressed)
        m_canvas.fill(rect, theme().wash, px(k_radius));
    Colour const colour = choice.selected ? theme().ink : theme().accent;
    paint({ .text = choice.text,
              .type = Type::caption,
              .strong = true,
              .colour = colour,
              .align = text::Align::centre,
              .max_lines = 1,
              .line_spacing = 1.2f },
        rect);
    float const bar = px(base::Millimetres { choice.selected ? 1.2f : 0.25f });
    m_canvas.fill(
        { rect.x, rect.bottom() - bar, rect.width, bar }, choice.selected ? theme().accent : theme().hairline);
    record(key, Role::tab, choice.text, rect, choice.selected ? "selected" : "", Verb::activate);
    return state.activated;
}

bool Ui::language_button(
    std::string_view key, base::Rect const& rect, Choice const& choice, std::string_view language, Type type)
{
    // In a row the one in use is no button; on a page of its own it is the way back.
    bool const in_a_row = type == Type::caption;
    auto const state = touch(key, rect, !choice.selected || !in_a_row);
    plate(rect, in_a_row ? Look::quiet : Look::plain, state.pressed, true, choice.selected);
    paint({ .text = choice.text,
              .type = type,
              .strong = choice.selected,
              .colour = choice.selected ? theme().ink : theme().accent,
              .align = text::Align::centre,
              .max_lines = 1,
              .line_spacing = 1.2f,
              .language = language },
        rect);
    record(key, Role::button, choice.spoken.empty() ? choice.text : choice.spoken, rect,
        choice.selected ? "selected" : "", Verb::activate);
    return state.activated;
}

namespace {

// Titles are never cut, for two may differ at their ends; an import bounds their length.
Words card_title(std::string_view title) { return { .text = title, .strong = true, .line_spacing = 1.3f }; }
Words card_see(std::string_view see) { return { .text = see, .line_spacing = 1.3f }; }
Words card_caption(std::string_view caption)
{
    return { .text = caption, .type = Type::caption, .max_lines = 4, .line_spacing = 1.3f };
}

} // namespace

float Ui::card_height(CardText const& text, float width)
{
    float const inner = width - step(2);
    float height = measure(card_title(text.title), inner).height;
    if (!text.see.empty())
        height += measure(card_see(text.see), inner).height;
    if (!text.caption.empty())
        height += measure(card_caption(text.caption), inner).height;
    return std::max(target(), std::ceil(height + step(1.5f)));
}

bool Ui::card(std::string_view key, base::Rect const& rect, CardText const& text, Look look)
{
    auto const state = touch(key, rect, true);
    plate(rect, look, state.pressed, true);
    if (look == Look::quiet)
        hairline(rect.x, rect.bottom() + std::round(gap() / 2), rect.width);
    float const x = rect.x + step(), width = rect.width - step(2);
    struct Part {
        Words words;
        Colour colour;
    };
    std::vector<Part> parts { { card_title(text.title), theme().accent } };
    if (!text.see.empty())
        parts.push_back({ card_see(text.see), theme().ink_soft });
    if (!text.caption.empty())
        parts.push_back({ card_caption(text.caption), theme().ink_soft });
    float height = 0;
    for (auto const& part : parts)
        height += measure(part.words, width).height;
    float y = rect.y + (rect.height - height) / 2;
    for (auto& part : parts) {
        part.words.colour = part.colour;
        float const part_height = measure(part.words, width).height;
        paint(part.words, { x, y, width, part_height });
        y += part_height;
    }
    std::string label(text.title);
    for (auto const more : { text.see, text.caption })
        if (!more.empty())
            label.append(", ").append(more);
    record(key, Role::button, label, rect, {}, Verb::activate);
    return state.activated;
}

bool Ui::key_cap(std::string_view key, base::Rect const& rect, ButtonLabel const& label, TapPolicy policy)
{
    auto const state = touch(key, rect, label.enabled, policy);
    plate(rect, label.look, state.pressed, label.enabled);
    Colour const colour = !label.enabled ? theme().dim : label.look == Look::primary ? theme().on_accent : theme().ink;
    if (label.icon == Icon::none) {
        paint({ .text = label.text,
                  .type = label.type,
                  .colour = colour,
                  .align = text::Align::centre,
                  .max_lines = 1,
                  .line_spacing = 1.2f,
                  .typed = label.typed },
            rect);
    } else {
        float const side = std::min(rect.height, rect.width) * 0.42f;
        Words const words {
            .text = label.text, .type = Type::caption, .colour = colour, .max_lines = 1, .line_spacing = 1.0f
        };
        auto const size = measure(words);
        float const top = rect.y + (rect.height - side) / 2;
        float const room = rect.width - side - step(0.5f), width = std::min(size.width, room);
        float const x = rect.x + (room - width) / 2;
        m_canvas.icon(label.icon, { x, top, side, side }, colour, px(base::Millimetres { 0.6f }));
        paint(words, { x + side + step(0.5f), rect.y, size.width > width ? width : 0, rect.height });
    }
    record(key, Role::key, label.spoken.empty() ? label.text : label.spoken, rect, {}, Verb::activate, label.enabled);
    return state.activated;
}

} // namespace ui
