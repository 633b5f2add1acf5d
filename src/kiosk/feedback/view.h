#pragma once
// What the form, the comment and the thank-you show.

#include "kiosk/feedback/feedback.h"
#include "kiosk/typing/keyboard_view.h"
#include "kiosk/view_parts.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk {
struct Viewer;
}

namespace kiosk::feedback {

struct RatingChoice {
    ::feedback::Rating rating;
    std::string label;
    bool selected = false;
};

struct ReasonChoice {
    ::feedback::Reason reason;
    std::string label;
    bool selected = false;
};

struct FeedbackView {
    static constexpr std::string_view k_screen = "feedback";

    Chrome chrome;
    std::string heading;
    std::string about; ///< The article's title, or empty.
    std::string rating_label;
    std::vector<RatingChoice> ratings;
    std::string reasons_label;
    std::vector<ReasonChoice> reasons;
    std::string comment_label; ///< "Add a comment, if you like"; empty: none can be stored.
    std::string_view comment;  ///< What is typed so far; the model's own bytes, no copy.
    std::string send;
    bool has_answer = false; ///< There is something to send.
    bool sending = false;
    std::string request; ///< What to do before it can be sent, once Send was touched; usually empty.
    std::string trouble; ///< Why it was not stored and what to do; usually empty.
    std::string page_up, page_down;
    ScrollState* scroll = nullptr;
};

struct CommentView {
    static constexpr std::string_view k_screen = "comment";

    Chrome chrome;
    std::string heading;
    std::string privacy_notice;
    std::string_view comment;
    std::string placeholder;
    typing::KeyboardView keyboard;
    std::string room; ///< Why no more can be typed; usually empty.
};

struct ThanksView {
    static constexpr std::string_view k_screen = "thanks";

    std::string heading;
    std::string detail;
    std::string carry_on;
};

[[nodiscard]] FeedbackView view_of(Viewer const& viewer, FeedbackPage& page);
[[nodiscard]] CommentView view_of(Viewer const& viewer, CommentPage& page);
[[nodiscard]] ThanksView thanks_view(Viewer const& viewer);

} // namespace kiosk::feedback
