#pragma once
// Finding the files of an import: those that were named, and those in folders below them.

#include "base/result.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace store {

struct FoundFile {
    std::filesystem::path path;
    bool named = false; ///< Rather than found in a folder.
};

struct FileVisitor {
    /// An error ends the walk.
    std::function<base::Result<void>(FoundFile const&)> file;
    /// A folder that can't be read; the walk goes on.
    std::function<void(std::filesystem::path const&, std::string const& reason)> unreadable;
};

/// Visits `paths` in their order, and folders below them with all that they hold, sorted by name, so
/// that the same files always give the same edition. Hidden files and folders are left out unless they
/// are named. Symbolic links are followed; a folder is visited once, however many ways lead to it.
[[nodiscard]] base::Result<void> visit_files(std::vector<std::filesystem::path> const& paths, FileVisitor const& visitor);

} // namespace store
