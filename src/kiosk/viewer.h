#pragma once
// The model seen through one language: what every screen's view is made with.

#include "feedback/vocabulary/comments.h"
#include "kiosk/model.h"
#include "kiosk/phrases.h"
#include "kiosk/view_parts.h"

#include <chrono>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

struct Viewer {
    Model& model;
    Phrases const& phrases;

    [[nodiscard]] std::string const& language() const
    {
        return model.staff ? model.staff->language : model.session.language;
    }
    [[nodiscard]] std::string text(char const* english) const { return phrases.text(language(), english); }
    /// Of `english` the meaning that `context` names, where other languages have several words for it.
    [[nodiscard]] std::string text_for(char const* context, char const* english) const
    {
        return phrases.text_for(language(), context, english);
    }
    /// The form of the noun that goes with `count`, and the count in its place.
    [[nodiscard]] std::string plural(char const* one, char const* many, int count) const;

    [[nodiscard]] std::string topics(int count) const;
    [[nodiscard]] std::string leaflets(int count) const;
    /// Of an edition of the library: "3 weeks old".
    [[nodiscard]] std::string age(int weeks) const;
    [[nodiscard]] std::string date(std::chrono::year_month_day day, DateForm form = DateForm::whole) const
    {
        return phrases.date(language(), day, form);
    }
    /// The seven days from `monday`: "16–22 November 2026".
    [[nodiscard]] std::string week(std::chrono::sys_days monday, DateForm form = DateForm::whole) const
    {
        return phrases.dates(language(), monday, monday + std::chrono::days { 6 }, form);
    }
    [[nodiscard]] std::string list(std::initializer_list<std::string> parts) const
    {
        return phrases.list(language(), parts);
    }
    [[nodiscard]] std::string own_name(std::string_view code) const { return phrases.own_name(code); }
    [[nodiscard]] std::string rating_label(std::optional<::feedback::Rating> rating) const;
    [[nodiscard]] std::string reason_label(::feedback::Reason reason) const;
    [[nodiscard]] std::vector<LanguageChoice> languages() const;
    /// The same, and of those that have few leaflets how many.
    [[nodiscard]] std::vector<LanguageChoice> languages_with_few() const;
    /// What stands around a visitor's page.
    [[nodiscard]] Chrome chrome() const;
    /// The same where the header leads to the search.
    [[nodiscard]] Chrome chrome_with_search() const;
    /// Nothing, until the wait is long enough to be spoken of.
    [[nodiscard]] std::string waiting_notice(base::Instant since) const;
};

/// "3 comments are held back: ...", with the languages they are in.
[[nodiscard]] std::string held_back_text(Viewer const& viewer, ::feedback::HeldBack const& held_back);

/// "Good · Asthma · العربية": each part keeps to its own direction, whatever the others' scripts.
[[nodiscard]] std::string in_a_row(std::initializer_list<std::string_view> parts);

} // namespace kiosk
