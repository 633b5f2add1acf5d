#pragma once
// What visitors said and read, as counts, with small ones suppressed (feedback/overview.h).

#include "base/far_weeks.h"
#include "base/input.h"
#include "feedback/vocabulary/overview.h"
#include "kiosk/scroll_state.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::dashboard {

enum class DashboardPlot { feedback, ratings, reasons, reads, visits, resets, missed, reports, words };

/// The words that name leaflets to staff, by slug; a leaflet that has gone has none.
using ArticleTitles = std::map<std::string, std::string>;

/// What only a wrong clock can have dated so (base::is_far()).
struct FarWeeks {
    std::vector<base::WeekSpan> feedback;
    std::optional<base::IsoWeek> edition;  ///< Of the library.
    std::optional<base::IsoWeek> exported; ///< The last export was made in it.
};

struct OverviewReport {
    ::feedback::Overview overview;
    ArticleTitles titles;
    FarWeeks far {};
};

struct DashboardPage {
    std::shared_ptr<OverviewReport const> report; ///< Null: on their way, or not to be had.
    bool failed = false;
    base::Instant asked_at {};
    std::set<DashboardPlot> with_table; ///< Below which the table stands too.
    ScrollState scroll;
};

/// Since when the page waits for something to show; nothing: it does not.
[[nodiscard]] inline std::optional<base::Instant> waiting_since(DashboardPage const& page)
{
    return page.report || page.failed ? std::nullopt : std::optional(page.asked_at);
}

// Actions.
struct ToggleDashboardTable {
    DashboardPlot plot;
};

// What came back.
struct OverviewLoaded {
    std::uint64_t visit;
    std::shared_ptr<OverviewReport const> report;
};
struct OverviewFailed {
    std::uint64_t visit;
};

using Action = std::variant<ToggleDashboardTable, OverviewLoaded, OverviewFailed>;

// Effects.
/// `language` is that of the titles, where the library has them in it.
struct LoadOverview {
    std::uint64_t visit;
    std::string language;
};

using Effect = std::variant<LoadOverview>;

} // namespace kiosk::dashboard
