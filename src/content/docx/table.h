#pragma once
// Tables of a DOCX (ECMA-376, part 1, 17.4).

#include "content/docx/styles.h"
#include "content/vocabulary/article.h"
#include "content/xml_tree.h"

#include <functional>
#include <vector>

namespace content::docx {

struct CellText {
    RichText text;
    bool strong = false; ///< All of it.
};

struct TableRow {
    std::vector<RichText> cells;
    bool header = false; ///< It names the columns.
};

class Table {
public:
    /// `table` is a <w:tbl>, which must outlive it. Rows that are deleted are none.
    explicit Table(xmlNode const* table);

    /// It only places things on the page: it has a single column, or other than words in its cells (headings, tables,
    /// pictures without a row of headers above), or several paragraphs in most of them.
    [[nodiscard]] bool is_layout(Styles const& styles) const;
    /// A single cell.
    [[nodiscard]] bool is_box() const;
    /// In the order of the page.
    [[nodiscard]] std::vector<xmlNode const*> cells() const;

    /// A cell that spans rows is in each of them. The first row is one of headers where it is marked as one, or is bold
    /// and the next one is not.
    [[nodiscard]] std::vector<TableRow> rows(std::function<CellText(xmlNode const*)> const& text_of) const;

private:
    struct Row {
        std::vector<xmlNode const*> cells;
        bool header = false;
    };

    void find_rows(xmlNode const* parent);
    [[nodiscard]] bool is_of_columns() const;

    std::vector<Row> m_rows;
};

} // namespace content::docx
