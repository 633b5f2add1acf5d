#pragma once
// One export, backup or restore at a time, without a file that would stay on somebody's stick.

#include "base/result.h"

#include <filesystem>

namespace store {

/// Held on a folder itself; the system frees it when the process ends.
class FolderLock {
public:
    /// `busy` when somebody holds it; `absent` when there is no such folder. Where the file system knows no locks
    /// (some network shares), nothing is held.
    [[nodiscard]] static base::Result<FolderLock> acquire(std::filesystem::path const& folder);

    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;
    ~FolderLock();

private:
    explicit FolderLock(int descriptor);
    int m_descriptor = -1;
};

} // namespace store
