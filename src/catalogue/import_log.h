#pragma once
// All that an import found, file by file and article by article, kept on disk until it is asked for: a report tells
// what becomes of each article, which only a comparison at the end shows.

#include "base/result.h"
#include "catalogue/library_import.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace catalogue {

struct ImportLogRow {
    std::string file; ///< Empty for an article that no file of the import brings.
    /// "added", "changed", "unchanged" or "removed"; "not_imported" where the import came to nothing; "refused",
    /// "other" or "used".
    std::string outcome;
    std::string reason;
    std::string title, language, slug; ///< Of an article.
    std::optional<int> words, grade;   ///< As far as they are known.
    std::vector<std::string> missing;  ///< See missing_part().
    std::vector<std::string> findings; ///< The names of the other kinds.
};

/// Takes the same memory for any number of rows. Whatever goes wrong is told by visit().
class ImportLog {
public:
    [[nodiscard]] static base::Result<ImportLog> create();
    ImportLog(ImportLog&&) noexcept;
    ImportLog& operator=(ImportLog&&) noexcept;
    ~ImportLog();

    void add(ImportEntry const& entry);
    /// `mode` says whether what was not brought goes.
    void settle(ArticleChange change, ListedArticle const& article, ImportMode mode);
    /// Nothing came of the import after all.
    void take_back();
    void add_finding(FindingKind kind, ListedArticle const& article);

    /// In the order in which they were added, the removed last.
    [[nodiscard]] base::Result<void> visit(std::function<void(ImportLogRow const&)> const& each) const;

private:
    struct Impl;
    explicit ImportLog(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace catalogue
