#include "feedback/feedback_deletion.h"

#include "feedback/feedback_log.h"
#include "feedback/logs_set_aside.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <vector>

namespace feedback {

namespace {

namespace fs = std::filesystem;

/// Adds those that were there to `found`.
base::Result<void> remove_rows(FeedbackLog& log, std::span<RecordId const> ids, std::set<RecordId>& found)
{
    for (RecordId const& id : ids)
        if (TRY(log.remove(id)))
            found.insert(id);
    return {};
}

/// A row that can't be found in a log with a broken page may still stand in it.
base::Result<void> delete_to_the_end(FeedbackLog& log, std::span<RecordId const> ids, std::set<RecordId>& found)
{
    TRY_VOID(remove_rows(log, ids, found));
    TRY_VOID(log.erase_traces());
    if (!ids.empty() && !TRY(log.is_sound()))
        return base::failure(base::ErrorCode::damaged, "is damaged, and could not be searched to its end");
    return {};
}

} // namespace

base::Result<Deletion> delete_feedback(fs::path const& data_folder, std::span<RecordId const> ids)
{
    Deletion deletion;
    std::set<RecordId> found;
    auto [set_aside, before_restore, brought_back] = logs_set_aside(data_folder);
    for (auto* const others : { &before_restore, &brought_back })
        std::ranges::move(*others, std::back_inserter(set_aside));
    auto log = FeedbackLog::open_existing(data_folder);
    if (!log && (log.error().code != base::ErrorCode::absent || set_aside.empty()))
        return tl::unexpected(log.error());
    if (log) {
        TRY_VOID(remove_rows(*log, ids, found));
        if (auto erased = log->erase_traces(); !erased)
            deletion.left.push_back(std::move(erased).error().in((data_folder / "log.db").string()));
    }
    for (fs::path const& file : set_aside) {
        auto aside = FeedbackLog::open_set_aside(file);
        if (!aside && aside.error().code != base::ErrorCode::absent && !ids.empty())
            deletion.left.push_back(aside.error());
        if (!aside)
            continue;
        if (auto deleted = delete_to_the_end(*aside, ids, found); !deleted)
            deletion.left.push_back(std::move(deleted).error().in(file.string()));
    }
    deletion.deleted = found.size();
    std::ranges::copy_if(
        ids, std::back_inserter(deletion.absent), [&](RecordId const& id) { return !found.contains(id); });
    return deletion;
}

} // namespace feedback
