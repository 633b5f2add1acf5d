#include "kiosk/update_dashboard.h"

#include "kiosk/administrator_page.h"

namespace kiosk {

using Effects = std::vector<Effect>;

Effects open_dashboard(Model& model)
{
    model.staff->page = DashboardPage { .asked_at = model.now };
    return { LookAtNumbers { model.staff_visit, model.staff->language } };
}

Effects update_staff(Model& model, ToggleDashboardTable const& action)
{
    if (auto* page = administrator_page<DashboardPage>(model); page && page->with_table.erase(action.plot) == 0)
        page->with_table.insert(action.plot);
    return {};
}

Effects update_staff(Model& model, NumbersSeen const& action)
{
    if (auto* page = administrator_page<DashboardPage>(model, action.visit)) {
        page->numbers = action.numbers;
        page->failed = !action.numbers;
    }
    return {};
}

Effects update_staff(Model& model, NumbersFailed const& action)
{
    if (auto* page = administrator_page<DashboardPage>(model, action.visit); page && !page->numbers)
        page->failed = true;
    return {};
}

} // namespace kiosk
