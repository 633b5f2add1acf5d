#include "content/docx/table.h"

#include "content/plain_text.h"

#include <algorithm>
#include <charconv>

namespace content::docx {

namespace {

/// No table that can be shown is wider.
constexpr int k_most_columns = 60;

void find_cells(xmlNode const* parent, std::vector<xmlNode const*>& cells)
{
    for (xmlNode const* child = parent ? parent->children : nullptr; child; child = child->next) {
        if (is_element(child, "tc"))
            cells.push_back(child);
        else if (is_element(child, "sdt"))
            find_cells(child_of(child, "sdtContent"), cells);
        else if (is_element(child, "customXml"))
            find_cells(child, cells);
    }
}

bool is_on(xmlNode const* node)
{
    std::string const value = attribute_of(node, "val");
    return node && value != "0" && value != "false" && value != "off";
}

int columns_of(xmlNode const* cell)
{
    std::string const digits = attribute_of(child_of(child_of(cell, "tcPr"), "gridSpan"), "val");
    int columns = 1;
    std::from_chars(digits.data(), digits.data() + digits.size(), columns);
    return std::clamp(columns, 1, k_most_columns);
}

/// The cell above goes on in it.
bool continues_above(xmlNode const* cell)
{
    xmlNode const* const merge = child_of(child_of(cell, "tcPr"), "vMerge");
    return merge && attribute_of(merge, "val") != "restart";
}

bool holds(xmlNode const* node, std::function<bool(xmlNode const*)> const& wanted)
{
    for (xmlNode const* child = node->children; child; child = child->next)
        if (child->type == XML_ELEMENT_NODE && (wanted(child) || holds(child, wanted)))
            return true;
    return false;
}

/// The bytes of the words that are shown.
std::size_t words_in(xmlNode const* node)
{
    std::size_t bytes = 0;
    for (xmlNode const* child = node->children; child; child = child->next) {
        if (is_element(child, "t"))
            bytes += fold_white_space(text_of(child)).size();
        else if (!is_element(child, "del") && !is_element(child, "moveFrom"))
            bytes += words_in(child);
    }
    return bytes;
}

} // namespace

Table::Table(xmlNode const* table) { find_rows(table); }

void Table::find_rows(xmlNode const* parent)
{
    for (xmlNode const* child = parent ? parent->children : nullptr; child; child = child->next) {
        if (is_element(child, "sdt"))
            find_rows(child_of(child, "sdtContent"));
        else if (is_element(child, "customXml"))
            find_rows(child);
        xmlNode const* const properties = child_of(child, "trPr");
        if (!is_element(child, "tr") || child_of(properties, "del"))
            continue;
        Row row { {}, is_on(child_of(properties, "tblHeader")) };
        find_cells(child, row.cells);
        m_rows.push_back(std::move(row));
    }
}

/// Several paragraphs, or long ones, stand in most cells where somebody put columns of text side by side: of one row,
/// or of as much text as no cell of data has.
bool Table::is_of_columns() const
{
    constexpr std::size_t k_long_text = 200;
    std::size_t filled = 0, of_several = 0, of_long_text = 0;
    for (xmlNode const* const cell : cells()) {
        std::size_t paragraphs = 0, bytes = 0;
        for (xmlNode const* child = cell->children; child; child = child->next)
            if (std::size_t const words = is_element(child, "p") ? words_in(child) : 0; words > 0) {
                ++paragraphs;
                bytes += words;
            }
        filled += paragraphs > 0 ? 1 : 0;
        of_several += paragraphs > 1 ? 1 : 0;
        of_long_text += paragraphs > 1 && bytes > k_long_text ? 1 : 0;
    }
    return m_rows.size() == 1 ? of_several > 0 : of_long_text * 2 > filled;
}

bool Table::is_layout(Styles const& styles) const
{
    bool const one_column = std::ranges::all_of(m_rows, [](Row const& row) { return row.cells.size() <= 1; });
    bool const headers = !m_rows.empty() && m_rows.front().header;
    auto const is_no_text = [&](xmlNode const* node) {
        bool const picture = is_element(node, "drawing") || is_element(node, "pict");
        bool const heading = is_element(node, "pStyle") && styles.heading_level(attribute_of(node, "val")) > 0;
        return is_element(node, "tbl") || heading || (picture && !headers);
    };
    auto const has_no_text = [&](xmlNode const* cell) { return holds(cell, is_no_text); };
    return one_column || (!headers && is_of_columns()) || std::ranges::any_of(cells(), has_no_text);
}

bool Table::is_box() const { return m_rows.size() == 1 && m_rows.front().cells.size() == 1; }

std::vector<xmlNode const*> Table::cells() const
{
    std::vector<xmlNode const*> cells;
    for (Row const& row : m_rows)
        cells.insert(cells.end(), row.cells.begin(), row.cells.end());
    return cells;
}

std::vector<TableRow> Table::rows(std::function<CellText(xmlNode const*)> const& text_of) const
{
    std::vector<TableRow> rows;
    std::vector<bool> strong;
    for (Row const& row : m_rows) {
        TableRow made;
        bool all_strong = true;
        for (xmlNode const* const cell : row.cells) {
            std::size_t const column = made.cells.size();
            CellText text = text_of(cell);
            all_strong = all_strong && (text.strong || text.text.text.empty());
            bool const above = continues_above(cell) && !rows.empty() && column < rows.back().cells.size();
            made.cells.push_back(above ? rows.back().cells[column] : std::move(text.text));
            for (int i = 1; i < columns_of(cell) && column + static_cast<std::size_t>(i) < k_most_columns; ++i)
                made.cells.push_back(row.header ? made.cells.back() : RichText {});
        }
        made.header = row.header;
        rows.push_back(std::move(made));
        strong.push_back(all_strong);
    }
    if (rows.size() > 1 && !rows[0].header && strong[0] && !strong[1])
        rows[0].header = true;
    for (TableRow& row : rows)
        if (row.header)
            for (RichText& cell : row.cells)
                cell.runs.clear();
    return rows;
}

} // namespace content::docx
