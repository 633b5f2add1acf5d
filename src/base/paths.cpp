#include "base/paths.h"

#include <cstdlib>

namespace base {

namespace {

std::filesystem::path from_environment(char const* name)
{
    char const* const value = std::getenv(name);
    return value ? value : "";
}

} // namespace

std::filesystem::path default_data_folder()
{
    if (auto const data = from_environment("LECTERN_DATA"); !data.empty())
        return data;
    if (auto const shared = from_environment("XDG_DATA_HOME"); shared.is_absolute())
        return shared / "lectern";
    if (auto const home = from_environment("HOME"); home.is_absolute())
        return home / ".local/share/lectern";
    return "/var/lib/lectern";
}

} // namespace base
