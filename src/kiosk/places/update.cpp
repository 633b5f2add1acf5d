#include "kiosk/update.h"

#include "kiosk/administrator_page.h"

#include <algorithm>

namespace kiosk::places {

namespace {

using Step = library::LibraryPage::Step;

bool is_among(std::vector<Place> const& places, std::string const& path)
{
    return std::ranges::find(places, path, &Place::path) != places.end();
}

void take_places(exports::ExportPage& page, std::vector<Place> const& places)
{
    page.places = places;
    auto const chosen = std::ranges::find(places, page.place, &Place::path);
    if (chosen != places.end() && !chosen->read_only)
        return;
    // The only one is the one that is meant.
    bool const obvious = places.size() == 1 && !places.front().read_only;
    page.place = obvious ? places.front().path : std::string {};
}

void take_places(library::LibraryPage& page, std::vector<Place> const& places)
{
    page.places = places;
    if (page.step == Step::folders && !is_among(places, page.place)) {
        page.step = Step::places;
        page.scroll = {};
    }
}

} // namespace

std::uint64_t next_job(Model& model) { return ++model.staff->jobs; }

bool holds_job(Model const& model)
{
    if (!model.staff)
        return false;
    StaffPage const& either = model.staff->suspended_page ? *model.staff->suspended_page : model.staff->page;
    if (auto const* page = std::get_if<exports::ExportPage>(&either))
        return at_work(*page);
    auto const* page = std::get_if<library::LibraryPage>(&either);
    return page && (at_work(*page) || page->step == Step::preview);
}

namespace {

Effects on(Model& model, PlacesChanged const&)
{
    if (!administrator_page<exports::ExportPage>(model) && !administrator_page<library::LibraryPage>(model))
        return {};
    return { ListPlaces { model.staff_visit } };
}

Effects on(Model& model, PlacesListed const& action)
{
    if (auto* page = administrator_page<exports::ExportPage>(model, action.visit))
        take_places(*page, action.places);
    else if (auto* other = administrator_page<library::LibraryPage>(model, action.visit))
        take_places(*other, action.places);
    return {};
}

Effects on(Model& model, StopJob const&)
{
    if (auto* page = administrator_page<exports::ExportPage>(model);
        page && page->job == exports::ExportPage::Job::under_way)
        page->job = exports::ExportPage::Job::stopping;
    else if (auto* other = administrator_page<library::LibraryPage>(model);
             other && other->step == Step::reading && !other->stopping)
        other->stopping = true;
    else
        return {};
    return { EndJobs {} };
}

} // namespace

Effects update(Model& model, Action const& action)
{
    return std::visit([&](auto const& each) { return on(model, each); }, action);
}

} // namespace kiosk::places
