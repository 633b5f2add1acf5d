#pragma once
// What the dashboard shows: plots, and below each the table of its numbers where staff asked for it.

#include "kiosk/dashboard/dashboard.h"
#include "kiosk/door/view.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk {
struct Viewer;
}

namespace kiosk::dashboard {

/// A bar, a column or a part of a whole.
struct MarkView {
    std::string label;
    float share = 0;   ///< Of the axis, or of the whole.
    std::string value; ///< "48", "<5", "withheld"
    ::feedback::PublishedCount::State state = ::feedback::PublishedCount::State::shown;
};

struct PlotView {
    enum class Form { columns, bars, stacks };
    /// One of several bars of a plot, each of which is a whole.
    struct Stack {
        std::string key, title, summary;
        std::vector<MarkView> parts;
        std::optional<MarkView> rest; ///< What those make together whose number is not shown.
    };
    struct Row {
        std::string key;
        std::vector<std::string> cells;
    };

    DashboardPlot plot = DashboardPlot::feedback;
    Form form = Form::columns;
    std::string title, summary;
    std::string axis_end;        ///< What a share of 1 stands for.
    std::vector<MarkView> marks; ///< Of columns and bars.
    std::vector<Stack> stacks;
    bool with_table = false;
    std::string toggle;               ///< Empty: there is no table.
    std::vector<std::string> headers; ///< Words first, numbers in the last column.
    std::vector<Row> rows;            ///< Empty while the table is not shown.
};

struct DashboardView {
    static constexpr std::string_view k_screen = "dashboard";

    door::StaffChrome chrome;
    std::string notice;               ///< Instead of plots.
    std::string retry;                ///< Empty: there is nothing to try again.
    std::vector<std::string> remarks; ///< Above the plots.
    std::vector<PlotView> plots;
    ScrollState* scroll = nullptr;
};

/// The stable word for a plot, which keys are made of.
[[nodiscard]] std::string_view name_of(DashboardPlot plot);

[[nodiscard]] DashboardView view_of(Viewer const& viewer, DashboardPage& page);

/// What staff call a leaflet; an empty slug is the kiosk as a whole.
[[nodiscard]] std::string article_name(Viewer const& viewer, ArticleTitles const& titles, std::string const& slug);

} // namespace kiosk::dashboard
