#pragma once
// Which folder it is, whatever its name: when a stick is pulled out, another folder appears in its place.

#include <compare>
#include <cstdint>
#include <filesystem>
#include <optional>

namespace store {

struct FolderIdentity {
    std::uintmax_t device = 0, inode = 0;
    friend auto operator<=>(FolderIdentity const&, FolderIdentity const&) = default;
};

/// Of a file too. Nothing when it can't be reached.
[[nodiscard]] std::optional<FolderIdentity> identity_of(std::filesystem::path const& path);

} // namespace store
