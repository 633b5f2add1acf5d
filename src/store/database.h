#pragma once
// Turns SQLite's exceptions into errors: everything that touches a database runs inside guarded().

#include "base/result.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace store {

/// Whether a file begins as SQLite's do. To look before SQLite does, which removes the journal of a file that turns out
/// to be no database. True where it can't be read: that proves nothing.
[[nodiscard]] bool begins_as_database(std::filesystem::path const& file);
/// Whether its header says that SQLite of today may read it, and not write to it: of our files, damage says so.
[[nodiscard]] bool is_of_later_format(std::filesystem::path const& file);

/// What a failure of SQLite means for the caller. `database` may be null when there is none open.
[[nodiscard]] base::Error error_from(SQLite::Exception const& exception, SQLite::Database const* database);

/// Calls `action`, which returns a Result, and turns an exception of SQLite into its error.
template <typename Action>
[[nodiscard]] auto guarded(SQLite::Database const* database, Action&& action) -> decltype(action())
{
    try {
        return action();
    } catch (SQLite::Exception const& exception) {
        return tl::unexpected(error_from(exception, database));
    }
}

/// The bytes that SQLite holds for this row, until the next step. None for NULL.
[[nodiscard]] std::string_view view_of(SQLite::Column const& column);

/// A `file:` address for SQLite, with a query such as "immutable=1". Any path is safe in it.
[[nodiscard]] std::string address_of(std::filesystem::path const& path, std::string const& query);

/// Distrusts the file: no function is called from its schema, and no value longer than any of ours is read.
void harden(SQLite::Database& database);

} // namespace store
