#pragma once
// That comments are sealed on this kiosk, remembered apart from the key: where the key gets lost with a damaged or
// missing overrides.yaml, no comment may be stored in the clear instead.

#include "base/result.h"

#include <filesystem>
#include <string_view>

namespace settings {

inline constexpr std::string_view k_seal_mark_name = "sealing";

/// Whether the mark is there. What can't be looked at counts as there, but for whoever may not look into the folder,
/// who can't store anything either.
[[nodiscard]] bool is_seal_marked(std::filesystem::path const& data_folder);

/// Does nothing where it is there already. `no_space`, `read_only`.
[[nodiscard]] base::Result<void> mark_seal(std::filesystem::path const& data_folder);
/// No error where there is none.
[[nodiscard]] base::Result<void> remove_seal_mark(std::filesystem::path const& data_folder);

} // namespace settings
