#pragma once
// What the export screen shows.

#include "kiosk/door/view.h"
#include "kiosk/exports/exports.h"
#include "kiosk/places/view.h"

#include <string>
#include <vector>

namespace kiosk {
struct Viewer;
}

namespace kiosk::exports {

/// What came of an export.
struct ExportOutcome {
    std::string heading; ///< "The export is done.", or what went wrong and what to do.
    bool alert = false;
    std::vector<std::string> files; ///< A sentence each.
    std::string advice;             ///< "It is safe to take the stick out."
};

struct ExportView {
    static constexpr std::string_view k_screen = "export";

    door::StaffChrome chrome;
    std::optional<ExportOutcome> outcome;

    places::PlacesView places;
    std::string weeks_heading;
    struct WeeksChoice {
        ExportWeeks weeks;
        std::string label;
        bool selected = false;
    };
    std::vector<WeeksChoice> weeks;
    std::string weeks_note; ///< Which weeks that means.
    struct WeekSteps {
        RangeEnd end;
        std::string key, label, value, less, more;
        bool can_decrease = true, can_increase = true;
    };
    std::vector<WeekSteps> steps; ///< Where weeks are chosen.
    std::string formats_heading;
    struct FormatChoice {
        ExportFormat format;
        std::string label;
        bool selected = false;
    };
    std::vector<FormatChoice> formats;
    struct HeldBackChoice {
        std::string label, reason;
        bool selected = false;
    };
    std::optional<HeldBackChoice> held_back; ///< Where there are such comments.
    std::string start;
    bool can_start = false;

    bool working = false; ///< Then only this is shown:
    std::string working_heading, rows, advice, stop;
    float share = 0;
    bool stopping = false;
    ScrollState* scroll = nullptr;
};

[[nodiscard]] ExportView view_of(Viewer const& viewer, ExportPage& page);

} // namespace kiosk::exports
