#pragma once
// The comments as staff read them: filtered, and a page at a time, so that it does not matter how many there are.

#include "feedback/feedback_log.h"
#include "feedback/vocabulary/comments.h"

#include <optional>
#include <vector>

namespace feedback {

struct CommentListPage {
    std::vector<Comment> comments;
    std::optional<CommentPlace> next {}; ///< To ask for the comments after these; nothing: these are the last.
};

/// The latest week first; within a week by id, which is random. `after` is the `next` of the page before.
/// Comments with a rating or a week that this version does not know are left out, so that a page may be shorter than
/// `count` (at most 1000) and have a next one. `unsupported` in a log of a version without this list, which is only
/// read.
[[nodiscard]] base::Result<CommentListPage> comments_of(
    FeedbackLog const& log, CommentFilter const& filter, std::optional<CommentPlace> const& after, int count);

/// Of those that the list leaves out where it shows hidden ones, or does not. Read from a tally. None in a
/// log of a version without this list.
[[nodiscard]] base::Result<HeldBack> held_back_comments(FeedbackLog const& log, HiddenComments hidden);

[[nodiscard]] base::Result<CommentChoices> comment_choices(FeedbackLog const& log, int max_articles = 200);

} // namespace feedback
