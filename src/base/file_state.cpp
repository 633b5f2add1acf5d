#include "base/file_state.h"

#include <sys/stat.h>

namespace base {

FileState state_of(std::filesystem::path const& file)
{
    struct stat info {};
    if (::stat(file.c_str(), &info) != 0)
        return {};
    return { info.st_dev, info.st_ino, info.st_size, info.st_mtim.tv_sec, info.st_mtim.tv_nsec };
}

} // namespace base
