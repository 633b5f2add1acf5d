#include "kiosk/article/phone_lines.h"

#include "content/vocabulary/placeholders.h"
#include "content/vocabulary/replacements.h"

#include <utility>

namespace kiosk::article {

namespace {

using ::settings::PhoneNumbers;
using Number = std::string PhoneNumbers::*;

/// A number keeps its order within a line of Arabic, and words that stand with it keep theirs. It stands on one line.
std::string kept_together(std::string text)
{
    bool const only_number = text.find_first_not_of("0123456789 +-()/.") == std::string::npos;
    for (std::size_t at = text.find(' '); only_number && at != std::string::npos; at = text.find(' '))
        text.replace(at, 1, "\u00A0");
    return "\u2068" + text + "\u2069";
}

/// Empty where there is none.
std::string const& number_of(
    Number number, ::settings::Contacts const& contacts, std::vector<std::string> const& collections)
{
    for (std::string const& key : collections)
        if (auto const own = contacts.by_collection.find(key);
            own != contacts.by_collection.end() && !(own->second.*number).empty())
            return own->second.*number;
    return contacts.general.*number;
}

std::string const& line_named(std::string_view placeholder, PhoneLines const& lines)
{
    auto const& [day, night, emergency] = content::k_placeholders;
    return placeholder == day      ? lines.day
        : placeholder == night     ? lines.night
        : placeholder == emergency ? lines.emergency
                                   : lines.unknown;
}

} // namespace

PhoneLines phone_lines(::settings::Contacts const& contacts, std::vector<std::string> const& collections,
    std::string const& ask_at_the_desk)
{
    auto const line = [&](Number which) {
        std::string const& number = number_of(which, contacts, collections);
        return number.empty() ? ask_at_the_desk : kept_together(number);
    };
    return { line(&PhoneNumbers::day), line(&PhoneNumbers::night), line(&PhoneNumbers::emergency), ask_at_the_desk };
}

std::vector<PhoneToCall> phones_to_call(::settings::Contacts const& contacts,
    std::vector<std::string> const& collections, std::string const& by_day, std::string const& by_night)
{
    std::vector<PhoneToCall> phones;
    for (auto const& [which, label] :
        { std::pair { &PhoneNumbers::day, &by_day }, { &PhoneNumbers::night, &by_night } })
        if (auto const& number = number_of(which, contacts, collections); !number.empty())
            phones.push_back({ *label, number, kept_together(number) });
    return phones;
}

ShownText with_phones(
    content::RichText const& content, std::vector<catalogue::MarkedRange> const& marked, PhoneLines const& lines)
{
    std::vector<content::Replacement> made;
    for (content::Placeholder const& each : content::placeholders_in(content.text))
        made.push_back({ static_cast<std::uint32_t>(each.begin), static_cast<std::uint32_t>(each.end),
            line_named(each.name, lines) });
    if (made.empty())
        return { content, marked };
    ShownText shown { content::replaced(content, made), marked };
    for (catalogue::MarkedRange& range : shown.marked)
        range = { content::offset_after(range.begin, content::Edge::begin, made),
            content::offset_after(range.end, content::Edge::end, made) };
    return shown;
}

} // namespace kiosk::article
