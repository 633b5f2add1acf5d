#pragma once
// The telephone numbers of one collection: "contacts.collections.treatments.day". They stand in the configuration file
// only, for their keys are as many as a library has collections.

#include "settings/setting_text.h"
#include "settings/settings_file.h"
#include "settings/vocabulary/contacts.h"

#include <optional>
#include <string>
#include <string_view>

namespace settings {

inline constexpr int k_max_phone_characters = 40;

/// Whether the key is of this kind; what it names may be wrong.
[[nodiscard]] bool is_collection_contact(std::string_view key);
[[nodiscard]] std::optional<Fault> set_collection_contact(Setting const& setting, Contacts& contacts);

/// Whether the text is allowed.
[[nodiscard]] bool set_phone(std::string const& text, std::string& into);

} // namespace settings
