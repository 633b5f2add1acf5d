#include "store/file_identity.h"

#include <sys/stat.h>

namespace store {

std::optional<FileIdentity> identity_of(std::filesystem::path const& path)
{
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 ? std::optional(FileIdentity { info.st_dev, info.st_ino }) : std::nullopt;
}

} // namespace store
