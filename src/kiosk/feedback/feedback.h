#pragma once
// The form: a rating, reasons and a comment, about a leaflet or the kiosk.

#include "feedback/vocabulary/record.h"
#include "kiosk/scroll_state.h"
#include "kiosk/typing/typing.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::feedback {

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

enum class Sending { no, under_way, failed };

/// What a visitor is about to say.
struct FeedbackDraft {
    ::feedback::RecordId id {}; ///< All zero until a first attempt has named it; then a retry keeps the name.
    std::optional<::feedback::Rating> rating;
    std::vector<::feedback::Reason> reasons;
    typing::TypedText comment { { .bytes = ::feedback::k_comment_limit_bytes }, typing::Capitals::by_sentence };
    Sending sending = Sending::no;
    bool asked_for_answer = false; ///< Send was touched before there was any.
};

/// Whether there is something to send: a rating, or words in the comment.
[[nodiscard]] bool has_an_answer(FeedbackDraft const& draft);

// Actions.

struct OpenFeedback {};
struct ChooseRating {
    ::feedback::Rating rating;
};
struct ToggleReason {
    ::feedback::Reason reason;
};
struct OpenComment {};
struct SubmitFeedback {};
struct DismissThanks {};
struct FeedbackStored {
    std::uint64_t generation;
};
struct FeedbackFailed {
    std::uint64_t generation;
    ::feedback::RecordId id;
};

using Action = std::variant<OpenFeedback, ChooseRating, ToggleReason, OpenComment, SubmitFeedback, DismissThanks,
    FeedbackStored, FeedbackFailed>;

// Effects.

struct StoreFeedback {
    std::uint64_t generation;
    ::feedback::RecordId id; ///< All zero: choose one.
    std::string article, language;
    std::optional<::feedback::Rating> rating; ///< Nothing: no face was chosen.
    std::vector<::feedback::Reason> reasons;
    base::WipingString comment;
    bool repeated = false; ///< The same visitor has rated the same before.
};

using Effect = std::variant<StoreFeedback>;

} // namespace kiosk::feedback
