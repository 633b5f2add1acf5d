// Reading the rows of the log.

#include "feedback/feedback_log.h"

#include "base/log.h"
#include "store/database.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>

namespace feedback {

namespace {

/// The columns repeated, hidden and sealed. A log that is only read may have a version without them.
std::string marks_in(SQLite::Database& log)
{
    bool const has_marks
        = log.execAndGet("SELECT count(*) FROM pragma_table_info('feedback') WHERE name = 'sealed'").getInt() > 0;
    return has_marks ? "repeated, hidden, sealed" : "0, 0, 0";
}

bool is_set(SQLite::Statement& row, int column) { return row.getColumn(column).getInt() != 0; }

struct Finalise {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using RawStatement = std::unique_ptr<sqlite3_stmt, Finalise>;

// For millions of rows, SQLite itself: SQLiteCpp counts references and SQLite locks at each call for a column, which
// takes a third of an export's time. A value locks once, for all that is asked about it.

RawStatement prepared(SQLite::Database& log, std::string const& query)
{
    sqlite3_stmt* statement = nullptr;
    if (int const code = sqlite3_prepare_v2(log.getHandle(), query.c_str(), -1, &statement, nullptr); code != SQLITE_OK)
        throw SQLite::Exception(log.getHandle(), code);
    return RawStatement(statement);
}

void bind_text(sqlite3_stmt* statement, int position, std::string const& text)
{
    if (int const code
        = sqlite3_bind_text(statement, position, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
        code != SQLITE_OK)
        throw SQLite::Exception(sqlite3_db_handle(statement), code);
}

bool step(sqlite3_stmt* statement)
{
    int const code = sqlite3_step(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        throw SQLite::Exception(sqlite3_db_handle(statement), code);
    return code == SQLITE_ROW;
}

/// Nothing for NULL. Valid until the next step.
std::optional<std::string_view> value_of(sqlite3_stmt* row, int column)
{
    sqlite3_value* const value = sqlite3_column_value(row, column);
    if (sqlite3_value_type(value) == SQLITE_NULL)
        return std::nullopt;
    char const* const bytes = static_cast<char const*>(sqlite3_value_blob(value));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))) : std::string_view();
}

bool mark_of(sqlite3_stmt* row, int column) { return sqlite3_column_int(row, column) != 0; }

} // namespace

base::Result<void> FeedbackLog::for_each(std::function<void(FeedbackRecord const&)> const& visit) const
{
    int unreadable = 0;
    TRY_VOID(read([&](SQLite::Database& log) -> base::Result<void> {
        SQLite::Statement row(log,
            "SELECT id, article, language, rating, comment, week, reasons, " + marks_in(log)
                + " FROM feedback ORDER BY id");
        SQLite::Statement reason(log, "SELECT value FROM json_each(iif(json_valid(?1), ?1, '[]')) WHERE type = 'text'");
        while (row.executeStep()) {
            auto const rating = rating_named(row.getColumn(3).getString());
            auto const week = base::iso_week_named(row.getColumn(5).getString());
            FeedbackRecord record;
            if (!rating || !week || row.getColumn(0).getBytes() != static_cast<int>(record.id.size())) {
                ++unreadable;
                continue;
            }
            std::copy_n(
                static_cast<std::uint8_t const*>(row.getColumn(0).getBlob()), record.id.size(), record.id.begin());
            record.article = row.getColumn(1).getString();
            record.language = row.getColumn(2).getString();
            record.rating = *rating;
            record.comment = row.getColumn(4).getString();
            record.week = *week;
            record.repeated = is_set(row, 7);
            record.hidden = is_set(row, 8);
            record.sealed = is_set(row, 9);
            for (reason.reset(), reason.bind(1, row.getColumn(6).getString()); reason.executeStep();)
                if (auto const known = reason_named(reason.getColumn(0).getString()))
                    record.reasons.push_back(*known);
            visit(record);
        }
        return {};
    }));
    if (unreadable > 0)
        base::log::warn(std::to_string(unreadable)
            + " rows of feedback hold a rating or week that this version does not know; left out");
    return {};
}

base::Result<void> FeedbackLog::for_each_stored(
    WeekRange const& weeks, std::function<base::Result<void>(StoredFeedback const&)> const& visit) const
{
    return read([&](SQLite::Database& log) -> base::Result<void> {
        std::string const columns
            = "SELECT id, week, article, language, rating, reasons, comment, " + marks_in(log) + " FROM feedback ";
        std::string const within = weeks.everything() ? "" : "WHERE week BETWEEN ? AND ? ";
        RawStatement const statement = prepared(log, columns + within + "ORDER BY id");
        sqlite3_stmt* const row = statement.get();
        if (!weeks.everything()) {
            bind_text(row, 1, weeks.from ? base::to_string(*weeks.from) : std::string());
            bind_text(row, 2, weeks.until ? base::to_string(*weeks.until) : "~");
        }
        constexpr std::string_view none;
        while (step(row))
            TRY_VOID(visit({ .id = value_of(row, 0).value_or(none),
                .week = value_of(row, 1).value_or(none),
                .article = value_of(row, 2),
                .language = value_of(row, 3).value_or(none),
                .rating = value_of(row, 4).value_or(none),
                .reasons = value_of(row, 5).value_or(none),
                .comment = value_of(row, 6).value_or(none),
                .repeated = mark_of(row, 7),
                .hidden = mark_of(row, 8),
                .sealed = mark_of(row, 9) }));
        return {};
    });
}

} // namespace feedback
