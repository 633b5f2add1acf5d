#pragma once
// What each of the visitor's screens shows.

#include "kiosk/model.h"
#include "kiosk/view_parts.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// What stands at the top and the bottom of every screen but the invitation and "Still there?".
struct Chrome {
    std::string site_name;
    std::vector<LanguageChoice> languages; ///< Fewer than two: there is nothing to choose.
    std::string language_label;            ///< Names the row of languages to the voice.
    std::string start_over, back, feedback;
    std::string staff; ///< Names what holding the site's name opens.
    bool can_go_back = false;
    bool can_give_feedback = true;
};

/// In one of the offered languages; which one changes with each turn.
struct InvitationView {
    std::string site_name;
    std::string welcome;  ///< "Health information, here to read"
    std::string touch;    ///< "Touch the screen to begin"
    std::string staff;    ///< As in Chrome.
    std::size_t turn = 0; ///< Counts on for ever: another turn, another place on the glass.
};

struct LetterTile {
    std::string letter;
    std::string spoken; ///< "C, 14 topics"
    bool enabled = false;
    bool selected = false;
};

struct HomeView {
    Chrome chrome;
    std::string heading; ///< "Touch a letter to find a topic"
    std::vector<TabView> tabs;
    std::vector<LetterTile> letters;
    std::string notice; ///< Why there is nothing to choose; usually empty.
    std::string page_up, page_down;
    ScrollState* scroll = nullptr;
};

struct EntryCard {
    content::ArticleId article;
    std::string key;   ///< From the article's slug, and the label where it is another name.
    std::string title; ///< "CRS"
    std::string see;   ///< "see Cytokine release syndrome", or empty.
    std::string caption;
};

struct LetterView {
    Chrome chrome;
    std::string letter;
    std::string heading; ///< "C, 14 topics"
    std::vector<LetterTile> letters;
    std::string letters_label;
    int total = 0, first = 0; ///< `cards` are the entries from `first`.
    std::vector<EntryCard> cards;
    bool loading = false;
    std::string notice;
    std::string page_up, page_down;
    ScrollState* scroll = nullptr;
    ReadingPlace* place = nullptr;
};

struct ArticleView {
    Chrome chrome;
    content::Article const* article = nullptr; ///< Null: see `notice`.
    std::string byline;                        ///< "By Lectern project"; empty when nobody is named.
    std::string reviewed;                      ///< "Last reviewed: 14 September 2026", or "Not dated".
    std::string references_heading;
    std::string source; ///< "Source: ...; licence: ..."
    std::string notice; ///< While loading, or why it can't be shown.
    std::string page_up, page_down;
    ArticleState* state = nullptr;
};

struct RatingChoice {
    privacy::Rating rating;
    std::string label;
    bool selected = false;
};

struct ReasonChoice {
    privacy::Reason reason;
    std::string label;
    bool selected = false;
};

struct FeedbackView {
    Chrome chrome;
    std::string heading;
    std::string about; ///< The article's title, or empty.
    std::string rating_label;
    std::vector<RatingChoice> ratings;
    std::string reasons_label;
    std::vector<ReasonChoice> reasons;
    std::string comment_label; ///< "Add a comment (optional)"
    std::string_view comment;  ///< What is typed so far; the model's own bytes, no copy.
    std::string send;
    bool can_send = false;
    bool sending = false;
    std::string trouble; ///< Why it was not stored and what to do; usually empty.
    std::string page_up, page_down;
    ScrollState* scroll = nullptr;
};

struct CommentView {
    Chrome chrome;
    std::string heading;
    std::string privacy_notice;
    std::string_view comment;
    std::string placeholder;
    KeyboardView keyboard;
    std::string room; ///< Why no more can be typed; usually empty.
};

struct ThanksView {
    std::string heading;
    std::string detail;
    std::string carry_on;
};

struct StillThereView {
    std::string heading;
    std::string detail;
    std::string carry_on;
    std::string start_over;
    int seconds_left = 0;
    std::string seconds;  ///< "28 seconds"
    float share_left = 1; ///< Of the countdown, 0 to 1.
};

} // namespace kiosk
