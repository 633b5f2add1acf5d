#include "store/settled_database.h"

#include <fstream>
#include <sqlite3.h>
#include <system_error>

namespace store {

namespace {

SQLite::Database open_as(char const* mode, int flags, std::filesystem::path const& file, int busy_timeout_ms)
{
    SQLite::Database database(address_of(file, mode), flags | SQLite::OPEN_URI, busy_timeout_ms);
    // Only reading shows whether there is something to take back.
    database.execAndGet("PRAGMA schema_version");
    return database;
}

} // namespace

SQLite::Database open_settled(std::filesystem::path const& file, int busy_timeout_ms)
{
    try {
        return open_as("mode=ro", SQLite::OPEN_READONLY, file, busy_timeout_ms);
    } catch (SQLite::Exception const& exception) {
        if (exception.getExtendedErrorCode() != SQLITE_READONLY_ROLLBACK)
            throw;
    }
    return open_as("mode=rw", SQLite::OPEN_READWRITE, file, busy_timeout_ms);
}

bool has_unsettled_change(std::filesystem::path const& file)
{
    std::error_code error;
    auto const log_bytes = std::filesystem::file_size(file.string() + "-wal", error);
    if (!error && log_bytes > 0)
        return true;
    // A rollback journal that stays between transactions begins with zeros once they have ended.
    char first = 0;
    std::ifstream(file.string() + "-journal", std::ios::binary).get(first);
    return first != 0;
}

} // namespace store
