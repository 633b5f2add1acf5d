#pragma once
// Whether staff have paused the kiosk, kept in the data folder so that a restart does not end the pause.

#include "base/result.h"

#include <filesystem>

namespace staff {

[[nodiscard]] bool is_paused(std::filesystem::path const& data_folder);

/// Errors name the file: as in base::replace_file(), and as in base::error_from_errno() where it can't be removed.
[[nodiscard]] base::Result<void> set_paused(std::filesystem::path const& data_folder, bool paused);

} // namespace staff
