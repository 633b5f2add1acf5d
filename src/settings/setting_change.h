#pragma once
// Changing one key of the configuration's file, beside whoever else may be doing so.

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace settings {

/// Sets a key in `file`, makes the file where there is none, and leaves the rest of its text as it is. The whole
/// configuration is checked before the file is replaced; of a symbolic link, the file that it leads to. `usage` for an
/// unknown key or a value that is not allowed; `malformed` when something else in the file is wrong; `unsupported`
/// when the file is written in a form that is not understood; `busy` when somebody changes it at this moment.
[[nodiscard]] base::Result<void> change_setting(
    std::filesystem::path const& file, std::string_view key, std::vector<std::string> const& values);

/// Takes a key out of `file`, so that its default holds, also when a later version has another one. Comments stay.
[[nodiscard]] base::Result<void> reset_setting(std::filesystem::path const& file, std::string_view key);

} // namespace settings
