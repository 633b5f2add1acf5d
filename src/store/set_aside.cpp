#include "store/set_aside.h"

#include "base/date.h"
#include "base/file.h"

#include <algorithm>
#include <cstdio>

namespace store {

namespace {

constexpr int k_most_names_per_day = 1000;
constexpr char const* k_companions[] { "-wal", "-shm", "-journal" };

bool taken(std::filesystem::path const& path)
{
    std::error_code ignored;
    return std::filesystem::exists(std::filesystem::symlink_status(path, ignored));
}

bool any_taken(std::string const& stem)
{
    return taken(stem + ".db") || std::ranges::any_of(k_companions, [&](char const* suffix) { return taken(stem + ".db" + suffix); });
}

} // namespace

base::Result<std::filesystem::path> set_database_aside(
    std::filesystem::path const& folder, std::string const& name, std::chrono::year_month_day today)
{
    std::string const base_stem = (folder / (name + ".damaged-" + base::to_string(today))).string();
    std::string stem = base_stem;
    for (int n = 2; any_taken(stem) && n < k_most_names_per_day; ++n)
        stem = base_stem + "-" + std::to_string(n);
    if (any_taken(stem))
        return base::failure(base::ErrorCode::failed, "no name is left for a damaged " + name + ".db in " + folder.string());

    // The companions first: an old -wal beside a new database would be replayed into it.
    std::string const file = (folder / (name + ".db")).string();
    for (char const* const suffix : k_companions) {
        if (taken(file + suffix) && std::rename((file + suffix).c_str(), (stem + ".db" + suffix).c_str()) != 0)
            return tl::unexpected(base::error_from_errno("rename " + file + suffix));
    }
    if (std::rename(file.c_str(), (stem + ".db").c_str()) != 0)
        return tl::unexpected(base::error_from_errno("rename " + file));
    TRY_VOID(base::sync_folder(folder));
    return std::filesystem::path(stem + ".db");
}

base::Result<std::filesystem::path> set_log_aside(std::filesystem::path const& folder, std::chrono::year_month_day today)
{
    return set_database_aside(folder, "log", today);
}

} // namespace store
