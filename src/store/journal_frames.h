#pragma once
// A write-ahead log of SQLite, page by page (https://www.sqlite.org/fileformat2.html, 4.1).

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>

namespace store {

struct JournalFrame {
    std::uint32_t page = 0;     ///< Counted from 1.
    std::uint32_t pages = 0;    ///< Of the database after the transaction that ends here; 0 before its end.
    bool is_of_this_use = true; ///< False: left of an earlier use of the file, or the marks that tell are damaged.
    bool is_read = true;        ///< SQLite reads it: it and all before it are as they were written.
    bool is_sound = true;       ///< It is as it was written, by what the frame before it says.
    std::string_view bytes;     ///< Of the page. Wiped after the visit.
};

struct JournalHead {
    bool is_sound = false; ///< False: no frame behind it could be told apart, and none was visited.
    bool has_frames = false;
    std::size_t page_bytes = 0;
};

/// All of them, in the order in which they were written. A journal that is not there has no frames, and one that was
/// cut off ends before the frame that is not whole. `unreadable` where a read fails.
[[nodiscard]] base::Result<JournalHead> for_each_frame(
    std::filesystem::path const& wal, std::function<void(JournalFrame const&)> const& visit);

} // namespace store
