#pragma once
// A file that is removed, renamed or replaced stays open where it is open, and takes what is written to it along.

#include "store/file_identity.h"

#include <array>
#include <filesystem>
#include <optional>

namespace store {

/// Which files a database in WAL mode consists of while a connection to it is open: itself, its -wal and its -shm.
class OpenFiles {
public:
    /// Those that have these names now. To be taken after the first transaction, which makes the companions.
    [[nodiscard]] static OpenFiles of(std::filesystem::path const& database);

    /// Whether whoever opens the database by its name finds these files.
    [[nodiscard]] bool in_place() const { return of(m_database).m_identities == m_identities; }

private:
    explicit OpenFiles(std::filesystem::path database)
        : m_database(std::move(database))
    {
    }
    std::filesystem::path m_database;
    std::array<std::optional<FileIdentity>, 3> m_identities {};
};

} // namespace store
