#include "settings/collection_contacts.h"

#include "base/utf8.h"
#include "content/slug.h"

#include <algorithm>

namespace settings {

namespace {

constexpr std::string_view k_prefix = "contacts.collections";

std::string PhoneNumbers::*number_named(std::string_view name)
{
    return name == "day"      ? &PhoneNumbers::day
        : name == "night"     ? &PhoneNumbers::night
        : name == "emergency" ? &PhoneNumbers::emergency
                              : nullptr;
}

} // namespace

bool is_collection_contact(std::string_view key) { return key == k_prefix || key.starts_with("contacts.collections."); }

bool set_phone(std::string const& text, std::string& into)
{
    into = text;
    return base::first_characters(text, k_max_phone_characters).size() == text.size();
}

std::optional<Fault> set_collection_contact(Setting const& setting, Contacts& contacts)
{
    std::string const quoted = "'" + setting.key + "'";
    std::string_view rest = setting.key;
    rest.remove_prefix(std::min(k_prefix.size() + 1, rest.size()));
    std::string_view const collection = rest.substr(0, rest.find('.'));
    // All below it may be commented out.
    if (setting.kind == SettingKind::nothing && collection == rest)
        return std::nullopt;
    rest.remove_prefix(std::min(collection.size() + 1, rest.size()));
    auto const number = number_named(rest);
    if (!content::is_slug(collection) || !number)
        return Fault { setting.line,
            "unknown key " + quoted
                + "; below 'contacts.collections' stand keys of collections, and below each 'day', "
                  "'night' and 'emergency'" };
    if (setting.kind != SettingKind::text)
        return Fault { setting.line,
            quoted
                + (setting.kind == SettingKind::nothing ? " has no value; write one or leave the key out"
                                                        : " takes one value") };
    SettingText const& text = setting.texts.front();
    if (set_phone(text.text, contacts.by_collection[std::string(collection)].*number))
        return std::nullopt;
    return Fault { text.line,
        quoted + " can't be " + shown(text.text) + "; allowed are " + range(1, k_max_phone_characters, "characters") };
}

} // namespace settings
