#pragma once
// Tables of a page, row by row.

#include "content/vocabulary/article.h"
#include "content/xml_tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace content::html {

/// It only places things on the page: it says so, or has other than words in its cells (headings, tables, folded parts,
/// pictures in a table without headers), or a single column.
[[nodiscard]] bool is_layout(xmlNode const* table);

/// In the order of the page.
[[nodiscard]] std::vector<xmlNode const*> cells_of(xmlNode const* table);

struct TableRow {
    std::vector<RichText> cells;
    bool header = false; ///< It names the columns.
};

struct TableRows {
    std::vector<TableRow> rows;
    std::vector<std::string> remarks; ///< Of what was left out within cells.
};

/// A cell that spans rows is in each of them, and a header that spans columns in each of those. The page begins on line
/// `first_line` of the file `name`.
[[nodiscard]] TableRows rows_of(xmlNode const* table, std::string_view name, int first_line);

} // namespace content::html
