// Horizontal bars, and what all figures have above them.

#include "ui/patterns.h"
#include "ui/ui.h"

namespace ui {

using semantics::Role;

namespace {

Words figure_title(std::string_view title) { return { .text = title, .strong = true, .line_spacing = 1.3f }; }

Words figure_summary(std::string_view summary)
{
    return { .text = summary, .type = Type::caption, .line_spacing = 1.35f };
}

Words bar_label(std::string_view label) { return { .text = label, .type = Type::caption, .line_spacing = 1.2f }; }

Words bar_value(Bar const& bar)
{
    return { .text = bar.value,
        .type = Type::caption,
        .strong = bar.state == Bar::State::shown,
        .max_lines = 1,
        .line_spacing = 1.2f };
}

/// How a chart's width is shared out: labels, bars, values.
class BarRows {
public:
    BarRows(Ui& ui, std::span<Bar const> bars, float width)
        : gap(std::round(ui.em(Type::caption) * 0.4f))
        , m_ui(ui)
    {
        for (auto const& bar : bars) {
            labels = std::max(labels, ui.measure(bar_label(bar.label)).width + 1);
            values = std::max(values, ui.measure(bar_value(bar)).width + 1);
        }
        labels = std::min(labels, std::round(width * 0.42f));
        axis = labels + gap;
        longest = std::max(1.0f, width - axis - gap - values);
    }

    [[nodiscard]] float height(Bar const& bar) const
    {
        return std::ceil(std::max(thickness(), m_ui.measure(bar_label(bar.label), labels).height) + gap);
    }
    [[nodiscard]] float thickness() const { return std::round(m_ui.cap_height(Type::caption) * 1.5f); }

    float gap;                    ///< Between words and bars, and between rows.
    float labels = 0, values = 0; ///< Widths.
    float axis = 0;               ///< Where the bars begin.
    float longest = 0;

private:
    Ui& m_ui;
};

} // namespace

float Ui::figure_head_height(FigureText const& text, float width)
{
    float height = measure(figure_title(text.title), width).height;
    if (!text.summary.empty())
        height += measure(figure_summary(text.summary), width).height;
    return std::ceil(height + step(0.75f));
}

base::Rect Ui::figure_head(std::string_view key, base::Rect const& rect, FigureText const& text)
{
    paint(figure_title(text.title), { rect.x, rect.y, rect.width, 0 });
    Words summary = figure_summary(text.summary);
    summary.colour = theme().ink_soft;
    if (!text.summary.empty())
        paint(summary, { rect.x, rect.y + measure(figure_title(text.title), rect.width).height, rect.width, 0 });
    record(key, Role::figure, text.title, rect, text.summary);
    float const head = figure_head_height(text, rect.width);
    return { rect.x, rect.y + head, rect.width, std::max(0.0f, rect.height - head) };
}

float Ui::bar_chart_height(FigureText const& text, std::span<Bar const> bars, float width)
{
    BarRows const rows(*this, bars, width);
    float height = figure_head_height(text, width);
    for (auto const& bar : bars)
        height += rows.height(bar);
    return height;
}

void Ui::bar_chart(std::string_view key, base::Rect const& rect, FigureText const& text, std::span<Bar const> bars)
{
    auto const body = figure_head(key, rect, text);
    BarRows const rows(*this, bars, rect.width);
    float const axis = body.x + rows.axis, pitch = pattern_pitch(cap_height(Type::caption));
    float y = body.y;
    for (auto const& bar : bars) {
        float const height = rows.height(bar), thickness = rows.thickness();
        Words label = bar_label(bar.label);
        label.align = text::Align::end;
        paint(label, { body.x, y, rows.labels, height });
        bool const shown = bar.state == Bar::State::shown;
        float const length
            = shown ? std::round(rows.longest * portion(bar.share)) : std::min(rows.thickness(), rows.longest);
        Pattern const pattern = shown        ? Pattern::solid
            : bar.state == Bar::State::small ? Pattern::striped
                                             : Pattern::hollow;
        draw_pattern(m_canvas, { axis, std::round(y + (height - thickness) / 2), length, thickness }, pattern,
            theme().accent, pitch);
        Words value = bar_value(bar);
        value.colour = shown ? theme().ink : theme().ink_soft;
        paint(value, { axis + length + rows.gap, y, 0, height });
        y += height;
    }
    float const thickness = px(base::Millimetres { 0.4f });
    m_canvas.fill({ axis - thickness, body.y, thickness, y - body.y }, theme().line);
}

} // namespace ui
