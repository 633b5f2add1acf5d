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

/// A number of the clinic's that a leaflet may offer to take along.
struct PhoneToCall {
    std::string label;  ///< When it is answered.
    std::string number; ///< As the configuration has it.
    std::string shown;  ///< With its order kept in any script.
};

/// Those of the day and of the night, by the same rule, as far as there are any. Who has an emergency dials, and has no
/// use for a code.
[[nodiscard]] std::vector<PhoneToCall> phones_to_call(::settings::Contacts const& contacts,
    std::vector<std::string> const& collections, std::string const& by_day, std::string const& by_night);

/// A text of a leaflet as it is shown, and what of it was searched for.
struct ShownText {
    content::RichText content;
    std::vector<catalogue::MarkedRange> marked;
};

/// With the placeholders filled in; emphasis and marks stay on their words.
[[nodiscard]] ShownText with_phones(
    content::RichText const& content, std::vector<catalogue::MarkedRange> const& marked, PhoneLines const& lines);

} // namespace kiosk::article
