#pragma once
// Makes folders and files in a data folder, for the folder's owner.

#include "base/result.h"

#include <filesystem>

namespace store {

/// With those above it that are missing, each durable: what is stored in a folder lasts no longer than its name.
[[nodiscard]] base::Result<void> create_folder(std::filesystem::path const& folder);

/// Gives `file` to the owner of `folder`, when the superuser made it: the kiosk could not use it otherwise. Of a
/// symbolic link, the link itself. Does nothing for any other user.
[[nodiscard]] base::Result<void> give_to_owner_of(
    std::filesystem::path const& folder, std::filesystem::path const& file);

/// Makes an empty file for the owner of its folder; one that is there already stays as it is.
[[nodiscard]] base::Result<void> create_file(std::filesystem::path const& file, unsigned mode);

/// Removes a file for good: it does not come back with the next power cut. No error where there is none.
[[nodiscard]] base::Result<void> remove_file(std::filesystem::path const& file);

} // namespace store
