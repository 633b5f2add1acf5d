#pragma once
// What the list of comments shows, and the choices by which it is filtered.

#include "kiosk/staff_views.h"

#include <string_view>

namespace kiosk {

struct CommentsView {
    struct Filter {
        CommentField field = CommentField::article;
        std::string label; ///< "Rating: Poor"
    };
    struct Card {
        privacy::RecordId id {};
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

    StaffChrome chrome;
    std::vector<Filter> filters;
    std::string show_hidden;
    bool with_hidden = false;
    bool can_act = true;       ///< Nothing is under way.
    std::string notice;        ///< Instead of comments.
    std::string retry;         ///< Empty: there is nothing to try again.
    std::string trouble;       ///< What went wrong, above the comments.
    std::string retry_erasing; ///< Empty: nothing has to be erased again.
    std::vector<Card> cards;
    std::string previous, next; ///< Empty: the list has none.
    ScrollState* scroll = nullptr;
};

struct CommentFilterView {
    struct Choice {
        std::string key;
        std::optional<std::string> value; ///< As ChooseComments has it.
        std::string label;
        bool selected = false;
    };
    StaffChrome chrome;
    CommentField field = CommentField::article;
    std::string heading, back;
    std::vector<Choice> choices;
    ScrollState* scroll = nullptr;
};

} // namespace kiosk
