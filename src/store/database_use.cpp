#include "store/database_use.h"

#include "base/file.h"

#include <fcntl.h>
#include <unistd.h>

namespace store {

namespace {

/// Everybody who has a database open in WAL mode holds a lock on some of these bytes
/// (https://www.sqlite.org/fileformat2.html, 1.3.1, the lock-byte page).
constexpr off_t k_first_lock_byte = 0x40000000;
constexpr off_t k_lock_bytes = 512;

} // namespace

base::Result<bool> is_open_elsewhere(std::filesystem::path const& database)
{
    int const descriptor = ::open(database.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return tl::unexpected(base::error_from_errno("open " + database.string()));
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = k_first_lock_byte;
    lock.l_len = k_lock_bytes;
    bool const is_open = ::fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(descriptor);
    return is_open;
}

} // namespace store
