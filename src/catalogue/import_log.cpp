#include "catalogue/import_log.h"

#include "catalogue/article_checks.h"
#include "store/database.h"

#include <array>
#include <sstream>

namespace catalogue {

namespace {

constexpr char const* k_table = R"sql(
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    CREATE TABLE entry (
        file TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT NOT NULL, title TEXT NOT NULL, language TEXT NOT NULL,
        slug TEXT NOT NULL, words INTEGER, grade INTEGER, missing TEXT NOT NULL, findings TEXT NOT NULL DEFAULT ''
    );
    CREATE INDEX entry_of_article ON entry (slug, language) WHERE slug <> '';
    BEGIN;
)sql";

std::string name_of(ImportEntry::Outcome outcome)
{
    constexpr std::array k_names { "not_imported", "refused", "other", "used" };
    return k_names.at(static_cast<std::size_t>(outcome));
}

std::string name_of(ArticleChange change)
{
    constexpr std::array k_names { "unchanged", "changed", "added", "removed", "removed" };
    return k_names.at(static_cast<std::size_t>(change));
}

/// One a line.
std::string missing_in(std::vector<Finding> const& findings)
{
    std::string lines;
    for (Finding const& finding : findings)
        if (auto const part = missing_part(finding.kind); !part.empty())
            lines += std::string(part) + '\n';
    return lines;
}

std::vector<std::string> lines_of(std::string const& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

std::optional<int> number_in(SQLite::Column const& column)
{
    return column.isNull() ? std::nullopt : std::optional(column.getInt());
}

} // namespace

struct ImportLog::Impl {
    /// A file of SQLite's own, which is gone with the connection.
    SQLite::Database database { "", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE };
    std::optional<SQLite::Statement> add, settle, remark;
    std::optional<base::Error> broken;

    template <typename Step>
    void perform(Step&& step)
    {
        if (broken)
            return;
        auto const done = store::guarded(&database, [&]() -> base::Result<void> {
            step();
            return {};
        });
        if (!done)
            broken = done.error();
    }
};

ImportLog::ImportLog(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
ImportLog::ImportLog(ImportLog&&) noexcept = default;
ImportLog& ImportLog::operator=(ImportLog&&) noexcept = default;
ImportLog::~ImportLog() = default;

base::Result<ImportLog> ImportLog::create()
{
    return store::guarded(nullptr, []() -> base::Result<ImportLog> {
        auto impl = std::make_unique<Impl>();
        impl->database.exec(k_table);
        impl->add.emplace(impl->database,
            "INSERT INTO entry (file, outcome, reason, title, language, slug, words, grade, missing) VALUES (?, ?, ?, "
            "?, ?, ?, ?, ?, ?)");
        impl->settle.emplace(
            impl->database, "UPDATE entry SET outcome = ? WHERE slug = ? AND language = ? AND slug <> ''");
        impl->remark.emplace(impl->database,
            "UPDATE entry SET findings = findings || ? || char(10) WHERE slug = ? AND language = ? AND slug <> ''");
        return ImportLog(std::move(impl));
    });
}

void ImportLog::add(ImportEntry const& entry)
{
    m_impl->perform([&] {
        SQLite::Statement& add = *m_impl->add;
        add.reset();
        add.clearBindings();
        content::Metadata const none;
        content::Metadata const& article = entry.article ? *entry.article : none;
        SQLite::bind(add, entry.file.string(), name_of(entry.outcome), entry.reason, article.title, article.language,
            article.slug);
        if (entry.checks && entry.checks->words)
            add.bind(7, *entry.checks->words);
        if (entry.checks && entry.checks->grade)
            add.bind(8, grade_needed(*entry.checks->grade));
        add.bind(9, entry.checks ? missing_in(entry.checks->findings) : std::string());
        add.exec();
    });
}

void ImportLog::settle(ArticleChange change, ListedArticle const& article, ImportMode mode)
{
    bool const is_brought = change != ArticleChange::not_brought && change != ArticleChange::missing;
    bool const goes
        = mode == ImportMode::replace || (mode == ImportMode::add_and_tidy_up && change == ArticleChange::missing);
    if (!is_brought && !goes)
        return;
    m_impl->perform([&] {
        if (!is_brought) {
            content::Metadata removed;
            removed.slug = article.slug;
            removed.language = article.language;
            removed.title = article.title;
            add({ .file = {}, .article = &removed });
        }
        SQLite::Statement& settle = *m_impl->settle;
        settle.reset();
        SQLite::bind(settle, name_of(change), article.slug, article.language);
        settle.exec();
    });
}

void ImportLog::take_back()
{
    m_impl->perform([&] {
        m_impl->database.exec("DELETE FROM entry WHERE file = ''; "
                              "UPDATE entry SET outcome = 'not_imported' WHERE slug <> ''");
    });
}

void ImportLog::add_finding(FindingKind kind, ListedArticle const& article)
{
    if (!missing_part(kind).empty())
        return;
    m_impl->perform([&] {
        SQLite::Statement& remark = *m_impl->remark;
        remark.reset();
        SQLite::bind(remark, std::string(catalogue::name_of(kind)), article.slug, article.language);
        remark.exec();
    });
}

base::Result<void> ImportLog::visit(std::function<void(ImportLogRow const&)> const& each) const
{
    if (m_impl->broken)
        return tl::unexpected(*m_impl->broken);
    return store::guarded(&m_impl->database, [&]() -> base::Result<void> {
        SQLite::Statement row(m_impl->database,
            "SELECT file, outcome, reason, title, language, slug, words, grade, missing, findings FROM entry ORDER BY "
            "rowid");
        while (row.executeStep())
            each({ row.getColumn(0).getString(), row.getColumn(1).getString(), row.getColumn(2).getString(),
                row.getColumn(3).getString(), row.getColumn(4).getString(), row.getColumn(5).getString(),
                number_in(row.getColumn(6)), number_in(row.getColumn(7)), lines_of(row.getColumn(8).getString()),
                lines_of(row.getColumn(9).getString()) });
        return {};
    });
}

} // namespace catalogue
