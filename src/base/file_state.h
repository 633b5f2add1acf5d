#pragma once
// Whether what has a name is still the same file with the same content.

#include <cstdint>
#include <filesystem>

namespace base {

/// Tells a file from another that later takes its name, also where the file system gives it the same inode.
struct FileState {
    std::uintmax_t device = 0, inode = 0;
    std::int64_t size = -1, modified_s = 0, modified_ns = 0;
    friend bool operator==(FileState const&, FileState const&) = default;
};

/// A default one where there is no such file.
[[nodiscard]] FileState state_of(std::filesystem::path const& file);

} // namespace base
