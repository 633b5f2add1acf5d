// Hiding and removing rows of the log.

#include "feedback/feedback_log.h"

#include "feedback/tally.h"
#include "feedback/traces.h"
#include "store/database.h"
#include "store/migrations.h"

namespace feedback {

base::Result<bool> FeedbackLog::remove(RecordId const& id)
{
    bool removed = false;
    TRY_VOID(write([&](SQLite::Database& log) -> base::Result<void> {
        tally(log, id, RowChange::removed);
        SQLite::Statement remove(log, "DELETE FROM feedback WHERE id = ?");
        remove.bind(1, id.data(), static_cast<int>(id.size()));
        removed = remove.exec() > 0;
        if (removed)
            remember_traces(log);
        return {};
    }));
    return removed;
}

base::Result<bool> FeedbackLog::traces_left() const
{
    bool left = false;
    TRY_VOID(read([&](SQLite::Database& log) -> base::Result<void> {
        left = store::check_version(log, store::log_schema()) && feedback::traces_left(log);
        return {};
    }));
    return left;
}

base::Result<Marking> FeedbackLog::set_visibility(RecordId const& id, Visibility visibility)
{
    auto marking = Marking::done;
    TRY_VOID(write([&](SQLite::Database& log) -> base::Result<void> {
        SQLite::Statement mark(log, "UPDATE feedback SET hidden = ? WHERE id = ? AND hidden IS NOT NULL");
        mark.bind(1, visibility == Visibility::hidden ? 1 : 0);
        mark.bind(2, id.data(), static_cast<int>(id.size()));
        if (mark.exec() > 0)
            return {};
        SQLite::Statement row(log, "SELECT 1 FROM feedback WHERE id = ?");
        row.bind(1, id.data(), static_cast<int>(id.size()));
        marking = row.executeStep() ? Marking::no_comment : Marking::no_row;
        return {};
    }));
    return marking;
}

base::Result<bool> FeedbackLog::is_sound() const
{
    bool sound = true;
    TRY_VOID(read([&](SQLite::Database& log) -> base::Result<void> {
        sound = log.execAndGet("PRAGMA quick_check(1)").getString() == "ok";
        return {};
    }));
    return sound;
}

} // namespace feedback
