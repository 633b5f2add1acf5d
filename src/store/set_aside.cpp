#include "store/set_aside.h"

#include "base/date.h"
#include "base/file.h"
#include "store/data_folder.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace store {

namespace {

namespace fs = std::filesystem;

constexpr int k_max_names_per_day = 1000;
constexpr std::string_view k_shared_memory = "-shm"; ///< Holds no change.

} // namespace

bool is_taken(fs::path const& path)
{
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

bool is_any_taken(fs::path const& file)
{
    return is_taken(file)
        || std::ranges::any_of(k_companions, [&](char const* suffix) { return is_taken(file.string() + suffix); });
}

base::Result<fs::path> name_aside(fs::path const& file, std::string const& why, std::chrono::year_month_day today)
{
    std::string const stem = (file.parent_path() / file.stem()).string() + "." + why + "-" + base::to_string(today);
    for (int n = 1; n <= k_max_names_per_day; ++n) {
        fs::path aside = stem + (n == 1 ? "" : "-" + std::to_string(n)) + file.extension().string();
        if (!is_any_taken(aside))
            return aside;
    }
    return base::failure(base::ErrorCode::failed, "no name is left to set " + file.string() + " aside");
}

base::Result<std::vector<fs::path>> set_companions_aside(fs::path const& file, fs::path const& aside)
{
    std::vector<fs::path> renamed;
    bool is_journal_kept = false;
    for (char const* const suffix : k_companions) {
        if (!is_taken(file.string() + suffix))
            continue;
        std::error_code error;
        is_journal_kept = is_journal_kept
            || (suffix != k_shared_memory && (fs::file_size(file.string() + suffix, error) > 0 || error));
        if (std::rename((file.string() + suffix).c_str(), (aside.string() + suffix).c_str()) != 0)
            return tl::unexpected(base::error_from_errno("rename " + file.string() + suffix));
        renamed.emplace_back(aside.string() + suffix);
    }
    // Whoever looks for what was set aside looks for the name of a database.
    if (is_journal_kept && !is_taken(file))
        TRY_VOID(create_file(aside, 0600));
    return renamed;
}

bool calls_for_setting_aside(base::ErrorCode error)
{
    return error == base::ErrorCode::damaged || error == base::ErrorCode::unreadable;
}

base::Result<fs::path> set_database_aside(
    fs::path const& folder, std::string const& name, std::chrono::year_month_day today)
{
    fs::path const file = folder / (name + ".db");
    fs::path const aside = TRY(name_aside(file, "damaged", today));
    // The companions first: an old -wal next to a new database would be replayed into it.
    static_cast<void>(TRY(set_companions_aside(file, aside)));
    // Its journal may be all there is.
    if (std::rename(file.c_str(), aside.c_str()) != 0 && errno != ENOENT)
        return tl::unexpected(base::error_from_errno("rename " + file.string()));
    TRY_VOID(base::sync_folder(folder));
    return aside;
}

} // namespace store
