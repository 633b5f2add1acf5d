#pragma once
// log.db before SQLite opens it: what it would do to a file that is none of its own can't be taken back.

#include "base/result.h"

#include <filesystem>

namespace feedback {

[[nodiscard]] std::filesystem::path log_file(std::filesystem::path const& data_folder);

/// `absent` where no feedback has been stored, `damaged` where the file has no content and its journal has;
/// `unavailable` where that can't be found out.
[[nodiscard]] base::Result<void> check_log_presence(std::filesystem::path const& file);

/// Whether it can be opened and written to. `damaged` when it is no database; then SQLite would remove its journal.
/// `unavailable` when that can't be found out, which is no damage.
[[nodiscard]] base::Result<void> check_log_file(std::filesystem::path const& file);

/// The same; creates the file where there is none, and names in the program's log what of its journal can't be read.
[[nodiscard]] base::Result<void> prepare_log_file(std::filesystem::path const& file);

} // namespace feedback
