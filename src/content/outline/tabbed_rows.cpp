#include "content/outline/tabbed_rows.h"

#include "base/utf8.h"
#include "content/outline/rows.h"
#include "content/review_line.h"

#include <algorithm>
#include <span>
#include <unicode/uchar.h>
#include <utility>

namespace content {

namespace {

/// What stands in a form to be filled in is no cell.
bool has_letter_or_digit(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
    });
}

bool fits_cell(RichText const& cell)
{
    constexpr int k_longest = 80;
    return base::characters_in(cell.text) <= k_longest && has_letter_or_digit(cell.text);
}

bool is_tabbed(Line const& line)
{
    return line.columns.size() > 1 && line.block.kind == BlockKind::paragraph && line.block.level == 0 && !line.boxed
        && !begins_as_review(line.block.content.text);
}

/// People type two tabs after a short word: where the first line has one tab between two columns, each other line has
/// the same columns, however many tabs they have.
bool is_table(std::span<Line const> lines)
{
    Line const& first = lines.front();
    bool const by_first = first.tabs + 1 == static_cast<int>(first.columns.size());
    return lines.size() > 1 && std::ranges::all_of(lines, [&](Line const& line) {
        return (by_first || line.tabs == first.tabs) && line.columns.size() == first.columns.size()
            && std::ranges::all_of(line.columns, fits_cell);
    });
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

int recognise_tabbed_rows(std::vector<Line>& lines)
{
    constexpr std::size_t k_columns_of_table = 3;
    int left = 0;
    for (auto begin = lines.begin(); begin != lines.end();) {
        auto const end = std::find_if_not(begin, lines.end(), is_tabbed);
        std::span<Line> const tabbed { begin, end };
        if (!tabbed.empty() && is_table(tabbed))
            make_rows(tabbed);
        else if (tabbed.size() > 1
            && std::ranges::any_of(tabbed, [](Line const& line) { return line.columns.size() >= k_columns_of_table; }))
            left += static_cast<int>(tabbed.size());
        begin = end == lines.end() ? end : std::next(end);
    }
    return left;
}

} // namespace content
