#pragma once
// A small YAML file of settings, read strictly into a flat list: "idle.after", what it says, and where.

#include "base/result.h"
#include "content/slug.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace settings {

inline constexpr std::size_t k_settings_file_limit_bytes = 64 * 1024;
/// Counted with the dots, so that it bounds how deep a file nests, too. The longest key has a collection's in it.
inline constexpr std::size_t k_setting_key_limit_bytes
    = std::string_view("contacts.collections..emergency").size() + content::k_slug_limit_bytes;

enum class SettingKind {
    nothing, ///< `key:` alone, such as a group whose keys are all commented out.
    text,
    list,
};

struct SettingText {
    std::string text; ///< White space folded, never empty.
    int line = 0;

    friend bool operator==(SettingText const&, SettingText const&) = default;
};

struct Setting {
    std::string key; ///< The names on the way to it, joined with dots.
    int line = 0;    ///< Of the key.
    SettingKind kind = SettingKind::nothing;
    std::vector<SettingText> texts; ///< One for a text; any number for a list.

    friend bool operator==(Setting const&, Setting const&) = default;
};

/// The settings in the order of the file; none for a file of comments only. Numbers and words such as
/// `no` stay the text that was written. `malformed`, naming the line, is all that a file of settings has
/// no use for: a key that stands twice or has a dot in it, a list of anything but texts, an anchor, an
/// alias, a tag, a second document. `name` (usually the path) begins every message.
[[nodiscard]] base::Result<std::vector<Setting>> read_settings(std::string_view yaml, std::string_view name);

} // namespace settings
