#include "screens/article/table_plan.h"

#include <algorithm>

namespace screens {

namespace {

/// More than the usual letter is wide, so that bold and wide ones fit, too.
constexpr float k_letter_ems = 0.58f;
/// Chinese letters are squares.
constexpr float k_wide_letter_ems = 1.0f;
/// The names of columns are bold, times which no letter of any script grows more.
constexpr float k_bold = 1.2f;
/// A cell of several words is no narrower, where it has so many.
constexpr float k_comfortable_ems = 7;
/// Of a longer table no more rows are looked at, in each frame.
constexpr std::size_t k_rows_looked_at = 200;

/// What a cell needs at the least, and to stand in one line.
struct Need {
    float word = 0, line = 0;
};

Need need_of(std::string_view cell)
{
    Need need;
    float word = 0;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        auto const byte = static_cast<unsigned char>(cell[i]);
        if ((byte & 0xC0) == 0x80)
            continue;
        // From U+3000 on; such text breaks anywhere.
        bool const wide = byte >= 0xE3 && byte < 0xF0;
        float const width = wide ? k_wide_letter_ems : k_letter_ems;
        need.line += width;
        word = byte == ' ' || wide ? 0 : word + width;
        need.word = std::max(need.word, word);
    }
    return need;
}

} // namespace

std::vector<std::string_view> cells_of(std::string_view row)
{
    std::vector<std::string_view> cells;
    for (std::size_t tab = row.find('\t'); tab != std::string_view::npos; tab = row.find('\t')) {
        cells.push_back(row.substr(0, tab));
        row.remove_prefix(tab + 1);
    }
    cells.push_back(row);
    return cells;
}

std::optional<std::vector<float>> column_widths(std::span<content::Block const> rows, float width_ems)
{
    std::vector<Need> columns;
    for (content::Block const& row : rows.first(std::min(rows.size(), k_rows_looked_at))) {
        auto const cells = cells_of(row.content.text);
        columns.resize(std::max(columns.size(), cells.size()));
        for (std::size_t i = 0; i < cells.size(); ++i) {
            Need need = need_of(cells[i]);
            if (row.sign == content::Sign::header)
                need = { need.word * k_bold, need.line * k_bold };
            columns[i].word = std::max(columns[i].word, need.word);
            columns[i].line = std::max(columns[i].line, need.line);
        }
    }
    std::vector<float> widths;
    float spare = width_ems - k_column_gap_ems * static_cast<float>(columns.size() - 1), wanted = 0;
    for (Need const& column : columns) {
        widths.push_back(std::max(column.word, std::min(column.line, k_comfortable_ems)));
        spare -= widths.back();
        wanted += column.line - widths.back();
    }
    if (spare < 0)
        return std::nullopt;
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i]
            += wanted > 0 ? spare * (columns[i].line - widths[i]) / wanted : spare / static_cast<float>(widths.size());
    return widths;
}

TableRows table_around(std::span<content::Block const> blocks, std::size_t row)
{
    auto const is_further
        = [](content::Block const& block) { return block.kind == content::BlockKind::row && block.level > 0; };
    std::size_t first = row, end = row + 1;
    while (first > 0 && is_further(blocks[first]) && blocks[first - 1].kind == content::BlockKind::row)
        --first;
    while (end < blocks.size() && is_further(blocks[end]))
        ++end;
    return { first, blocks.subspan(first, end - first) };
}

} // namespace screens
