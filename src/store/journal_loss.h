#pragma once
// What SQLite drops without a word when it opens a database: the rest of a write-ahead log from the first frame on that
// is not as it was written (https://www.sqlite.org/fileformat2.html, 4.1).

#include "base/result.h"

#include <filesystem>

namespace store {

struct JournalLoss {
    int transactions = 0; ///< That can't be read any more.
    /// False where a power failure may have cut off the only one before it was acknowledged. Of two, the first was on
    /// the disk; and so is the journal's head, before anything is written behind it.
    bool is_proven = false;
};

/// Of a journal that nobody has open. Nothing is lost where there is none; `unreadable` where a read fails.
[[nodiscard]] base::Result<JournalLoss> loss_of_journal(std::filesystem::path const& wal);

} // namespace store
