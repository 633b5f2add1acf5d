#pragma once
// The comments as staff read them: filtered, and a page at a time, so that it does not matter how many there are.

#include "base/wiping_string.h"
#include "feedback/feedback_log.h"

namespace feedback {

enum class HiddenComments { left_out, included };

/// What a comment must have to be listed; nothing: any.
struct CommentFilter {
    std::optional<std::string> article {}; ///< A slug; empty: the kiosk as a whole.
    std::optional<std::string> language {};
    std::optional<feedback::Rating> rating {};
    std::optional<base::IsoWeek> week {};
    HiddenComments hidden = HiddenComments::left_out;
};

struct Comment {
    feedback::RecordId id {};
    base::IsoWeek week;
    std::string article; ///< Empty: the kiosk as a whole.
    std::string language;
    feedback::Rating rating = feedback::Rating::dont_know;
    base::WipingString text; ///< Empty where it is sealed. Any bytes, since the file may come from elsewhere.
    bool hidden = false, sealed = false;
};

/// Where a page ended, to go on from. It holds also when that comment has been deleted since. The bytes are the log's.
struct CommentPlace {
    std::string week, id;
};

struct CommentPage {
    std::vector<Comment> comments;
    std::optional<CommentPlace> next {}; ///< To ask for the comments after these; nothing: these are the last.
};

/// The latest week first; within a week by id, which is random. `after` is the `next` of the page before.
/// Comments with a rating or a week that this version does not know are left out, so that a page may be shorter than
/// `count` (at most 1000) and have a next one. `unsupported` in a log of a version without this list, which is only
/// read.
[[nodiscard]] base::Result<CommentPage> comments_of(
    FeedbackLog const& log, CommentFilter const& filter, std::optional<CommentPlace> const& after, int count);

/// What there is to filter by. Articles and weeks are read from the tallies, and so may have no comment.
struct CommentFilters {
    std::vector<std::string> articles;  ///< By slug; those with the most feedback where there are more than asked for.
    std::vector<std::string> languages; ///< In which there are comments.
    std::vector<base::IsoWeek> weeks;   ///< The latest first; at most feedback::k_most_weeks.
};

[[nodiscard]] base::Result<CommentFilters> comment_filters(FeedbackLog const& log, int most_articles = 200);

} // namespace feedback
