#pragma once
// Whether a database is in use by somebody who is not us.

#include "base/result.h"

#include <filesystem>

namespace store {

/// Whether another process has it open in WAL mode. Only for what ConnectedFile::enter() calls `look`: it opens and
/// closes the file, which takes this process's own locks on it away. `absent` where there is no file.
[[nodiscard]] base::Result<bool> is_open_elsewhere(std::filesystem::path const& database);

} // namespace store
