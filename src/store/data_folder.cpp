#include "store/data_folder.h"

#include "base/file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace store {

base::Result<void> create_folder(std::filesystem::path const& folder)
{
    std::error_code error;
    if (folder.empty() || std::filesystem::is_directory(folder, error))
        return {};
    std::filesystem::path const parent
        = folder.has_filename() ? folder.parent_path() : folder.parent_path().parent_path();
    TRY_VOID(create_folder(parent));
    // What visitors wrote is in it: for its owner and group alone.
    if (::mkdir(folder.c_str(), 0750) != 0 && errno != EEXIST)
        return tl::unexpected(base::error_from_errno("create the folder " + folder.string()));
    return base::sync_folder(parent);
}

base::Result<void> give_to_owner_of(std::filesystem::path const& folder, std::filesystem::path const& file)
{
    struct stat info {};
    if (::geteuid() != 0)
        return {};
    if (::stat(folder.empty() ? "." : folder.c_str(), &info) != 0
        || ::lchown(file.c_str(), info.st_uid, info.st_gid) != 0)
        return tl::unexpected(base::error_from_errno("change the owner of " + file.string()));
    return {};
}

base::Result<void> create_file(std::filesystem::path const& file, unsigned mode)
{
    int const descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, static_cast<mode_t>(mode));
    if (descriptor < 0 && errno == EEXIST)
        return {};
    if (descriptor < 0)
        return tl::unexpected(base::error_from_errno("create " + file.string()));
    ::close(descriptor);
    auto const given = give_to_owner_of(file.parent_path(), file);
    if (!given)
        ::unlink(file.c_str());
    return given;
}

base::Result<void> remove_file(std::filesystem::path const& file)
{
    if (::unlink(file.c_str()) != 0)
        return errno == ENOENT ? base::Result<void> {}
                               : tl::unexpected(base::error_from_errno("remove " + file.string()));
    return base::sync_folder(file.parent_path());
}

} // namespace store
