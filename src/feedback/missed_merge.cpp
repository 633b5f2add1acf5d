#include "feedback/missed_merge.h"

#include "base/iso_week.h"
#include "feedback/feedback_log.h"
#include "feedback/missed_searches.h"
#include "store/database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace feedback {

namespace {

/// As many as feedback/feedback_merge.cpp writes at once.
constexpr int k_rows_a_batch = 500;
/// No kiosk has more. Pages of a damaged log that lead to each other in a circle would be read for ever.
constexpr int k_max_batches = 1000;
constexpr std::size_t k_series_bytes = 16, k_max_language_bytes = 100, k_max_words_bytes = 4 * k_max_missed_characters;
constexpr std::int64_t k_max_number = 1'000'000'000;

/// A row of either table: where there are words, `searches` is how often they were looked for.
struct Row {
    std::string week, series, language, words;
    std::int64_t searches = 0, reports = 0;
};

struct Table {
    char const* select; ///< ?1 to ?4 are where the batch before ended.
    char const* insert;
    bool has_words;
};

constexpr Table k_numbers {
    "SELECT week, series, language, '', searches, reports FROM missed_searches "
    "WHERE (week, series, language, ?4) > (?1, ?2, ?3, ?4) ORDER BY week, series, language LIMIT ?5",
    "INSERT INTO missed_searches (week, series, language, searches, reports) VALUES (?1, ?2, ?3, ?5, ?6) "
    "ON CONFLICT DO UPDATE SET searches = max(searches, ?5), reports = max(reports, ?6)",
    false,
};
constexpr Table k_words {
    "SELECT week, series, language, words, times, 0 FROM missed_words "
    "WHERE (week, series, language, words) > (?1, ?2, ?3, ?4) ORDER BY week, series, language, words LIMIT ?5",
    "INSERT INTO missed_words (week, series, language, words, times) VALUES (?1, ?2, ?3, ?4, ?5) "
    "ON CONFLICT DO UPDATE SET times = max(times, ?5)",
    true,
};

bool is_ours(Row const& row, Table const& table)
{
    auto const is_number = [](std::int64_t number) { return number >= 0 && number <= k_max_number; };
    bool const has_words = !row.words.empty() && row.words.size() <= k_max_words_bytes && row.searches >= k_clear_from;
    return base::iso_week_named(row.week) && row.series.size() == k_series_bytes
        && row.language.size() <= k_max_language_bytes && is_number(row.searches) && is_number(row.reports)
        && (!table.has_words || has_words);
}

void bind_place(SQLite::Statement& statement, Row const& row)
{
    statement.bind(1, row.week);
    statement.bind(2, row.series.data(), static_cast<int>(row.series.size()));
    statement.bind(3, row.language);
    statement.bind(4, row.words);
}

std::vector<Row> batch_after(SQLite::Database& other, Table const& table, Row const& last)
{
    std::vector<Row> rows;
    SQLite::Statement row(other, table.select);
    bind_place(row, last);
    row.bind(5, k_rows_a_batch);
    while (row.executeStep())
        rows.push_back(
            { row.getColumn(0).getString(), std::string(store::view_of(row.getColumn(1))), row.getColumn(2).getString(),
                row.getColumn(3).getString(), row.getColumn(4).getInt64(), row.getColumn(5).getInt64() });
    return rows;
}

base::Result<void> write(FeedbackLog& log, Table const& table, std::vector<Row> const& rows)
{
    return log.write([&](SQLite::Database& database) -> base::Result<void> {
        SQLite::Statement insert(database, table.insert);
        for (Row const& row : rows) {
            if (!is_ours(row, table))
                continue;
            bind_place(insert, row);
            insert.bind(5, row.searches);
            if (!table.has_words)
                insert.bind(6, row.reports);
            insert.exec();
            insert.reset();
        }
        return {};
    });
}

/// Why the table could not be read to its end.
base::Result<std::optional<base::Error>> merge(FeedbackLog& log, SQLite::Database& other, Table const& table)
{
    Row last;
    for (int batch = 0; batch < k_max_batches; ++batch) {
        auto const rows = store::guarded(
            &other, [&]() -> base::Result<std::vector<Row>> { return batch_after(other, table, last); });
        if (!rows)
            return std::optional(rows.error());
        if (rows->empty())
            break;
        TRY_VOID(write(log, table, *rows));
        last = rows->back();
    }
    return std::nullopt;
}

} // namespace

base::Result<std::optional<base::Error>> merge_missed_searches(FeedbackLog& log, SQLite::Database& other)
{
    auto const is_there
        = store::guarded(&other, [&]() -> base::Result<bool> { return other.tableExists("missed_words"); });
    if (!is_there)
        return std::optional(is_there.error());
    // An older version did not count them.
    if (!*is_there)
        return std::nullopt;
    auto numbers = TRY(merge(log, other, k_numbers));
    auto words = TRY(merge(log, other, k_words));
    return numbers ? numbers : words;
}

} // namespace feedback
