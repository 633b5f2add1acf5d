#pragma once
// Changes one setting in the text of a settings file and leaves every other byte as it is: comments, order, empty
// lines, line ends, and how other values are quoted.

#include "base/result.h"
#include "settings/settings_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace settings {

/// `yaml` with `key` set to `texts`: one for a text, any number for a list. The value is replaced where it stands. A
/// key that is missing goes into its group, right below a comment "# key:" where there is one, else at the end; a
/// missing group goes to the end of the file. A list keeps its style, and what stays in it keeps its comments.
///
/// The new text is read and compared: it says something else for this key only. Else nothing is returned but
/// `unsupported`, for a form of YAML that this does not know how to change, and for a comment between brackets or
/// braces that would be lost, with its line. `malformed` when `yaml` can't be read; `usage` for a text that is empty or
/// not as read_settings() gives it.
[[nodiscard]] base::Result<std::string> set_setting(std::string_view yaml, std::string_view name, std::string_view key,
    SettingKind kind, std::vector<std::string> const& texts);

/// `yaml` without `key`, taken away with its line and the comment on it. The same text when it has no such key.
[[nodiscard]] base::Result<std::string> remove_setting(
    std::string_view yaml, std::string_view name, std::string_view key);

} // namespace settings
