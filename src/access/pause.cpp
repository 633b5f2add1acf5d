#include "access/pause.h"

#include "base/file.h"
#include "store/data_folder.h"

#include <system_error>

namespace staff {

namespace {

/// While it lies in the data folder, the kiosk is out of use.
constexpr char const* k_pause_file = "paused";

} // namespace

bool is_paused(std::filesystem::path const& data_folder)
{
    std::error_code ignored;
    return std::filesystem::exists(data_folder / k_pause_file, ignored);
}

base::Result<void> set_paused(std::filesystem::path const& data_folder, bool paused)
{
    auto const file = data_folder / k_pause_file;
    if (paused)
        return base::replace_file(file, "Lectern is out of use until staff give their PIN.\n");
    return store::remove_file(file);
}

} // namespace staff
