#pragma once
// The comments as staff read them.

#include "base/iso_week.h"
#include "base/wiping_string.h"
#include "feedback/vocabulary/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace feedback {

enum class HiddenComments { left_out, included };

/// Comments in a language that scrubbing is not measured for: names may have been left in them.
enum class HeldBackComments { left_out, included };

/// How many of them there are.
struct HeldBack {
    std::int64_t comments = 0;
    std::vector<std::string> languages; ///< In which they are, those with the most comments first; at most six.
    friend bool operator==(HeldBack const&, HeldBack const&) = default;
};

/// What a comment must have to be listed; nothing: any.
struct CommentFilter {
    std::optional<std::string> article {}; ///< A slug; empty: the kiosk as a whole.
    std::optional<std::string> language {};
    std::optional<std::string> rating {}; ///< Its name; empty: no face was chosen.
    std::optional<base::IsoWeek> week {};
    HiddenComments hidden = HiddenComments::left_out;
    HeldBackComments held_back = HeldBackComments::left_out;
    friend bool operator==(CommentFilter const&, CommentFilter const&) = default;
};

struct Comment {
    RecordId id {};
    base::IsoWeek week;
    std::string article; ///< Empty: the kiosk as a whole.
    std::string language;
    std::optional<Rating> rating {}; ///< Nothing: no face was chosen.
    base::WipingString text;         ///< Empty where it is sealed. Any bytes, since the file may come from elsewhere.
    bool hidden = false, sealed = false, held_back = false;
};

/// Where a page ended, to go on from. It holds also when that comment has been deleted since. The bytes are the log's.
struct CommentPlace {
    std::string week, id;
    friend bool operator==(CommentPlace const&, CommentPlace const&) = default;
};

/// What there is to filter by. Articles and weeks are read from the tallies, and so may have no comment.
struct CommentChoices {
    std::vector<std::string> articles;  ///< By slug; those with the most feedback where there are more than asked for.
    std::vector<std::string> languages; ///< In which there are comments.
    std::vector<base::IsoWeek> weeks;   ///< The latest first; at most k_max_weeks.
};

} // namespace feedback
