#pragma once
// The edition in use beside the one that is built, in one connection.

#include "store/database.h"

#include <filesystem>
#include <string>
#include <utility>

namespace catalogue {

/// Another edition in the connection of the one that is built, read-only: as "old", the one in use. Outside of
/// transactions. Statements that read it must end before it does. Throws SQLite::Exception: use it inside guarded().
class AttachedEdition {
public:
    AttachedEdition(SQLite::Database& database, std::filesystem::path const& file, std::string schema = "old")
        : m_database(database)
        , m_schema(std::move(schema))
    {
        SQLite::Statement attach(database, "ATTACH ? AS " + m_schema);
        attach.bind(1, store::address_of(file, "mode=ro&immutable=1"));
        attach.exec();
    }
    AttachedEdition(AttachedEdition const&) = delete;
    AttachedEdition& operator=(AttachedEdition const&) = delete;
    ~AttachedEdition() { m_database.tryExec("DETACH " + m_schema); }

private:
    SQLite::Database& m_database;
    std::string m_schema;
};

} // namespace catalogue
