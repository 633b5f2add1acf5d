#include "store/migrations.h"

#include "store/database.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace store {

namespace {

struct Stamp {
    int application_id = 0;
    int version = 0;
};

Stamp stamp_of(SQLite::Database& database)
{
    return { database.execAndGet("PRAGMA application_id").getInt(),
        database.execAndGet("PRAGMA user_version").getInt() };
}

/// All that CREATE statements have made, as one text.
std::string tables_of(SQLite::Database& database)
{
    return database
        .execAndGet("SELECT coalesce(group_concat(coalesce(sql, name), ';'), '') FROM (SELECT * FROM sqlite_schema "
                    "ORDER BY type, name)")
        .getString();
}

/// The schema is part of the file, and a flipped bit may have renamed a column.
base::Result<void> check_tables(SQLite::Database& database, Schema const& schema)
{
    SQLite::Database sound(":memory:", SQLite::OPEN_READWRITE);
    for (Migration const& migration : schema.migrations)
        sound.exec(migration.sql);
    if (tables_of(database) != tables_of(sound))
        return base::failure(base::ErrorCode::damaged,
            std::string("the tables of this ") + schema.name + " are not those of its version");
    return {};
}

base::Result<void> check_stamp(Stamp stamp, Schema const& schema)
{
    if (stamp.application_id != schema.application_id || stamp.version < 0)
        return base::failure(base::ErrorCode::damaged, std::string("this is not a ") + schema.name + " of Lectern");
    if (stamp.version > schema.version())
        return base::failure(base::ErrorCode::unsupported,
            std::string("this ") + schema.name + " has version " + std::to_string(stamp.version)
                + ", written by a newer Lectern; this one reads up to version " + std::to_string(schema.version()));
    return {};
}

} // namespace

Schema catalogue_schema() { return { "catalogue", 0x4C434154, catalogue_migrations() }; } // "LCAT"
Schema log_schema() { return { "log", 0x4C4C4F47, log_migrations() }; }                   // "LLOG"
Schema staff_schema() { return { "staff", 0x4C535446, staff_migrations() }; }             // "LSTF"

bool is_blank(SQLite::Database& database)
{
    Stamp const stamp = stamp_of(database);
    return stamp.application_id == 0 && stamp.version == 0
        && database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
}

base::Result<void> migrate(SQLite::Database& database, Schema const& schema)
{
    return guarded(&database, [&]() -> base::Result<void> {
        // The common case takes no lock. Otherwise the stamp is read again under the lock, since
        // another process may have been quicker.
        if (Stamp const stamp = stamp_of(database); stamp.version == schema.version()) {
            TRY_VOID(check_stamp(stamp, schema));
            return check_tables(database, schema);
        }
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        Stamp const stamp = stamp_of(database);
        if (!is_blank(database))
            TRY_VOID(check_stamp(stamp, schema));

        for (int done = stamp.version; done < schema.version(); ++done)
            database.exec(schema.migrations[static_cast<std::size_t>(done)].sql);
        database.exec("PRAGMA application_id = " + std::to_string(schema.application_id));
        database.exec("PRAGMA user_version = " + std::to_string(schema.version()));
        transaction.commit();
        return {};
    });
}

base::Result<void> check_version(SQLite::Database& database, Schema const& schema, OlderVersion older)
{
    return guarded(&database, [&]() -> base::Result<void> {
        Stamp const stamp = stamp_of(database);
        TRY_VOID(check_stamp(stamp, schema));
        if (stamp.version < schema.version() && older == OlderVersion::refused)
            return base::failure(base::ErrorCode::unsupported,
                std::string("this ") + schema.name + " has version " + std::to_string(stamp.version)
                    + ", written by an older Lectern; this one needs version " + std::to_string(schema.version()));
        auto const had = schema.migrations.first(static_cast<std::size_t>(stamp.version));
        return check_tables(database, { schema.name, schema.application_id, had });
    });
}

} // namespace store
