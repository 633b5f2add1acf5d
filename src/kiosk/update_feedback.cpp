#include "kiosk/update_feedback.h"

#include "base/utf8.h"

#include <algorithm>

namespace kiosk {

namespace {

/// Answers are fixed while they are being written, so that what is stored is what is shown.
bool editable(Model const& model)
{
    return model.session.draft.sending != Sending::under_way
        && (front<FeedbackPage>(model.session) || front<CommentPage>(model.session));
}

/// Removes the form (and the comment above it) and what was said in it.
void close_form(Session& session)
{
    while (front<FeedbackPage>(session) || front<CommentPage>(session))
        session.trail.pop_back();
    session.draft = FeedbackDraft {};
}

/// A capital begins the comment and every sentence.
bool begins_sentence(std::string_view comment)
{
    // Spanish puts a mark before the question or the exclamation.
    if (comment.ends_with("¿") || comment.ends_with("¡"))
        comment.remove_suffix(2);
    auto const last = comment.find_last_not_of(" \n");
    return last == std::string_view::npos
        || (last + 1 < comment.size() && std::string_view(".!?").find(comment[last]) != std::string_view::npos);
}

} // namespace

std::vector<Effect> update_feedback(Model& model, OpenFeedback const&)
{
    Session& session = model.session;
    if (session.trail.empty() || uppermost<FeedbackPage>(session))
        return {};
    remember_place(session);
    FeedbackPage page;
    if (auto const* reading = front<ArticlePage>(session); reading && reading->article) {
        page.about_slug = reading->article->metadata.slug;
        page.about_title = reading->article->metadata.title;
    }
    session.draft = FeedbackDraft {};
    session.trail.emplace_back(std::move(page));
    return {};
}

std::vector<Effect> update_feedback(Model& model, ChooseRating const& action)
{
    if (editable(model))
        model.session.draft.rating = action.rating;
    return {};
}

std::vector<Effect> update_feedback(Model& model, ToggleReason const& action)
{
    if (!editable(model))
        return {};
    auto& reasons = model.session.draft.reasons;
    if (std::erase(reasons, action.reason) == 0)
        reasons.push_back(action.reason);
    return {};
}

std::vector<Effect> update_feedback(Model& model, OpenComment const&)
{
    if (editable(model) && front<FeedbackPage>(model.session))
        model.session.trail.emplace_back(CommentPage {});
    return {};
}

std::vector<Effect> update_feedback(Model& model, TypeText const& action)
{
    FeedbackDraft& draft = model.session.draft;
    if (!editable(model) || draft.comment.size() + action.utf8.size() > privacy::k_comment_limit_bytes)
        return {};
    draft.comment += action.utf8;
    draft.shift = begins_sentence(draft.comment);
    return {};
}

std::vector<Effect> update_feedback(Model& model, EraseCharacter const&)
{
    FeedbackDraft& draft = model.session.draft;
    if (!editable(model))
        return {};
    // One code point goes, which also takes a tone mark off its letter as Vietnamese typists expect.
    base::erase_last_character(draft.comment);
    draft.shift = begins_sentence(draft.comment);
    return {};
}

std::vector<Effect> update_feedback(Model& model, ToggleShift const&)
{
    model.session.draft.shift = !model.session.draft.shift;
    return {};
}

std::vector<Effect> update_feedback(Model& model, ToggleSymbols const&)
{
    model.session.draft.symbols = !model.session.draft.symbols;
    return {};
}

std::vector<Effect> update_feedback(Model& model, SubmitFeedback const&)
{
    FeedbackDraft& draft = model.session.draft;
    auto const* page = uppermost<FeedbackPage>(model.session);
    if (!editable(model) || !draft.rating || !page)
        return {};
    draft.sending = Sending::under_way;
    StoreFeedback effect { .generation = model.generation,
        .id = draft.id,
        .article = page->about_slug,
        .language = model.session.language,
        .rating = *draft.rating,
        .reasons = draft.reasons,
        .comment = {},
        .repeated = model.session.rated.contains(page->about_slug) };
    // In the order of the form, not of the ticks, which would tell more than was asked.
    std::ranges::sort(effect.reasons);
    effect.comment.reserve(privacy::k_comment_limit_bytes);
    if (draft.comment.find_first_not_of(" \n") != std::string::npos)
        effect.comment = draft.comment;
    std::vector<Effect> effects;
    effects.emplace_back(std::move(effect));
    return effects;
}

std::vector<Effect> update_feedback(Model& model, DismissThanks const&)
{
    model.session.thanked_at.reset();
    return {};
}

std::vector<Effect> update_feedback(Model& model, FeedbackStored const& action)
{
    if (action.generation != model.generation || model.session.draft.sending != Sending::under_way)
        return {};
    if (auto const* page = uppermost<FeedbackPage>(model.session))
        model.session.rated.insert(page->about_slug);
    close_form(model.session);
    model.session.thanked_at = model.now;
    return {};
}

std::vector<Effect> update_feedback(Model& model, FeedbackFailed const& action)
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

} // namespace kiosk
