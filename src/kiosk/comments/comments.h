#pragma once
// The comments as staff read, hide and delete them. What visitors wrote is here only as long as the page is open.

#include "base/input.h"
#include "feedback/vocabulary/comments.h"
#include "kiosk/dashboard/dashboard.h"
#include "kiosk/scroll_state.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk::comments {

enum class CommentField { article, language, rating, week };
inline constexpr std::array k_comment_fields { CommentField::article, CommentField::language, CommentField::rating,
    CommentField::week };

enum class CommentTrouble {
    none,
    not_marked,
    not_deleted,
    traces_left, ///< It is deleted, but its bytes may still be in the files.
};

struct CommentsPage {
    ::feedback::CommentFilter filter;
    /// Where each page of the list up to the one in front begins; nothing: at the start.
    std::vector<std::optional<::feedback::CommentPlace>> page_starts { std::nullopt };
    bool loading = true, failed = false;
    base::Instant asked_at {};
    std::vector<::feedback::Comment> comments;
    std::optional<::feedback::CommentPlace> next; ///< Nothing: these are the last.
    ::feedback::CommentChoices choices;
    ::feedback::HeldBack held_back;
    dashboard::ArticleTitles titles;

    std::optional<CommentField> choosing;            ///< Its choices are in front of the list.
    std::optional<::feedback::RecordId> asked_about; ///< Whether it shall be deleted for good.
    std::optional<::feedback::RecordId> under_way;   ///< Is being hidden, shown or deleted.
    bool erasing = false;                            ///< What is under way rewrites the files, which takes time.
    CommentTrouble trouble = CommentTrouble::none;
    ScrollState scroll, choices_scroll;
};

/// Since when the page waits for something to show; nothing: it does not.
[[nodiscard]] inline std::optional<base::Instant> waiting_since(CommentsPage const& page)
{
    return page.loading ? std::optional(page.asked_at) : std::nullopt;
}

// Actions: what staff did.
struct OpenCommentChoices {
    CommentField field;
};
struct CloseCommentChoices {};
/// A slug, a language, a rating's name (empty: no face), a week ("2026-W47"), as the field has it; nothing: all.
struct ChooseComments {
    CommentField field;
    std::optional<std::string> value;
};
struct ToggleHiddenComments {};
struct ToggleHeldBackComments {};
struct TurnComments {
    bool onwards;
};
struct RetryComments {}; ///< The list, where it could not be read.
struct HideComment {
    ::feedback::RecordId id;
    bool hidden;
};
struct AskToDeleteComment {
    ::feedback::RecordId id;
};
struct CancelDeletion {};
struct DeleteComment {}; ///< The one that was asked about.
struct RetryErasing {};

// Actions: what came back.
struct CommentsLoaded {
    std::uint64_t visit;
    ::feedback::CommentFilter filter; ///< The answer to another question than the page's last is dropped.
    std::optional<::feedback::CommentPlace> from;
    std::vector<::feedback::Comment> comments;
    std::optional<::feedback::CommentPlace> next;
    ::feedback::CommentChoices choices;
    ::feedback::HeldBack held_back; ///< Also those that the filter leaves out.
    dashboard::ArticleTitles titles;
    bool traces_left = false; ///< Of something deleted before.
};
struct CommentsFailed {
    std::uint64_t visit;
    ::feedback::CommentFilter filter;
    std::optional<::feedback::CommentPlace> from;
};
struct CommentMarked {
    std::uint64_t visit;
    ::feedback::RecordId id;
    bool hidden, done;
};
enum class Erasure { done, traces_left, failed };
struct CommentErased {
    std::uint64_t visit;
    ::feedback::RecordId id;
    Erasure erasure;
};

using Action = std::variant<OpenCommentChoices, CloseCommentChoices, ChooseComments, ToggleHiddenComments,
    ToggleHeldBackComments, TurnComments, RetryComments, HideComment, AskToDeleteComment, CancelDeletion, DeleteComment,
    RetryErasing, CommentsLoaded, CommentsFailed, CommentMarked, CommentErased>;

// Effects.
struct LoadComments {
    std::uint64_t visit;
    ::feedback::CommentFilter filter;
    std::optional<::feedback::CommentPlace> from;
    int count;
    std::string language;
};
struct MarkComment {
    std::uint64_t visit;
    ::feedback::RecordId id;
    bool hidden;
};
/// Removes it, where it is still there, and rewrites the files so that nothing of it stays in them.
struct EraseComment {
    std::uint64_t visit;
    ::feedback::RecordId id;
};

/// How many comments one LoadComments asks for.
inline constexpr int k_comments_page = 20;

/// The stable word for a field, which keys are made of.
[[nodiscard]] std::string_view name_of(CommentField field);

using Effect = std::variant<LoadComments, MarkComment, EraseComment>;

} // namespace kiosk::comments
