#include "base/wipe.h"
#include "feedback/export/csv_cell.h"
#include "feedback/export/opener.h"
#include "feedback/export/reader.h"
#include "store/file_writer.h"

#include <algorithm>
#include <vector>

namespace feedback {

namespace {

using Cells = std::vector<std::string_view>;

std::string_view without_line_end(std::string_view row)
{
    row.remove_suffix(row.ends_with('\n') ? 1 : 0);
    row.remove_suffix(row.ends_with('\r') ? 1 : 0);
    return row;
}

/// The cells as they stand, with their quotes.
void split(std::string_view row, Cells& cells)
{
    cells.clear();
    std::size_t begin = 0;
    bool quoted = false;
    for (std::size_t at = 0; at < row.size(); ++at) {
        quoted ^= row[at] == '"';
        if (row[at] == ',' && !quoted) {
            cells.push_back(row.substr(begin, at - begin));
            begin = at + 1;
        }
    }
    cells.push_back(row.substr(begin));
}

std::string text_of(std::string_view cell)
{
    if (cell.size() < 2 || !cell.starts_with('"') || !cell.ends_with('"'))
        return std::string(cell);
    std::string text;
    for (std::size_t at = 1; at + 1 < cell.size(); ++at) {
        text += cell[at];
        at += cell[at] == '"' && cell[at + 1] == '"' ? 1 : 0;
    }
    return text;
}

/// As it was before append_csv_cell().
std::string without_apostrophe(std::string const& text) { return text.substr(text.starts_with('\'') ? 1 : 0); }

struct Columns {
    std::size_t count = 0, id = 0, comment = 0, sealed = 0;
};

base::Result<Columns> columns_of(ExportReader const& reader, std::string_view header)
{
    constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF"; // Of spreadsheets that saved it again.
    if (header.starts_with(k_byte_order_mark))
        header.remove_prefix(k_byte_order_mark.size());
    Cells cells;
    split(without_line_end(header), cells);
    Columns columns { .count = cells.size() };
    for (auto const& [name, into] : { std::pair<std::string_view, std::size_t*> { "id", &columns.id },
             { "comment", &columns.comment }, { "sealed", &columns.sealed } }) {
        auto const found = std::ranges::find_if(
            cells, [&, wanted = name](std::string_view cell) { return text_of(cell) == wanted; });
        if (found == cells.end())
            return tl::unexpected(
                reader.error("no column '" + std::string(name) + "': not an export with sealed comments"));
        *into = static_cast<std::size_t>(found - cells.begin());
    }
    return columns;
}

} // namespace

base::Result<void> open_csv(std::filesystem::path const& from, std::filesystem::path const& to, ExportOpener& opener)
{
    auto reader = TRY(ExportReader::open(from, ExportReader::Quotes::enclose_line_ends));
    std::string row;
    if (!TRY(reader.next(row)))
        return tl::unexpected(reader.error("empty: not an export"));
    Columns const columns = TRY(columns_of(reader, row));
    auto file = TRY(store::FileWriter::create(to, store::FileWriter::Readers::owner));
    TRY_VOID(file.append(row));

    Cells cells;
    auto made = base::WipingString::with_room(256);
    while (TRY(reader.next(row))) {
        opener.count_rows(1);
        std::string_view const body = without_line_end(row);
        split(body, cells);
        if (cells.size() != columns.count)
            return tl::unexpected(reader.error(
                std::to_string(cells.size()) + " cells under a header of " + std::to_string(columns.count)));
        std::optional<std::string> comment;
        if (text_of(cells[columns.sealed]) != "0")
            comment = opener.open(without_apostrophe(text_of(cells[columns.id])), text_of(cells[columns.comment]));
        if (!comment) {
            TRY_VOID(file.append(row));
            continue;
        }
        made.clear();
        for (std::size_t at = 0; at < cells.size(); ++at) {
            made += at > 0 ? "," : "";
            if (at == columns.comment)
                append_csv_cell(made, *comment);
            else
                made += at == columns.sealed ? "0" : cells[at];
        }
        made += std::string_view(row).substr(body.size());
        base::wipe(*comment);
        TRY_VOID(file.append(made));
    }
    static_cast<void>(TRY(file.finish()));
    return {};
}

} // namespace feedback
