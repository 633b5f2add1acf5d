#pragma once
// Staff take feedback out of the kiosk.

#include "base/input.h"
#include "feedback/vocabulary/export.h"
#include "kiosk/places/places.h"
#include "kiosk/scroll_state.h"
#include "kiosk/trouble.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk::exports {

using ::feedback::ExportFormat;
/// The stable word for a format, which keys are made of.
[[nodiscard]] constexpr std::string_view key_of(ExportFormat format)
{
    return format == ExportFormat::json_lines ? "json_lines" : name_of(format);
}
using ExportFormats = std::array<bool, ::feedback::k_export_formats.size()>; ///< Those that are chosen.

enum class ExportWeeks { since_last, all, chosen };
inline constexpr std::array k_export_weeks { ExportWeeks::since_last, ExportWeeks::all, ExportWeeks::chosen };
[[nodiscard]] constexpr std::string_view name_of(ExportWeeks weeks)
{
    constexpr std::array<std::string_view, k_export_weeks.size()> names { "since_last", "all", "chosen" };
    return names.at(static_cast<std::size_t>(weeks));
}

struct ExportedFile {
    std::string name;
    std::int64_t rows = 0;
    std::optional<base::IsoWeek> from, until; ///< Of its rows; nothing where it has none.
};

struct ExportPage {
    enum class Job { none, under_way, stopping };

    base::Instant asked_at {};                                   ///< When the page was opened.
    std::optional<std::vector<places::Place>> places;            ///< Nothing: not yet looked.
    std::string place;                                           ///< The path of the chosen one; empty: none.
    std::optional<::feedback::ExportableWeeks> exportable_weeks; ///< Nothing: not yet looked.
    ExportWeeks weeks = ExportWeeks::since_last;
    base::IsoWeek from {}, until {}; ///< Where weeks are chosen.
    ExportFormats formats { true, false, false };
    /// Asked for each time: it is off again when an export has ended.
    ::feedback::HeldBackComments held_back = ::feedback::HeldBackComments::left_out;

    Job job = Job::none;
    std::uint64_t job_number = 0;
    float share = 0;
    std::int64_t rows = 0;

    // Of the job that has ended.
    bool ended = false;
    bool to_stick = false;
    bool remembered = true; ///< Else the next "since the last" has the same rows once more.
    Trouble trouble = Trouble::none;
    std::vector<ExportedFile> files; ///< Those are whole, whatever the trouble.
    ScrollState scroll;
};

/// Whether "since the last" has something: weeks that no export has taken or, where the comments held back are to be
/// included, weeks that were taken without them.
[[nodiscard]] bool something_new(ExportPage const& page);
/// Where, which weeks and which formats are settled, and there is something to export.
[[nodiscard]] bool can_export(ExportPage const& page);
[[nodiscard]] bool at_work(ExportPage const& page);
[[nodiscard]] std::optional<base::Instant> waiting_since(ExportPage const& page);

// Actions.
struct ChooseExportPlace {
    std::string path;
};
struct ChooseExportWeeks {
    ExportWeeks weeks;
};
enum class RangeEnd { from, until };
struct StepExportWeek {
    RangeEnd end;
    int weeks;
};
struct ToggleExportFormat {
    ExportFormat format;
};
struct ToggleHeldBackInExport {};
struct StartExport {};
struct ExportableWeeksLoaded {
    std::uint64_t visit;
    ::feedback::ExportableWeeks exportable_weeks;
};
struct ExportProgressed {
    std::uint64_t visit, job;
    float share;
    std::int64_t rows;
};
struct ExportEnded {
    std::uint64_t visit, job;
    Trouble trouble;
    std::vector<ExportedFile> files;
    bool remembered = true;
};

using Action = std::variant<ChooseExportPlace, ChooseExportWeeks, StepExportWeek, ToggleExportFormat,
    ToggleHeldBackInExport, StartExport, ExportableWeeksLoaded, ExportProgressed, ExportEnded>;

// Effects.
struct LoadExportableWeeks {
    std::uint64_t visit;
};
/// Answered by ExportProgressed, any number of times, and ExportEnded.
struct ExportFeedback {
    std::uint64_t visit, job;
    std::string folder;
    ExportWeeks weeks;
    base::IsoWeek from, until; ///< Where weeks are chosen.
    ExportFormats formats;
    ::feedback::HeldBackComments held_back = ::feedback::HeldBackComments::left_out;
};

using Effect = std::variant<LoadExportableWeeks, ExportFeedback>;

} // namespace kiosk::exports
