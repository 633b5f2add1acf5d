#pragma once
// All that belongs to a visitor. A reset replaces the whole of it, whoever asks for the reset.

#include "base/input.h"
#include "catalogue/vocabulary/library.h"
#include "kiosk/appearance/appearance.h"
#include "kiosk/article/article.h"
#include "kiosk/feedback/feedback.h"
#include "kiosk/home/home.h"
#include "kiosk/letters/letters.h"
#include "kiosk/search/search.h"
#include "kiosk/session/session.h"
#include "kiosk/typing/typing.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace kiosk {

using Page = std::variant<home::HomePage, letters::LetterPage, search::SearchPage, article::ArticlePage,
    feedback::FeedbackPage, feedback::CommentPage, session::LanguagesPage, appearance::AppearancePage>;

struct Session {
    bool present = false; ///< False: nobody is here, the invitation is shown.
    std::string language;
    appearance::Appearance appearance;
    std::string collection = catalogue::k_all_topics;
    std::vector<Page> trail; ///< Empty: home has not been opened. The last page is in front.
    feedback::FeedbackDraft draft;
    typing::Offers offers;                   ///< Words for what is being typed by sound.
    std::optional<base::Instant> thanked_at; ///< The thank-you is shown since then.
    std::optional<base::Instant> warned_at;  ///< "Still there?" is shown since then.
    base::Instant last_touch {};
    int misses = 0;                              ///< Touches in a row of which nothing came.
    std::set<std::string> read;                  ///< Slugs of the articles that were opened, for counting them once.
    std::set<std::string> rated;                 ///< What was rated, by slug; the empty one is the kiosk.
    std::map<std::int64_t, ReadingPlace> places; ///< By article id: where they had got to.
    std::uint64_t searches = 0;                  ///< Counts what was asked: each question has a number of its own.
    bool missed_search = false;                  ///< One that found nothing has been counted: no other is.
};

/// A page of this kind in front, or null.
template <typename PageType>
[[nodiscard]] PageType* front(Session& session)
{
    return session.trail.empty() ? nullptr : std::get_if<PageType>(&session.trail.back());
}
template <typename PageType>
[[nodiscard]] PageType const* front(Session const& session)
{
    return session.trail.empty() ? nullptr : std::get_if<PageType>(&session.trail.back());
}

/// The uppermost page of this kind, in front or covered by others, or null.
template <typename PageType>
[[nodiscard]] PageType* uppermost(Session& session)
{
    for (auto page = session.trail.rbegin(); page != session.trail.rend(); ++page)
        if (auto* found = std::get_if<PageType>(&*page))
            return found;
    return nullptr;
}

/// Since when the page in front waits for something to show; nothing: it does not.
[[nodiscard]] std::optional<base::Instant> waiting_since(Session const& session);

/// A shorter wait shows no notice, which would only flicker.
inline constexpr std::chrono::milliseconds k_wait_before_notice { 500 };

/// Notes where the article in front, if one is, has been read to.
void remember_place(Session& session);

} // namespace kiosk
