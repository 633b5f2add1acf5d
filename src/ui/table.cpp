// Rows of words and numbers, parted by hairlines.

#include "ui/ui.h"

namespace ui {

using semantics::Role;

namespace {

Words cell_words(TableRow const& row, std::size_t column)
{
    bool const header = row.kind == TableRow::Kind::header;
    return { .text = header ? row.columns[column].label : row.cells[column],
        .type = Type::caption,
        .strong = header,
        .align = row.columns[column].align,
        .line_spacing = 1.3f };
}

std::size_t cells_of(TableRow const& row)
{
    return row.kind == TableRow::Kind::header ? row.columns.size() : std::min(row.columns.size(), row.cells.size());
}

/// Where a column stands in a row.
struct Extent {
    float x, width;
};

std::vector<Extent> extents(std::span<TableColumn const> columns, float width, float gap)
{
    float whole = 0;
    for (auto const& column : columns)
        whole += std::max(0.0f, column.share);
    float const room = std::max(0.0f, width - gap * static_cast<float>(columns.size() - 1));
    std::vector<Extent> found;
    float x = 0;
    for (auto const& column : columns) {
        float const part = whole > 0 ? room * std::max(0.0f, column.share) / whole : 0;
        found.push_back({ std::round(x), std::floor(part) });
        x += part + gap;
    }
    return found;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \n\t") == std::string_view::npos; }

} // namespace

float Ui::table_row_height(TableRow const& row, float width)
{
    auto const places = extents(row.columns, width, step(1));
    float height = measure({ .text = "0", .type = Type::caption, .line_spacing = 1.3f }).height;
    for (std::size_t i = 0; i < cells_of(row); ++i)
        height = std::max(height, measure(cell_words(row, i), places[i].width).height);
    return std::ceil(height + step(0.9f));
}

void Ui::table_row(std::string_view key, base::Rect const& rect, TableRow const& row)
{
    bool const header = row.kind == TableRow::Kind::header;
    auto const places = extents(row.columns, rect.width, step(1));
    std::size_t const count = cells_of(row);
    std::string_view name;
    for (std::size_t i = 0; i < count && is_blank(name); ++i)
        name = cell_words(row, i).text;
    begin_group(key, Role::row, is_blank(name) ? std::string_view {} : name, rect);
    for (std::size_t i = 0; i < count; ++i) {
        Words words = cell_words(row, i);
        if (is_blank(words.text))
            continue;
        if (header)
            words.colour = theme().ink_soft;
        // The first lines of a row's cells stand on one line, however many lines they have.
        base::Rect const box { rect.x + places[i].x, rect.y + step(0.45f), places[i].width, 0 };
        paint(words, box);
        record(std::string(key) + "/" + std::to_string(i), header ? Role::column_header : Role::cell, words.text,
            { box.x, rect.y, box.width, rect.height });
    }
    end_group();
    if (!header)
        return hairline(rect.x, rect.bottom() - 1, rect.width);
    float const thickness = px(base::Millimetres { 0.4f });
    m_canvas.fill({ rect.x, rect.bottom() - thickness, rect.width, thickness }, theme().line);
}

float Ui::table_height(Table const& table, float width)
{
    float height = table_row_height({ .columns = table.columns, .kind = TableRow::Kind::header }, width);
    for (auto const& cells : table.rows)
        height += table_row_height({ .columns = table.columns, .cells = cells }, width);
    return height;
}

void Ui::table(std::string_view key, base::Rect const& rect, Table const& table)
{
    begin_group(key, Role::table, table.label, rect);
    float y = rect.y;
    auto row = [&](std::string_view name, TableRow const& cells) {
        float const height = table_row_height(cells, rect.width);
        table_row(std::string(key) + "/" + std::string(name), { rect.x, y, rect.width, height }, cells);
        y += height;
    };
    row("header", { .columns = table.columns, .kind = TableRow::Kind::header });
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        row(std::to_string(i), { .columns = table.columns, .cells = table.rows[i] });
    end_group();
}

} // namespace ui
