#include "kiosk/update.h"

#include "kiosk/administrator_page.h"

namespace kiosk::dashboard {

namespace {

Effects on(Model& model, ToggleDashboardTable const& action)
{
    if (auto* page = administrator_page<DashboardPage>(model); page && page->with_table.erase(action.plot) == 0)
        page->with_table.insert(action.plot);
    return {};
}

Effects on(Model& model, OverviewLoaded const& action)
{
    if (auto* page = administrator_page<DashboardPage>(model, action.visit)) {
        page->report = action.report;
        page->failed = !action.report;
    }
    return {};
}

Effects on(Model& model, OverviewFailed const& action)
{
    if (auto* page = administrator_page<DashboardPage>(model, action.visit); page && !page->report)
        page->failed = true;
    return {};
}

} // namespace

Effects open(Model& model)
{
    model.staff->page = DashboardPage { .asked_at = model.now };
    return { LoadOverview { model.staff_visit, model.staff->language } };
}

Effects update(Model& model, Action const& action)
{
    return std::visit([&](auto const& each) { return on(model, each); }, action);
}

} // namespace kiosk::dashboard
