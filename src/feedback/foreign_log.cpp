#include "feedback/foreign_log.h"

#include "base/file.h"
#include "feedback/log_file.h"
#include "store/journal_loss.h"
#include "store/migrations.h"
#include "store/presence.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace feedback {

namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

/// Everybody who has a database open in WAL mode holds a lock on some of these bytes
/// (https://www.sqlite.org/fileformat2.html, 1.3.1, the lock-byte page).
constexpr off_t k_first_lock_byte = 0x40000000;
constexpr off_t k_lock_bytes = 512;

/// Closing the file takes this process's own locks on it away; see store/file_presence.h.
base::Result<void> look_at(fs::path const& file)
{
    int const descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return tl::unexpected(base::error_from_errno("open"));
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = k_first_lock_byte;
    lock.l_len = k_lock_bytes;
    bool const in_use = ::fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(descriptor);
    if (in_use)
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

} // namespace

base::Result<ForeignLog> open_foreign_log(fs::path const& named)
{
    std::error_code error;
    fs::path const file = fs::canonical(named, error); // The journal lies next to what a link leads to.
    if (error)
        return base::failure(ErrorCode::absent, error.message());
    if (!fs::is_regular_file(file, error))
        return base::failure(ErrorCode::usage, "not a file");
    TRY_VOID(check_log_presence(file));
    int changes_lost = 0;
    auto presence = store::FilePresence::enter(file, [&]() -> base::Result<void> {
        TRY_VOID(look_at(file));
        changes_lost = store::transactions_lost(file.string() + "-wal");
        return {};
    });
    if (!presence)
        return tl::unexpected(presence.error());
    auto database = TRY(open_unchanged(file));
    ForeignLog log { std::move(*presence), std::move(database), changes_lost };
    TRY_VOID(store::guarded(&log.database, [&]() -> base::Result<void> {
        store::harden(log.database);
        if (store::is_blank(log.database))
            return base::failure(ErrorCode::absent, "there is no feedback in it");
        return store::check_version(log.database, store::log_schema(), store::OlderVersion::accepted);
    }));
    return log;
}

} // namespace feedback
