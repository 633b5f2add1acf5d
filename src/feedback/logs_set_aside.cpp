#include "feedback/logs_set_aside.h"

#include "base/date.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <system_error>

namespace feedback {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view k_damaged = "log.damaged-", k_before_restore = "log.before-restore-";

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
    }
    std::ranges::sort(logs.damaged);
    std::ranges::sort(logs.before_restore);
    return logs;
}

std::optional<std::chrono::year_month_day> day_set_aside(fs::path const& log)
{
    constexpr std::size_t k_date_letters = std::string_view("YYYY-MM-DD").size();
    std::string const name = log.filename().string();
    for (std::string_view const begin : { k_damaged, k_before_restore })
        if (name.starts_with(begin))
            return base::date_named(std::string_view(name).substr(begin.size(), k_date_letters));
    return std::nullopt;
}

} // namespace feedback
