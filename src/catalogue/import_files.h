#pragma once
// Finding the files of an import: those that were named, and those in folders below them.

#include "base/result.h"
#include "content/recognise.h"
#include "store/file_identity.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <system_error>
#include <vector>

namespace catalogue {

struct FoundFile {
    std::filesystem::path path;
    bool named = false;            ///< Rather than found in a folder.
    std::filesystem::path root {}; ///< The folder that was named, or that of a file that was; without links in it.
};

/// `failed` once an import is to end.
[[nodiscard]] base::Result<void> check_stop(std::stop_token const& stop);

struct FileVisitor {
    /// An error ends the walk.
    std::function<base::Result<void>(FoundFile const&)> file;
    /// A folder that can't be read. An error ends the walk.
    std::function<base::Result<void>(std::filesystem::path const&, std::error_code reason)> unreadable;
    /// What its name shows to be no article, a folder with all in it as one. An error ends the walk.
    std::function<base::Result<void>(std::filesystem::path const&, content::OtherKind)> left_out;
    /// A link that leads out of the folder that was named, and is not followed. An error ends the walk.
    std::function<base::Result<void>(std::filesystem::path const&)> outside;
};

/// Visits `paths` in their order, and folders below them with all that they hold, sorted by name, so
/// that the same files always give the same edition. Hidden files and folders, those of the operating system and backup
/// copies are left out unless they are named. Symbolic links are followed within what was named, since a stick from
/// elsewhere must not open the kiosk's own files; a folder is visited once, however many ways lead to it.
[[nodiscard]] base::Result<void> visit_files(
    std::vector<std::filesystem::path> const& paths, FileVisitor const& visitor);

/// What an import reads from, as it was at the beginning: tells a file that can't be read from a stick that was
/// pulled out, after which half a library would look like a whole one.
class ImportSources {
public:
    explicit ImportSources(std::vector<std::filesystem::path> const& paths);

    /// `unavailable`, and named, when one of the paths is gone or another file system lies in its place.
    [[nodiscard]] base::Result<void> check() const;
    /// As check(), and also `unavailable` when `unread` can't be read because of an error of the device. A file is
    /// tried once more; for a folder, `reason` says why it could not be read.
    [[nodiscard]] base::Result<void> check_medium(
        std::filesystem::path const& unread, std::error_code reason = {}) const;

private:
    struct Source {
        std::filesystem::path path;
        store::FileIdentity identity;
    };

    std::vector<Source> m_sources; ///< Those that were there.
};

} // namespace catalogue
