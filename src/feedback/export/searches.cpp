#include "feedback/export/searches.h"

#include "base/wiping_string.h"
#include "feedback/export/csv_cell.h"
#include "store/database.h"

#include <string>

namespace feedback {

namespace {

/// A line a number: how many searches, how many reports, and how often certain words were looked for.
constexpr char const* k_lines
    = "SELECT week, language, what, words, sum(number) FROM ("
      "SELECT week, language, 'searches' AS what, '' AS words, searches AS number FROM missed_searches "
      "UNION ALL SELECT week, language, 'reports', '', reports FROM missed_searches "
      "UNION ALL SELECT week, language, 'words', words, times FROM missed_words) "
      "WHERE week >= ? AND week <= ? GROUP BY week, language, what, words HAVING sum(number) > 0 "
      "ORDER BY week, language, what = 'words', what DESC, sum(number) DESC, words";
constexpr int k_columns = 5;

base::Result<void> write_lines(SQLite::Statement& line, ExportedSearches& made)
{
    auto file = TRY(store::FileWriter::create(made.file));
    TRY_VOID(file.append("week,language,what,words,count\r\n"));
    base::WipingString text;
    do {
        text.clear();
        for (int column = 0; column < k_columns; ++column) {
            // A number is our own, and no formula.
            if (column + 1 == k_columns)
                text += line.getColumn(column).getString();
            else
                append_csv_cell(text, store::view_of(line.getColumn(column)));
            text += column + 1 == k_columns ? "\r\n" : ",";
        }
        TRY_VOID(file.append(text));
        ++made.lines;
    } while (line.executeStep());
    made.digest = TRY(file.finish());
    return {};
}

} // namespace

std::filesystem::path searches_file_of(std::filesystem::path const& export_file)
{
    return export_file.string() + ".searches.csv";
}

base::Result<std::optional<ExportedSearches>> export_searches(
    FeedbackLog const& log, WeekRange const& weeks, std::filesystem::path const& file)
{
    std::optional<ExportedSearches> made;
    TRY_VOID(log.read([&](SQLite::Database& database) -> base::Result<void> {
        made.reset();
        if (!database.tableExists("missed_words"))
            return {};
        SQLite::Statement line(database, k_lines);
        line.bind(1, weeks.from ? base::to_string(*weeks.from) : std::string());
        line.bind(2, weeks.until ? base::to_string(*weeks.until) : std::string("~"));
        if (!line.executeStep())
            return {};
        made.emplace(ExportedSearches { .file = file });
        return write_lines(line, *made);
    }));
    return made;
}

} // namespace feedback
