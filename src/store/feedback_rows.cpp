// Reading the rows of the log.

#include "store/feedback_log.h"

#include "base/log.h"
#include "store/database.h"

#include <algorithm>

namespace store {

namespace {

/// The columns repeated, hidden and sealed. A log that is only read may have a version without them.
std::string marks_in(SQLite::Database& log)
{
    bool const has_marks = log.execAndGet("SELECT count(*) FROM pragma_table_info('feedback') WHERE name = 'sealed'").getInt() > 0;
    return has_marks ? "repeated, hidden, sealed" : "0, 0, 0";
}

bool is_set(SQLite::Statement& row, int column) { return row.getColumn(column).getInt() != 0; }

} // namespace

base::Result<void> FeedbackLog::for_each(std::function<void(privacy::FeedbackRecord const&)> const& visit) const
{
    int unreadable = 0;
    TRY_VOID(read([&](SQLite::Database& log) -> base::Result<void> {
        SQLite::Statement row(log, "SELECT id, article, language, rating, comment, week, reasons, " + marks_in(log) + " FROM feedback ORDER BY id");
        SQLite::Statement reason(log, "SELECT value FROM json_each(iif(json_valid(?1), ?1, '[]')) WHERE type = 'text'");
        while (row.executeStep()) {
            auto const rating = privacy::rating_named(row.getColumn(3).getString());
            auto const week = privacy::iso_week_named(row.getColumn(5).getString());
            privacy::FeedbackRecord record;
            if (!rating || !week || row.getColumn(0).getBytes() != static_cast<int>(record.id.size())) {
                ++unreadable;
                continue;
            }
            std::copy_n(static_cast<std::uint8_t const*>(row.getColumn(0).getBlob()), record.id.size(), record.id.begin());
            record.article = row.getColumn(1).getString();
            record.language = row.getColumn(2).getString();
            record.rating = *rating;
            record.comment = row.getColumn(4).getString();
            record.week = *week;
            record.repeated = is_set(row, 7);
            record.hidden = is_set(row, 8);
            record.sealed = is_set(row, 9);
            for (reason.reset(), reason.bind(1, row.getColumn(6).getString()); reason.executeStep();)
                if (auto const known = privacy::reason_named(reason.getColumn(0).getString()))
                    record.reasons.push_back(*known);
            visit(record);
        }
        return {};
    }));
    if (unreadable > 0)
        base::log::warn(std::to_string(unreadable) + " rows of feedback hold a rating or week that this version does not know; left out");
    return {};
}

base::Result<void> FeedbackLog::for_each_stored(
    WeekRange const& weeks, std::function<base::Result<void>(StoredFeedback const&)> const& visit) const
{
    return read([&](SQLite::Database& log) -> base::Result<void> {
        std::string const columns = "SELECT id, week, article, language, rating, reasons, comment, " + marks_in(log) + " FROM feedback ";
        std::string const within = weeks.everything() ? "" : "WHERE week BETWEEN ? AND ? ";
        SQLite::Statement row(log, columns + within + "ORDER BY id");
        if (!weeks.everything())
            SQLite::bind(row, weeks.from ? privacy::to_string(*weeks.from) : std::string(), weeks.until ? privacy::to_string(*weeks.until) : "~");
        while (row.executeStep()) {
            StoredFeedback stored { .id = view_of(row.getColumn(0)), .week = view_of(row.getColumn(1)), .language = view_of(row.getColumn(3)),
                .rating = view_of(row.getColumn(4)), .reasons = view_of(row.getColumn(5)), .comment = view_of(row.getColumn(6)),
                .repeated = is_set(row, 7), .hidden = is_set(row, 8), .sealed = is_set(row, 9) };
            if (SQLite::Column const article = row.getColumn(2); !article.isNull())
                stored.article = view_of(article);
            TRY_VOID(visit(stored));
        }
        return {};
    });
}

} // namespace store
