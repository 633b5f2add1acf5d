#pragma once
// What the list of comments shows, and the choices by which it is filtered.

#include "kiosk/comments/comments.h"
#include "kiosk/door/view.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk {
struct Viewer;
}

namespace kiosk::comments {

struct CommentsView {
    static constexpr std::string_view k_screen = "comments";

    struct Filter {
        CommentField field = CommentField::article;
        std::string label; ///< "Rating: Poor"
    };
    struct Card {
        ::feedback::RecordId id {};
        std::string_view words; ///< The model's own bytes. Of a sealed one, empty.
        std::string sealed;     ///< Said in place of its words.
        std::string language;   ///< In which the words are.
        std::string caption;    ///< "Good · Mouth sores · English · 2026-W47"
        bool hidden = false;
        std::string hide; ///< Or "Show again".
        std::string remove;
        std::string question; ///< Not empty: whether it shall be deleted.
        std::string confirm, keep;
        bool busy = false; ///< It is being hidden or deleted.
    };

    door::StaffChrome chrome;
    std::vector<Filter> filters;
    std::string show_hidden;
    bool with_hidden = false;
    std::string held_back;        ///< How many comments are held back, and why; empty: none.
    std::string toggle_held_back; ///< "Show them"; empty: nothing is held back.
    bool can_act = true;          ///< Nothing is under way.
    std::string notice;           ///< Instead of comments.
    std::string retry;            ///< Empty: there is nothing to try again.
    std::string trouble;          ///< What went wrong, above the comments.
    std::string retry_erasing;    ///< Empty: nothing has to be erased again.
    std::vector<Card> cards;
    std::string previous, next; ///< Empty: the list has none.
    ScrollState* scroll = nullptr;
};

struct CommentFilterView {
    static constexpr std::string_view k_screen = "comment_filter";

    struct Choice {
        std::string key;
        std::optional<std::string> value; ///< As ChooseComments has it.
        std::string label;
        bool selected = false;
    };
    door::StaffChrome chrome;
    CommentField field = CommentField::article;
    std::string heading, back;
    std::vector<Choice> choices;
    ScrollState* scroll = nullptr;
};

[[nodiscard]] std::variant<CommentsView, CommentFilterView> view_of(Viewer const& viewer, CommentsPage& page);

} // namespace kiosk::comments
