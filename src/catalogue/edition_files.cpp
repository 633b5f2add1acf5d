#include "catalogue/edition_files.h"

#include "base/file.h"
#include "store/data_folder.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace catalogue {

namespace {

base::Result<void> rename_file(std::filesystem::path const& from, std::filesystem::path const& to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        return tl::unexpected(base::error_from_errno("rename " + from.string() + " to " + to.filename().string()));
    return {};
}

/// A second name for the same file; a copy where the file system knows no second names.
base::Result<void> link_or_copy(std::filesystem::path const& from, std::filesystem::path const& to)
{
    if (::link(from.c_str(), to.c_str()) == 0)
        return {};
    std::error_code error;
    std::filesystem::copy_file(from, to, error);
    if (error) {
        errno = error.value();
        return tl::unexpected(base::error_from_errno("copy " + from.string() + " to " + to.filename().string()));
    }
    return base::sync_file(to);
}

base::Result<void> keep_as_previous(CatalogueFiles const& files)
{
    TRY_VOID(link_or_copy(files.current, files.linking));
    TRY_VOID(rename_file(files.linking, files.previous));
    // Renaming one of two names of the same file onto the other does nothing and succeeds (POSIX). That
    // happens when an import was killed between this step and the next.
    ::unlink(files.linking.c_str());
    return {};
}

} // namespace

base::Result<ImportLock> ImportLock::acquire(std::filesystem::path const& file)
{
    TRY_VOID(store::create_file(file, 0644));
    int const descriptor = ::open(file.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0)
        return tl::unexpected(base::error_from_errno("open " + file.string()));
    ImportLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return base::failure(
                base::ErrorCode::busy, "another import is under way in " + file.parent_path().string());
        return tl::unexpected(base::error_from_errno("lock " + file.string()));
    }
    return lock;
}

ImportLock::ImportLock(int descriptor)
    : m_descriptor(descriptor)
{
}

ImportLock::ImportLock(ImportLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

ImportLock& ImportLock::operator=(ImportLock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

ImportLock::~ImportLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void remove_leftovers(CatalogueFiles const& files)
{
    for (auto const& file : { files.building, files.copying })
        for (char const* const suffix : { "", "-journal", "-wal", "-shm" })
            ::unlink((file.string() + suffix).c_str());
    ::unlink(files.linking.c_str());
}

base::Result<void> build_from_copy(CatalogueFiles const& files) { return rename_file(files.copying, files.building); }

base::Result<void> swap_in(CatalogueFiles const& files, KeepCurrent keep)
{
    TRY_VOID(store::give_to_owner_of(files.folder, files.building));
    TRY_VOID(base::sync_file(files.building));
    TRY_VOID(base::sync_folder(files.folder));
    if (keep == KeepCurrent::as_previous)
        TRY_VOID(keep_as_previous(files));
    TRY_VOID(rename_file(files.building, files.current));
    return base::sync_folder(files.folder);
}

base::Result<void> exchange(CatalogueFiles const& files)
{
    if (::access(files.current.c_str(), F_OK) != 0)
        TRY_VOID(rename_file(files.previous, files.current));
    else if (::renameat2(AT_FDCWD, files.previous.c_str(), AT_FDCWD, files.current.c_str(), RENAME_EXCHANGE) != 0)
        TRY_VOID(exchange_by_turns(files));
    return base::sync_folder(files.folder);
}

base::Result<void> exchange_by_turns(CatalogueFiles const& files)
{
    TRY_VOID(link_or_copy(files.current, files.linking));
    TRY_VOID(rename_file(files.previous, files.current));
    return rename_file(files.linking, files.previous);
}

} // namespace catalogue
