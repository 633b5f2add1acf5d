// A list of headings that lies beside the text it leads into.

#include "ui/ui.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// The bar at the start, and the room behind it.
constexpr base::Millimetres k_bar { 1.2f }, k_behind { 3 };

Words heading_words(std::string_view heading, bool selected)
{
    return { .text = heading, .type = Type::caption, .strong = selected, .line_spacing = 1.2f };
}

} // namespace

float Ui::contents_item_height(std::string_view heading, float width)
{
    // Measured bold, so that scrolling moves none of them.
    float const inner = width - px(k_bar) - 2 * px(k_behind);
    return std::max(small_target(), std::ceil(measure(heading_words(heading, true), inner).height));
}

bool Ui::contents_item(std::string_view key, base::Rect const& rect, Choice const& choice)
{
    auto const state = touch(key, rect, true);
    if (state.pressed)
        m_canvas.fill(rect, theme().wash, px(k_radius));
    float const bar = px(choice.selected ? k_bar : base::Millimetres { 0.25f });
    m_canvas.fill({ rect.x, rect.y, bar, rect.height }, choice.selected ? theme().accent : theme().hairline);
    Words words = heading_words(choice.text, choice.selected);
    words.colour = choice.selected ? theme().ink : theme().accent;
    float const start = px(k_bar) + px(k_behind);
    paint(words, { rect.x + start, rect.y, rect.width - start - px(k_behind), rect.height });
    record(
        key, semantics::Role::button, choice.text, rect, choice.selected ? "selected" : "", semantics::Verb::activate);
    return state.activated;
}

} // namespace ui
