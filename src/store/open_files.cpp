#include "store/open_files.h"

namespace store {

OpenFiles OpenFiles::of(std::filesystem::path const& database)
{
    OpenFiles files(database);
    files.m_identities
        = { identity_of(database), identity_of(database.string() + "-wal"), identity_of(database.string() + "-shm") };
    return files;
}

} // namespace store
