#include "kiosk/update.h"

#include "kiosk/offered.h"

#include <algorithm>
#include <iterator>

namespace kiosk::session {

namespace {

/// A tremor misses, too; a panel that touches itself would keep a session for ever.
constexpr int k_misses_that_count = 2;

/// Whether the catalogue of today has what the session is looking at.
void settle_session(Model& model)
{
    Session& session = model.session;
    auto const offered = offered_languages(model);
    if (!session.present || std::ranges::find(offered, session.language) == offered.end())
        session.language = default_language(model);
    if (!collection_index(model))
        session.collection = catalogue::k_all_topics;
}

/// Asks for the article on this page in the session's language. Until it comes, if it does, the page stays as it is.
Effects translate(Model const& model, article::ArticlePage& page)
{
    auto const& metadata = page.article->metadata;
    page.untranslated = false;
    if (metadata.language == model.session.language)
        return {};
    return { article::LoadTranslation { model.generation, metadata.slug, model.session.language } };
}

Effects choose_language(Model& model, std::string const& language)
{
    Session& session = model.session;
    if (front<LanguagesPage>(session) || front<appearance::AppearancePage>(session))
        session.trail.pop_back();
    auto const offered = offered_languages(model);
    if (!session.present || language == session.language || std::ranges::find(offered, language) == offered.end())
        return {};
    auto left = search::missed(model);
    session.language = language;
    if (!collection_index(model))
        session.collection = catalogue::k_all_topics;
    // A letter of one alphabet means nothing in another: what is below the page in front falls away. An
    // article is looked for in the new language, what was searched is searched there, and a half-filled feedback form
    // stays as it is.
    if (auto* page = front<article::ArticlePage>(session); page && page->article) {
        article::ArticlePage reading = std::move(*page);
        session.trail.resize(1);
        return translate(model, std::get<article::ArticlePage>(session.trail.emplace_back(std::move(reading))));
    }
    if (uppermost<feedback::FeedbackPage>(session) || front<search::SearchPage>(session)) {
        std::erase_if(
            session.trail, [](Page const& page) { return std::holds_alternative<letters::LetterPage>(page); });
        auto effects = search::ask_in_chosen_language(model, std::move(left));
        // Below them the leaflet changes its language too, where it has a translation.
        if (auto* reading = uppermost<article::ArticlePage>(session); reading && reading->article)
            for (auto& effect : translate(model, *reading))
                effects.push_back(std::move(effect));
        return effects;
    }
    session.trail.resize(std::min<std::size_t>(session.trail.size(), 1));
    return {};
}

/// A new edition numbers its articles differently. The article that is being read stays; cards and places, which are
/// only numbers, would lead to other articles now. What was searched is searched in the new one, where that can be.
Effects forget_numbers(Model& model)
{
    Session& session = model.session;
    session.places.clear();
    std::erase_if(session.trail, [&](Page const& page) {
        auto const* article = std::get_if<article::ArticlePage>(&page);
        return std::holds_alternative<letters::LetterPage>(page) || (article && !article->article)
            || (std::holds_alternative<search::SearchPage>(page) && !model.library.searchable);
    });
    if (auto* page = uppermost<article::ArticlePage>(session))
        page->id = {};
    return search::ask_again(model);
}

Effects tick(Model& model)
{
    Session& session = model.session;
    // A thank-you that waits behind "Still there?" is seen when that is answered.
    if (session.thanked_at && !session.warned_at && model.now >= *session.thanked_at + model.settings.thanks)
        session.thanked_at.reset();
    if (!session.present) {
        invitation::tick(model);
        return {};
    }
    if (session.warned_at)
        return model.now >= *session.warned_at + model.settings.countdown ? reset(model, ResetReason::idle)
                                                                          : Effects {};
    auto const idle = front<home::HomePage>(session) ? model.settings.idle_home : model.settings.idle;
    if (model.now >= session.last_touch + idle) {
        session.warned_at = model.now;
        session.thanked_at.reset();
    }
    return search::tick(model);
}

Effects on(Model& model, Tick const& action)
{
    model.now = std::max(model.now, action.now);
    return model.staff ? door::tick(model) : tick(model);
}

Effects on(Model& model, KeepSession const&)
{
    model.session.warned_at.reset();
    model.session.last_touch = model.now;
    if (model.session.thanked_at)
        model.session.thanked_at = model.now;
    return {};
}

Effects on(Model& model, UserActive const& action)
{
    model.now = std::max(model.now, action.now);
    (model.staff ? model.staff->misses : model.session.misses) = 0;
    if (model.staff)
        model.staff->last_touch = model.now;
    else if (!model.session.warned_at)
        model.session.last_touch = model.now;
    if (!model.session.present)
        invitation::delay_turn(model);
    return {};
}

Effects on(Model& model, TouchMissed const& action)
{
    model.now = std::max(model.now, action.now);
    int& misses = model.staff ? model.staff->misses : model.session.misses;
    misses = std::min(misses + 1, k_misses_that_count + 1);
    if (misses > k_misses_that_count)
        return {};
    // "Still there?" is answered by a touch anywhere.
    if (!model.staff && model.session.warned_at)
        return on(model, KeepSession {});
    (model.staff ? model.staff->last_touch : model.session.last_touch) = model.now;
    return {};
}

Effects on(Model& model, OpenLanguages const&)
{
    Session& session = model.session;
    if (session.trail.empty() || session.draft.sending == feedback::Sending::under_way)
        return {};
    if (front<LanguagesPage>(session)) {
        session.trail.pop_back();
        return {};
    }
    remember_place(session);
    session.trail.emplace_back(LanguagesPage {});
    return {};
}

Effects on(Model& model, ChooseLanguage const& action)
{
    return model.staff ? door::choose_language(model, action.language) : choose_language(model, action.language);
}

Effects on(Model& model, GoBack const&)
{
    Session& session = model.session;
    // An answer that is being written is waited for: its thank-you must not meet another form.
    if (session.draft.sending == feedback::Sending::under_way)
        return {};
    remember_place(session);
    if (auto* page = front<article::ArticlePage>(session); page && page->state.enlarged) {
        page->state.enlarged.reset();
        return {};
    }
    bool const leaves_feedback = front<feedback::FeedbackPage>(session) != nullptr;
    if (session.trail.size() > 1)
        session.trail.pop_back();
    if (leaves_feedback)
        session.draft = feedback::FeedbackDraft {};
    return {};
}

Effects on(Model& model, GoHome const&)
{
    if (model.session.draft.sending == feedback::Sending::under_way)
        return {};
    remember_place(model.session);
    model.session.trail.resize(std::min<std::size_t>(model.session.trail.size(), 1));
    model.session.draft = feedback::FeedbackDraft {};
    return {};
}

Effects on(Model& model, ResetSession const& action)
{
    // What staff looked at may be what failed.
    if (action.reason == ResetReason::fault)
        model.staff.reset();
    return reset(model, action.reason);
}

Effects on(Model& model, LibraryLoaded const& action)
{
    // What visitors do not see any more leaves gaps that others fill.
    bool const replaced
        = model.library.edition != action.library.edition || model.library.hidden != action.library.hidden;
    model.library = action.library;
    model.common_topics = action.common_topics;
    model.library_known = true;
    model.library_failed = false;
    settle_session(model);
    if (!replaced)
        return {};
    Effects effects = forget_numbers(model);
    for (auto reload : { settings::reload, library::reload })
        std::ranges::move(reload(model), std::back_inserter(effects));
    return effects;
}

Effects on(Model& model, LibraryFailed const&)
{
    model.library_known = true;
    model.library_failed = true;
    return {};
}

} // namespace

Effects reset(Model& model, ResetReason reason)
{
    Effects effects;
    // A reset without a visitor (a volunteer who makes sure) counts as one, too, but no session does.
    if (model.session.present || reason == ResetReason::volunteer)
        effects.emplace_back(CountVisit { .language = model.session.language,
            .reason = reason,
            .visited = model.session.present,
            .read = { model.session.read.begin(), model.session.read.end() } });
    if (model.session.offers.used)
        effects.emplace_back(typing::ForgetCompositions {});
    model.session = Session {};
    model.session.language = default_language(model);
    model.session.last_touch = model.now;
    model.invitation_until = model.now + model.settings.invitation_turn;
    ++model.generation;
    effects.emplace_back(ClearTraces {});
    return effects;
}

Effects update(Model& model, Action const& action)
{
    return std::visit([&](auto const& each) { return on(model, each); }, action);
}

} // namespace kiosk::session
