#pragma once
// Which file or folder it is, whatever its name: a file is replaced by another, and when a stick is pulled out, another
// folder appears in its place.

#include <compare>
#include <cstdint>
#include <filesystem>
#include <optional>

namespace store {

struct FileIdentity {
    std::uintmax_t device = 0, inode = 0;
    friend auto operator<=>(FileIdentity const&, FileIdentity const&) = default;
};

/// Nothing when it can't be reached.
[[nodiscard]] std::optional<FileIdentity> identity_of(std::filesystem::path const& path);

} // namespace store
