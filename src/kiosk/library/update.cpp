#include "kiosk/update.h"

#include "kiosk/administrator_page.h"
#include "kiosk/library/steps.h"

#include <algorithm>

namespace kiosk::library {

namespace {

using Step = LibraryPage::Step;

/// The page, where it has come to this step.
LibraryPage* page_at(Model& model, Step step)
{
    auto* page = administrator_page<LibraryPage>(model);
    return page && page->step == step ? page : nullptr;
}

LibraryPage* page_of_job(Model& model, std::uint64_t visit, std::uint64_t job)
{
    auto* page = administrator_page<LibraryPage>(model, visit);
    return page && at_work(*page) && page->job_number == job ? page : nullptr;
}

/// Back to a fresh look at the library, which a job may have changed.
Effects end_job(Model& model, LibraryPage& page)
{
    go_to(page, Step::overview);
    page.preview.reset();
    // Whoever waited has time to read what came of it.
    model.staff->last_touch = model.now;
    return { LoadLibraryReport { model.staff_visit } };
}

} // namespace

void go_to(LibraryPage& page, Step step)
{
    page.step = step;
    page.scroll = {};
    page.trouble = Trouble::none;
    page.now_in_use.reset();
    page.left_as_is = false;
    page.withdrawal.reset();
    page.withdrew.clear();
    page.gave_back = false;
}

catalogue::ArticleList const* warned_of(catalogue::EditionReport const& report, catalogue::FindingKind warning)
{
    auto const& list = report.warnings[warning];
    return list ? &*list : nullptr;
}

std::vector<catalogue::ImportMode> modes_of(catalogue::EditionChanges const& changes)
{
    using catalogue::ImportMode;
    if (changes.only_replaces)
        return { ImportMode::replace };
    std::vector<ImportMode> modes { ImportMode::add };
    // Where most of what came from there is not there, it may be another stick of the same name.
    if (changes.missing.count > 0 && changes.missing.count <= changes.same + changes.changed.count)
        modes.push_back(ImportMode::add_and_tidy_up);
    if (changes.others.count > 0)
        modes.push_back(ImportMode::replace);
    return modes;
}

bool at_work(LibraryPage const& page)
{
    return page.step == Step::reading || page.step == Step::publishing || page.step == Step::restoring;
}

std::optional<base::Instant> waiting_since(LibraryPage const& page)
{
    bool const waits = (page.step == Step::overview && !page.report && page.report_trouble == Trouble::none)
        || (page.step == Step::places && !page.places) || (page.step == Step::folders && !page.folders)
        || (page.step == Step::withdrawn && !page.withdrawn && page.withdrawn_trouble == Trouble::none);
    if (page.withdrawal)
        return waiting_since(*page.withdrawal);
    return waits ? std::optional(page.asked_at) : std::nullopt;
}

Effects open(Model& model)
{
    model.staff->page = LibraryPage { .asked_at = model.now };
    return { LoadLibraryReport { model.staff_visit }, LoadWithdrawn { model.staff_visit, model.staff->language } };
}

namespace {

Effects on(Model& model, OpenLibraryWarning const& action)
{
    if (auto* page = page_at(model, Step::overview); page && page->report && warned_of(*page->report, action.warning)) {
        go_to(*page, Step::titles);
        page->warning = action.warning;
    }
    return {};
}

Effects on(Model& model, BackToLibrary const&)
{
    if (auto* page = administrator_page<LibraryPage>(model);
        page && !places::holds_job(model) && !page->changing_withdrawn && !step_back(*page))
        go_to(*page, Step::overview);
    return {};
}

Effects on(Model& model, BeginImport const&)
{
    auto* page = page_at(model, Step::overview);
    if (!page)
        return {};
    go_to(*page, Step::places);
    page->places.reset();
    page->asked_at = model.now;
    return { places::ListPlaces { model.staff_visit } };
}

Effects on(Model& model, ChooseImportPlace const& action)
{
    auto* page = page_at(model, Step::places);
    if (!page || !page->places
        || std::ranges::find(*page->places, action.path, &places::Place::path) == page->places->end())
        return {};
    go_to(*page, Step::folders);
    page->place = action.path;
    page->folders.reset();
    page->asked_at = model.now;
    return { ListFolders { model.staff_visit, action.path } };
}

Effects on(Model& model, ChooseImportFolder const& action)
{
    auto* page = page_at(model, Step::folders);
    if (!page || !page->folders
        || std::ranges::find(*page->folders, action.path, &ImportFolder::path) == page->folders->end())
        return {};
    go_to(*page, Step::reading);
    page->job_number = places::next_job(model);
    page->stopping = false;
    page->files = page->articles = 0;
    return { ReadImport { model.staff_visit, page->job_number, action.path } };
}

Effects on(Model& model, ChooseImportMode const& action)
{
    auto* page = page_at(model, Step::preview);
    if (page && std::ranges::count(modes_of(page->preview->changes), action.mode) > 0)
        page->mode = action.mode;
    return {};
}

Effects on(Model& model, UseNewEdition const&)
{
    auto* page = page_at(model, Step::preview);
    if (page && (page->preview->changes.only_replaces || page->preview->changes.removes_much(page->mode))) {
        go_to(*page, Step::confirming);
        return {};
    }
    if (!page)
        page = page_at(model, Step::confirming);
    if (!page)
        return {};
    go_to(*page, Step::publishing);
    return { PublishImport { model.staff_visit, page->job_number, page->mode } };
}

Effects on(Model& model, LeaveEdition const&)
{
    auto* page = page_at(model, Step::preview);
    if (!page)
        page = page_at(model, Step::confirming);
    if (!page)
        return {};
    auto effects = end_job(model, *page);
    page->left_as_is = true;
    return effects;
}

Effects on(Model& model, RestoreEdition const&)
{
    auto* page = page_at(model, Step::overview);
    if (!page || !page->report || !page->report->previous)
        return {};
    go_to(*page, Step::restoring);
    page->job_number = places::next_job(model);
    return { RestorePrevious { model.staff_visit, page->job_number } };
}

Effects on(Model& model, LibraryReportLoaded const& action)
{
    if (auto* page = administrator_page<LibraryPage>(model, action.visit)) {
        page->report = action.report;
        page->weeks_old = action.weeks_old;
        page->report_trouble = action.trouble;
        bool const has_titles = action.report && warned_of(*action.report, page->warning);
        if (page->step == Step::titles && !has_titles)
            go_to(*page, Step::overview);
    }
    return {};
}

Effects on(Model& model, FoldersListed const& action)
{
    if (auto* page = administrator_page<LibraryPage>(model, action.visit);
        page && page->step == Step::folders && page->place == action.place)
        page->folders = action.folders;
    return {};
}

Effects on(Model& model, ImportProgressed const& action)
{
    if (auto* page = page_of_job(model, action.visit, action.job); page && page->step == Step::reading) {
        page->files = action.files;
        page->articles = action.articles;
    }
    return {};
}

Effects on(Model& model, ImportRead const& action)
{
    auto* page = page_of_job(model, action.visit, action.job);
    if (!page || page->step != Step::reading)
        return {};
    // It was too late to stop: what was read is dropped all the same.
    if (page->stopping) {
        auto effects = end_job(model, *page);
        page->trouble = Trouble::stopped;
        return effects;
    }
    go_to(*page, Step::preview);
    page->preview = action.preview;
    page->mode = modes_of(action.preview.changes).front();
    model.staff->last_touch = model.now;
    return {};
}

Effects on(Model& model, EditionInUse const& action)
{
    auto* page = page_of_job(model, action.visit, action.job);
    if (!page || page->step == Step::reading)
        return {};
    // An import without anything new.
    bool const stays = page->report && page->report->edition.number == action.edition;
    auto effects = end_job(model, *page);
    if (stays)
        page->left_as_is = true;
    else
        page->now_in_use = action.edition;
    return effects;
}

Effects on(Model& model, LibraryJobFailed const& action)
{
    auto* page = page_of_job(model, action.visit, action.job);
    if (!page)
        return {};
    auto effects = end_job(model, *page);
    page->trouble = action.trouble;
    return effects;
}

} // namespace

Effects update(Model& model, Action const& action)
{
    return std::visit([&](auto const& each) { return on(model, each); }, action);
}

} // namespace kiosk::library
