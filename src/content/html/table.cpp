#include "content/html/table.h"

#include "content/html/body.h"
#include "content/html/elements.h"
#include "content/outline/rows.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace content::html {

namespace {

/// No table that can be shown is wider.
constexpr int k_most_columns = 60;
constexpr int k_most_rows_spanned = 1000;
/// Only what is short is worth saying again, and a long text again and again would fill the memory.
constexpr std::size_t k_longest_repeated_bytes = 300;

bool is_cell(xmlNode const* node) { return is_element(node, "td") || is_element(node, "th"); }

/// Also those in <thead>, <tbody> and <tfoot>.
std::vector<xmlNode const*> row_elements(xmlNode const* table)
{
    std::vector<xmlNode const*> rows;
    for (xmlNode const* child = table->children; child; child = child->next) {
        if (is_element(child, "tr"))
            rows.push_back(child);
        else if (is_element(child, "thead") || is_element(child, "tbody") || is_element(child, "tfoot"))
            std::ranges::copy(row_elements(child), std::back_inserter(rows));
    }
    return rows;
}

std::vector<xmlNode const*> cells_in(xmlNode const* row)
{
    std::vector<xmlNode const*> cells;
    for (xmlNode const* child = row->children; child; child = child->next)
        if (is_cell(child))
            cells.push_back(child);
    return cells;
}

int span_of(xmlNode const* cell, std::string_view attribute, int most)
{
    std::string const digits = attribute_of(cell, attribute);
    int span = 1;
    std::from_chars(digits.data(), digits.data() + digits.size(), span);
    return std::clamp(span, 1, most);
}

/// What a cell of a row above covers.
struct Covered {
    int rows = 0;
    RichText content;
};

class Rows {
public:
    Rows(std::string_view name, int first_line)
        : m_name(name)
        , m_first_line(first_line)
    {
    }

    void add(xmlNode const* row)
    {
        TableRow made;
        std::size_t column = 0;
        auto const cells = cells_in(row);
        for (xmlNode const* const cell : cells) {
            take_covered(made, column);
            if (made.cells.size() >= static_cast<std::size_t>(k_most_columns))
                break;
            place(made, cell, column);
        }
        take_covered(made, column);
        bool const all_headers = std::ranges::all_of(cells, [](xmlNode const* cell) { return is_element(cell, "th"); });
        made.header = !cells.empty() && (all_headers || is_element(row->parent, "thead"));
        m_made.rows.push_back(std::move(made));
    }

    TableRows take() { return std::move(m_made); }

private:
    /// Pictures are in it by their texts, and all its paragraphs and items in a row.
    RichText text_of(xmlNode const* cell)
    {
        Body body(m_name, m_first_line);
        body.read_cell(cell);
        PageText page = body.take();
        std::ranges::move(page.outline.remarks, std::back_inserter(m_made.remarks));
        RichText text;
        for (OutlinePart const& part : page.outline.parts)
            join_parts(text, part.block.content);
        return text;
    }

    void take_covered(TableRow& made, std::size_t& column)
    {
        for (; column < m_covered.size() && m_covered[column].rows > 0; ++column) {
            --m_covered[column].rows;
            made.cells.push_back(m_covered[column].content);
        }
    }

    void place(TableRow& made, xmlNode const* cell, std::size_t& column)
    {
        int const deep = span_of(cell, "rowspan", k_most_rows_spanned);
        int const columns = span_of(cell, "colspan", k_most_columns);
        RichText const text = text_of(cell);
        for (int i = 0; i < columns && made.cells.size() < static_cast<std::size_t>(k_most_columns); ++i, ++column) {
            bool const repeated = text.text.size() <= k_longest_repeated_bytes;
            RichText const content = i == 0 || (repeated && is_element(cell, "th")) ? text : RichText {};
            if (m_covered.size() <= column)
                m_covered.resize(column + 1);
            m_covered[column] = { deep - 1, deep > 1 && repeated ? content : RichText {} };
            made.cells.push_back(content);
        }
    }

    std::string_view m_name;
    int m_first_line;
    TableRows m_made;
    std::vector<Covered> m_covered; ///< By column.
};

} // namespace

bool is_layout(xmlNode const* table)
{
    std::string const role = attribute_of(table, "role");
    if (role == "presentation" || role == "none")
        return true;
    for (std::string_view const element :
        { "table", "h1", "h2", "h3", "h4", "h5", "h6", "details", "figure", "blockquote" })
        if (holds(table, element))
            return true;
    if (holds(table, "img") && !holds(table, "th"))
        return true;
    // An empty cell beside another only makes room.
    return std::ranges::all_of(row_elements(table), [](xmlNode const* row) {
        return std::ranges::count_if(cells_in(row), [](xmlNode const* cell) { return !visible_text(cell).empty(); })
            <= 1;
    });
}

std::vector<xmlNode const*> cells_of(xmlNode const* table)
{
    std::vector<xmlNode const*> cells;
    for (xmlNode const* const row : row_elements(table))
        std::ranges::copy(cells_in(row), std::back_inserter(cells));
    return cells;
}

TableRows rows_of(xmlNode const* table, std::string_view name, int first_line)
{
    Rows rows(name, first_line);
    for (xmlNode const* const row : row_elements(table))
        rows.add(row);
    return rows.take();
}

} // namespace content::html
