#pragma once
// What SQLite drops without a word when it opens a database: the rest of a write-ahead log from the first frame on that
// is not as it was written (https://www.sqlite.org/fileformat2.html, 4.1).

#include <filesystem>

namespace store {

/// How many transactions of `wal` can't be read any more. One alone may have been cut off by a power failure before it
/// was acknowledged; of two, the first was on the disk. 0 where there is no journal, or it can't be looked at. Not for
/// a journal that anybody has open.
[[nodiscard]] int transactions_lost(std::filesystem::path const& wal);

} // namespace store
