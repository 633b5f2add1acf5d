#pragma once
// One program at a time changes a file.

#include "base/result.h"

#include <filesystem>

namespace store {

/// Held on the file itself; the system frees it when the process ends. Who waits for a file that has been replaced
/// meanwhile must look again, since the lock went with the old one: acquire() does.
class FileLock {
public:
    /// `busy` when somebody holds it; `absent` when there is no such file. Follows no link.
    [[nodiscard]] static base::Result<FileLock> acquire(std::filesystem::path const& file);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;
    ~FileLock();

private:
    explicit FileLock(int descriptor);
    int m_descriptor;
};

} // namespace store
