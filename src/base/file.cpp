#include "base/file.h"

#include "base/descriptor.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace base {

namespace {

Result<void> write_all(int fd, std::string_view content, std::string const& name)
{
    while (!content.empty()) {
        ssize_t const written = ::write(fd, content.data(), content.size());
        if (written < 0) {
            if (errno == EINTR)
                continue;
            return tl::unexpected(error_from_errno("write " + name));
        }
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

/// Whoever could read the file before can read it afterwards. Only root may give a file to somebody else; for others
/// the new file is their own.
void keep_owner_and_mode(std::filesystem::path const& old_file, int new_file)
{
    struct stat info {};
    if (::stat(old_file.c_str(), &info) != 0)
        return;
    if (::fchown(new_file, info.st_uid, info.st_gid) != 0)
        static_cast<void>(::fchown(new_file, static_cast<uid_t>(-1), info.st_gid) == 0);
    static_cast<void>(::fchmod(new_file, info.st_mode & 0777) == 0);
}

struct RegularFile {
    Descriptor descriptor;
    std::size_t size = 0; ///< As it was when it was opened.
};

Result<RegularFile> open_regular(std::filesystem::path const& path)
{
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.valid()) {
        Error error = error_from_errno("open " + path.string());
        if (error.code != ErrorCode::absent)
            error.code = ErrorCode::unavailable;
        return tl::unexpected(std::move(error));
    }
    struct stat info {};
    if (::fstat(file.get(), &info) != 0 || !S_ISREG(info.st_mode))
        return failure(ErrorCode::unavailable, path.string() + ": not a regular file");
    return RegularFile { std::move(file), static_cast<std::size_t>(info.st_size) };
}

Result<std::string> read_up_to(RegularFile const& file, std::size_t most_bytes, std::filesystem::path const& path)
{
    std::string content(most_bytes, '\0');
    std::size_t filled = 0;
    while (filled < content.size()) {
        ssize_t const got = ::read(file.descriptor.get(), content.data() + filled, content.size() - filled);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failure(ErrorCode::unavailable, "read " + path.string() + ": " + std::strerror(errno));
        if (got == 0)
            break;
        filled += static_cast<std::size_t>(got);
    }
    content.resize(filled);
    return content;
}

} // namespace

Error error_from_errno(std::string_view what)
{
    int const number = errno;
    ErrorCode code = ErrorCode::failed;
    if (number == ENOENT || number == ENOTDIR)
        code = ErrorCode::absent;
    else if (number == ENOSPC || number == EDQUOT || number == EFBIG)
        code = ErrorCode::no_space;
    else if (number == EROFS || number == EACCES || number == EPERM)
        code = ErrorCode::read_only;
    else if (number == EAGAIN || number == EBUSY)
        code = ErrorCode::busy;
    return { code, std::string(what) + ": " + std::strerror(number) };
}

Result<std::string> read_file(std::filesystem::path const& path, std::size_t limit_bytes)
{
    RegularFile const file = TRY(open_regular(path));
    if (file.size > limit_bytes)
        return failure(ErrorCode::too_large,
            path.string() + ": " + std::to_string(file.size) + " bytes, the limit is " + std::to_string(limit_bytes));
    // The file may grow while it is read: one byte over the announced size tells us that it did.
    std::string content = TRY(read_up_to(file, file.size + 1, path));
    if (content.size() > file.size)
        return failure(ErrorCode::unavailable, path.string() + ": changed while it was read");
    return content;
}

Result<std::string> read_beginning(std::filesystem::path const& path, std::size_t most_bytes)
{
    RegularFile const file = TRY(open_regular(path));
    return read_up_to(file, std::min(file.size, most_bytes), path);
}

Result<int> create_empty(std::filesystem::path const& path, unsigned mode)
{
    // What can't be removed is in the way of O_EXCL, which gives the better reason.
    ::unlink(path.c_str());
    int const file
        = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, static_cast<mode_t>(mode));
    if (file < 0)
        return tl::unexpected(error_from_errno("create " + path.string()));
    return file;
}

Result<void> replace_file(std::filesystem::path const& path, std::string_view content)
{
    std::filesystem::path const temporary = path.string() + ".new";
    {
        Descriptor const file(TRY(create_empty(temporary, 0640)));
        keep_owner_and_mode(path, file.get());
        auto written = write_all(file.get(), content, temporary.string());
        if (written && ::fsync(file.get()) != 0)
            written = tl::unexpected(error_from_errno("fsync " + temporary.string()));
        if (!written) {
            ::unlink(temporary.c_str());
            return written;
        }
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0) {
        Error error = error_from_errno("rename to " + path.string());
        ::unlink(temporary.c_str());
        return tl::unexpected(std::move(error));
    }
    return sync_folder(path.parent_path());
}

Result<void> sync_folder(std::filesystem::path const& folder)
{
    return sync_file(folder.empty() ? std::filesystem::path(".") : folder);
}

Result<void> sync_file(std::filesystem::path const& path)
{
    Descriptor const file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.valid())
        return tl::unexpected(error_from_errno("open " + path.string()));
    if (::fsync(file.get()) != 0)
        return tl::unexpected(error_from_errno("fsync " + path.string()));
    return {};
}

} // namespace base
