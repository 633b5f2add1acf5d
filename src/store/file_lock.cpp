#include "store/file_lock.h"

#include "base/file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace store {

namespace {

/// How often the file may be replaced by somebody else between opening and locking it.
constexpr int k_max_attempts = 10;

base::Error changing_already(std::filesystem::path const& file)
{
    return { base::ErrorCode::busy, file.string() + ": somebody else is changing it; try again" };
}

} // namespace

base::Result<FileLock> FileLock::acquire(std::filesystem::path const& file)
{
    for (int attempt = 0; attempt < k_max_attempts; ++attempt) {
        FileLock lock(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
        if (lock.m_descriptor < 0)
            return tl::unexpected(base::error_from_errno("open " + file.string()));
        if (::flock(lock.m_descriptor, LOCK_EX | LOCK_NB) != 0)
            return tl::unexpected(
                errno == EWOULDBLOCK ? changing_already(file) : base::error_from_errno("lock " + file.string()));
        struct stat held {
        }, there {};
        if (::fstat(lock.m_descriptor, &held) == 0 && ::lstat(file.c_str(), &there) == 0 && held.st_ino == there.st_ino
            && held.st_dev == there.st_dev)
            return lock;
    }
    return tl::unexpected(changing_already(file));
}

FileLock::FileLock(int descriptor)
    : m_descriptor(descriptor)
{
}

FileLock::FileLock(FileLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace store
