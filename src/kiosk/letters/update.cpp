#include "kiosk/update.h"

#include <algorithm>
#include <utility>

namespace kiosk::letters {

namespace {

LoadEntries entries_wanted(Model const& model, LetterPage const& page, int first)
{
    return { model.generation, model.session.language, model.session.collection, page.letter, first, k_entries_page,
        page.subject };
}

/// The page that waits for these, in front or covered by others.
LetterPage* page_of(Session& session, EntriesLoaded const& loaded)
{
    for (auto& page : session.trail)
        if (auto* found = std::get_if<LetterPage>(&page);
            found && found->letter == loaded.letter && found->subject == loaded.subject)
            return found;
    return nullptr;
}

Effects on(Model& model, OpenLetter const& action)
{
    if (!front<home::HomePage>(model.session) && !front<LetterPage>(model.session))
        return {};
    LetterPage page { .letter = action.letter, .subject = 0, .subject_label = {}, .asked_at = model.now };
    Effects effects { entries_wanted(model, page, 0) };
    // A subject's leaflets are left as well.
    while (front<LetterPage>(model.session))
        model.session.trail.pop_back();
    model.session.trail.emplace_back(std::move(page));
    return effects;
}

Effects on(Model& model, OpenSubject const& action)
{
    auto const* letter = front<LetterPage>(model.session);
    if ((!letter && !front<home::HomePage>(model.session)) || (letter && letter->subject != 0) || action.subject == 0)
        return {};
    LetterPage page { .letter = letter ? letter->letter : std::string(),
        .subject = action.subject,
        .subject_label = action.label,
        .asked_at = model.now };
    Effects effects { entries_wanted(model, page, 0) };
    model.session.trail.emplace_back(std::move(page));
    return effects;
}

Effects on(Model& model, OpenSection const& action)
{
    auto* page = front<LetterPage>(model.session);
    if (!page || action.first < 0 || action.first >= page->total)
        return {};
    page->place = { static_cast<std::size_t>(action.first), 0 };
    page->scroll = {};
    page->jumped_to = page->seen_to = action.first;
    page->rows = action.row + 2;
    int const loaded_to = page->first + static_cast<int>(page->entries.size());
    if (action.first >= page->first && action.first < loaded_to)
        return {};
    page->loading = true;
    return { entries_wanted(model, *page, std::max(0, action.first - k_entries_page / 4)) };
}

Effects on(Model& model, NeedEntries const& action)
{
    auto* page = front<LetterPage>(model.session);
    if (!page || page->loading)
        return {};
    page->loading = true;
    return { entries_wanted(model, *page, std::max(0, action.first)) };
}

Effects on(Model& model, EntriesLoaded const& action)
{
    auto* page = action.generation == model.generation ? page_of(model.session, action) : nullptr;
    if (!page)
        return {};
    page->total = action.total;
    page->first = action.first;
    page->entries = action.entries;
    page->sections = action.sections;
    page->loading = page->failed = false;
    return {};
}

Effects on(Model& model, EntriesFailed const& action)
{
    if (action.generation != model.generation)
        return {};
    for (auto& each : model.session.trail)
        if (auto* page = std::get_if<LetterPage>(&each); page && page->loading) {
            page->loading = false;
            page->failed = true;
        }
    return {};
}

} // namespace

Effects update(Model& model, Action const& action)
{
    return std::visit([&](auto const& each) { return on(model, each); }, action);
}

} // namespace kiosk::letters
