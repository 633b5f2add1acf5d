#include "upkeep/health.h"

#include "base/file.h"
#include "base/iso_week.h"
#include "catalogue/edition_files.h"
#include "catalogue/withdrawn_list.h"
#include "feedback/export/weeks.h"
#include "feedback/far_weeks.h"
#include "feedback/feedback_log.h"
#include "feedback/log_file.h"
#include "feedback/logs_set_aside.h"
#include "settings/overrides.h"
#include "store/data_folder.h"
#include "store/file_rights.h"
#include "upkeep/configuration_note.h"
#include "upkeep/font_note.h"
#include "upkeep/reported_devices.h"

#include <algorithm>
#include <sys/statvfs.h>

namespace upkeep {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t k_megabyte = 1'000'000;
constexpr std::int64_t k_little_space_bytes = 500 * k_megabyte;
constexpr std::int64_t k_no_space_bytes = 10 * k_megabyte;
constexpr int k_little_space_percent = 5;

base::Result<LibraryHealth> look_at(fs::path const& file)
{
    SQLite::Database edition = TRY(catalogue::open_edition(file));
    LibraryHealth library { .shown = TRY(catalogue::name_of(edition)) };
    library.articles = TRY(catalogue::read_edition(
        edition, [&]() -> base::Result<int> { return edition.execAndGet("SELECT articles FROM edition").getInt(); }));
    return library;
}

ConfigurationHealth look_at_configuration(HealthRequest const& request, store::FileRights const& rights)
{
    fs::path const file = settings::configuration_file(request.configuration, request.data_folder);
    fs::path const overrides = request.data_folder / settings::k_overrides_name;
    auto const loaded = settings::load_configuration(request.configuration, request.data_folder);
    ConfigurationHealth health { .hidden = rights.is_hidden(file) || rights.is_hidden(overrides),
        .small_cell = small_cell_of(loaded) };
    if (health.hidden)
        return health;
    health.problem = loaded ? rights.obstacle_to_reading(file) : std::optional(loaded.error());
    if (loaded) {
        health.ignored = loaded->ignored;
        health.has_lost_seal_key = loaded->has_lost_seal_key;
    }
    health.change = configuration_change(request.data_folder, file);
    if (health.has_lost_seal_key && !health.problem)
        health.problem = base::Error { base::ErrorCode::unavailable, settings::k_lost_seal_key };
    if (auto obstacle = rights.obstacle_to_reading(overrides))
        health.ignored.push_back(std::move(*obstacle));
    return health;
}

LibraryHealth look_at_library(fs::path const& data_folder, store::FileRights const& rights)
{
    catalogue::CatalogueFiles const files(data_folder);
    if (rights.is_hidden(files.current))
        return { .hidden = true };
    // Nothing is shown while nobody knows what must not be.
    if (auto const withdrawn = catalogue::read_withdrawn(data_folder);
        !withdrawn && !rights.is_hidden(data_folder / catalogue::k_withdrawn_name))
        return { .problem = withdrawn.error() };
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

base::Result<void> look_into_log(HealthRequest const& request, Health& health)
{
    auto const log = TRY(feedback::FeedbackLog::open_read_only(request.data_folder));
    return log.read([&](SQLite::Database& database) -> base::Result<void> {
        // An older version has not all the tables; the kiosk adds them when it starts.
        if (database.tableExists("exported"))
            health.exports.last = TRY(log.last_export());
        auto const this_week = base::iso_week_of(request.today);
        auto const& last = health.exports.last;
        health.exports.is_ahead = last && last->made_in > this_week;
        health.exports.is_far = last && base::is_far(last->made_in, this_week);
        if (!database.tableExists("tally_week"))
            return {};
        health.feedback.rows = database.execAndGet("SELECT coalesce(sum(rows), 0) FROM tally_week").getInt64();
        health.feedback.far_weeks = TRY(feedback::far_weeks(log, this_week));
        if (database.tableExists("export_weeks")) {
            auto const waiting = feedback::weeks_waiting(TRY(feedback::weeks_of_rows(log)), this_week);
            health.exports.weeks_waiting = static_cast<int>(waiting.size());
            if (!waiting.empty())
                health.exports.is_due = base::monday_of(this_week) - base::monday_of(waiting.front().week)
                    >= std::chrono::days { 7 * k_weeks_until_export_is_due };
        }
        return {};
    });
}

/// The first of these that stands in the way of whoever writes there.
std::optional<base::Error> obstacle_to_writing(
    fs::path const& folder, store::FileRights const& rights, std::initializer_list<char const*> names)
{
    auto obstacle = rights.obstacle_to_writing();
    for (auto name = names.begin(); !obstacle && name != names.end(); ++name)
        obstacle = rights.obstacle_to_writing(folder / *name);
    return obstacle;
}

void look_at_feedback(HealthRequest const& request, store::FileRights const& rights, Health& health)
{
    FeedbackHealth& feedback = health.feedback;
    fs::path const file = request.data_folder / "log.db";
    feedback.hidden = rights.is_hidden(file);
    if (!feedback.hidden) {
        feedback.bytes = bytes_of(file) + bytes_of(request.data_folder / "log.db-wal");
        auto const kept = feedback::logs_set_aside(request.data_folder);
        feedback.set_aside = static_cast<int>(kept.damaged.size());
        feedback.before_restore = static_cast<int>(kept.before_restore.size());
        if (auto const lost = feedback::changes_lost_in(file); lost && lost->is_proven)
            feedback.changes_lost = lost->transactions;
        auto const looked = look_into_log(request, health);
        feedback.exists = looked || looked.error().code != base::ErrorCode::absent;
        // Who may only read can't read what is not merged yet.
        feedback.hidden = !looked && looked.error().code == base::ErrorCode::read_only && !rights.is_kiosks_user();
        if (!looked && feedback.exists && !feedback.hidden)
            feedback.problem = looked.error();
        else
            feedback.problem
                = obstacle_to_writing(request.data_folder, rights, { "log.db", "log.db-wal", "log.db-shm" });
    }
    health.exports.hidden = feedback.hidden;
}

DiskHealth look_at_disk(fs::path const& data_folder)
{
    struct statvfs info {};
    if (::statvfs(data_folder.c_str(), &info) != 0)
        return { .problem = base::error_from_errno(data_folder.string()) };
    auto const block = static_cast<std::int64_t>(info.f_frsize);
    DiskHealth disk { static_cast<std::int64_t>(info.f_bavail) * block,
        static_cast<std::int64_t>(info.f_blocks) * block, std::nullopt };
    if ((info.f_flag & ST_RDONLY) != 0)
        disk.problem = base::Error { base::ErrorCode::read_only,
            data_folder.string() + ": its file system is mounted read-only" };
    return disk;
}

PinHealth look_at_pins(HealthRequest const& request, store::FileRights const& rights)
{
    PinHealth pins { .hidden = rights.is_hidden(request.data_folder / "staff.db") };
    if (pins.hidden)
        return pins;
    auto access = staff::StaffAccess::open_existing(request.data_folder, request.now);
    auto const volunteer = access ? access->state(staff::Role::volunteer) : tl::unexpected(access.error());
    auto const administrator = access ? access->state(staff::Role::administrator) : tl::unexpected(access.error());
    pins.volunteer = volunteer.value_or(staff::PinState {});
    pins.administrator = administrator.value_or(staff::PinState {});
    for (auto const* const state : { &volunteer, &administrator })
        if (!*state && state->error().code != base::ErrorCode::absent)
            pins.problem = state->error();
    if (!pins.problem && pins.volunteer.damaged)
        pins.problem = base::Error { base::ErrorCode::damaged, staff::damage_of(staff::Role::volunteer) };
    if (!pins.problem && pins.administrator.damaged)
        pins.problem = base::Error { base::ErrorCode::damaged, staff::damage_of(staff::Role::administrator) };
    if (!pins.problem)
        pins.problem = obstacle_to_writing(request.data_folder, rights, { "staff.db", "staff.db-journal" });
    return pins;
}

DeviceHealth look_at_devices(fs::path const& data_folder, store::FileRights const& rights)
{
    DeviceHealth devices { .hidden = rights.is_hidden(data_folder / k_reported_devices_name) };
    if (devices.hidden)
        return devices;
    auto const reported = read_reported_devices(data_folder);
    if (reported)
        devices.reported = *reported;
    else
        devices.problem = reported.error();
    return devices;
}

HealthLevel unless(bool hidden, HealthLevel level) { return hidden ? HealthLevel::unknown : level; }

HealthLevel warning_if(bool odd) { return odd ? HealthLevel::warning : HealthLevel::ok; }

} // namespace

int small_cell_of(base::Result<settings::EffectiveConfiguration> const& loaded)
{
    if (loaded)
        return loaded->configuration.small_cell;
    auto const key = settings::configuration_key("privacy.small_cell");
    return key ? static_cast<int>(key->max) : 0;
}

Health examine(HealthRequest const& request)
{
    store::FileRights const rights(request.data_folder);
    Health health { .configuration = look_at_configuration(request, rights),
        .library = look_at_library(request.data_folder, rights) };
    look_at_feedback(request, rights, health);
    health.library.is_far
        = health.library.shown && base::is_far(health.library.shown->week, base::iso_week_of(request.today));
    health.library.without_font = noted_languages_without_font(request.data_folder);
    health.disk = look_at_disk(request.data_folder);
    health.pins = look_at_pins(request, rights);
    health.devices = look_at_devices(request.data_folder, rights);
    return health;
}

HealthLevel level_of(ConfigurationHealth const& configuration)
{
    return unless(configuration.hidden,
        configuration.problem ? HealthLevel::fault
                              : warning_if(!configuration.ignored.empty() || configuration.change));
}

HealthLevel level_of(LibraryHealth const& library)
{
    return unless(library.hidden,
        library.shown ? warning_if(library.problem || !library.without_font.empty()) : HealthLevel::fault);
}

HealthLevel level_of(FeedbackHealth const& feedback)
{
    return unless(feedback.hidden,
        feedback.problem ? HealthLevel::fault : warning_if(feedback.set_aside > 0 || feedback.changes_lost > 0));
}

HealthLevel level_of(DiskHealth const& disk)
{
    if (disk.problem || disk.free_bytes < k_no_space_bytes)
        return HealthLevel::fault;
    return warning_if(
        disk.free_bytes < k_little_space_bytes || disk.free_bytes / k_little_space_percent < disk.bytes / 100);
}

HealthLevel level_of(ExportHealth const& exports)
{
    return unless(exports.hidden, warning_if(exports.is_due || exports.is_ahead || exports.is_far));
}

HealthLevel level_of(PinHealth const& pins)
{
    auto const opens = [](staff::PinState const& state) { return state.set && !state.locked(); };
    return unless(pins.hidden,
        pins.problem ? HealthLevel::fault : warning_if(!opens(pins.volunteer) || !opens(pins.administrator)));
}

HealthLevel level_of(DeviceHealth const& devices)
{
    return unless(devices.hidden, warning_if(devices.problem || !devices.reported.empty()));
}

HealthLevel level_of(Health const& health)
{
    return std::max({ level_of(health.configuration), level_of(health.library), level_of(health.feedback),
        level_of(health.disk), level_of(health.exports), level_of(health.pins), level_of(health.devices) });
}

} // namespace upkeep
