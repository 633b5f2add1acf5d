#include "feedback/traces.h"

#include "feedback/unused_bytes.h"
#include "store/database.h"

#include <sqlite3.h>

namespace feedback {

namespace {

using base::ErrorCode;

/// 64 MB in our page size: read within some tenths of a second, for which writers wait.
constexpr std::int64_t k_pages_a_stretch = 16 * 1024;
/// How often a writer may come in between before the work is put off.
constexpr int k_most_attempts = 10;

bool journal_is_empty(SQLite::Database& log)
{
    std::error_code error;
    auto const bytes
        = std::filesystem::file_size(std::string(sqlite3_db_filename(log.getHandle(), "main")) + "-wal", error);
    return error || bytes == 0;
}

/// Under the lock of the writer, with everything in the database's file. False when a writer came in between.
base::Result<bool> try_stretch(SQLite::Database& log)
{
    TRY_VOID(empty_journal(log));
    SQLite::Transaction transaction(log, SQLite::TransactionBehavior::IMMEDIATE);
    if (!journal_is_empty(log))
        return false;
    if (!traces_left(log)) // Somebody else has finished.
        return true;
    std::int64_t const next
        = overwrite_unused_bytes(log, log.execAndGet("SELECT next_page FROM traces").getInt64(), k_pages_a_stretch);
    SQLite::Statement done(log,
        next > log.execAndGet("PRAGMA page_count").getInt64()
            ? "DELETE FROM traces"
            : "UPDATE traces SET next_page = " + std::to_string(next));
    done.exec();
    transaction.commit();
    return true;
}

} // namespace

void remember_traces(SQLite::Database& log)
{
    log.exec("INSERT OR REPLACE INTO traces (only_one, next_page) VALUES (1, 1)");
}

bool traces_left(SQLite::Database& log) { return log.execAndGet("SELECT EXISTS (SELECT 1 FROM traces)").getInt() != 0; }

base::Result<void> erase_traces(SQLite::Database& log)
{
    while (traces_left(log))
        TRY_VOID(erase_some_traces(log));
    return empty_journal(log);
}

base::Result<void> erase_some_traces(SQLite::Database& log)
{
    for (int attempt = 0; attempt < k_most_attempts; ++attempt)
        if (TRY(try_stretch(log)))
            return {};
    return base::failure(ErrorCode::busy, "others write all the while");
}

base::Result<void> empty_journal(SQLite::Database& log)
{
    SQLite::Statement checkpoint(log, "PRAGMA wal_checkpoint(TRUNCATE)");
    if (checkpoint.executeStep() && checkpoint.getColumn(0).getInt() != 0)
        return base::failure(ErrorCode::busy, "the write-ahead log is in use and was not truncated");
    return {};
}

} // namespace feedback
