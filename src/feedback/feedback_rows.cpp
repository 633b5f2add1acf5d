// Reading the rows of the log.

#include "feedback/feedback_log.h"

#include "base/log.h"
#include "feedback/stored_rows.h"
#include "store/database.h"

#include <algorithm>
#include <array>

namespace feedback {

namespace {

bool is_set(SQLite::Statement& row, int column) { return row.getColumn(column).getInt() != 0; }

} // namespace

base::Result<void> FeedbackLog::for_each(std::function<void(FeedbackRecord const&)> const& visit) const
{
    int unreadable = 0;
    TRY_VOID(read_once([&](SQLite::Database& log) -> base::Result<void> {
        SQLite::Statement row(log,
            "SELECT id, article, language, rating, comment, week, reasons, " + marks_in(log)
                + " FROM feedback ORDER BY id");
        SQLite::Statement reason(log, "SELECT value FROM json_each(iif(json_valid(?1), ?1, '[]')) WHERE type = 'text'");
        while (row.executeStep()) {
            std::string const rating = row.getColumn(3).getString();
            auto const week = base::iso_week_named(row.getColumn(5).getString());
            FeedbackRecord record;
            if (!is_rating_or_none(rating) || !week
                || row.getColumn(0).getBytes() != static_cast<int>(record.id.size())) {
                ++unreadable;
                continue;
            }
            std::copy_n(
                static_cast<std::uint8_t const*>(row.getColumn(0).getBlob()), record.id.size(), record.id.begin());
            record.article = row.getColumn(1).getString();
            record.language = row.getColumn(2).getString();
            record.rating = rating_named(rating);
            record.comment = row.getColumn(4).getString();
            record.week = *week;
            record.repeated = is_set(row, 7);
            record.hidden = is_set(row, 8);
            record.sealed = is_set(row, 9);
            record.held_back = is_set(row, 10);
            record.comment_language = row.getColumn(11).getString();
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
    return read_once([&](SQLite::Database& log) -> base::Result<void> {
        if (weeks.everything())
            return feedback::for_each_stored(log, "ORDER BY id", {}, visit);
        std::array const within { weeks.from ? base::to_string(*weeks.from) : std::string(),
            weeks.until ? base::to_string(*weeks.until) : "~" };
        return feedback::for_each_stored(log, "WHERE week BETWEEN ? AND ? ORDER BY id", within, visit);
    });
}

} // namespace feedback
