#include "store/settled_database.h"

#include "store/presence.h"

#include <fstream>
#include <sqlite3.h>

namespace store {

namespace {

using base::ErrorCode;

/// Only reading shows whether there is something to take back. False: it takes a connection that may write.
bool can_be_read(SQLite::Database& database)
{
    try {
        database.execAndGet("PRAGMA schema_version");
        return true;
    } catch (SQLite::Exception const& exception) {
        if (exception.getExtendedErrorCode() != SQLITE_READONLY_ROLLBACK)
            throw;
        return false;
    }
}

base::Result<SQLite::Database> open_as(
    std::string const& how, int flags, std::filesystem::path const& file, int busy_timeout_ms)
{
    return guarded(nullptr, [&]() -> base::Result<SQLite::Database> {
        return SQLite::Database(address_of(file, how), flags | SQLite::OPEN_URI, busy_timeout_ms);
    });
}

base::Result<SQLite::Database> open_settled(std::filesystem::path const& file, int busy_timeout_ms)
{
    auto database = TRY(open_as("mode=ro", SQLite::OPEN_READONLY, file, busy_timeout_ms));
    auto const read = [&] { return guarded(&database, [&]() -> base::Result<bool> { return can_be_read(database); }); };
    if (!TRY(read())) {
        database = TRY(open_as("mode=rw", SQLite::OPEN_READWRITE, file, busy_timeout_ms));
        TRY(read());
    }
    return database;
}

} // namespace

base::Result<SQLite::Database> open_for_reading(std::filesystem::path const& file, int busy_timeout_ms)
{
    auto database = open_settled(file, busy_timeout_ms);
    if (database || database.error().code == ErrorCode::damaged || database.error().code == ErrorCode::busy
        || database.error().code == ErrorCode::unreadable)
        return database;
    if (!has_unsettled_change(file))
        return open_as("immutable=1", SQLite::OPEN_READONLY, file, busy_timeout_ms);
    database.error().message += "; it has changes that are not yet merged, which needs a folder that can be written";
    return database;
}

bool has_unsettled_change(std::filesystem::path const& file)
{
    auto const log = presence_of(file.string() + "-wal");
    if (!log || *log == Presence::has_content)
        return true;
    std::string const journal = file.string() + "-journal";
    if (presence_of(journal) == Presence::absent)
        return false;
    // A rollback journal that stays between transactions begins with zeros once they have ended.
    std::ifstream stream(journal, std::ios::binary);
    char first = 0;
    return stream.get(first) ? first != 0 : !stream.eof();
}

} // namespace store
