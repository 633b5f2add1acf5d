#pragma once
// Folders and files that are made in a data folder, for whom it belongs to.

#include "base/result.h"

#include <filesystem>

namespace store {

[[nodiscard]] base::Result<void> create_folder(std::filesystem::path const& folder);

/// What the superuser makes in a folder belongs to whom the folder belongs to, whose kiosk would not start with it
/// otherwise. Of a symbolic link, the link. Does nothing for anybody else.
[[nodiscard]] base::Result<void> give_to_owner_of(
    std::filesystem::path const& folder, std::filesystem::path const& file);

/// Makes an empty file for the owner of its folder; one that is there already stays as it is.
[[nodiscard]] base::Result<void> create_file(std::filesystem::path const& file, unsigned mode);

} // namespace store
