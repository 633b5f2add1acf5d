#include "feedback/feedback_deletion.h"

#include "feedback/feedback_log.h"
#include "feedback/logs_set_aside.h"
#include "feedback/missed_searches.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <vector>

namespace feedback {

namespace {

namespace fs = std::filesystem;

/// From one log. Without one, what earlier ones have left is erased.
using Removal = std::function<base::Result<void>(FeedbackLog&)>;

/// What can't be found in a log with a broken page may still stand in it.
base::Result<void> delete_to_the_end(FeedbackLog& log, Removal const& remove)
{
    if (remove)
        TRY_VOID(remove(log));
    TRY_VOID(log.erase_traces());
    if (remove && !TRY(log.is_sound()))
        return base::failure(base::ErrorCode::damaged, "is damaged, and could not be searched to its end");
    return {};
}

/// Returns the logs that may still hold bytes of what was removed, each with why.
base::Result<std::vector<base::Error>> delete_from_all_logs(fs::path const& data_folder, Removal const& remove)
{
    std::vector<base::Error> left;
    auto [set_aside, before_restore, brought_back] = logs_set_aside(data_folder);
    for (auto* const others : { &before_restore, &brought_back })
        std::ranges::move(*others, std::back_inserter(set_aside));
    auto log = FeedbackLog::open_existing(data_folder);
    if (!log && (log.error().code != base::ErrorCode::absent || set_aside.empty()))
        return tl::unexpected(log.error());
    if (log) {
        if (remove)
            TRY_VOID(remove(*log));
        if (auto erased = log->erase_traces(); !erased)
            left.push_back(std::move(erased).error().in((data_folder / "log.db").string()));
    }
    for (fs::path const& file : set_aside) {
        auto aside = FeedbackLog::open_set_aside(file);
        if (!aside && aside.error().code != base::ErrorCode::absent && remove)
            left.push_back(aside.error());
        if (!aside)
            continue;
        if (auto deleted = delete_to_the_end(*aside, remove); !deleted)
            left.push_back(std::move(deleted).error().in(file.string()));
    }
    return left;
}

} // namespace

base::Result<Deletion> delete_feedback(fs::path const& data_folder, std::span<RecordId const> ids)
{
    std::set<RecordId> found;
    Removal remove;
    if (!ids.empty())
        remove = [&](FeedbackLog& log) -> base::Result<void> {
            for (RecordId const& id : ids)
                if (TRY(log.remove(id)))
                    found.insert(id);
            return {};
        };
    Deletion deletion;
    deletion.left = TRY(delete_from_all_logs(data_folder, remove));
    deletion.deleted = found.size();
    std::ranges::copy_if(
        ids, std::back_inserter(deletion.absent), [&](RecordId const& id) { return !found.contains(id); });
    return deletion;
}

base::Result<WordsDeletion> delete_missed_words(fs::path const& data_folder, std::span<std::string const> words)
{
    std::set<std::string> found;
    Removal const remove = [&](FeedbackLog& log) -> base::Result<void> {
        for (std::string const& each : words)
            if (TRY(remove_missed_words(log, each)))
                found.insert(each);
        return {};
    };
    WordsDeletion deletion;
    deletion.left = TRY(delete_from_all_logs(data_folder, remove));
    std::ranges::copy_if(
        words, std::back_inserter(deletion.absent), [&](std::string const& each) { return !found.contains(each); });
    return deletion;
}

} // namespace feedback
