#include "ui/ui.h"

namespace ui {

namespace {

Words progress_label(std::string_view label)
{
    return { .text = label, .type = Type::caption, .max_lines = 2, .line_spacing = 1.25f };
}

Words progress_value(std::string_view value)
{
    return { .text = value,
        .type = Type::caption,
        .strong = true,
        .align = text::Align::end,
        .max_lines = 1,
        .line_spacing = 1.25f };
}

} // namespace

float Ui::progress_height(std::string_view label, float width)
{
    float const value_width = measure(progress_value("100 %")).width + 1;
    return std::ceil(measure(progress_label(label), width - value_width - step()).height + step(1.25f));
}

void Ui::progress(std::string_view key, base::Rect const& rect, float share, std::string_view label)
{
    // Rounded down: 100 % is done, not nearly.
    std::string const value = std::to_string(static_cast<int>(portion(share) * 100)) + " %";
    float const value_width = measure(progress_value("100 %")).width + 1, bar = step(0.75f);
    base::Rect const rail { rect.x, rect.bottom() - bar, rect.width, bar };
    float const words_height = rail.y - step(0.5f) - rect.y;
    paint(progress_label(label), { rect.x, rect.y, rect.width - value_width - step(), words_height });
    paint(progress_value(value), { rect.right() - value_width, rect.y, value_width, words_height });
    m_canvas.fill(rail, theme().surface, bar / 2);
    m_canvas.outline(rail, theme().line, px(base::Millimetres { 0.4f }), bar / 2);
    if (float const length = std::round(rail.width * portion(share)); length > 0)
        m_canvas.fill({ rail.x, rail.y, std::min(rail.width, std::max(length, bar)), bar }, theme().accent, bar / 2);
    record(key, semantics::Role::progress_bar, label, rect, value);
}

} // namespace ui
