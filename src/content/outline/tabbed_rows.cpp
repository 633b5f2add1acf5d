#include "content/outline/tabbed_rows.h"

#include "content/outline/rows.h"

#include <algorithm>
#include <span>
#include <utility>

namespace content {

namespace {

bool is_tabbed(Line const& line)
{
    return line.columns.size() > 1 && line.block.kind == BlockKind::paragraph && line.block.level == 0;
}

void make_rows(std::span<Line> table)
{
    bool const has_header = table[0].strong && !table[1].strong;
    for (Line& line : table) {
        bool const first = &line == &table.front(), header = first && has_header;
        line.block = { BlockKind::row, first ? 0 : 1, 0, row_of(line.columns), header ? Sign::header : Sign::none };
        if (header)
            line.block.content.runs.clear();
    }
}

} // namespace

void recognise_tabbed_rows(std::vector<Line>& lines)
{
    for (auto begin = lines.begin(); begin != lines.end();) {
        auto const end = std::find_if(begin, lines.end(), [&](Line const& line) {
            return !is_tabbed(line) || line.columns.size() != begin->columns.size() || line.boxed != begin->boxed;
        });
        if (end - begin > 1)
            make_rows({ begin, end });
        begin = std::max(end, std::next(begin));
    }
}

} // namespace content
