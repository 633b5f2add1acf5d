#pragma once
// All that belongs to a visitor. A reset replaces the whole of it, whoever asks for the reset.

#include "base/input.h"
#include "content/article.h"
#include "content/library.h"
#include "kiosk/scroll_state.h"
#include "privacy/feedback.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace kiosk {

/// A place in a long column that survives reflow: a block, and how much of its height is above the view.
struct ReadingPlace {
    std::size_t block = 0;
    float fraction = 0;
    friend bool operator==(ReadingPlace const&, ReadingPlace const&) = default;
};

struct ArticleState {
    ScrollState scroll;
    ReadingPlace place;
};

struct HomePage {
    ScrollState scroll;
};

/// The entries under a letter arrive in stretches; `first` is where the one at hand begins.
struct LetterPage {
    std::string letter;
    int total = 0;
    int first = 0;
    std::vector<content::IndexEntry> entries;
    bool loading = true;
    bool failed = false;
    base::Instant asked_at {};
    ScrollState scroll;
    ReadingPlace place; ///< Holds while stretches with other heights come and go.
};

struct ArticlePage {
    content::ArticleId id; ///< 0: not known, of a translation on its way or an edition that has gone.
    std::shared_ptr<content::Article const> article; ///< Null while it is loading, or when that failed.
    bool failed = false;
    base::Instant asked_at {};
    ArticleState state;
};

/// About the article on the page below it in the trail, or about the kiosk as a whole.
struct FeedbackPage {
    std::string about_slug; ///< Empty: the kiosk as a whole.
    std::string about_title;
    ScrollState scroll;
};

/// The comment with the on-screen keyboard.
struct CommentPage {
    ScrollState scroll;
};

using Page = std::variant<HomePage, LetterPage, ArticlePage, FeedbackPage, CommentPage>;

enum class Sending { no, under_way, failed };

/// What a visitor is about to say. Its words are overwritten when it goes, not only freed: the
/// comment never outgrows what it reserved, so that no copy of it stays behind in freed memory.
struct FeedbackDraft {
    FeedbackDraft();
    ~FeedbackDraft();
    FeedbackDraft(FeedbackDraft&& other) noexcept;
    FeedbackDraft& operator=(FeedbackDraft&& other) noexcept;

    privacy::RecordId id {}; ///< All zero until a first attempt has named it; then a retry keeps the name.
    std::optional<privacy::Rating> rating;
    std::vector<privacy::Reason> reasons;
    std::string comment;
    bool shift = true;    ///< The keyboard's next letter is a capital.
    bool symbols = false; ///< The keyboard shows digits and signs.
    Sending sending = Sending::no;
};

struct Session {
    bool present = false; ///< False: nobody is here, the invitation is shown.
    std::string language;
    std::string collection = content::k_all_topics;
    std::vector<Page> trail; ///< Empty: home has not been opened. The last page is in front.
    FeedbackDraft draft;
    std::optional<base::Instant> thanked_at; ///< The thank-you is shown since then.
    std::optional<base::Instant> warned_at;  ///< "Still there?" is shown since then.
    base::Instant last_touch {};
    std::set<std::string> read;                  ///< Slugs of the articles that were opened, for counting them once.
    std::set<std::string> rated;                 ///< What was rated, by slug; the empty one is the kiosk.
    std::map<std::int64_t, ReadingPlace> places; ///< By article id: where they had got to.
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

/// A wait shorter than this is not spoken of: words that flash up and go are worse than none.
inline constexpr std::chrono::milliseconds k_silent_wait { 500 };

/// Notes where the article in front, if one is, has been read to.
void remember_place(Session& session);

} // namespace kiosk
