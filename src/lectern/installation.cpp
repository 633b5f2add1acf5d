#include "lectern/installation.h"

namespace lectern {

std::filesystem::path share_folder()
{
    std::error_code error;
    auto const executable = std::filesystem::read_symlink("/proc/self/exe", error);
    return (error ? std::filesystem::path("/usr") : executable.parent_path().parent_path()) / "share" / "lectern";
}

} // namespace lectern
