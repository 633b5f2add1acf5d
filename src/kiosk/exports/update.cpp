#include "kiosk/update.h"

#include "kiosk/administrator_page.h"

#include <algorithm>

namespace kiosk::exports {

namespace {

using base::IsoWeek;
using Job = ExportPage::Job;

/// The page, while nothing is under way: what is being exported is settled.
ExportPage* form(Model& model)
{
    auto* page = administrator_page<ExportPage>(model);
    return page && page->job == Job::none ? page : nullptr;
}

ExportPage* page_of_job(Model& model, std::uint64_t visit, std::uint64_t job)
{
    auto* page = administrator_page<ExportPage>(model, visit);
    return page && page->job != Job::none && page->job_number == job ? page : nullptr;
}

IsoWeek later(IsoWeek week, int weeks)
{
    return base::iso_week_of(base::monday_of(week) + std::chrono::days { 7 * weeks });
}

/// Forgets what came of the last export: the form is being filled in again.
void begin_again(ExportPage& page)
{
    page.ended = false;
    page.trouble = Trouble::none;
    page.files.clear();
}

} // namespace

bool something_new(ExportPage const& page)
{
    return page.exportable_weeks
        && (page.exportable_weeks->waiting > 0
            || (page.held_back == ::feedback::HeldBackComments::included
                && page.exportable_weeks->without_held_back > 0));
}

bool can_export(ExportPage const& page)
{
    bool const something = page.exportable_weeks && page.exportable_weeks->first
        && (page.weeks != ExportWeeks::since_last || something_new(page));
    return something && page.job == Job::none && !page.place.empty()
        && std::ranges::find(page.formats, true) != page.formats.end();
}

bool at_work(ExportPage const& page) { return page.job != Job::none; }

std::optional<base::Instant> waiting_since(ExportPage const& page)
{
    return page.places && page.exportable_weeks ? std::nullopt : std::optional(page.asked_at);
}

Effects open(Model& model)
{
    model.staff->page = ExportPage { .asked_at = model.now };
    return { places::ListPlaces { model.staff_visit }, LoadExportableWeeks { model.staff_visit } };
}

namespace {

Effects on(Model& model, ChooseExportPlace const& action)
{
    auto* page = form(model);
    if (!page || !page->places)
        return {};
    auto const chosen = std::ranges::find(*page->places, action.path, &places::Place::path);
    if (chosen == page->places->end() || chosen->read_only)
        return {};
    page->place = action.path;
    begin_again(*page);
    return {};
}

Effects on(Model& model, ChooseExportWeeks const& action)
{
    if (auto* page = form(model)) {
        page->weeks = action.weeks;
        begin_again(*page);
    }
    return {};
}

Effects on(Model& model, StepExportWeek const& action)
{
    auto* page = form(model);
    if (!page || !page->exportable_weeks || !page->exportable_weeks->first || page->weeks != ExportWeeks::chosen)
        return {};
    if (action.end == RangeEnd::from)
        page->from = std::clamp(
            later(page->from, action.weeks), std::min(*page->exportable_weeks->first, page->until), page->until);
    else
        page->until = std::clamp(
            later(page->until, action.weeks), page->from, std::max(page->exportable_weeks->this_week, page->from));
    begin_again(*page);
    return {};
}

Effects on(Model& model, ToggleExportFormat const& action)
{
    if (auto* page = form(model)) {
        auto& chosen = page->formats.at(static_cast<std::size_t>(action.format));
        chosen = !chosen;
        begin_again(*page);
    }
    return {};
}

Effects on(Model& model, ToggleHeldBackInExport const&)
{
    auto* page = form(model);
    if (!page || !page->exportable_weeks || page->exportable_weeks->held_back.comments == 0)
        return {};
    page->held_back = page->held_back == ::feedback::HeldBackComments::included
        ? ::feedback::HeldBackComments::left_out
        : ::feedback::HeldBackComments::included;
    begin_again(*page);
    return {};
}

Effects on(Model& model, StartExport const&)
{
    auto* page = form(model);
    if (!page || !can_export(*page))
        return {};
    begin_again(*page);
    auto const place = std::ranges::find(*page->places, page->place, &places::Place::path);
    page->to_stick = place != page->places->end() && !place->name.empty();
    page->job = Job::under_way;
    page->job_number = places::next_job(model);
    page->share = 0;
    page->rows = 0;
    page->scroll = {};
    return { ExportFeedback { model.staff_visit, page->job_number, page->place, page->weeks, page->from, page->until,
        page->formats, page->held_back } };
}

Effects on(Model& model, ExportableWeeksLoaded const& action)
{
    auto* page = administrator_page<ExportPage>(model, action.visit);
    if (!page)
        return {};
    bool const first_look = !page->exportable_weeks;
    page->exportable_weeks = action.exportable_weeks;
    if (first_look) {
        page->from = action.exportable_weeks.first.value_or(action.exportable_weeks.this_week);
        page->until = std::max(page->from, later(action.exportable_weeks.this_week, -1));
    }
    return {};
}

Effects on(Model& model, ExportProgressed const& action)
{
    if (auto* page = page_of_job(model, action.visit, action.job)) {
        page->share = action.share;
        page->rows = action.rows;
    }
    return {};
}

Effects on(Model& model, ExportEnded const& action)
{
    auto* page = page_of_job(model, action.visit, action.job);
    if (!page)
        return {};
    page->job = Job::none;
    page->ended = true;
    page->trouble = action.trouble;
    page->files = action.files;
    page->remembered = action.remembered;
    page->held_back = ::feedback::HeldBackComments::left_out;
    page->scroll = {};
    // Whoever waited has time to read what came of it.
    model.staff->last_touch = model.now;
    return { places::ListPlaces { model.staff_visit }, LoadExportableWeeks { model.staff_visit } };
}

} // namespace

Effects update(Model& model, Action const& action)
{
    return std::visit([&](auto const& each) { return on(model, each); }, action);
}

} // namespace kiosk::exports
