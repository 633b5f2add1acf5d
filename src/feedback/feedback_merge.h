#pragma once
// Bringing the rows of another log into that of the data folder.

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace feedback {

struct Merge {
    std::int64_t added = 0;
    std::int64_t present = 0;  ///< Rows whose ids were there already: they stay as they are.
    std::int64_t left_out = 0; ///< Rows with a rating, a week or an id that this version does not know, or too long.

    /// Why some of the other log could not be read. What stands before, between and behind damaged
    /// places was.
    std::optional<base::Error> damage {};
    /// Of the rows that the other log has counted itself, those that could not be read. 0 with a `damage`: unknown.
    std::int64_t unreadable = 0;
    int changes_lost = 0; ///< Changes in its journal that SQLite would not have read; the damage may be anywhere in it.

    [[nodiscard]] bool is_whole() const { return !damage && unreadable == 0 && changes_lost == 0; }
};

/// Rows come as they were, with their marks; those that are added are counted. The kiosk may run meanwhile: rows are
/// written some hundreds at a time, since one transaction for millions of them would keep visitors' answers out for
/// minutes. After a power cut, or any error, a second call goes on, as ids tell what is there. The other log is never
/// changed; it must not be in use. Leaves no comment in memory after store::wipe_memory_that_sqlite_frees(). `absent`
/// when there is none, or the data folder has no log.
[[nodiscard]] base::Result<Merge> merge_feedback(
    std::filesystem::path const& data_folder, std::filesystem::path const& other_log);

} // namespace feedback
