// The rows of a leaflet's table: in columns where they fit, else a card a row.

#include "screens/article/article_blocks.h"
#include "screens/article/table_plan.h"

#include <algorithm>
#include <cmath>

namespace screens {

using content::Sign;
using semantics::Role;

namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \u00A0") == std::string_view::npos; }

/// What a row is called: its first words.
std::string_view name_of_row(std::vector<std::string_view> const& cells)
{
    auto const name = std::ranges::find_if_not(cells, is_blank);
    return name == cells.end() ? std::string_view("–") : *name;
}

} // namespace

void ArticleBlocks::lay_out_row(std::size_t block, ui::Column& column) const
{
    auto const table = table_around(m_view.article->blocks, block);
    auto const [known, is_new] = m_column_widths.try_emplace({ table.first, column.width() });
    if (is_new)
        known->second = column_widths(table.rows, column.width() / m_em);
    if (block == table.first)
        column.gap_px(std::round(m_em * 0.75f));
    if (known->second)
        lay_out_columns(block, *known->second, column);
    else
        lay_out_card(block, table.first, column);
}

void ArticleBlocks::lay_out_columns(std::size_t block, std::vector<float> const& widths, ui::Column& column) const
{
    bool const header = m_view.article->blocks[block].sign == Sign::header;
    SetText const row = set_text(m_view, block);
    auto const cells = cells_of(row.shown.content.text);
    std::vector<SetText> parts;
    for (std::string_view const cell : cells)
        parts.push_back(part_of(row, cell));
    auto const words_of = [&](std::size_t i) {
        ui::Words words = parts[i].words();
        words.strong = header;
        words.line_spacing = 1.35f;
        return words;
    };
    std::size_t const count = std::min(widths.size(), parts.size());
    float height = 0;
    for (std::size_t i = 0; i < count; ++i)
        height = std::max(height, m_ui.measure(words_of(i), widths[i] * m_em).height);
    float const pad = std::round(m_em * 0.3f);
    column.place(std::ceil(height) + 2 * pad, [&](base::Rect const& whole) {
        std::string const key = "article/block/" + std::to_string(block);
        m_ui.begin_group(key, Role::row, name_of_row(cells), whole);
        float x = whole.x;
        for (std::size_t i = 0; i < count; ++i) {
            if (!is_blank(cells[i]))
                m_ui.say(key + "/" + std::to_string(i), header ? Role::column_header : Role::cell, words_of(i),
                    { x, whole.y + pad }, widths[i] * m_em);
            x += (widths[i] + k_column_gap_ems) * m_em;
        }
        m_ui.end_group();
        float const line = header ? m_ui.px(base::Millimetres { 0.4f }) : 0;
        if (header)
            m_ui.canvas().fill({ whole.x, whole.bottom() - line, whole.width, line }, m_ui.theme().line);
        else
            m_ui.hairline(whole.x, whole.bottom() - 1, whole.width);
    });
    // The names of columns say nothing at the foot of a page.
    if (header)
        column.keep_with_next();
}

void ArticleBlocks::lay_out_card(std::size_t block, std::size_t first, ui::Column& column) const
{
    auto const& blocks = m_view.article->blocks;
    bool const headed = blocks[first].sign == Sign::header;
    // The names of the columns stand in each card.
    if (headed && block == first)
        return;
    SetText const row = set_text(m_view, block), names = headed ? set_text(m_view, first) : SetText {};
    auto const cells = cells_of(row.shown.content.text), headers = cells_of(names.shown.content.text);
    std::string const key = "article/block/" + std::to_string(block);
    float const pad = std::round(m_em * 0.4f);
    column.gap_px(pad);
    auto const lines = [&] {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (is_blank(cells[i]))
                continue;
            bool const named = i < headers.size() && !is_blank(headers[i]);
            SetText const line = part_of(row, cells[i], named ? std::string(headers[i]) + ": " : std::string {});
            ui::Words words = line.words();
            words.line_spacing = 1.4f;
            column.say(key + "/" + std::to_string(i), Role::cell, words);
        }
    };
    column.group(key, Role::row, name_of_row(cells), lines);
    column.gap_px(pad);
    column.hairline();
}

} // namespace screens
