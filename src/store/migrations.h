#pragma once
// How a database comes to have its tables. The files in db/<name>/NNNN_*.sql are embedded at build time;
// a database remembers in `user_version` how many of them it has had. Landed files are never edited.

#include "base/result.h"

#include <cstdint>
#include <span>

namespace SQLite {
class Database;
}

namespace store {

struct Migration {
    char const* name; ///< "0001_feedback.sql"
    char const* sql;
};

/// In the order in which they apply. Defined in the generated embedded_migrations.cpp.
[[nodiscard]] std::span<Migration const> catalogue_migrations();
[[nodiscard]] std::span<Migration const> log_migrations();
[[nodiscard]] std::span<Migration const> staff_migrations();

/// What makes a SQLite file one of ours: its `application_id`, and its version.
struct Schema {
    char const* name;            ///< "catalogue", for messages.
    std::int32_t application_id; ///< Four letters, which file(1) and the first 72 bytes show.
    std::span<Migration const> migrations;

    [[nodiscard]] int version() const { return static_cast<int>(migrations.size()); }
};

[[nodiscard]] Schema catalogue_schema();
[[nodiscard]] Schema log_schema();
[[nodiscard]] Schema staff_schema();

/// Whether nothing has been written to it: whoever made the file was stopped before migrate() had returned. Throws
/// SQLite::Exception: call it inside guarded().
[[nodiscard]] bool is_blank(SQLite::Database& database);

/// Brings a new or older database to the schema's version, in one transaction: all or nothing, and
/// nothing when it is there already. `unsupported` when a newer program has written it; `damaged` when
/// it is not ours at all, or when its tables are not what they should be.
[[nodiscard]] base::Result<void> migrate(SQLite::Database& database, Schema const& schema);

/// Whether a reader makes do with fewer tables than this version has.
enum class OlderVersion { refused, accepted };

/// The same examination for a database that is only read, and so stays as it is.
[[nodiscard]] base::Result<void> check_version(
    SQLite::Database& database, Schema const& schema, OlderVersion older = OlderVersion::refused);

} // namespace store
