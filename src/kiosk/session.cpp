#include "kiosk/session.h"

#include "privacy/wipe.h"

#include <utility>

namespace kiosk {

FeedbackDraft::FeedbackDraft() { comment.reserve(privacy::k_comment_limit_bytes + 8); }

FeedbackDraft::~FeedbackDraft() { privacy::wipe(comment); }

FeedbackDraft::FeedbackDraft(FeedbackDraft&& other) noexcept { *this = std::move(other); }

FeedbackDraft& FeedbackDraft::operator=(FeedbackDraft&& other) noexcept
{
    if (this == &other)
        return *this;
    privacy::wipe(comment);
    id = other.id;
    rating = other.rating;
    reasons = std::move(other.reasons);
    comment.swap(other.comment); // The buffer moves; no second copy of the words comes into being.
    shift = other.shift;
    symbols = other.symbols;
    sending = other.sending;
    return *this;
}

std::optional<base::Instant> waiting_since(Session const& session)
{
    if (auto const* letter = front<LetterPage>(session); letter && letter->loading && letter->entries.empty())
        return letter->asked_at;
    if (auto const* article = front<ArticlePage>(session); article && !article->article && !article->failed)
        return article->asked_at;
    return std::nullopt;
}

void remember_place(Session& session)
{
    if (auto const* page = front<ArticlePage>(session); page && page->id != content::ArticleId {})
        session.places[page->id.value] = page->state.place;
}

} // namespace kiosk
