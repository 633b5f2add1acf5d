// Columns side by side: weeks along the bottom.

#include "ui/patterns.h"
#include "ui/ui.h"

namespace ui {

namespace {

Words column_words(std::string_view text, bool strong = false)
{
    return { .text = text,
        .type = Type::caption,
        .strong = strong,
        .align = text::Align::centre,
        .max_lines = 1,
        .line_spacing = 1.2f };
}

/// A word centred over or under a column, but never beyond the chart's own sides.
void paint_centred(Ui& ui, Words const& words, float centre, base::Rect const& within, float y)
{
    auto const size = ui.measure(words);
    float const x = std::clamp(centre - size.width / 2, within.x, std::max(within.x, within.right() - size.width));
    ui.paint(words, { std::round(x), y, 0, size.height });
}

} // namespace

float Ui::column_chart_height(FigureText const& text, float width)
{
    return figure_head_height(text, width) + std::round(measure(column_words("0")).height * 7);
}

void Ui::column_chart(
    std::string_view key, base::Rect const& rect, FigureText const& text, std::span<Bar const> columns)
{
    auto const body = figure_head(key, rect, text);
    auto const most = static_cast<std::size_t>(std::max(1.0f, body.width / px(base::Millimetres { 2 })));
    if (columns.size() > most)
        columns = columns.last(most);
    if (columns.empty() || body.height <= 0)
        return;
    float widest_label = 0, widest_value = 0;
    for (auto const& column : columns) {
        widest_label = std::max(widest_label, measure(column_words(column.label)).width);
        widest_value = std::max(widest_value, measure(column_words(column.value, true)).width);
    }
    float const pitch = body.width / static_cast<float>(columns.size());
    float const line = measure(column_words("0")).height;
    bool const with_values = widest_value <= pitch - px(base::Millimetres { 0.8f });
    // The last one is moved in from the chart's side.
    float const moved = std::max(0.0f, (widest_label - pitch) / 2);
    auto const labels_apart
        = static_cast<std::size_t>(std::max(1.0f, std::ceil((widest_label + moved + step(0.75f)) / pitch)));

    // From the top: a line of values or, where they have no room, the axis's end; the columns; the base; their labels.
    bool const with_axis_end = !with_values && !text.axis_end.empty();
    float const top = body.y + (with_values || with_axis_end ? line : 0),
                base = std::round(body.bottom() - line - step(0.25f));
    if (with_axis_end) {
        Words words = column_words(text.axis_end);
        words.colour = theme().ink_soft;
        paint(words, { body.x, body.y, 0, line });
        hairline(body.x, top, body.width);
    }
    float const tallest = std::max(1.0f, base - top);
    float const width = std::max(1.0f, std::round(std::min(pitch * 0.68f, line * 2))),
                least = std::round(cap_height(Type::caption) * 1.2f);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto const& column = columns[i];
        bool const shown = column.state == Bar::State::shown;
        float const height = shown ? std::round(tallest * portion(column.share)) : std::min(least, tallest);
        float const centre = body.x + (static_cast<float>(i) + 0.5f) * pitch;
        Pattern const pattern = shown           ? Pattern::solid
            : column.state == Bar::State::small ? Pattern::striped
                                                : Pattern::hollow;
        draw_pattern(m_canvas, { std::round(centre - width / 2), base - height, width, height }, pattern,
            theme().accent, pattern_pitch(cap_height(Type::caption)));
        if (with_values && !column.value.empty()) {
            Words value = column_words(column.value, shown);
            value.colour = shown ? theme().ink : theme().ink_soft;
            paint_centred(*this, value, centre, body, base - height - line);
        }
        if ((columns.size() - 1 - i) % labels_apart == 0 && !column.label.empty())
            paint_centred(*this, column_words(column.label), centre, body, base + step(0.25f));
    }
    m_canvas.fill({ body.x, base, body.width, px(base::Millimetres { 0.4f }) }, theme().line);
}

} // namespace ui
