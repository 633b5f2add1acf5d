#include "faults/disk_calls.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <fcntl.h>
#include <linux/fs.h>
#include <mutex>
#include <optional>
#include <string_view>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace faults {

namespace {

namespace fs = std::filesystem;

std::atomic<DiskWatcher*> watcher_now { nullptr };
std::string folder_now;
std::mutex watching;

/// What a path is below the folder that is watched; nothing when it is elsewhere.
std::optional<fs::path> below(std::string const& path)
{
    if (!path.starts_with(folder_now))
        return std::nullopt;
    if (path.size() == folder_now.size())
        return fs::path();
    return path[folder_now.size()] == '/' ? std::optional<fs::path>(path.substr(folder_now.size() + 1)) : std::nullopt;
}

std::string path_of(int descriptor)
{
    char name[32], target[4096];
    std::snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
    ssize_t const length = ::readlink(name, target, sizeof target);
    return length > 0 ? std::string(target, static_cast<std::size_t>(length)) : std::string();
}

/// A file that has lost its name is nobody's: what is written to it is lost whatever happens.
std::optional<fs::path> place_of(int descriptor)
{
    std::string const path = path_of(descriptor);
    return path.ends_with(" (deleted)") ? std::nullopt : below(path);
}

std::optional<fs::path> place_of(int folder, char const* path)
{
    std::string whole = path;
    if (!whole.starts_with('/'))
        whole = (folder == AT_FDCWD ? fs::current_path().string() : path_of(folder)) + "/" + whole;
    return below(fs::path(whole).lexically_normal().string());
}

/// Asks the watcher, makes the call and tells him what came of it. `call` returns -1 and sets errno as a system call
/// does; `seen` completes what is told by what it returned.
template <typename Place, typename Call, typename Seen>
auto watched(Place const& place, DiskCall told, Call const& call, Seen const& seen) -> decltype(call())
{
    if (!watcher_now.load(std::memory_order_relaxed))
        return call();
    std::unique_lock lock(watching);
    DiskWatcher* const watcher = watcher_now;
    std::optional<fs::path> const where = watcher ? place() : std::nullopt;
    if (!where) {
        lock.unlock(); // It may wait for another thread.
        return call();
    }
    told.path = *where;
    if (int const refused = watcher->refuse(told); refused != 0) {
        errno = refused;
        return -1;
    }
    auto const outcome = call();
    int const number = errno;
    if (outcome >= 0 && seen(told, outcome))
        watcher->done(told);
    errno = number;
    return outcome;
}

constexpr auto k_as_told = [](DiskCall&, auto) { return true; };

int watched_open(int folder, char const* path, int flags, mode_t mode)
{
    auto const call = [&] { return static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode)); };
    struct stat info {};
    bool const is_new
        = (flags & O_CREAT) != 0 && watcher_now.load() && ::fstatat(folder, path, &info, AT_SYMLINK_NOFOLLOW) != 0;
    DiskCall told { is_new           ? DiskCallKind::create
            : (flags & O_TRUNC) != 0 ? DiskCallKind::truncate
                                     : DiskCallKind::open,
        {} };
    return watched([&] { return place_of(folder, path); }, told, call, k_as_told);
}

int flags_of(std::string_view mode)
{
    auto const has = [&](char letter) { return mode.find(letter) != std::string_view::npos; };
    int const access = has('+') ? O_RDWR : has('r') ? O_RDONLY : O_WRONLY;
    return access | (has('r') ? 0 : O_CREAT) | (has('w') ? O_TRUNC : 0) | (has('a') ? O_APPEND : 0)
        | (has('x') ? O_EXCL : 0) | (has('e') ? O_CLOEXEC : 0);
}

std::FILE* watched_fopen(char const* path, char const* mode)
{
    int const file = watched_open(AT_FDCWD, path, flags_of(mode), 0666);
    return file < 0 ? nullptr : ::fdopen(file, mode);
}

/// Through this process, so that it is a read and a write for whoever watches. Copies as much as fits into its memory,
/// and moves the places along; a null one is the file's own.
ssize_t copy_through(int from, off64_t* from_place, int to, off64_t* to_place, std::size_t size)
{
    std::array<char, 64 * 1024> bytes;
    size = std::min(size, bytes.size());
    ssize_t const got
        = from_place ? ::pread64(from, bytes.data(), size, *from_place) : ::read(from, bytes.data(), size);
    if (got <= 0)
        return got;
    auto const count = static_cast<std::size_t>(got);
    ssize_t const written
        = to_place ? ::pwrite64(to, bytes.data(), count, *to_place) : ::write(to, bytes.data(), count);
    ssize_t const copied = std::max<ssize_t>(written, 0);
    if (from_place)
        *from_place += copied;
    else
        ::lseek(from, copied - got, SEEK_CUR);
    if (to_place)
        *to_place += copied;
    return written;
}

ssize_t watched_write(int file, void const* bytes, std::size_t size, std::int64_t offset, auto const& call)
{
    std::string_view const text(static_cast<char const*>(bytes), size);
    return watched([&] { return place_of(file); }, { DiskCallKind::write, {}, {}, offset, text }, call,
        [](DiskCall& told, ssize_t written) {
            told.bytes = told.bytes.substr(0, static_cast<std::size_t>(written));
            return true;
        });
}

int watched_move(DiskCallKind kind, int from_folder, char const* from, int to_folder, char const* to, auto const& call)
{
    DiskCall told { kind, {} };
    if (watcher_now.load())
        told.to = place_of(to_folder, to).value_or(fs::path());
    return watched([&] { return place_of(from_folder, from); }, told, call, k_as_told);
}

int watched_sync(int file, long number)
{
    return watched([&] { return place_of(file); }, { DiskCallKind::sync, {} },
        [&] { return static_cast<int>(::syscall(number, file)); }, k_as_told);
}

int watched_truncate(int file, off64_t size)
{
    return watched([&] { return place_of(file); }, { DiskCallKind::truncate, {}, {}, size },
        [&] { return static_cast<int>(::syscall(SYS_ftruncate, file, size)); }, k_as_told);
}

int watched_unlink(int folder, char const* path, int flags)
{
    return watched([&] { return place_of(folder, path); }, { DiskCallKind::unlink, {} },
        [&] { return static_cast<int>(::syscall(SYS_unlinkat, folder, path, flags)); }, k_as_told);
}

ssize_t watched_read(int file, auto const& call)
{
    return watched([&] { return place_of(file); }, { DiskCallKind::read, {} }, call, k_as_told);
}

off_t place_of_next_write(int file)
{
    struct stat info {};
    bool const appends = (::fcntl(file, F_GETFL) & O_APPEND) != 0;
    return appends && ::fstat(file, &info) == 0 ? info.st_size : std::max<off_t>(::lseek(file, 0, SEEK_CUR), 0);
}

} // namespace

DiskWatch::DiskWatch(fs::path const& folder, DiskWatcher& watcher)
{
    std::scoped_lock const lock(watching);
    folder_now = fs::canonical(folder).string();
    watcher_now = &watcher;
}

DiskWatch::~DiskWatch()
{
    std::scoped_lock const lock(watching);
    watcher_now = nullptr;
}

} // namespace faults

// These take the place of the system's own in this program and in the libraries that it uses.
extern "C" {

int open(char const* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t const mode = (flags & (O_CREAT | __O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return faults::watched_open(AT_FDCWD, path, flags, mode);
}

int open64(char const* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t const mode = (flags & (O_CREAT | __O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return faults::watched_open(AT_FDCWD, path, flags, mode);
}

int openat(int folder, char const* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t const mode = (flags & (O_CREAT | __O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return faults::watched_open(folder, path, flags, mode);
}

std::FILE* fopen(char const* path, char const* mode) { return faults::watched_fopen(path, mode); }
std::FILE* fopen64(char const* path, char const* mode) { return faults::watched_fopen(path, mode); }

ssize_t sendfile(int to, int from, off_t* place, std::size_t size) noexcept
{
    return faults::copy_through(from, place, to, nullptr, size);
}
ssize_t sendfile64(int to, int from, off64_t* place, std::size_t size) noexcept
{
    return faults::copy_through(from, place, to, nullptr, size);
}
ssize_t copy_file_range(int from, off64_t* from_place, int to, off64_t* to_place, std::size_t size, unsigned)
{
    return faults::copy_through(from, from_place, to, to_place, size);
}

ssize_t read(int file, void* into, std::size_t size)
{
    return faults::watched_read(file, [&] { return static_cast<ssize_t>(::syscall(SYS_read, file, into, size)); });
}

ssize_t pread(int file, void* into, std::size_t size, off_t offset)
{
    return faults::watched_read(
        file, [&] { return static_cast<ssize_t>(::syscall(SYS_pread64, file, into, size, offset)); });
}

ssize_t pread64(int file, void* into, std::size_t size, off64_t offset) { return ::pread(file, into, size, offset); }

ssize_t write(int file, void const* bytes, std::size_t size)
{
    auto const call = [&] { return static_cast<ssize_t>(::syscall(SYS_write, file, bytes, size)); };
    if (!faults::watcher_now.load(std::memory_order_relaxed))
        return call();
    return faults::watched_write(file, bytes, size, faults::place_of_next_write(file), call);
}

ssize_t pwrite(int file, void const* bytes, std::size_t size, off_t offset)
{
    return faults::watched_write(file, bytes, size, offset,
        [&] { return static_cast<ssize_t>(::syscall(SYS_pwrite64, file, bytes, size, offset)); });
}

ssize_t pwrite64(int file, void const* bytes, std::size_t size, off64_t offset)
{
    return ::pwrite(file, bytes, size, offset);
}

/// One after the other: the watcher is told one stretch of bytes a call.
ssize_t writev(int file, iovec const* parts, int count)
{
    ssize_t total = 0;
    for (int i = 0; i < count; ++i) {
        ssize_t const written = ::write(file, parts[i].iov_base, parts[i].iov_len);
        if (written < 0)
            return total > 0 ? total : written;
        total += written;
        if (static_cast<std::size_t>(written) < parts[i].iov_len)
            break;
    }
    return total;
}

int ftruncate(int file, off_t size) noexcept { return faults::watched_truncate(file, size); }
int ftruncate64(int file, off64_t size) noexcept { return faults::watched_truncate(file, size); }
int fsync(int file) { return faults::watched_sync(file, SYS_fsync); }
int fdatasync(int file) { return faults::watched_sync(file, SYS_fdatasync); }
int unlink(char const* path) noexcept { return faults::watched_unlink(AT_FDCWD, path, 0); }
int rmdir(char const* path) noexcept { return faults::watched_unlink(AT_FDCWD, path, AT_REMOVEDIR); }
int unlinkat(int folder, char const* path, int flags) noexcept { return faults::watched_unlink(folder, path, flags); }

int remove(char const* path) noexcept
{
    struct stat info {};
    bool const is_folder = ::lstat(path, &info) == 0 && S_ISDIR(info.st_mode);
    return faults::watched_unlink(AT_FDCWD, path, is_folder ? AT_REMOVEDIR : 0);
}

int renameat2(int from_folder, char const* from, int to_folder, char const* to, unsigned flags) noexcept
{
    auto const kind = (flags & RENAME_EXCHANGE) != 0 ? faults::DiskCallKind::exchange : faults::DiskCallKind::rename;
    return faults::watched_move(kind, from_folder, from, to_folder, to,
        [&] { return static_cast<int>(::syscall(SYS_renameat2, from_folder, from, to_folder, to, flags)); });
}

int rename(char const* from, char const* to) noexcept { return ::renameat2(AT_FDCWD, from, AT_FDCWD, to, 0); }

int link(char const* from, char const* to) noexcept
{
    return faults::watched_move(faults::DiskCallKind::link, AT_FDCWD, from, AT_FDCWD, to,
        [&] { return static_cast<int>(::syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0)); });
}

int mkdir(char const* path, mode_t mode) noexcept
{
    return faults::watched([&] { return faults::place_of(AT_FDCWD, path); }, { faults::DiskCallKind::make_folder, {} },
        [&] { return static_cast<int>(::syscall(SYS_mkdirat, AT_FDCWD, path, mode)); }, faults::k_as_told);
}

} // extern "C"
