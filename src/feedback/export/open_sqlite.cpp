#include "base/wiping_string.h"
#include "feedback/export/opener.h"
#include "store/database.h"
#include "store/file_writer.h"

#include <sqlite3.h>

#include <fstream>
#include <vector>

namespace feedback {

namespace {

constexpr int k_rows_at_once = 256;

base::Result<void> copy_for_owner(std::filesystem::path const& from, std::filesystem::path const& to)
{
    constexpr std::size_t k_buffer_bytes = 256 * 1024;
    std::ifstream source(from, std::ios::binary);
    if (!source.is_open())
        return base::failure(base::ErrorCode::unavailable, from.string() + ": can't be opened");
    store::remove_database_file(to);
    auto file = TRY(store::FileWriter::create(to, store::FileWriter::Readers::owner));
    base::WipingString buffer;
    buffer.resize(k_buffer_bytes);
    while (source.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || source.gcount() > 0)
        TRY_VOID(file.append(buffer.view().substr(0, static_cast<std::size_t>(source.gcount()))));
    if (source.bad())
        return base::failure(base::ErrorCode::unavailable, from.string() + ": can't be read");
    static_cast<void>(TRY(file.finish()));
    return {};
}

struct SealedRow {
    std::int64_t number = 0;
    std::string id, comment;
};

/// The next rows after that number.
std::vector<SealedRow> next_rows(SQLite::Statement& select, std::int64_t after)
{
    std::vector<SealedRow> rows;
    select.reset();
    select.bind(1, after);
    while (select.executeStep())
        rows.push_back(
            { select.getColumn(0).getInt64(), select.getColumn(1).getString(), select.getColumn(2).getString() });
    return rows;
}

void open_in_place(SQLite::Database& database, ExportOpener& opener)
{
    // Nobody reads the copy before it is whole. A trigger could come with a file from elsewhere.
    database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY");
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    opener.count_rows(database.execAndGet("SELECT count(*) FROM feedback").getInt64());
    database.exec("BEGIN");
    SQLite::Statement select(database,
        "SELECT rowid, id, comment FROM feedback WHERE sealed <> 0 AND rowid > ? ORDER BY rowid LIMIT "
            + std::to_string(k_rows_at_once));
    SQLite::Statement update(database, "UPDATE feedback SET comment = ?, sealed = 0 WHERE rowid = ?");
    std::vector<SealedRow> rows = next_rows(select, INT64_MIN);
    while (!rows.empty()) {
        for (SealedRow const& row : rows) {
            auto comment = opener.open(row.id, row.comment);
            if (!comment)
                continue;
            update.reset();
            update.bind(1, *comment);
            update.bind(2, row.number);
            update.exec();
            base::wipe(*comment);
        }
        rows = next_rows(select, rows.back().number);
    }
    select.reset();
    database.exec("COMMIT");
}

} // namespace

base::Result<void> open_sqlite(std::filesystem::path const& from, std::filesystem::path const& to, ExportOpener& opener)
{
    TRY_VOID(copy_for_owner(from, to));
    auto const opened = store::guarded(nullptr, [&]() -> base::Result<void> {
        SQLite::Database database(to, SQLite::OPEN_READWRITE);
        store::harden(database);
        open_in_place(database, opener);
        return {};
    });
    if (!opened) {
        bool const full
            = opened.error().code == base::ErrorCode::no_space || opened.error().code == base::ErrorCode::read_only;
        return base::failure(full ? opened.error().code : base::ErrorCode::malformed,
            from.string() + ": not an export with sealed comments: " + opened.error().message);
    }
    static_cast<void>(TRY(store::finish_file(to)));
    return {};
}

} // namespace feedback
