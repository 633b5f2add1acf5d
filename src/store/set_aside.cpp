#include "store/set_aside.h"

#include "base/date.h"
#include "base/file.h"

#include <cstdio>
#include <string>

namespace store {

namespace {

constexpr int k_most_names_per_day = 1000;
constexpr char const* k_companions[] { "-wal", "-shm" };

bool taken(std::filesystem::path const& path)
{
    std::error_code ignored;
    return std::filesystem::exists(std::filesystem::symlink_status(path, ignored));
}

bool any_taken(std::string const& stem)
{
    return taken(stem + ".db") || taken(stem + ".db-wal") || taken(stem + ".db-shm");
}

} // namespace

base::Result<std::filesystem::path> set_log_aside(std::filesystem::path const& folder, std::chrono::year_month_day today)
{
    std::string const base_stem = (folder / ("log.damaged-" + base::to_string(today))).string();
    std::string stem = base_stem;
    for (int n = 2; any_taken(stem) && n < k_most_names_per_day; ++n)
        stem = base_stem + "-" + std::to_string(n);
    if (any_taken(stem))
        return base::failure(base::ErrorCode::failed, "no name is left for a damaged log in " + folder.string());

    // The companions first: an old -wal beside a new log.db would be replayed into it.
    std::string const log = (folder / "log.db").string();
    for (char const* const suffix : k_companions) {
        if (taken(log + suffix) && std::rename((log + suffix).c_str(), (stem + ".db" + suffix).c_str()) != 0)
            return tl::unexpected(base::error_from_errno("rename " + log + suffix));
    }
    if (std::rename(log.c_str(), (stem + ".db").c_str()) != 0)
        return tl::unexpected(base::error_from_errno("rename " + log));
    TRY_VOID(base::sync_folder(folder));
    return std::filesystem::path(stem + ".db");
}

} // namespace store
