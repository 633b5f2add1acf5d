#include "feedback/logs_set_aside.h"

#include "base/date.h"
#include "base/file.h"
#include "store/set_aside.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <system_error>

namespace feedback {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view k_damaged = "log.damaged-", k_before_restore = "log.before-restore-",
                           k_brought_back = "log.brought-back-";

} // namespace

LogsSetAside logs_set_aside(fs::path const& data_folder)
{
    LogsSetAside logs;
    std::error_code error;
    for (fs::directory_iterator entry(data_folder, error), end; !error && entry != end; entry.increment(error)) {
        std::string const name = entry->path().filename().string();
        if (!name.ends_with(".db"))
            continue;
        if (name.starts_with(k_damaged))
            logs.damaged.push_back(entry->path());
        if (name.starts_with(k_before_restore))
            logs.before_restore.push_back(entry->path());
        if (name.starts_with(k_brought_back))
            logs.brought_back.push_back(entry->path());
    }
    std::ranges::sort(logs.damaged);
    std::ranges::sort(logs.before_restore);
    std::ranges::sort(logs.brought_back);
    return logs;
}

std::optional<std::chrono::year_month_day> day_set_aside(fs::path const& log)
{
    constexpr std::size_t k_date_letters = std::string_view("YYYY-MM-DD").size();
    std::string const name = log.filename().string();
    for (std::string_view const begin : { k_damaged, k_before_restore, k_brought_back })
        if (name.starts_with(begin))
            return base::date_named(std::string_view(name).substr(begin.size(), k_date_letters));
    return std::nullopt;
}

base::Result<void> mark_brought_back(fs::path const& log)
{
    auto const day = day_set_aside(log);
    if (!day)
        return base::failure(base::ErrorCode::usage, log.string() + ": its name tells no day");
    // Each name is given anew: a log that is set aside later the same day has this one's.
    fs::path const kept = TRY(store::name_aside(log.parent_path() / "log.db", "brought-back", *day));
    static_cast<void>(TRY(store::set_companions_aside(log, kept)));
    if (std::rename(log.c_str(), kept.c_str()) != 0)
        return tl::unexpected(base::error_from_errno("rename " + log.string()));
    return base::sync_folder(log.parent_path());
}

} // namespace feedback
