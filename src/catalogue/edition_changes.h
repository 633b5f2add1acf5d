#pragma once
// What a new edition changes for those who know the one in use.

#include "base/result.h"
#include "catalogue/article_list.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace SQLite {
class Database;
}

namespace catalogue {

struct EditionChanges {
    std::optional<std::int64_t> since; ///< The edition in use; nothing when there is none that can be read.
    ArticleList added, removed;
    ArticleList changed; ///< Another text, reference or other metadata under the same slug and language.
    int unchanged = 0;
    bool tabs_changed = false; ///< The collections, their order, titles or letters.
};

/// Compares an edition that is built, but for its number, with the one in `current`, in constant memory. An edition
/// that is absent or can't be read counts as empty. Throws SQLite::Exception: call it inside guarded().
[[nodiscard]] base::Result<EditionChanges> compare_editions(
    SQLite::Database& built, std::filesystem::path const& current);

} // namespace catalogue
