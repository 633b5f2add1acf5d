#include "feedback/logs_set_aside.h"

#include <algorithm>
#include <string>
#include <system_error>

namespace feedback {

namespace fs = std::filesystem;

LogsSetAside logs_set_aside(fs::path const& data_folder)
{
    LogsSetAside logs;
    std::error_code error;
    for (fs::directory_iterator entry(data_folder, error), end; !error && entry != end; entry.increment(error)) {
        std::string const name = entry->path().filename().string();
        if (!name.ends_with(".db"))
            continue;
        if (name.starts_with("log.damaged-"))
            logs.damaged.push_back(entry->path());
        if (name.starts_with("log.before-restore-"))
            logs.replaced.push_back(entry->path());
    }
    std::ranges::sort(logs.damaged);
    std::ranges::sort(logs.replaced);
    return logs;
}

} // namespace feedback
