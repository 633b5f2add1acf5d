#pragma once
// The edition in use beside the one that is built, in one connection.

#include "store/database.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace catalogue {

/// Another edition in the connection of the one that is built, as "old", read-only. Statements that read it must end
/// before it does. Throws SQLite::Exception: use it inside guarded().
class AttachedEdition {
public:
    AttachedEdition(SQLite::Database& database, std::filesystem::path const& file)
        : m_database(database)
    {
        SQLite::Statement attach(database, "ATTACH ? AS old");
        attach.bind(1, store::address_of(file, "mode=ro&immutable=1"));
        attach.exec();
    }
    AttachedEdition(AttachedEdition const&) = delete;
    AttachedEdition& operator=(AttachedEdition const&) = delete;
    ~AttachedEdition() { m_database.tryExec("DETACH old"); }

private:
    SQLite::Database& m_database;
};

} // namespace catalogue
