#pragma once
// The clinic's telephone numbers in the place of a leaflet's placeholders.

#include "catalogue/vocabulary/search.h"
#include "content/vocabulary/article.h"
#include "settings/vocabulary/contacts.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::article {

/// What stands for each of the placeholders of one leaflet; never empty.
struct PhoneLines {
    std::string day, night, emergency;
    std::string unknown; ///< For a placeholder that there is not.
};

/// The number of the first of its collections that has one, else the general one, else `ask_at_the_desk`.
[[nodiscard]] PhoneLines phone_lines(::settings::Contacts const& contacts, std::vector<std::string> const& collections,
    std::string const& ask_at_the_desk);

/// A text of a leaflet as it is shown, and what of it was searched for.
struct ShownText {
    content::RichText content;
    std::vector<catalogue::MarkedRange> marked;
};

/// With the placeholders filled in; emphasis and marks stay on their words.
[[nodiscard]] ShownText with_phones(
    content::RichText const& content, std::vector<catalogue::MarkedRange> const& marked, PhoneLines const& lines);

} // namespace kiosk::article
