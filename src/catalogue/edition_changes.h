#pragma once
// What a new edition changes for those who know the one in use.

#include "base/result.h"
#include "catalogue/vocabulary/edition.h"

#include <cstdint>
#include <filesystem>
#include <functional>

namespace SQLite {
class Database;
}

namespace catalogue {

/// Hears what becomes of each article.
using ChangeVisitor = std::function<void(ArticleChange, ListedArticle const&)>;

/// Compares an edition that is built, but for its number, with the one in `current`, in constant memory. An edition
/// that is absent or can't be read counts as empty. Throws SQLite::Exception: call it inside guarded().
[[nodiscard]] base::Result<EditionChanges> compare_editions(
    SQLite::Database& built, std::filesystem::path const& current, ChangeVisitor const& visit = {});

/// What an edition that is added to does with an article, by its ids in the edition attached as "old" (AttachedEdition)
/// and in the one that is built; 0 where it is not there.
struct ArticleStep {
    std::int64_t old = 0, brought = 0;
    bool differs = true;
};
/// Of all articles that are brought, and of those that go. Throws as above.
void visit_steps(SQLite::Database& built, ImportMode mode, std::function<void(ArticleStep const&)> const& visit);

} // namespace catalogue
