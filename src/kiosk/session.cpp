#include "kiosk/session.h"

namespace kiosk {

std::optional<base::Instant> waiting_since(Session const& session)
{
    if (auto const* letter = front<letters::LetterPage>(session); letter && letters::waiting_since(*letter))
        return letters::waiting_since(*letter);
    if (auto const* search = front<search::SearchPage>(session); search && search->waiting)
        return search->asked_at;
    if (auto const* article = front<article::ArticlePage>(session); article && !article->article && !article->failed)
        return article->asked_at;
    return std::nullopt;
}

void remember_place(Session& session)
{
    if (auto const* page = front<article::ArticlePage>(session); page && page->id != catalogue::ArticleId {})
        session.places[page->id.value] = page->state.place;
}

} // namespace kiosk
