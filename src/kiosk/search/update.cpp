#include "kiosk/update.h"

#include "kiosk/offered.h"
#include "kiosk/part.h"

#include <algorithm>
#include <utility>

namespace kiosk::search {

namespace {

bool is_blank(std::string_view words) { return words.find_first_not_of(' ') == std::string_view::npos; }

/// The newest question has been answered, with nothing.
bool found_nothing(SearchPage const& page)
{
    auto const& newest = page.held ? page.held : page.found;
    return newest && !page.waiting && newest->hits.empty() && !newest->says_nothing;
}

/// Of all words but the last, which may be half typed, none is another.
bool corrects_last_word_only(std::string_view words, std::string_view corrected)
{
    auto const last = words.rfind(' ');
    return last == std::string_view::npos || corrected.starts_with(words.substr(0, last + 1));
}

/// Whether the answer may be one to half a word, and what was found before can stay in sight meanwhile.
bool is_early(Model const& model, SearchPage const& page, Found const& found)
{
    if (!page.found || !page.keyboard || page.as_typed || model.now >= page.changed_at + k_typed_after)
        return false;
    auto const words = page.query.words();
    return found.hits.empty()
        || (!found.corrected.empty() && !words.ends_with(' ') && corrects_last_word_only(words, found.corrected));
}

void show(SearchPage& page, Found found)
{
    page.found = std::move(found);
    ++page.answers;
}

void show_held(SearchPage& page)
{
    if (page.held)
        show(page, *std::exchange(page.held, std::nullopt));
}

/// Asks what the page's query finds, in the language that is shown. Nothing is asked of an empty one.
Effects ask(Model& model, SearchPage& page)
{
    page.number = ++model.session.searches;
    page.failed = false;
    page.waiting = !is_blank(page.query.words());
    page.asked_at = model.now;
    page.held.reset();
    if (!page.waiting) {
        page.found.reset();
        return {};
    }
    Find find { .generation = model.generation,
        .number = page.number,
        .edition = model.library.edition,
        .words = base::WipingString(page.query.words()),
        .language = model.session.language,
        .as_typed = page.as_typed,
        .others = offered_languages(model) };
    std::erase(find.others, find.language);
    Effects effects;
    effects.emplace_back(std::move(find));
    return effects;
}

/// Other words than before: what was chosen for those no longer counts.
Effects ask_for_new_words(Model& model, SearchPage& page)
{
    page.as_typed = page.reported = page.opened = false;
    page.changed_at = model.now;
    page.scroll = {};
    page.place = {};
    return ask(model, page);
}

Effects count(Model& model, CountMissedSearch missed)
{
    model.session.missed_search = true;
    Effects effects;
    effects.emplace_back(std::move(missed));
    return effects;
}

Effects on(Model& model, OpenSearch const&)
{
    Session& session = model.session;
    if (session.trail.empty() || !model.library.searchable || uppermost<feedback::FeedbackPage>(session))
        return {};
    remember_place(session);
    // Who searches again goes back to the search that is open: no trail grows without end.
    if (uppermost<SearchPage>(session)) {
        while (!front<SearchPage>(session))
            session.trail.pop_back();
        front<SearchPage>(session)->keyboard = true;
        return {};
    }
    session.trail.emplace_back(SearchPage {});
    return {};
}

Effects on(Model& model, ShowKeyboard const&)
{
    if (auto* page = front<SearchPage>(model.session))
        page->keyboard = true;
    return {};
}

Effects on(Model& model, HideKeyboard const&)
{
    if (auto* page = front<SearchPage>(model.session)) {
        page->keyboard = false;
        show_held(*page);
    }
    return {};
}

Effects on(Model& model, ClearQuery const&)
{
    auto* page = front<SearchPage>(model.session);
    if (!page)
        return {};
    auto left = missed(model);
    page->query.clear();
    page->keyboard = true;
    auto effects = ask_for_new_words(model, *page);
    return left ? count(model, std::move(*left)) : std::move(effects);
}

Effects on(Model& model, SearchAsTyped const&)
{
    auto* page = front<SearchPage>(model.session);
    if (!page || page->as_typed)
        return {};
    page->as_typed = true;
    page->scroll = {};
    page->place = {};
    return ask(model, *page);
}

catalogue::SearchHit const* hit_of(Found const& found, catalogue::ArticleId article)
{
    for (auto const* hits : { &found.hits, &found.nearest })
        if (auto const hit = std::ranges::find(*hits, article, &catalogue::SearchHit::article); hit != hits->end())
            return &*hit;
    return nullptr;
}

Effects on(Model& model, OpenHit const& action)
{
    auto* page = front<SearchPage>(model.session);
    auto const* hit = page && page->found ? hit_of(*page->found, action.article) : nullptr;
    if (!hit)
        return {};
    page->keyboard = false;
    page->opened = true;
    article::ArticlePage reading { .id = hit->article, .asked_at = model.now };
    // With its heading, where what answers stands close below it.
    constexpr int k_close = 3;
    int const opened = hit->passage - hit->position > k_close ? hit->passage : hit->position;
    if (opened > 0)
        reading.state.leads_to = static_cast<std::size_t>(opened);
    reading.state.marked = hit->passages;
    model.session.trail.emplace_back(std::move(reading));
    return { article::LoadArticle { model.generation, action.article } };
}

Effects on(Model& model, ReportMissing const&)
{
    auto* page = front<SearchPage>(model.session);
    if (!page || page->reported || !page->found || !page->found->hits.empty() || page->found->says_nothing)
        return {};
    page->reported = true;
    Effects effects;
    effects.emplace_back(ReportMissingTopic { model.session.language, base::WipingString(page->query.words()) });
    return effects;
}

/// The page that waits for this answer, or null.
SearchPage* asker(Model& model, std::uint64_t generation, std::uint64_t number)
{
    auto* page = uppermost<SearchPage>(model.session);
    return page && page->waiting && generation == model.generation && number == page->number ? page : nullptr;
}

Effects on(Model& model, SearchAnswered const& action)
{
    auto* page = asker(model, action.generation, action.number);
    if (!page)
        return {};
    page->waiting = false;
    if (is_early(model, *page, action.found))
        page->held = action.found;
    else
        show(*page, action.found);
    return {};
}

Effects on(Model& model, SearchFailed const& action)
{
    if (auto* page = asker(model, action.generation, action.number)) {
        page->waiting = false;
        page->failed = true;
        page->found.reset();
    }
    return {};
}

} // namespace

std::optional<Effects> type(Model& model, typing::Action const& action)
{
    auto* page = model.staff ? nullptr : front<SearchPage>(model.session);
    if (!page)
        return std::nullopt;
    base::WipingString const before { page->query.words() };
    typing::apply(page->query, action);
    return page->query.words() == before ? Effects {} : ask_for_new_words(model, *page);
}

Effects ask_again(Model& model)
{
    auto* page = uppermost<SearchPage>(model.session);
    if (!page)
        return {};
    page->found.reset();
    page->reported = false;
    page->changed_at = model.now;
    page->scroll = {};
    page->place = {};
    return ask(model, *page);
}

Effects ask_in_chosen_language(Model& model, std::optional<CountMissedSearch> left)
{
    auto effects = ask_again(model);
    if (left)
        for (auto& effect : count(model, std::move(*left)))
            effects.push_back(std::move(effect));
    return effects;
}

std::optional<CountMissedSearch> missed(Model const& model)
{
    auto const* page = front<SearchPage>(model.session);
    if (!page || page->opened || model.session.missed_search || !found_nothing(*page))
        return std::nullopt;
    return CountMissedSearch { model.session.language, base::WipingString(page->query.words()) };
}

std::optional<CountMissedSearch> missed_by(Model const& model, kiosk::Action const& action)
{
    auto const* page = front<SearchPage>(model.session);
    bool const opens_result = kiosk::part<OpenHit>(action) && page && page->found && !page->found->hits.empty();
    return opens_result ? std::nullopt : missed(model);
}

void settle_covered(Model& model)
{
    if (auto* page = uppermost<SearchPage>(model.session); page && page != front<SearchPage>(model.session))
        show_held(*page);
}

std::optional<base::Instant> deadline(Model const& model)
{
    auto const* page = front<SearchPage>(model.session);
    if (page && page->held)
        return page->changed_at + k_typed_after;
    return missed(model) ? std::optional(page->changed_at + k_meant_after) : std::nullopt;
}

Effects tick(Model& model)
{
    auto* page = front<SearchPage>(model.session);
    if (page && model.now >= page->changed_at + k_typed_after)
        show_held(*page);
    auto const due = deadline(model);
    return due && model.now >= *due ? count(model, *missed(model)) : Effects {};
}

Effects update(Model& model, Action const& action)
{
    return std::visit([&](auto const& each) { return on(model, each); }, action);
}

} // namespace kiosk::search
