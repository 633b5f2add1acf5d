#pragma once
// What has a file's name, where "nothing" and "that can't be found out" must not be mixed up.

#include "base/result.h"

#include <filesystem>

namespace store {

enum class Presence { absent, not_a_file, empty, has_content };

/// Follows symbolic links. `unavailable` where that can't be found out: in a folder that may not be entered, or on a
/// disk that fails.
[[nodiscard]] base::Result<Presence> presence_of(std::filesystem::path const& file);

} // namespace store
