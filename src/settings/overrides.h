#pragma once
// What was changed on the screen or with `lecternctl settings`: a small file in the data folder, which the program owns
// and writes as a whole. The configuration file is never written.

#include "base/result.h"
#include "settings/settings_file.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace settings {

inline constexpr std::string_view k_overrides_name = "overrides.yaml";

/// The keys that it holds, whatever they mean. `absent` when there is none; `malformed`, `too_large` or `unsupported`
/// when it is damaged or not the program's (a symbolic link, a folder); `unavailable` when it can't be read.
[[nodiscard]] base::Result<std::vector<Setting>> read_overrides(std::filesystem::path const& data_folder);

/// Sets one key, also to the value that holds without; of the key to seal to, the mark as well (seal_mark.h). A file
/// that is damaged or not the program's is set aside under its name with `today` in it, and a new one begins. `usage`
/// for an unknown key or a value that is not allowed; `busy` when somebody changes it at this moment; `no_space`;
/// `read_only`.
[[nodiscard]] base::Result<void> set_override(std::filesystem::path const& data_folder, std::string_view key,
    std::vector<std::string> const& values, std::chrono::year_month_day today);

/// Takes one key out, and the mark with the key to seal to, so that the configuration file or the default holds
/// again. `usage` for an unknown key that is not there either.
[[nodiscard]] base::Result<void> remove_override(
    std::filesystem::path const& data_folder, std::string_view key, std::chrono::year_month_day today);

} // namespace settings
