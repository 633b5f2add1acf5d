#pragma once
// A database with all of its journal that is as it was written, also behind damage at which SQLite stops reading, and
// without a database that the journal belongs to.

#include "base/result.h"
#include "base/wiping_string.h"

#include <filesystem>
#include <vector>

namespace store {

using DatabaseImage = std::vector<unsigned char, base::WipingAllocator<unsigned char>>;

/// In memory, for sqlite3_deserialize(). Pages of which a newer state is lost are older than others: for who reads what
/// can be read, and trusts no count. Neither file is changed. `damaged` where that makes no database, `too_large` above
/// 256 MB, `unreadable`.
[[nodiscard]] base::Result<DatabaseImage> image_with_journal(std::filesystem::path const& database);

} // namespace store
