#include "base/installation.h"

namespace base {

namespace {

std::filesystem::path prefix()
{
    std::error_code error;
    auto const executable = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::filesystem::path("/usr") : executable.parent_path().parent_path();
}

} // namespace

std::filesystem::path share_folder() { return prefix() / "share" / "lectern"; }
std::filesystem::path programs_folder() { return prefix() / "bin"; }
std::filesystem::path libexec_folder() { return prefix() / "libexec" / "lectern"; }

} // namespace base
