// One bar of several parts, and a legend with their patterns below it.

#include "ui/patterns.h"
#include "ui/ui.h"

namespace ui {

namespace {

Pattern pattern_of(std::span<BarPart const> parts, std::size_t part)
{
    return parts[part].state == BarPart::State::shown ? static_cast<Pattern>(part % k_pattern_count) : Pattern::striped;
}

float bar_height(Ui const& ui) { return std::round(ui.cap_height(Type::caption) * 2); }

/// Where the legend's entries stand: as many columns as the widest has room for.
class Legend {
public:
    Legend(Ui& ui, std::span<BarPart const> parts, float width)
        : m_count(std::max<std::size_t>(1, parts.size()))
        , m_gap(std::round(ui.em(Type::caption) * 0.35f))
        , swatch(std::round(ui.cap_height(Type::caption) * 1.3f))
    {
        float widest = 0;
        for (auto const& part : parts)
            widest = std::max(widest, ui.measure(label(part)).width + m_gap + ui.measure(value(part)).width + 2);
        float const wanted = swatch + m_gap + widest + ui.step(2);
        m_columns = std::clamp<std::size_t>(static_cast<std::size_t>((width + ui.step(2)) / wanted), 1, m_count);
        // Two full rows are calmer than a long one and a rest.
        std::size_t const rows = (m_count + m_columns - 1) / m_columns;
        m_columns = (m_count + rows - 1) / rows;
        m_pitch = std::floor((width + ui.step(2)) / static_cast<float>(m_columns));
        words_width = std::min(m_pitch - ui.step(2), width) - swatch - m_gap;
        for (auto const& part : parts)
            m_row = std::max(m_row, ui.measure(label(part), label_width(ui, part)).height);
        m_row = std::ceil(m_row + ui.step(0.25f));
    }

    static Words label(BarPart const& part)
    {
        return { .text = part.label, .type = Type::caption, .line_spacing = 1.25f };
    }
    static Words value(BarPart const& part)
    {
        return { .text = part.value, .type = Type::caption, .strong = true, .max_lines = 1, .line_spacing = 1.25f };
    }
    [[nodiscard]] float label_width(Ui& ui, BarPart const& part) const
    {
        return std::min(ui.measure(label(part)).width + 1, words_width - m_gap - ui.measure(value(part)).width);
    }

    [[nodiscard]] float height() const { return m_row * static_cast<float>((m_count + m_columns - 1) / m_columns); }
    /// The entry's swatch, on a row of `row_height()`.
    [[nodiscard]] base::Point place(std::size_t part) const
    {
        return { m_pitch * static_cast<float>(part % m_columns), m_row * static_cast<float>(part / m_columns) };
    }
    [[nodiscard]] float row_height() const { return m_row; }
    [[nodiscard]] float gap() const { return m_gap; }

private:
    std::size_t m_count, m_columns = 1;
    float m_gap, m_pitch = 0, m_row = 0;

public:
    float swatch;
    float words_width = 0;
};

} // namespace

float Ui::stacked_bar_height(FigureText const& text, std::span<BarPart const> parts, float width)
{
    return figure_head_height(text, width) + bar_height(*this) + step(0.75f) + Legend(*this, parts, width).height();
}

void Ui::stacked_bar(
    std::string_view key, base::Rect const& rect, FigureText const& text, std::span<BarPart const> parts)
{
    auto const body = figure_head(key, rect, text);
    float whole = 0;
    for (auto const& part : parts)
        whole += portion(part.share);
    float const height = bar_height(*this), pitch = pattern_pitch(cap_height(Type::caption)),
                gap = px(base::Millimetres { 0.6f });
    Legend const legend(*this, parts, body.width);
    float const legend_top = body.y + height + step(0.75f);
    float before = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        // Rounding the ends, not the lengths, leaves no crumbs at the end of the bar.
        float const scale = body.width / std::max(1.0f, whole);
        float const from = std::round(before * scale), to = std::round((before += portion(parts[i].share)) * scale);
        float const length = to - from - (to < std::round(body.width) ? gap : 0);
        draw_pattern(m_canvas, { body.x + from, body.y, length, height }, pattern_of(parts, i), theme().accent, pitch);

        auto const place = legend.place(i);
        float const x = body.x + place.x, y = legend_top + place.y;
        draw_pattern(m_canvas,
            { x, std::round(y + (legend.row_height() - legend.swatch) / 2), legend.swatch, legend.swatch },
            pattern_of(parts, i), theme().accent, pitch);
        float const label_x = x + legend.swatch + legend.gap(), label_width = legend.label_width(*this, parts[i]);
        paint(Legend::label(parts[i]), { label_x, y, label_width, legend.row_height() });
        paint(Legend::value(parts[i]), { label_x + label_width + legend.gap(), y, 0, legend.row_height() });
    }
}

} // namespace ui
