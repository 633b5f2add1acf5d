#pragma once
// A log that is not the data folder's own: one that was set aside, or one of another kiosk.

#include "base/result.h"
#include "store/database.h"
#include "store/connected_file.h"
#include "store/journal_image.h"

#include <filesystem>

namespace feedback {

struct ForeignLog {
    store::ConnectedFile connected; ///< Outlives `database`, and so does `image`.
    store::DatabaseImage image {};  ///< Of a log that is read from memory.
    SQLite::Database database;
    int changes_lost = 0; ///< Changes in its journal that SQLite would not have read; the damage may be anywhere in it.
};

/// Opens it with its journal, to read. Nothing is written to its files or its folder, also where that could be done:
/// SQLite by itself would make a -wal and a -shm next to it, or merge its journal. `busy` when somebody has it open,
/// since no lock keeps others from writing to it meanwhile.
[[nodiscard]] base::Result<ForeignLog> open_foreign_log(std::filesystem::path const& file);

/// The same in memory, with what open_foreign_log() does not read: the changes in its journal behind damage, and those
/// of a journal that was set aside alone, where it has the pages of all of the log. What is read may not be up to date.
[[nodiscard]] base::Result<ForeignLog> open_foreign_journal(std::filesystem::path const& file);

} // namespace feedback
