#pragma once
// The state of the kiosk, from a quick look at its files: what a volunteer reads out on the phone, and what `lecternctl
// status` prints. Only errors have words here; the callers word everything else.

#include "access/staff_access.h"
#include "base/far_weeks.h"
#include "base/input.h"
#include "base/result.h"
#include "catalogue/edition_file.h"
#include "feedback/stored_feedback.h"
#include "settings/effective_configuration.h"
#include "upkeep/vocabulary/device.h"
#include "upkeep/vocabulary/health_level.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace upkeep {

struct ConfigurationHealth {
    std::optional<base::Error> problem; ///< The kiosk would not start with it, or takes no comments.
    std::vector<base::Error> ignored;   ///< Of the overrides; the kiosk goes by the rest.
    std::optional<base::Error> change;  ///< Since the kiosk started, which has not read it yet.
    bool has_lost_seal_key = false;     ///< As in settings::EffectiveConfiguration.
    bool hidden = false;                ///< Here and below: whoever asks may not read the file.
    int small_cell = 0;                 ///< As small_cell_of() says.
};

struct LibraryHealth {
    std::optional<catalogue::EditionName> shown; ///< What the kiosk shows; nothing: it has nothing to show.
    int articles = 0;
    std::optional<base::Error> problem; ///< Of the current edition. With `shown`, the previous one is shown instead.
    bool hidden = false;
    std::vector<std::string> without_font {}; ///< Languages that the kiosk left out when it read the library last.
    bool is_far = false; ///< Built in a week far from today (base::is_far()): a clock was wrong, or is.
};

struct FeedbackHealth {
    bool exists = false;                     ///< False and no problem: nobody has given any yet.
    std::optional<std::int64_t> rows;        ///< That count. Nothing: an older version wrote the log.
    std::int64_t bytes = 0;                  ///< With its journal.
    int set_aside = 0;                       ///< Damaged logs that wait for somebody to repair them.
    int before_restore = 0;                  ///< Logs that a restore has set aside.
    int changes_lost = 0;                    ///< In its damaged journal; the next to write to the log drops them.
    std::vector<base::IsoWeek> far_weeks {}; ///< With feedback, far from today.
    std::optional<base::Error> problem;      ///< It can't be read or written to.
    bool hidden = false;
};

struct DiskHealth {
    std::int64_t free_bytes = 0, bytes = 0; ///< Of the data folder's file system.
    std::optional<base::Error> problem;
};

/// Feedback that has waited so long is due to be exported.
inline constexpr int k_weeks_until_export_is_due = 5;

struct ExportHealth {
    std::optional<feedback::ExportMark> last;
    bool is_due = false;   ///< Feedback has waited for k_weeks_until_export_is_due or longer.
    bool is_ahead = false; ///< The last was made in a week that is still to come: a clock was wrong, or is.
    bool is_far = false;   ///< Or in another one far from today.
    bool hidden = false;   ///< With the log.
    int weeks_waiting = 0; ///< Weeks but this one with feedback that no export has taken.
};

struct PinHealth {
    staff::PinState volunteer, administrator;
    std::optional<base::Error> problem;
    bool hidden = false;
};

/// What volunteers have reported as broken.
struct DeviceHealth {
    ReportedDevices reported;
    std::optional<base::Error> problem; ///< It can't be read, and counts as nothing.
    bool hidden = false;
};

struct Health {
    ConfigurationHealth configuration;
    LibraryHealth library;
    FeedbackHealth feedback;
    DiskHealth disk;
    ExportHealth exports;
    PinHealth pins;
    DeviceHealth devices;
};

struct HealthRequest {
    std::filesystem::path data_folder;
    std::optional<std::filesystem::path> configuration {}; ///< As for load_configuration().
    std::chrono::sys_days today {};                        ///< Tells which weeks are over.
    base::Instant now {};
};

/// Below which counts are withheld (privacy.small_cell); where the configuration can't be read, the most that it may
/// say.
[[nodiscard]] int small_cell_of(base::Result<settings::EffectiveConfiguration> const& loaded);

/// Takes no pass over rows or articles and writes nothing; whatever fails is part of the answer.
[[nodiscard]] Health examine(HealthRequest const& request);

/// A fault when the kiosk would not start with it, a warning when an override is ignored.
[[nodiscard]] HealthLevel level_of(ConfigurationHealth const& configuration);
/// A fault when nothing can be shown, a warning when the previous edition is, or when a language has no font.
[[nodiscard]] HealthLevel level_of(LibraryHealth const& library);
/// A fault when the log can't be read or written, a warning when a damaged one was set aside, or changes in its journal
/// are lost. Weeks far from today are no warning, here and of the library: it would last for good, since rows keep
/// their week.
[[nodiscard]] HealthLevel level_of(FeedbackHealth const& feedback);
/// A warning below 500 MB or 5 %; a fault below 10 MB, when feedback may not be stored any more, and when it is
/// read-only.
[[nodiscard]] HealthLevel level_of(DiskHealth const& disk);
/// A warning when the last one was made in a week that is still to come or far from today. The next one fixes it.
[[nodiscard]] HealthLevel level_of(ExportHealth const& exports);
/// A warning when a PIN is missing or locked, since then its staff screen does not open; a fault when one can't be
/// read, or failures not be counted.
[[nodiscard]] HealthLevel level_of(PinHealth const& pins);
/// A warning when something is reported, or when that can't be read.
[[nodiscard]] HealthLevel level_of(DeviceHealth const& devices);
/// The worst of all.
[[nodiscard]] HealthLevel level_of(Health const& health);

} // namespace upkeep
