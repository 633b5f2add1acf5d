#include "kiosk/update.h"

#include <algorithm>
#include <utility>

namespace kiosk::letters {

namespace {

LoadEntries entries_wanted(Model const& model, LetterPage const& page, int first)
{
    return { model.generation, model.session.language, model.session.collection, page.letter, first, k_entries_page };
}

Effects on(Model& model, OpenLetter const& action)
{
    if (!front<home::HomePage>(model.session) && !front<LetterPage>(model.session))
        return {};
    LetterPage page { .letter = action.letter, .asked_at = model.now };
    Effects effects { entries_wanted(model, page, 0) };
    if (front<LetterPage>(model.session))
        model.session.trail.back() = std::move(page);
    else
        model.session.trail.emplace_back(std::move(page));
    return effects;
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
    auto* page = uppermost<LetterPage>(model.session);
    if (!page || action.generation != model.generation || page->letter != action.letter)
        return {};
    page->total = action.total;
    page->first = action.first;
    page->entries = action.entries;
    page->loading = page->failed = false;
    return {};
}

Effects on(Model& model, EntriesFailed const& action)
{
    if (auto* page = uppermost<LetterPage>(model.session);
        page && page->loading && action.generation == model.generation) {
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
