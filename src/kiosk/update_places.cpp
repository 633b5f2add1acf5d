#include "kiosk/update_places.h"

#include "kiosk/administrator_page.h"

#include <algorithm>

namespace kiosk {

namespace {

using Effects = std::vector<Effect>;
using Step = LibraryPage::Step;

bool is_among(std::vector<Place> const& places, std::string const& path)
{
    return std::ranges::find(places, path, &Place::path) != places.end();
}

void take_places(ExportPage& page, std::vector<Place> const& places)
{
    page.places = places;
    auto const chosen = std::ranges::find(places, page.place, &Place::path);
    if (chosen != places.end() && !chosen->read_only)
        return;
    // The only one is the one that is meant.
    bool const obvious = places.size() == 1 && !places.front().read_only;
    page.place = obvious ? places.front().path : std::string {};
}

void take_places(LibraryPage& page, std::vector<Place> const& places)
{
    page.places = places;
    if (page.step == Step::folders && !is_among(places, page.place)) {
        page.step = Step::places;
        page.scroll = {};
    }
}

} // namespace

Effects update_staff(Model& model, PlacesChanged const&)
{
    if (!administrator_page<ExportPage>(model) && !administrator_page<LibraryPage>(model))
        return {};
    return { ListPlaces { model.staff_visit } };
}

Effects update_staff(Model& model, PlacesListed const& action)
{
    if (auto* page = administrator_page<ExportPage>(model, action.visit))
        take_places(*page, action.places);
    else if (auto* other = administrator_page<LibraryPage>(model, action.visit))
        take_places(*other, action.places);
    return {};
}

Effects update_staff(Model& model, StopJob const&)
{
    if (auto* page = administrator_page<ExportPage>(model); page && page->job == ExportPage::Job::under_way)
        page->job = ExportPage::Job::stopping;
    else if (auto* other = administrator_page<LibraryPage>(model);
             other && other->step == Step::reading && !other->stopping)
        other->stopping = true;
    else
        return {};
    return { EndJobs {} };
}

std::uint64_t next_job(Model& model) { return ++model.staff->jobs; }

bool holds_job(Model const& model)
{
    if (!model.staff)
        return false;
    StaffPage const& either = model.staff->put_aside ? *model.staff->put_aside : model.staff->page;
    if (auto const* page = std::get_if<ExportPage>(&either))
        return at_work(*page);
    auto const* page = std::get_if<LibraryPage>(&either);
    return page && (at_work(*page) || page->step == Step::preview);
}

} // namespace kiosk
