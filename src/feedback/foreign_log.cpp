#include "feedback/foreign_log.h"

#include "feedback/log_file.h"
#include "store/database_use.h"
#include "store/journal_loss.h"
#include "store/migrations.h"
#include "store/presence.h"

#include <sqlite3.h>

namespace feedback {

namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

/// Only before this process has it open; see store/database_use.h.
base::Result<void> look_at(fs::path const& file)
{
    if (TRY(store::is_open_elsewhere(file)))
        return base::failure(ErrorCode::busy, "another program has it open");
    if (!store::begins_as_database(file))
        return base::failure(ErrorCode::damaged, "not a database");
    return {};
}

base::Result<SQLite::Database> open_unchanged(fs::path const& file)
{
    bool const has_journal = TRY(store::presence_of(file.string() + "-wal")) == store::Presence::has_content;
    return store::guarded(nullptr, [&]() -> base::Result<SQLite::Database> {
        // Without locks there is no -shm: the index of the journal is kept in memory.
        SQLite::Database database(
            store::address_of(file, has_journal ? "mode=ro&vfs=unix-none" : "mode=ro&immutable=1"),
            SQLite::OPEN_READONLY | SQLite::OPEN_URI);
        database.exec("PRAGMA locking_mode = EXCLUSIVE");
        sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        return database;
    });
}

base::Result<SQLite::Database> open_image(store::DatabaseImage& image)
{
    return store::guarded(nullptr, [&]() -> base::Result<SQLite::Database> {
        SQLite::Database database(":memory:", SQLite::OPEN_READWRITE);
        auto const bytes = static_cast<sqlite3_int64>(image.size());
        if (sqlite3_deserialize(database.getHandle(), "main", image.data(), bytes, bytes, SQLITE_DESERIALIZE_READONLY)
            != SQLITE_OK)
            return base::failure(ErrorCode::failed, "can't be read from memory");
        return database;
    });
}

/// What the journal of `named` lies next to: a link leads to it.
base::Result<fs::path> file_named(fs::path const& named)
{
    std::error_code error;
    fs::path file = fs::canonical(named, error);
    if (error)
        return base::failure(ErrorCode::absent, error.message());
    if (!fs::is_regular_file(file, error))
        return base::failure(ErrorCode::usage, "not a file");
    return file;
}

base::Result<void> check_is_log(ForeignLog& log)
{
    return store::guarded(&log.database, [&]() -> base::Result<void> {
        store::harden(log.database);
        if (store::is_blank(log.database))
            return base::failure(ErrorCode::absent, "there is no feedback in it");
        return store::check_version(log.database, store::log_schema(), store::OlderVersion::accepted);
    });
}

} // namespace

base::Result<ForeignLog> open_foreign_log(fs::path const& named)
{
    fs::path const file = TRY(file_named(named));
    TRY_VOID(check_log_presence(file));
    int changes_lost = 0;
    auto const look = [&]() -> base::Result<void> {
        TRY_VOID(look_at(file));
        changes_lost = TRY(store::loss_of_journal(file.string() + "-wal")).transactions;
        return {};
    };
    auto connected = TRY(store::ConnectedFile::enter(file, look));
    ForeignLog log {
        .connected = std::move(connected), .database = TRY(open_unchanged(file)), .changes_lost = changes_lost
    };
    TRY_VOID(check_is_log(log));
    return log;
}

base::Result<ForeignLog> open_foreign_journal(fs::path const& named)
{
    fs::path const file = TRY(file_named(named));
    store::DatabaseImage image;
    int changes_lost = 0;
    auto const read = [&]() -> base::Result<void> {
        if (TRY(store::is_open_elsewhere(file)))
            return base::failure(ErrorCode::busy, "another program has it open");
        image = TRY(store::image_with_journal(file));
        changes_lost = TRY(store::loss_of_journal(file.string() + "-wal")).transactions;
        return {};
    };
    auto connected = TRY(store::ConnectedFile::enter(file, read));
    auto database = TRY(open_image(image));
    ForeignLog log { std::move(connected), std::move(image), std::move(database), changes_lost };
    TRY_VOID(check_is_log(log));
    return log;
}

} // namespace feedback
