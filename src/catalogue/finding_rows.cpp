#include "catalogue/finding_rows.h"

#include "base/date.h"
#include "catalogue/article_checks.h"
#include "catalogue/article_rows.h"
#include "catalogue/title_key.h"
#include "content/plain_language.h"

#include <string>

namespace catalogue {

namespace {

bool has_table(SQLite::Database const& edition, std::string const& name)
{
    SQLite::Statement found(edition, "SELECT 1 FROM main.sqlite_master WHERE type = 'table' AND name = ?");
    found.bind(1, name);
    return found.executeStep();
}

// Each answers slug, language, title and the detail. A '?' stands for the parameters that bind() knows.

constexpr char const* k_not_dated = "SELECT slug, language, title, '' FROM article WHERE reviewed IS NULL";
constexpr char const* k_overdue = "SELECT slug, language, title, reviewed FROM article WHERE reviewed < ?";
constexpr char const* k_future_review = "SELECT slug, language, title, reviewed FROM article WHERE reviewed > ?1";
constexpr char const* k_future_date = R"sql(
    SELECT slug, language, title, iif(reviewed > ?1, reviewed, approved) FROM article WHERE reviewed > ?1 OR approved > ?1
)sql";
/// The source is the English leaflet; where there is none, the one that was reviewed last.
constexpr char const* k_older_than_source = R"sql(
    SELECT a.slug, a.language, a.title, a.reviewed || ' < ' || s.reviewed
    FROM article a JOIN (
        SELECT slug, iif(max(english), max(iif(english, reviewed, NULL)), max(reviewed)) AS reviewed
        FROM (SELECT slug, reviewed, language = 'en' OR language LIKE 'en-%' AS english FROM article)
        GROUP BY slug HAVING count(*) > 1
    ) s ON s.slug = a.slug
    WHERE a.reviewed < s.reviewed
)sql";
constexpr char const* k_without_author = "SELECT slug, language, title, '' FROM article WHERE author = ''";
constexpr char const* k_without_references = R"sql(
    SELECT slug, language, title, '' FROM article a WHERE NOT EXISTS (SELECT 1 FROM reference r WHERE r.article = a.id)
)sql";
constexpr char const* k_hard_to_read = R"sql(
    SELECT slug, language, title, CAST(g.grade AS INTEGER) + (g.grade > CAST(g.grade AS INTEGER))
    FROM reading_grade g JOIN article a ON a.id = g.article WHERE g.grade > ?
)sql";
constexpr char const* k_all = "SELECT slug, language, title, '' FROM article";
constexpr char const* k_not_approved
    = "SELECT slug, language, title, '' FROM article WHERE approved_by = '' OR approved IS NULL";
constexpr char const* k_kept = R"sql(
    SELECT slug, language, title, f.detail FROM finding f JOIN article a ON a.id = f.article WHERE f.kind = ?
)sql";

SQLite::Statement select(SQLite::Database const& edition, FindingKind kind, ReviewRule const& rule)
{
    auto const prepared = [&](char const* sql, auto const&... values) {
        SQLite::Statement statement(edition, std::string(sql) + " ORDER BY 1, 2");
        SQLite::bind(statement, values...);
        return statement;
    };
    std::string const today = base::to_string(std::chrono::year_month_day { rule.today });
    switch (kind) {
    case FindingKind::not_dated: return prepared(k_not_dated);
    case FindingKind::overdue: return prepared(k_overdue, last_day_of_review(rule));
    case FindingKind::future_date:
        return prepared(has_column(edition, k_approved_column) ? k_future_date : k_future_review, today);
    case FindingKind::older_than_source: return prepared(k_older_than_source);
    case FindingKind::without_author: return prepared(k_without_author);
    case FindingKind::without_references: return prepared(k_without_references);
    case FindingKind::hard_to_read: return prepared(k_hard_to_read, content::k_hard_to_read_grade);
    case FindingKind::not_approved: return prepared(has_column(edition, k_approved_column) ? k_not_approved : k_all);
    default: return prepared(k_kept, std::string(name_of(kind)));
    }
}

} // namespace

FindingWriter::FindingWriter(SQLite::Database& edition)
    : m_finding(edition, "INSERT INTO finding (article, kind, detail) VALUES (?, ?, ?)")
{
}

void FindingWriter::write(std::int64_t article, std::vector<Finding> const& findings)
{
    for (Finding const& finding : findings) {
        if (!is_kept(finding.kind))
            continue;
        m_finding.reset();
        SQLite::bind(m_finding, article, std::string(name_of(finding.kind)), finding.detail);
        m_finding.exec();
    }
}

void write_alike_titles(SQLite::Database& edition)
{
    SQLite::Statement remove(edition, "DELETE FROM finding WHERE kind = ?");
    remove.bind(1, std::string(name_of(FindingKind::alike_titles)));
    remove.exec();
    // Without an index: sorting once is faster than keeping a tree in order that does not fit into memory.
    edition.exec("CREATE TEMP TABLE title_key "
                 "(language TEXT NOT NULL, key TEXT NOT NULL, article INTEGER NOT NULL, slug TEXT NOT NULL)");
    {
        SQLite::Statement title(edition, "SELECT id, language, title, subtitle, slug FROM article");
        SQLite::Statement key(edition, "INSERT INTO temp.title_key (language, key, article, slug) VALUES (?, ?, ?, ?)");
        while (title.executeStep()) {
            std::string const language = title.getColumn(1).getString();
            key.reset();
            SQLite::bind(key, language,
                title_key(title.getColumn(2).getString(), title.getColumn(3).getString(), language),
                title.getColumn(0).getInt64(), title.getColumn(4).getString());
            key.exec();
        }
        // The one before in the order of keys and slugs, or else the one behind it, has the same key where any has.
        SQLite::Statement alike(edition, R"sql(
            INSERT INTO finding (article, kind, detail)
            SELECT k.article, ?, other.slug || ': ' || other.title FROM (
                SELECT article, coalesce(lag(article) OVER same, lead(article) OVER same) AS other
                FROM temp.title_key WINDOW same AS (PARTITION BY language, key ORDER BY slug)
            ) k JOIN article other ON other.id = k.other
        )sql");
        alike.bind(1, std::string(name_of(FindingKind::alike_titles)));
        alike.exec();
    }
    edition.exec("DROP TABLE temp.title_key");
}

std::string last_day_of_review(ReviewRule const& rule)
{
    return base::to_string(std::chrono::year_month_day { rule.today } - std::chrono::years { rule.years });
}

bool knows(SQLite::Database const& edition, FindingKind kind)
{
    if (kind == FindingKind::hard_to_read)
        return has_table(edition, "reading_grade");
    return !is_kept(kind) || has_table(edition, "finding");
}

void visit_findings(SQLite::Database& edition, ReviewRule const& rule, FindingVisitor const& visit)
{
    for (FindingKind const kind : all_finding_kinds()) {
        if (!knows(edition, kind) || (kind == FindingKind::not_approved && !rule.approval))
            continue;
        for (auto row = select(edition, kind, rule); row.executeStep();)
            visit(kind,
                { row.getColumn(0).getString(), row.getColumn(1).getString(), row.getColumn(2).getString(),
                    row.getColumn(3).getString() });
    }
}

} // namespace catalogue
