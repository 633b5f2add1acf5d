#include "kiosk/model.h"
#include "kiosk/reset.h"
#include "kiosk/update_comments.h"
#include "kiosk/update_dashboard.h"
#include "kiosk/update_export.h"
#include "kiosk/update_feedback.h"
#include "kiosk/update_library.h"
#include "kiosk/update_places.h"
#include "kiosk/update_settings.h"
#include "kiosk/update_staff.h"

#include <algorithm>
#include <utility>

namespace kiosk {

namespace {

using Effects = std::vector<Effect>;

LoadEntries entries_wanted(Model const& model, LetterPage const& page, int first)
{
    return { model.generation, model.session.language, model.session.collection, page.letter, first, k_entries_page };
}

Effects open_letter(Model& model, std::string const& letter)
{
    if (!front<HomePage>(model.session) && !front<LetterPage>(model.session))
        return {};
    LetterPage page { .letter = letter, .asked_at = model.now };
    Effects effects { entries_wanted(model, page, 0) };
    if (front<LetterPage>(model.session))
        model.session.trail.back() = std::move(page);
    else
        model.session.trail.emplace_back(std::move(page));
    return effects;
}

/// Whether the catalogue of today has what the session is looking at.
void settle_session(Model& model)
{
    Session& session = model.session;
    auto const offered = offered_languages(model);
    if (!session.present || std::ranges::find(offered, session.language) == offered.end())
        session.language = default_language(model);
    if (!collection_index(model))
        session.collection = content::k_all_topics;
}

Effects open_article(Model& model, content::ArticleId id)
{
    if (!model.session.present || uppermost<FeedbackPage>(model.session))
        return {};
    remember_place(model.session);
    ArticlePage page { .id = id, .asked_at = model.now };
    if (auto const place = model.session.places.find(id.value); place != model.session.places.end())
        page.state.place = place->second;
    model.session.trail.emplace_back(std::move(page));
    return { LoadArticle { model.generation, id } };
}

Effects choose_language(Model& model, std::string const& language)
{
    Session& session = model.session;
    auto const offered = offered_languages(model);
    if (!session.present || language == session.language || std::ranges::find(offered, language) == offered.end())
        return {};
    session.language = language;
    if (!collection_index(model))
        session.collection = content::k_all_topics;
    // A letter of one alphabet means nothing in another: what is below the page in front falls away. An
    // article is looked for in the new language, and a half-filled feedback form stays as it is.
    if (auto const* page = front<ArticlePage>(session); page && page->article) {
        std::string slug = page->article->metadata.slug;
        session.trail.resize(1);
        session.trail.emplace_back(ArticlePage { .id = {}, .asked_at = model.now });
        return { LoadTranslation { model.generation, std::move(slug), language } };
    }
    if (uppermost<FeedbackPage>(session)) {
        std::erase_if(session.trail, [](Page const& page) { return std::holds_alternative<LetterPage>(page); });
        // Below the form the leaflet changes its language too, or gives way where it has no translation.
        auto* reading = uppermost<ArticlePage>(session);
        if (!reading || !reading->article)
            return {};
        std::string slug = reading->article->metadata.slug;
        *reading = ArticlePage { .id = {}, .asked_at = model.now };
        return { LoadTranslation { model.generation, std::move(slug), language } };
    }
    session.trail.resize(std::min<std::size_t>(session.trail.size(), 1));
    return {};
}

bool is_missing_translation(Page const& page)
{
    auto const* article = std::get_if<ArticlePage>(&page);
    return article && article->failed && article->id == content::ArticleId {};
}

/// A new edition numbers its articles anew. The article that is being read stays; cards and places, which are
/// only numbers, would lead to other articles now.
void forget_numbers(Session& session)
{
    session.places.clear();
    std::erase_if(session.trail, [](Page const& page) {
        auto const* article = std::get_if<ArticlePage>(&page);
        return std::holds_alternative<LetterPage>(page) || (article && !article->article);
    });
    if (auto* page = uppermost<ArticlePage>(session))
        page->id = {};
}

/// The invitation moves on, in another language and to another place.
void take_turns(Model& model)
{
    if (model.now < model.invitation_until)
        return;
    // The first one begins with the program.
    if (model.invitation_until != base::Instant {})
        ++model.invitation_turn;
    model.invitation_until = model.now + model.settings.invitation_turn;
}

void pass_time(Model& model, base::Instant now, Effects& effects)
{
    model.now = std::max(model.now, now);
    if (model.staff) {
        effects = pass_staff_time(model);
        return;
    }
    Session& session = model.session;
    if (session.thanked_at && now >= *session.thanked_at + model.settings.thanks)
        session.thanked_at.reset();
    if (!session.present) {
        take_turns(model);
        return;
    }
    if (session.warned_at) {
        if (now >= *session.warned_at + model.settings.countdown)
            effects = reset(model, ResetReason::idle);
        return;
    }
    auto const idle = front<HomePage>(session) ? model.settings.idle_home : model.settings.idle;
    if (now >= session.last_touch + idle) {
        session.warned_at = now;
        session.thanked_at.reset();
    }
}

void go_back(Session& session)
{
    // An answer that is being written is waited for: its thank-you must not meet another form.
    if (session.draft.sending == Sending::under_way)
        return;
    remember_place(session);
    bool const leaves_feedback = front<FeedbackPage>(session) != nullptr;
    if (session.trail.size() > 1)
        session.trail.pop_back();
    if (leaves_feedback)
        session.draft = FeedbackDraft {};
}

/// One overload an action. What an action finds no place for, because its page has gone meanwhile, is
/// dropped without complaint: results come late, and fingers too.
struct Updater {
    Model& model;

    Effects operator()(Passed const& action)
    {
        Effects effects;
        pass_time(model, action.now, effects);
        return effects;
    }
    Effects operator()(Touched const& action)
    {
        model.now = std::max(model.now, action.now);
        if (model.staff)
            model.staff->last_touch = model.now;
        else if (!model.session.warned_at)
            model.session.last_touch = model.now;
        if (!model.session.present)
            model.invitation_until = std::max(model.invitation_until, model.now + k_invitation_rests);
        return {};
    }
    Effects operator()(WakeUp const&)
    {
        if (model.session.present || model.paused)
            return {};
        model.session.present = true;
        model.session.last_touch = model.now;
        settle_session(model);
        model.session.trail.assign(1, HomePage {});
        return { LookForEdition {} };
    }
    Effects operator()(ChooseLanguage const& action)
    {
        if (!model.staff)
            return choose_language(model, action.language);
        return choose_staff_language(model, action.language);
    }
    Effects operator()(ChooseCollection const& action)
    {
        if (!model.session.present)
            return {};
        std::string const before = std::exchange(model.session.collection, action.key);
        if (!collection_index(model))
            model.session.collection = before;
        if (auto* home = front<HomePage>(model.session))
            home->scroll = {};
        return {};
    }
    Effects operator()(OpenLetter const& action) { return open_letter(model, action.letter); }
    Effects operator()(NeedEntries const& action)
    {
        auto* page = front<LetterPage>(model.session);
        if (!page || page->loading)
            return {};
        page->loading = true;
        return { entries_wanted(model, *page, std::max(0, action.first)) };
    }
    Effects operator()(OpenArticle const& action) { return open_article(model, action.id); }
    Effects operator()(GoBack const&)
    {
        go_back(model.session);
        return {};
    }
    Effects operator()(GoHome const&)
    {
        if (model.session.draft.sending == Sending::under_way)
            return {};
        remember_place(model.session);
        model.session.trail.resize(std::min<std::size_t>(model.session.trail.size(), 1));
        model.session.draft = FeedbackDraft {};
        return {};
    }
    Effects operator()(KeepSession const&)
    {
        model.session.warned_at.reset();
        model.session.last_touch = model.now;
        return {};
    }
    Effects operator()(ResetSession const& action)
    {
        // What staff looked at may be what failed.
        if (action.reason == ResetReason::fault)
            model.staff.reset();
        return reset(model, action.reason);
    }

    Effects operator()(LibraryLoaded const& action)
    {
        bool const replaced = model.library.edition != action.library.edition;
        model.library = action.library;
        model.library_failed = false;
        if (replaced)
            forget_numbers(model.session);
        settle_session(model);
        return {};
    }
    Effects operator()(LibraryFailed const&)
    {
        model.library_failed = true;
        return {};
    }
    Effects operator()(EntriesLoaded const& action)
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
    Effects operator()(EntriesFailed const& action)
    {
        if (auto* page = uppermost<LetterPage>(model.session);
            page && page->loading && action.generation == model.generation) {
            page->loading = false;
            page->failed = true;
        }
        return {};
    }
    Effects operator()(ArticleLoaded const& action)
    {
        auto* page = uppermost<ArticlePage>(model.session);
        if (!page || action.generation != model.generation || page->article || !action.article)
            return {};
        bool const translation = page->id == content::ArticleId {};
        if (translation ? action.article->metadata.language != model.session.language : page->id != action.id)
            return {};
        page->id = action.id;
        page->article = action.article;
        page->failed = false;
        model.session.read.insert(action.article->metadata.slug);
        return {};
    }
    Effects operator()(ArticleFailed const& action)
    {
        auto* page = uppermost<ArticlePage>(model.session);
        if (!page || action.generation != model.generation || page->article)
            return {};
        page->failed = true;
        // An article that is not there in the language just chosen is no failure: home shows what is.
        if (page->id == content::ArticleId {})
            std::erase_if(model.session.trail, is_missing_translation);
        return {};
    }

    template <typename FormAction>
    Effects operator()(FormAction const& action)
    {
        if constexpr (requires { update_staff(model, action); })
            return update_staff(model, action);
        else
            return update_feedback(model, action);
    }
};

} // namespace

std::vector<Effect> update(Model& model, Action const& action)
{
    bool const held_job = holds_job(model);
    auto effects = std::visit(Updater { model }, action);
    // However the page has gone, no job goes on behind it. A job that has ended by itself is not hurt.
    if (held_job && !holds_job(model))
        effects.emplace_back(EndJobs {});
    return effects;
}

} // namespace kiosk
