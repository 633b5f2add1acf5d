#include "store/health.h"

#include "base/file.h"
#include "privacy/iso_week.h"
#include "store/configuration.h"
#include "store/data_folder.h"
#include "store/export_weeks.h"
#include "store/feedback_log.h"

#include <algorithm>
#include <sys/statvfs.h>

namespace store {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t k_megabyte = 1'000'000;
constexpr std::int64_t k_little_space_bytes = 500 * k_megabyte;
constexpr std::int64_t k_no_space_bytes = 10 * k_megabyte;
constexpr int k_little_space_percent = 5;

base::Result<LibraryHealth> look_at(fs::path const& file)
{
    SQLite::Database edition = TRY(open_edition(file));
    LibraryHealth library { .shown = TRY(name_of(edition)) };
    library.articles = TRY(read_edition(edition, [&]() -> base::Result<int> { return edition.execAndGet("SELECT articles FROM edition").getInt(); }));
    return library;
}

LibraryHealth look_at_library(fs::path const& data_folder)
{
    CatalogueFiles const files(data_folder);
    auto const current = look_at(files.current);
    if (current)
        return *current;
    LibraryHealth library = look_at(files.previous).value_or(LibraryHealth {});
    library.problem = current.error();
    return library;
}

std::int64_t bytes_of(fs::path const& file)
{
    std::error_code error;
    auto const bytes = fs::file_size(file, error);
    return error ? 0 : static_cast<std::int64_t>(bytes);
}

/// Damaged logs beside the one in use, without their journals.
int logs_set_aside(fs::path const& data_folder)
{
    std::error_code error;
    int count = 0;
    for (fs::directory_iterator entry(data_folder, error), end; !error && entry != end; entry.increment(error)) {
        std::string const name = entry->path().filename().string();
        count += name.starts_with("log.damaged-") && name.ends_with(".db");
    }
    return count;
}

std::optional<ExportMark> last_export_in(SQLite::Database& log)
{
    SQLite::Statement row(log, "SELECT until_week, made_in FROM exported");
    if (!row.executeStep())
        return std::nullopt;
    auto const until = privacy::iso_week_named(row.getColumn(0).getString());
    auto const made_in = privacy::iso_week_named(row.getColumn(1).getString());
    return until && made_in ? std::optional(ExportMark { *until, *made_in }) : std::nullopt;
}

base::Result<void> look_into_log(HealthRequest const& request, Health& health)
{
    auto const log = TRY(FeedbackLog::open_read_only(request.data_folder));
    return log.read([&](SQLite::Database& database) -> base::Result<void> {
        // An older version has not all the tables; the kiosk adds them when it starts.
        if (database.tableExists("exported"))
            health.exports.last = last_export_in(database);
        health.exports.is_ahead = health.exports.last && health.exports.last->made_in > privacy::iso_week_of(request.today);
        if (!database.tableExists("tally_week"))
            return {};
        health.feedback.rows = database.execAndGet("SELECT coalesce(sum(rows), 0) FROM tally_week").getInt64();
        if (database.tableExists("export_weeks"))
            health.exports.weeks_waiting = TRY(exportable_weeks(log, request.today)).waiting;
        return {};
    });
}

void look_at_feedback(HealthRequest const& request, Health& health)
{
    FeedbackHealth& feedback = health.feedback;
    feedback.bytes = bytes_of(request.data_folder / "log.db") + bytes_of(request.data_folder / "log.db-wal");
    feedback.set_aside = logs_set_aside(request.data_folder);
    auto const looked = look_into_log(request, health);
    feedback.exists = looked || looked.error().code != base::ErrorCode::absent;
    if (!looked && feedback.exists)
        feedback.problem = looked.error();
}

DiskHealth look_at_disk(fs::path const& data_folder)
{
    struct statvfs info {};
    if (::statvfs(data_folder.c_str(), &info) != 0)
        return { .problem = base::error_from_errno(data_folder.string()) };
    auto const block = static_cast<std::int64_t>(info.f_frsize);
    return { static_cast<std::int64_t>(info.f_bavail) * block, static_cast<std::int64_t>(info.f_blocks) * block, std::nullopt };
}

base::Result<PinHealth> look_at_pins(HealthRequest const& request)
{
    auto access = TRY(StaffAccess::open_existing(request.data_folder, request.now));
    return PinHealth { TRY(access.state(privacy::Role::volunteer)), TRY(access.state(privacy::Role::administrator)), std::nullopt };
}

HealthLevel fault_if(bool wrong) { return wrong ? HealthLevel::fault : HealthLevel::ok; }

HealthLevel warning_if(bool odd) { return odd ? HealthLevel::warning : HealthLevel::ok; }

} // namespace

std::string_view name_of(HealthLevel level)
{
    return level == HealthLevel::ok ? "ok" : level == HealthLevel::warning ? "warning" : "fault";
}

Health examine(HealthRequest const& request)
{
    Health health;
    if (auto const configuration = load_configuration(request.configuration, request.data_folder); !configuration)
        health.configuration.problem = configuration.error();
    health.library = look_at_library(request.data_folder);
    look_at_feedback(request, health);
    health.disk = look_at_disk(request.data_folder);
    auto const pins = look_at_pins(request);
    if (pins)
        health.pins = *pins;
    else if (pins.error().code != base::ErrorCode::absent)
        health.pins.problem = pins.error();
    return health;
}

HealthLevel level_of(ConfigurationHealth const& configuration) { return fault_if(configuration.problem.has_value()); }

HealthLevel level_of(LibraryHealth const& library)
{
    return library.shown ? warning_if(library.problem.has_value()) : HealthLevel::fault;
}

HealthLevel level_of(FeedbackHealth const& feedback)
{
    return feedback.problem ? HealthLevel::fault : warning_if(feedback.set_aside > 0);
}

HealthLevel level_of(DiskHealth const& disk)
{
    if (disk.problem || disk.free_bytes < k_no_space_bytes)
        return HealthLevel::fault;
    return warning_if(disk.free_bytes < k_little_space_bytes || disk.free_bytes / k_little_space_percent < disk.bytes / 100);
}

HealthLevel level_of(ExportHealth const& exports) { return warning_if(exports.is_ahead); }

HealthLevel level_of(PinHealth const& pins)
{
    if (pins.problem)
        return HealthLevel::fault;
    auto const opens = [](PinState const& state) { return state.set && !state.locked(); };
    return warning_if(!opens(pins.volunteer) || !opens(pins.administrator));
}

HealthLevel level_of(Health const& health)
{
    return std::max({ level_of(health.configuration), level_of(health.library), level_of(health.feedback), level_of(health.disk),
        level_of(health.exports), level_of(health.pins) });
}

} // namespace store
