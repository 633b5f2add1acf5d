// Radio faces, checkboxes, the text field and the countdown: what holds a state.

#include "ui/ui.h"

namespace ui {

using semantics::Role;
using semantics::Verb;

namespace {

/// Not bold when it is chosen: its frame and its face say so, and bold words take a line more.
Words face_words(std::string_view label)
{
    return {
        .text = label, .type = Type::caption, .align = text::Align::centre, .max_lines = 6, .line_spacing = 1.25f
    };
}

Words check_words(std::string_view label) { return { .text = label, .max_lines = 5, .line_spacing = 1.25f }; }

} // namespace

float Ui::face_choice_width(std::string_view label) { return longest_word(face_words(label)) + step(0.75f); }

float Ui::largest_face(float width) const { return std::floor(std::min(width - step(1.25f), target() * 2.4f)); }

float Ui::face_choice_height(std::string_view label, float width, float side)
{
    return std::ceil(side + step(1.5f) + measure(face_words(label), width - step(0.5f)).height);
}

bool Ui::face_choice(std::string_view key, base::Rect const& rect, FaceLook const& look, Choice const& choice)
{
    auto const state = touch(key, rect, choice.enabled);
    plate(rect, Look::plain, state.pressed, choice.enabled, choice.selected);
    base::Rect const box { rect.x + std::round((rect.width - look.side) / 2), rect.y + step(0.65f), look.side,
        look.side };
    Colour const ink = !choice.enabled ? theme().dim : choice.selected ? theme().accent : theme().ink;
    m_canvas.face(look.face, box, ink, theme().faces.at(static_cast<std::size_t>(look.face)),
        px(base::Millimetres { choice.selected ? 1.2f : 0.7f }));
    Words words = face_words(choice.text);
    words.colour = choice.enabled ? theme().ink : theme().dim;
    paint(words, { rect.x + step(0.25f), box.bottom() + step(0.35f), rect.width - step(0.5f), 0 });
    record(key, Role::radio, choice.text, rect, choice.selected ? "selected" : "", Verb::activate, choice.enabled);
    return state.activated;
}

float Ui::checkbox_width(std::string_view label)
{
    return std::ceil(measure(check_words(label)).width + step(2.75f) + em(Type::body) * 0.95f);
}

float Ui::checkbox_least_width(std::string_view label)
{
    return std::ceil(longest_word(check_words(label)) + step(3) + em(Type::body) * 0.95f);
}

float Ui::checkbox_height(std::string_view label, float width)
{
    float const box = em(Type::body) * 0.95f;
    return std::max(small_target() + step(0.25f),
        std::ceil(measure(check_words(label), width - step(2.75f) - box).height + step(0.75f)));
}

bool Ui::checkbox(std::string_view key, base::Rect const& rect, Choice const& choice)
{
    auto const state = touch(key, rect, choice.enabled);
    plate(rect, Look::plain, state.pressed, choice.enabled, choice.selected);
    float const side = std::round(em(Type::body) * 0.95f);
    base::Rect const box { rect.x + step(), rect.y + std::round((rect.height - side) / 2), side, side };
    Colour const ink = choice.enabled ? theme().accent : theme().dim;
    float const radius = px(base::Millimetres { 1 });
    if (choice.selected) {
        m_canvas.fill(box, ink, radius);
        m_canvas.icon(Icon::tick, box.inset(side * 0.14f), theme().on_accent, px(base::Millimetres { 1.1f }));
    } else {
        m_canvas.fill(box, theme().surface, radius);
        m_canvas.outline(box, ink, px(base::Millimetres { 0.6f }), radius);
    }
    Words words = check_words(choice.text);
    words.colour = choice.enabled ? theme().ink : theme().dim;
    float const x = box.right() + step(0.75f);
    paint(words, { x, rect.y, rect.right() - step() - x, rect.height });
    record(key, Role::checkbox, choice.text, rect, choice.selected ? "checked" : "unchecked", Verb::activate,
        choice.enabled);
    return state.activated;
}

bool Ui::text_field(std::string_view key, base::Rect const& rect, TextField const& field)
{
    bool const opens = field.opens, empty = field.text.empty();
    auto const state = touch(key, rect, opens);
    float const radius = px(k_radius);
    m_canvas.fill(rect, state.pressed ? theme().wash : theme().surface, radius);
    m_canvas.outline(rect, opens && !state.pressed ? theme().line : theme().accent,
        px(base::Millimetres { opens ? 0.4f : 0.8f }), radius);

    base::Rect inner = rect.inset(step(), step(0.5f));
    if (field.icon != Icon::none) {
        float const side = em(Type::body) * 0.85f, taken = side + step(0.75f);
        m_canvas.icon(field.icon, { inner.x, rect.y + (rect.height - side) / 2, side, side }, theme().accent,
            px(base::Millimetres { 0.8f }));
        inner.x += taken;
        inner.width -= taken;
    }
    Words const words { .text = empty ? field.placeholder : field.text,
        .colour = empty ? theme().ink_soft : theme().ink,
        .line_spacing = 1.35f,
        .typed = !empty };
    // With an icon it is a field of one line, whose end stays in sight as well.
    bool const one_line = field.icon != Icon::none;
    float const wrapped_at = one_line ? 0 : inner.width;
    auto const& set = layout(words, wrapped_at);
    float const text_width = one_line ? set.size.width : inner.width, caret_width = px(base::Millimetres { 0.8f });
    // The caret stands before what invites to write, and behind what is written.
    float const before = opens || !empty ? 0 : caret_width * 2;
    float const left = inner.x + before + (opens || empty ? 0 : std::min(0.0f, inner.width - caret_width - text_width));
    float const text_height = set.size.height,
                line_height = set.lines.empty() ? em(Type::body) : set.lines.front().bottom - set.lines.front().top;
    // The end of a long comment, where the next letter goes, is always in sight.
    float const overflow = opens || empty
        ? 0
        : std::clamp(std::ceil((text_height - inner.height) / line_height) * line_height, 0.0f,
            std::max(0.0f, text_height - line_height));
    float const top = text_height <= line_height * 1.5f && (opens || inner.height < line_height * 2)
        ? inner.y + (inner.height - text_height) / 2
        : inner.y - overflow;
    // Vowel signs of a single line may reach into the field's edge.
    push_clip(one_line ? base::Rect { inner.x, rect.y, inner.width, rect.height } : inner);
    if (field.composed > 0) {
        auto const end = static_cast<std::uint32_t>(field.text.size());
        m_canvas.mark(set, { left, top }, { end - static_cast<std::uint32_t>(field.composed), end }, theme().surface,
            theme().accent, px(base::Millimetres { 0.4f }));
    }
    m_canvas.text(set, { left, top }, *words.colour);
    if (!opens) {
        auto const caret = m_typesetter.caret(paragraph(words, wrapped_at), empty ? 0 : field.text.size());
        // The caret comes in the text's own direction; the canvas would mirror it a second time.
        float const x = empty ? inner.x : left + (m_tree.right_to_left ? text_width - caret.x - caret_width : caret.x);
        m_canvas.fill(
            { std::min(x, inner.right() - caret_width), top + caret.y, caret_width, caret.height }, theme().accent);
    }
    pop_clip();
    record(key, Role::textbox, field.label, rect, field.text, opens ? Verb::activate : Verb::none);
    return state.activated;
}

void Ui::pin_field(
    std::string_view key, base::Rect const& rect, std::string_view label, int characters, std::string_view spoken)
{
    float const radius = px(k_radius), caret = px(base::Millimetres { 0.8f });
    m_canvas.fill(rect, theme().surface, radius);
    m_canvas.outline(rect, theme().accent, px(base::Millimetres { 0.8f }), radius);
    base::Rect const inner = rect.inset(step(), step(0.5f));
    float const dot = cap_height(Type::body) * 0.32f, pitch = std::round(dot * 4);
    int const room = static_cast<int>((inner.width - caret) / pitch);
    int const shown = std::clamp(characters, 0, std::max(0, room));
    float const middle = rect.y + rect.height / 2;
    for (int i = 0; i < shown; ++i)
        m_canvas.disc({ inner.x + (static_cast<float>(i) + 0.5f) * pitch, middle }, dot, theme().ink);
    float const height = std::min(inner.height, std::round(cap_height(Type::body) * 1.6f));
    m_canvas.fill({ inner.x + static_cast<float>(shown) * pitch, std::round(middle - height / 2), caret, height },
        theme().accent);
    record(key, Role::textbox, label, rect, spoken);
}

void Ui::timer_ring(
    std::string_view key, base::Rect const& box, float share, std::string_view number, std::string_view label)
{
    base::Point const centre { box.x + box.width / 2, box.y + box.height / 2 };
    float const thickness = px(base::Millimetres { 2.4f });
    float const radius = box.width / 2 - thickness;
    m_canvas.ring(centre, radius, theme().hairline, thickness);
    if (share > 0.001f)
        m_canvas.arc(centre, radius, 0, std::min(1.0f, share), theme().accent, thickness);
    // The numbers stay within the ring.
    Type const type = radius > em(Type::title) ? Type::title : Type::body;
    paint({ .text = number,
              .type = type,
              .strong = true,
              .colour = theme().ink,
              .align = text::Align::centre,
              .line_spacing = 1.0f },
        box);
    record(key, Role::timer, label, box, number);
}

} // namespace ui
