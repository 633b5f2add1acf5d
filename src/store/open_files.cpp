#include "store/open_files.h"

#include <sqlite3.h>
#include <sys/stat.h>

namespace store {

std::optional<OpenFiles> OpenFiles::of(std::filesystem::path const& file, SQLite::Database& database)
{
    OpenFiles files(file);
    // SQLite compares what it opened with what has the name now: if that is the same, it was the same above.
    int has_moved = 0;
    int const asked = sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &has_moved);
    return asked == SQLITE_OK && has_moved == 0 ? std::optional(std::move(files)) : std::nullopt;
}

OpenFiles::Identities OpenFiles::identities_of(std::filesystem::path const& file)
{
    return { identity_of(file), identity_of(file.string() + "-wal"), identity_of(file.string() + "-shm") };
}

std::optional<OpenFiles::Content> OpenFiles::content_of(std::filesystem::path const& file)
{
    struct stat info {};
    if (::stat(file.c_str(), &info) != 0)
        return std::nullopt;
    return Content { info.st_size, info.st_mtim.tv_sec, info.st_mtim.tv_nsec, info.st_ctim.tv_sec,
        info.st_ctim.tv_nsec };
}

} // namespace store
