#include "catalogue/edition_report.h"

#include "base/date.h"
#include "catalogue/article_rows.h"
#include "catalogue/edition_file.h"
#include "catalogue/edition_files.h"
#include "catalogue/vocabulary/library.h"
#include "content/plain_language.h"
#include "store/data_folder.h"

#include <array>

namespace catalogue {

namespace {

/// A review older than this is flagged to staff.
constexpr std::chrono::years k_review_interval { 3 };

/// What was reviewed before that day is overdue.
std::string last_day_of_review(std::chrono::sys_days today)
{
    return base::to_string(std::chrono::year_month_day { today } - k_review_interval);
}

constexpr char const* k_select_articles = R"sql(
    SELECT slug, language, title, reviewed IS NULL, coalesce(reviewed < ?, 0), author = '',
           NOT EXISTS (SELECT 1 FROM reference r WHERE r.article = a.id), )sql";
constexpr char const* k_from_articles = " FROM article a ORDER BY slug, language";

constexpr char const* k_select_hard = R"sql(
    SELECT slug, language, title FROM article a JOIN reading_grade g ON g.article = a.id WHERE g.grade > ? ORDER BY slug, language
)sql";

base::Result<void> read_head(SQLite::Database& edition, EditionReport& report)
{
    report.edition = TRY(name_of(edition));
    SQLite::Statement head(edition, "SELECT built_by, articles FROM edition");
    if (head.executeStep()) {
        report.built_by = head.getColumn(0).getString();
        report.articles = head.getColumn(1).getInt();
    }
    return {};
}

/// From the tabs, which were counted at the import.
void read_parts(SQLite::Database& edition, EditionReport& report)
{
    SQLite::Statement languages(edition, "SELECT language, topics FROM tab WHERE collection = ? ORDER BY language");
    languages.bind(1, k_all_topics);
    while (languages.executeStep())
        report.languages.push_back({ languages.getColumn(0).getString(), languages.getColumn(1).getInt() });

    // With max(), SQLite takes the other columns from the row that has it.
    SQLite::Statement collections(edition,
        "SELECT t.collection, t.title, sum(t.topics), max(t.language = 'en') FROM tab t LEFT JOIN collection c ON "
        "c.key = t.collection "
        "WHERE t.collection <> ? GROUP BY t.collection ORDER BY c.position");
    collections.bind(1, k_all_topics);
    while (collections.executeStep())
        report.collections.push_back({ collections.getColumn(0).getString(), collections.getColumn(1).getString(),
            collections.getColumn(2).getInt() });
}

void read_warnings(SQLite::Database& edition, std::chrono::sys_days today, EditionWarnings& warnings)
{
    char const* const not_approved
        = has_column(edition, k_approved_column) ? "approved_by = '' OR approved IS NULL" : "1";
    SQLite::Statement article(edition, std::string(k_select_articles) + not_approved + k_from_articles);
    article.bind(1, last_day_of_review(today));
    std::array<ArticleList*, 5> const lists { &warnings.not_dated, &warnings.overdue, &warnings.without_author,
        &warnings.without_references, &warnings.not_approved };
    while (article.executeStep())
        for (std::size_t at = 0; at < lists.size(); ++at)
            if (article.getColumn(static_cast<int>(3 + at)).getInt() != 0)
                count_article(*lists[at], article);
}

base::Result<void> read_reading_grades(SQLite::Database& edition, EditionWarnings& warnings)
{
    if (!TRY(has_reading_grades(edition)))
        return {};
    ArticleList& hard = warnings.hard_to_read.emplace();
    SQLite::Statement article(edition, k_select_hard);
    article.bind(1, content::k_hard_to_read_grade);
    while (article.executeStep())
        count_article(hard, article);
    return {};
}

base::Result<EditionReport> report_on(SQLite::Database& edition, std::chrono::sys_days today)
{
    return read_edition(edition, [&]() -> base::Result<EditionReport> {
        EditionReport report;
        TRY_VOID(read_head(edition, report));
        read_parts(edition, report);
        read_warnings(edition, today, report.warnings);
        TRY_VOID(read_reading_grades(edition, report.warnings));
        return report;
    });
}

base::Result<EditionReport> report_file(std::filesystem::path const& file, std::chrono::sys_days today)
{
    auto edition = TRY(open_edition(file));
    return report_on(edition, today);
}

/// The name of the edition before, where it is another one.
std::optional<EditionName> restorable(CatalogueFiles const& files)
{
    auto edition = open_edition(files.previous);
    auto const name = edition ? name_of(*edition) : tl::unexpected(edition.error());
    return name && name->number != number_in(files.current) ? std::optional(*name) : std::nullopt;
}

} // namespace

base::Result<EditionReport> report_edition(std::filesystem::path const& data_folder, std::chrono::sys_days today)
{
    CatalogueFiles const files(data_folder);
    auto report = report_file(files.current, today);
    if (!report) {
        auto instead = report_file(files.previous, today);
        if (!instead)
            return report;
        instead->fell_back_because = report.error().message;
        report = std::move(instead);
    }
    report->previous = restorable(files);
    return report;
}

base::Result<int> count_overdue(std::filesystem::path const& data_folder, std::chrono::sys_days today)
{
    CatalogueFiles const files(data_folder);
    auto current = open_edition(files.current);
    auto edition = current ? std::move(current) : open_edition(files.previous);
    if (!edition)
        return tl::unexpected(edition.error());
    return read_edition(*edition, [&]() -> base::Result<int> {
        SQLite::Statement article(*edition, "SELECT count(*) FROM article WHERE reviewed < ?");
        article.bind(1, last_day_of_review(today));
        return article.executeStep() ? article.getColumn(0).getInt() : 0;
    });
}

} // namespace catalogue
