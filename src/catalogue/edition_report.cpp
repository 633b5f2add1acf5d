#include "catalogue/edition_report.h"

#include "catalogue/edition_file.h"
#include "catalogue/edition_files.h"
#include "catalogue/finding_rows.h"
#include "catalogue/vocabulary/library.h"
#include "store/data_folder.h"

namespace catalogue {

namespace {

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

void read_warnings(SQLite::Database& edition, ReviewRule const& rule, EditionWarnings& warnings)
{
    for (FindingKind const kind : all_finding_kinds())
        if (knows(edition, kind))
            warnings[kind].emplace();
    visit_findings(edition, rule, [&](FindingKind kind, ListedArticle const& article) {
        ArticleList& list = *warnings[kind];
        ++list.count;
        if (list.first.size() < k_listed_articles)
            list.first.push_back(article);
    });
}

base::Result<EditionReport> report_on(SQLite::Database& edition, ReviewRule const& rule)
{
    return read_edition(edition, [&]() -> base::Result<EditionReport> {
        EditionReport report;
        TRY_VOID(read_head(edition, report));
        read_parts(edition, report);
        // Counted whether or not the setting asks for it, since it may be turned on.
        read_warnings(edition, { rule.today, rule.years, true }, report.warnings);
        report.review_years = rule.years;
        return report;
    });
}

base::Result<EditionReport> report_file(std::filesystem::path const& file, ReviewRule const& rule)
{
    auto edition = TRY(open_edition(file));
    return report_on(edition, rule);
}

/// The name of the edition before, where it is another one.
std::optional<EditionName> restorable(CatalogueFiles const& files)
{
    auto edition = open_edition(files.previous);
    auto const name = edition ? name_of(*edition) : tl::unexpected(edition.error());
    return name && name->number != number_in(files.current) ? std::optional(*name) : std::nullopt;
}

} // namespace

base::Result<EditionReport> report_edition(std::filesystem::path const& data_folder, ReviewRule const& rule)
{
    CatalogueFiles const files(data_folder);
    auto report = report_file(files.current, rule);
    if (!report) {
        auto instead = report_file(files.previous, rule);
        if (!instead)
            return report;
        instead->fell_back_because = report.error().message;
        report = std::move(instead);
    }
    report->previous = restorable(files);
    return report;
}

base::Result<int> count_overdue(std::filesystem::path const& data_folder, ReviewRule const& rule)
{
    CatalogueFiles const files(data_folder);
    auto edition = TRY(open_shown_edition(files));
    return read_edition(edition, [&]() -> base::Result<int> {
        SQLite::Statement article(edition, "SELECT count(*) FROM article WHERE reviewed < ?");
        article.bind(1, last_day_of_review(rule));
        return article.executeStep() ? article.getColumn(0).getInt() : 0;
    });
}

} // namespace catalogue
