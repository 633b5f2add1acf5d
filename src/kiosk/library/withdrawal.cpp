// A leaflet is found, by its letter or because it was on the screen, and taken off; or one is given back.

#include "kiosk/administrator_page.h"
#include "kiosk/library/steps.h"

#include <algorithm>

namespace kiosk::library {

namespace {

using Step = LibraryPage::Step;
using Change = ChangeWithdrawn::Change;

/// The page, where it has come to this step and no change is under way.
LibraryPage* ready_page(Model& model, Step step)
{
    auto* page = administrator_page<LibraryPage>(model);
    return page && page->step == step && !page->changing_withdrawn ? page : nullptr;
}

Effects change(Model& model, LibraryPage& page, Change change, catalogue::WithdrawnLeaflet leaflet)
{
    page.changing_withdrawn = true;
    page.trouble = Trouble::none;
    return { ChangeWithdrawn { model.staff_visit, model.staff->language, change, std::move(leaflet) } };
}

/// The visitor who waits below has it on the screen, or under what is there.
void leave_leaflet(Model& model, catalogue::WithdrawnLeaflet const& leaflet)
{
    auto const shows_it = [&](Page const& page) {
        auto const* reading = std::get_if<article::ArticlePage>(&page);
        auto const* metadata = reading && reading->article ? &reading->article->metadata : nullptr;
        return metadata && metadata->slug == leaflet.slug
            && (leaflet.language.empty() || metadata->language == leaflet.language);
    };
    Session& session = model.session;
    if (std::ranges::none_of(session.trail, shows_it))
        return;
    session.trail.resize(1);
    session.draft = feedback::FeedbackDraft {};
}

/// With what the page in front says of it.
ChosenLeaflet completed(ChosenLeaflet leaflet, letters::TopicPicker const& picker, std::string const& language)
{
    if (leaflet.language.empty())
        leaflet.language = language;
    if (!leaflet.title.empty() || picker.pages.empty())
        return leaflet;
    auto const& page = picker.pages.back();
    auto const entry = std::ranges::find(page.entries, leaflet.slug, &catalogue::IndexEntry::slug);
    if (entry != page.entries.end())
        leaflet.title = entry->see.empty() ? entry->label : entry->see;
    // What tells a subject's leaflets apart is no title.
    if (page.subject != 0)
        leaflet.title = page.subject_label + ": " + leaflet.title;
    return leaflet;
}

} // namespace

letters::TopicPicker* topic_picker(Model& model)
{
    auto* page = ready_page(model, Step::withdrawal);
    return page && page->withdrawal && !page->withdrawal->chosen ? &page->withdrawal->picker : nullptr;
}

Effects reload(Model& model)
{
    auto* page = administrator_page<LibraryPage>(model);
    if (!page)
        return {};
    // Its topics were those of another language, or have other numbers now.
    if (page->withdrawal)
        page->withdrawal->picker.pages.clear();
    return { LoadWithdrawn { model.staff_visit, model.staff->language } };
}

bool step_back(LibraryPage& page)
{
    if (!page.withdrawal)
        return false;
    Withdrawal& withdrawal = *page.withdrawal;
    page.trouble = Trouble::none;
    if (withdrawal.chosen) {
        withdrawal.chosen.reset();
        return true;
    }
    bool const in_letters = !withdrawal.picker.pages.empty();
    if (in_letters)
        withdrawal.picker.pages.pop_back();
    return in_letters;
}

std::optional<base::Instant> waiting_since(Withdrawal const& withdrawal)
{
    auto const& pages = withdrawal.picker.pages;
    return pages.empty() || withdrawal.chosen ? std::nullopt : letters::waiting_since(pages.back());
}

Effects on(Model& model, OpenWithdrawal const&)
{
    if (auto* page = ready_page(model, Step::overview)) {
        go_to(*page, Step::withdrawal);
        page->withdrawal.emplace();
    }
    return {};
}

Effects on(Model& model, OpenWithdrawn const&)
{
    auto* page = ready_page(model, Step::overview);
    if (!page)
        return {};
    go_to(*page, Step::withdrawn);
    page->asked_at = model.now;
    return { LoadWithdrawn { model.staff_visit, model.staff->language } };
}

Effects on(Model& model, ChooseLeaflet const& action)
{
    auto* page = ready_page(model, Step::withdrawal);
    if (page && page->withdrawal && !page->withdrawal->chosen) {
        page->scroll = {};
        page->withdrawal->chosen = completed(action.leaflet, page->withdrawal->picker, model.staff->language);
    }
    return {};
}

Effects on(Model& model, WithdrawChosen const& action)
{
    auto* page = ready_page(model, Step::withdrawal);
    if (!page || !page->withdrawal || !page->withdrawal->chosen)
        return {};
    auto const& chosen = *page->withdrawal->chosen;
    bool const in_all = action.languages == WithdrawChosen::Languages::all;
    return change(model, *page, Change::withdraw, { chosen.slug, in_all ? std::string() : chosen.language });
}

Effects on(Model& model, GiveBackLeaflet const& action)
{
    auto* page = ready_page(model, Step::withdrawn);
    return page ? change(model, *page, Change::give_back, action.leaflet) : Effects {};
}

Effects on(Model& model, BeginNewList const&)
{
    auto* page = ready_page(model, Step::withdrawn);
    bool const is_damaged = page && page->withdrawn_trouble == Trouble::damaged;
    return is_damaged ? change(model, *page, Change::begin_new_list, {}) : Effects {};
}

Effects on(Model& model, WithdrawnLoaded const& action)
{
    auto* page = administrator_page<LibraryPage>(model, action.visit);
    if (!page)
        return {};
    page->withdrawn_trouble = action.trouble;
    if (action.trouble == Trouble::none)
        page->withdrawn = action.titles;
    else
        page->withdrawn.reset();
    return {};
}

/// The kiosk shows what holds now at once, also where staff have gone meanwhile.
Effects on(Model& model, WithdrawnChanged const& action)
{
    if (action.withdrawn)
        leave_leaflet(model, *action.withdrawn);
    if (auto* page = administrator_page<LibraryPage>(model, action.visit)) {
        auto const title
            = page->withdrawal && page->withdrawal->chosen ? page->withdrawal->chosen->title : std::string();
        page->changing_withdrawn = false;
        page->withdrawn_trouble = Trouble::none;
        page->withdrawn = action.titles;
        bool const goes_on = page->step == Step::withdrawn && !action.titles.empty();
        go_to(*page, goes_on ? Step::withdrawn : Step::overview);
        page->withdrew = action.withdrawn ? title : std::string();
        page->gave_back = !action.withdrawn;
    }
    return { session::LookForEdition {} };
}

Effects on(Model& model, WithdrawalFailed const& action)
{
    if (auto* page = administrator_page<LibraryPage>(model, action.visit)) {
        page->changing_withdrawn = false;
        page->trouble = action.trouble;
    }
    return {};
}

} // namespace kiosk::library
