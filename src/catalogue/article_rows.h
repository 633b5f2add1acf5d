#pragma once
// An article as rows of the catalogue, and back. Throws SQLite::Exception: call it inside guarded().

#include "base/result.h"
#include "catalogue/article_checks.h"
#include "catalogue/finding_rows.h"
#include "catalogue/vocabulary/article_list.h"
#include "catalogue/vocabulary/article_parts.h"
#include "catalogue/vocabulary/library.h"
#include "content/vocabulary/article.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <optional>
#include <string>
#include <vector>

namespace catalogue {

/// "0-5s 7-9se 9-12x": begin, end, strong, emphasised, struck.
[[nodiscard]] std::string runs_to_text(std::vector<content::Run> const& runs);
/// Nothing when the text is no such list, or its runs are not sorted, overlap or leave `size_bytes`.
[[nodiscard]] std::optional<std::vector<content::Run>> runs_from_text(std::string_view text, std::size_t size_bytes);

struct ColumnName {
    char const *table, *name;
};
/// Columns that editions from before them have not.
inline constexpr ColumnName k_sign_column { "block", "sign" }, k_address_column { "article", "address" },
    k_approved_column { "article", "approved" }, k_origin_column { "article", "origin" };
[[nodiscard]] bool has_column(
    SQLite::Database const& database, ColumnName const& column, std::string const& schema = "main");

/// Counts the article at which `row` stands; it begins with slug, language and title.
void count_article(ArticleList& list, SQLite::Statement& row);

class ArticleWriter {
public:
    explicit ArticleWriter(SQLite::Database& database);

    /// Returns the new article's id, or nothing when its slug and language are taken.
    std::optional<ArticleId> write(
        content::Article const& article, ArticleChecks const& checks, std::string const& origin = {});

private:
    void write_lists(ArticleId id, content::Metadata const& metadata);
    void write_blocks(ArticleId id, std::vector<content::Block> const& blocks);

    SQLite::Database& m_database;
    SQLite::Statement m_article, m_reference, m_other_name, m_membership, m_block, m_reading_grade;
    FindingWriter m_findings;
};

class ArticleReader {
public:
    /// `schema` is "main", or that of an attached edition of the same version.
    explicit ArticleReader(SQLite::Database const& database, std::string const& schema = "main");

    /// The columns that a SELECT must name, in this order, for metadata_in().
    [[nodiscard]] static std::string columns(SQLite::Database const& database, ArticleParts parts = ArticleParts::all);

    /// From the row at which `row` stands. `damaged` when the row makes no sense.
    [[nodiscard]] base::Result<content::Metadata> metadata_in(
        SQLite::Statement& row, ArticleParts parts = ArticleParts::all);
    [[nodiscard]] base::Result<std::vector<content::Block>> blocks_of(ArticleId id);

private:
    [[nodiscard]] std::string const& usual_language(std::string_view language);
    void read_lists(std::int64_t id, content::Metadata& metadata);

    SQLite::Statement m_references, m_other_names, m_memberships, m_blocks;
    std::string m_language, m_usual_language; ///< Of the row before: most rows have the same.
};

} // namespace catalogue
