#include "kiosk/update.h"

#include <algorithm>
#include <utility>

namespace kiosk::feedback {

namespace {

/// Answers are fixed while they are being written, so that what is stored is what is shown.
bool editable(Model const& model)
{
    return model.session.draft.sending != Sending::under_way
        && (front<FeedbackPage>(model.session) || front<CommentPage>(model.session));
}

bool is_written(typing::TypedText const& comment)
{
    return comment.words().find_first_not_of(" \n") != std::string_view::npos;
}

/// Removes the form (and the comment above it) and what was said in it.
void close_form(Session& session)
{
    while (front<FeedbackPage>(session) || front<CommentPage>(session))
        session.trail.pop_back();
    session.draft = FeedbackDraft {};
}

Effects on(Model& model, OpenFeedback const&)
{
    Session& session = model.session;
    if (session.trail.empty() || uppermost<FeedbackPage>(session))
        return {};
    remember_place(session);
    FeedbackPage page;
    if (auto const* reading = front<article::ArticlePage>(session); reading && reading->article) {
        page.about_slug = reading->article->metadata.slug;
        page.about_title = reading->article->metadata.title;
    }
    session.draft = FeedbackDraft {};
    session.trail.emplace_back(std::move(page));
    return {};
}

Effects on(Model& model, ChooseRating const& action)
{
    if (editable(model))
        model.session.draft.rating = action.rating;
    return {};
}

Effects on(Model& model, ToggleReason const& action)
{
    if (!editable(model))
        return {};
    auto& reasons = model.session.draft.reasons;
    if (std::erase(reasons, action.reason) == 0)
        reasons.push_back(action.reason);
    return {};
}

Effects on(Model& model, OpenComment const&)
{
    if (editable(model) && model.settings.takes_comments && front<FeedbackPage>(model.session))
        model.session.trail.emplace_back(CommentPage {});
    return {};
}

Effects on(Model& model, SubmitFeedback const&)
{
    FeedbackDraft& draft = model.session.draft;
    auto* page = uppermost<FeedbackPage>(model.session);
    if (!editable(model) || !page)
        return {};
    if (!has_an_answer(draft)) {
        draft.asked_for_answer = true;
        page->scroll = {}; // What is asked for stands at the top of the form, and so do the faces.
        return {};
    }
    draft.sending = Sending::under_way;
    StoreFeedback effect { .generation = model.generation,
        .id = draft.id,
        .article = page->about_slug,
        .language = model.session.language,
        .rating = draft.rating,
        .reasons = draft.reasons,
        .comment = {},
        .repeated = model.session.rated.contains(page->about_slug) };
    // In the order of the form, not of the ticks, which would tell more than was asked.
    std::ranges::sort(effect.reasons);
    if (is_written(draft.comment))
        effect.comment += draft.comment.words();
    Effects effects;
    effects.emplace_back(std::move(effect));
    return effects;
}

Effects on(Model& model, DismissThanks const&)
{
    model.session.thanked_at.reset();
    return {};
}

Effects on(Model& model, FeedbackStored const& action)
{
    if (action.generation != model.generation || model.session.draft.sending != Sending::under_way)
        return {};
    auto const* page = uppermost<FeedbackPage>(model.session);
    if (page && model.session.draft.rating)
        model.session.rated.insert(page->about_slug);
    close_form(model.session);
    model.session.thanked_at = model.now;
    return {};
}

Effects on(Model& model, FeedbackFailed const& action)
{
    if (action.generation != model.generation || model.session.draft.sending != Sending::under_way)
        return {};
    model.session.draft.id = action.id;
    model.session.draft.sending = Sending::failed;
    // What went wrong stands at the top of the form, which may be scrolled out of sight.
    if (auto* page = uppermost<FeedbackPage>(model.session))
        page->scroll = {};
    return {};
}

} // namespace

bool has_an_answer(FeedbackDraft const& draft) { return draft.rating || is_written(draft.comment); }

bool type(Model& model, typing::Action const& action)
{
    if (model.staff || !editable(model))
        return false;
    typing::apply(model.session.draft.comment, action);
    return true;
}

Effects update(Model& model, Action const& action)
{
    return std::visit([&](auto const& each) { return on(model, each); }, action);
}

} // namespace kiosk::feedback
