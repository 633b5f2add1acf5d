#pragma once
// What stands in a log's file, as SQLite tells it.

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <string>

namespace tests {

/// The rows that `query` finds, a line each, with spaces between the columns.
inline std::string lines_of(std::filesystem::path const& folder, std::string const& query)
{
    SQLite::Database database(folder / "log.db", SQLite::OPEN_READONLY);
    std::string lines;
    for (SQLite::Statement row(database, query); row.executeStep(); lines += "\n")
        for (int column = 0; column < row.getColumnCount(); ++column)
            lines.append(column > 0 ? " " : "").append(row.getColumn(column).getString());
    return lines;
}

} // namespace tests
