#include "kiosk/update.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace kiosk::letters {

namespace {

/// Of staff who look for a topic; else null.
TopicPicker* picker_of(Model& model)
{
    auto* picker = settings::topic_picker(model);
    return picker ? picker : library::topic_picker(model);
}

LetterPage* front_page(Model& model)
{
    if (auto* picker = picker_of(model))
        return picker->pages.empty() ? nullptr : &picker->pages.back();
    return front<LetterPage>(model.session);
}

bool may_open(Model& model)
{
    return picker_of(model) || front<home::HomePage>(model.session) || front<LetterPage>(model.session);
}

LoadEntries entries_wanted(Model& model, LetterPage const& page, int first)
{
    LoadEntries wanted { model.generation, model.session.language, model.session.collection, page.letter, first,
        k_entries_page, page.subject };
    if (picker_of(model)) {
        wanted.language = model.staff->language;
        wanted.collection = catalogue::k_all_topics;
        wanted.visit = model.staff_visit;
    }
    return wanted;
}

Effects open(Model& model, LetterPage page)
{
    Effects effects { entries_wanted(model, page, 0) };
    if (auto* picker = picker_of(model))
        picker->pages.push_back(std::move(page));
    else
        model.session.trail.emplace_back(std::move(page));
    return effects;
}

/// A subject's leaflets are left as well.
void leave_letters(Model& model)
{
    if (auto* picker = picker_of(model))
        picker->pages.clear();
    else
        while (front<LetterPage>(model.session))
            model.session.trail.pop_back();
}

/// Those that may have asked, in front or covered by others; `visit` as in LoadEntries.
std::vector<LetterPage*> pages_of(Model& model, std::uint64_t generation, std::uint64_t visit)
{
    std::vector<LetterPage*> pages;
    if (generation != model.generation)
        return pages;
    if (visit == 0) {
        for (auto& page : model.session.trail)
            if (auto* found = std::get_if<LetterPage>(&page))
                pages.push_back(found);
    } else if (auto* picker = visit == model.staff_visit ? picker_of(model) : nullptr) {
        for (auto& page : picker->pages)
            pages.push_back(&page);
    }
    return pages;
}

Effects on(Model& model, OpenLetter const& action)
{
    if (!may_open(model))
        return {};
    leave_letters(model);
    return open(model, { .letter = action.letter, .subject = 0, .subject_label = {}, .asked_at = model.now });
}

Effects on(Model& model, OpenSubject const& action)
{
    auto const* letter = front_page(model);
    if (!may_open(model) || (letter && letter->subject != 0) || action.subject == 0)
        return {};
    return open(model,
        { .letter = letter ? letter->letter : std::string(),
            .subject = action.subject,
            .subject_label = action.label,
            .asked_at = model.now });
}

Effects on(Model& model, OpenSection const& action)
{
    auto* page = front_page(model);
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
    auto* page = front_page(model);
    if (!page || page->loading)
        return {};
    page->loading = true;
    return { entries_wanted(model, *page, std::max(0, action.first)) };
}

Effects on(Model& model, EntriesLoaded const& action)
{
    auto const pages = pages_of(model, action.generation, action.visit);
    auto const found = std::ranges::find_if(pages,
        [&](LetterPage const* page) { return page->letter == action.letter && page->subject == action.subject; });
    if (found == pages.end())
        return {};
    auto& page = **found;
    page.total = action.total;
    page.first = action.first;
    page.entries = action.entries;
    page.sections = action.sections;
    page.loading = page.failed = false;
    return {};
}

Effects on(Model& model, EntriesFailed const& action)
{
    for (auto* page : pages_of(model, action.generation, action.visit))
        if (page->loading) {
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
