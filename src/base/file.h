#pragma once
// Files read whole with a limit, and replaced whole or not at all.

#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace base {

/// Reads a regular file. `too_large` when it holds more than `limit_bytes`, `absent` when it is not
/// there, `unavailable` when it can't be read. Follows symbolic links; refuses devices and pipes.
[[nodiscard]] Result<std::string> read_file(std::filesystem::path const& path, std::size_t limit_bytes);

/// The first `most_bytes` of a regular file, or all of a shorter one. Errors as of read_file(), but for `too_large`.
[[nodiscard]] Result<std::string> read_beginning(std::filesystem::path const& path, std::size_t most_bytes);

/// Replaces `path` by write-temp, fsync, rename, fsync of the folder: after a power cut either the old
/// or the new content is there, never a mixture. `no_space` and `read_only` are distinguished. A file that was there
/// keeps its mode and, as far as the system permits, its owner and group.
[[nodiscard]] Result<void> replace_file(std::filesystem::path const& path, std::string_view content);

/// Creates an empty file for writing and removes what had that name before (a file, a link, a pipe); follows no link
/// and never waits. The caller closes the descriptor. Errors as in error_from_errno().
[[nodiscard]] Result<int> create_empty(std::filesystem::path const& path, unsigned mode);

/// Makes a rename inside `folder` durable.
[[nodiscard]] Result<void> sync_folder(std::filesystem::path const& folder);

/// Makes the content of a file that somebody else wrote durable.
[[nodiscard]] Result<void> sync_file(std::filesystem::path const& path);

/// The error that stands for the current `errno`, with `what` before the system's own words.
[[nodiscard]] Error error_from_errno(std::string_view what);

} // namespace base
