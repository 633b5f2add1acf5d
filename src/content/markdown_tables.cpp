#include "content/markdown_tables.h"

#include "content/markdown_lines.h"
#include "content/plain_text.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <vector>

namespace content {

namespace {

using Lines = std::vector<std::string_view>;
using Columns = std::vector<std::size_t>; ///< Where each begins, in letters of the width of a Latin one.

/// More is no table that anybody drew.
constexpr std::size_t k_most_lines = 2000;

constexpr std::string_view k_blanks = " \t";

struct Row {
    std::vector<std::string> cells;
};

struct Table {
    bool has_head = false;
    std::vector<Row> rows;
    std::size_t lines = 0; ///< That it takes in the file.
};

bool is_blank(std::string_view line) { return line.find_first_not_of(k_blanks) == std::string_view::npos; }

/// Four blanks make code of a line.
bool is_indented(std::string_view line) { return line.starts_with("    ") || line.starts_with('\t'); }

std::size_t width_of(UChar32 letter)
{
    auto const width = u_getIntPropertyValue(letter, UCHAR_EAST_ASIAN_WIDTH);
    if (width == U_EA_WIDE || width == U_EA_FULLWIDTH)
        return 2;
    auto const kind = u_charType(letter);
    return kind == U_NON_SPACING_MARK || kind == U_ENCLOSING_MARK || kind == U_FORMAT_CHAR ? 0 : 1;
}

/// The byte at which a column begins, and where a letter reaches over its beginning, the byte behind that.
std::size_t byte_at(std::string_view line, std::size_t column)
{
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(line.data());
    auto const size = static_cast<std::int32_t>(line.size());
    std::int32_t at = 0;
    for (std::size_t width = 0; at < size && width < column;) {
        UChar32 letter = 0;
        U8_NEXT_OR_FFFD(bytes, at, size, letter);
        width += width_of(letter);
    }
    return static_cast<std::size_t>(at);
}

/// Adds a line of a cell to those before it. Items of a list stand behind one another.
void add_line(std::string& cell, std::string_view line)
{
    line = trimmed(line);
    bool const item = line.starts_with("- ") || line.starts_with("* ");
    if (line.empty())
        return;
    if (!cell.empty())
        cell += item ? "; " : " ";
    cell += item ? trimmed(line.substr(2)) : line;
}

/// "+-----+-----+", "+:===:+====+": where its plus signs stand; empty where it is no such line.
Columns grid_border(std::string_view line)
{
    Columns columns;
    line = trimmed(line);
    if (line.size() < 3 || !line.starts_with('+') || !line.ends_with('+')
        || line.find_first_not_of("+-=:") != std::string_view::npos)
        return {};
    for (std::size_t i = 0; i < line.size(); ++i)
        if (line[i] == '+')
            columns.push_back(i);
    return columns;
}

std::optional<Table> grid_table(Lines const& lines, std::size_t from)
{
    Columns const columns = grid_border(lines[from]);
    if (columns.size() < 2 || is_indented(lines[from]))
        return std::nullopt;
    Table table { .rows = { { std::vector<std::string>(columns.size() - 1) } }, .lines = 1 };
    bool row_begins = true;
    for (; from + table.lines < lines.size() && table.lines < k_most_lines; ++table.lines) {
        std::string_view const line = trimmed(lines[from + table.lines]);
        if (Columns const border = grid_border(line); !border.empty()) {
            if (border != columns)
                return std::nullopt;
            if (line.find('=') != std::string_view::npos && table.rows.size() == 1)
                table.has_head = true;
            table.rows.push_back({ std::vector<std::string>(columns.size() - 1) });
            row_begins = true;
            continue;
        }
        if (!line.starts_with('|'))
            break;
        for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
            std::size_t const begin = byte_at(line, columns[i]), end = byte_at(line, columns[i + 1]);
            if (begin >= line.size() || end >= line.size() || line[begin] != '|' || line[end] != '|')
                return std::nullopt;
            add_line(table.rows.back().cells[i], line.substr(begin + 1, end - begin - 1));
        }
        row_begins = false;
    }
    if (!row_begins)
        return std::nullopt; // It does not end with a line.
    table.rows.pop_back();
    return table.rows.empty() ? std::nullopt : std::optional(std::move(table));
}

/// "-------   ------": where its groups of dashes begin, when it holds nothing else.
Columns dashes(std::string_view line)
{
    Columns columns;
    if (is_indented(line) || line.find_first_not_of("- ") != std::string_view::npos)
        return {};
    for (std::size_t i = 0; i < line.size();) {
        std::size_t const begin = line.find('-', i);
        if (begin == std::string_view::npos)
            break;
        std::size_t const dashes = count_of(line.substr(begin), '-');
        if (dashes < 2)
            return {}; // "- - -" parts sections.
        columns.push_back(begin);
        i = begin + dashes;
    }
    return columns;
}

void add_columns(Row& row, std::string_view line, Columns const& columns)
{
    row.cells.resize(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        // What stands to the left of the first dashes belongs to them.
        std::size_t const begin = i == 0 ? 0 : byte_at(line, columns[i]);
        std::size_t const end = i + 1 < columns.size() ? byte_at(line, columns[i + 1]) : line.size();
        add_line(row.cells[i], line.substr(begin, end - begin));
    }
}

/// Rows from `at` on: with blank lines between them, lines before such a line are one row.
std::vector<Row> rows_of(Lines const& lines, std::size_t at, std::size_t end, Columns const& columns)
{
    auto const first = lines.begin() + static_cast<long>(at), last = lines.begin() + static_cast<long>(end);
    bool const parted = std::any_of(first, last, is_blank);
    std::vector<Row> rows;
    bool begins = true;
    for (; at < end; ++at) {
        if (is_blank(lines[at])) {
            begins = true;
            continue;
        }
        if (begins || !parted)
            rows.emplace_back();
        add_columns(rows.back(), lines[at], columns);
        begins = false;
    }
    return rows;
}

/// The first line from `at` on that is of dashes alone and has nothing below it: the end of a table that may hold blank
/// lines.
std::optional<std::size_t> closing_dashes(Lines const& lines, std::size_t at)
{
    for (std::size_t const last = std::min(lines.size(), at + k_most_lines); at < last; ++at)
        if (!dashes(lines[at]).empty())
            return at + 1 == lines.size() || is_blank(lines[at + 1]) ? std::optional(at) : std::nullopt;
    return std::nullopt;
}

/// A table from line `from` on: with its head there, or with a line of dashes.
std::optional<Table> drawn_table(Lines const& lines, std::size_t from)
{
    if (is_blank(lines[from]))
        return std::nullopt;
    Columns const first = dashes(lines[from]);
    std::size_t below_head = from;
    if (first.size() < 2) {
        // The head has one line, or several below a line of dashes.
        below_head = from + 1;
        if (!first.empty())
            while (below_head < lines.size() && below_head < from + 10 && !is_blank(lines[below_head])
                && dashes(lines[below_head]).empty())
                ++below_head;
    }
    Columns const columns = below_head < lines.size() ? dashes(lines[below_head]) : Columns {};
    if (columns.size() < 2)
        return std::nullopt;
    std::size_t const begin = below_head + 1;
    std::size_t end = begin;
    bool const is_simple = first.empty();
    while (is_simple && end < lines.size() && !is_blank(lines[end]) && dashes(lines[end]).empty())
        ++end;
    if (!is_simple) {
        auto const closing = closing_dashes(lines, begin);
        if (!closing)
            return std::nullopt;
        end = *closing;
    }
    Table table { .has_head = below_head > from, .lines = end + (is_simple ? 0 : 1) - from };
    table.rows = rows_of(lines, begin, end, columns);
    if (table.rows.empty())
        return std::nullopt;
    if (table.has_head) {
        Row head;
        for (std::size_t at = first.empty() ? from : from + 1; at < below_head; ++at)
            add_columns(head, lines[at], columns);
        table.rows.insert(table.rows.begin(), std::move(head));
    }
    return table;
}

/// "Table: How often" and ": How often" below a table, as words.
std::string_view without_caption_mark(std::string_view line)
{
    for (std::string_view const mark : { ": ", "Table: ", "table: " })
        if (line.starts_with(mark))
            return trimmed(line.substr(mark.size()));
    return line;
}

/// The table's lines, and empty ones for those that it no longer has.
void write(Table const& table, std::string& to)
{
    std::size_t written = 0;
    auto const line = [&](std::string const& text) {
        to += text + "\n";
        ++written;
    };
    std::string rule = "|", none = "|";
    for (std::size_t i = 0; i < table.rows.front().cells.size(); ++i)
        rule += "---|", none += " |";
    if (!table.has_head) {
        line(none);
        line(rule);
    }
    for (auto const& row : table.rows) {
        std::string text = "|";
        for (auto const& cell : row.cells) {
            text += ' ';
            for (char const c : cell)
                text += c == '|' ? "\\|" : std::string(1, c);
            text += " |";
        }
        line(text);
        if (table.has_head && &row == &table.rows.front())
            line(rule);
    }
    while (written < table.lines)
        line({});
}

} // namespace

std::string with_pipe_tables(std::string_view body)
{
    if (body.find("+-") == std::string_view::npos && body.find("- -") == std::string_view::npos
        && body.find("-  ") == std::string_view::npos)
        return std::string(body);
    Lines lines;
    for (std::size_t begin = 0; begin < body.size();) {
        std::size_t const end = std::min(body.find('\n', begin), body.size());
        lines.push_back(without_line_end(body.substr(begin, end - begin)));
        begin = end + 1;
    }
    std::string made;
    CodeFences code;
    for (std::size_t i = 0; i < lines.size();) {
        bool const begins = i == 0 || is_blank(lines[i - 1]);
        std::optional<Table> table;
        if (!code.is_in_code(trimmed(lines[i])) && begins) {
            table = grid_table(lines, i);
            if (!table)
                table = drawn_table(lines, i);
        }
        if (!table) {
            made += lines[i++];
            made += '\n';
            continue;
        }
        write(*table, made);
        i += table->lines;
        for (; i < lines.size() && is_blank(lines[i]); ++i)
            made += '\n';
        if (i < lines.size()) {
            std::string_view const line = lines[i], words = without_caption_mark(line);
            if (words.size() < line.size()) {
                made += words;
                made += '\n';
                ++i;
            }
        }
    }
    return made;
}

} // namespace content
