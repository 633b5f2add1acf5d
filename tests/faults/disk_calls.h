#pragma once
// What this program asks of the disk, below one folder: the system's own calls are replaced in it and in the libraries
// that it uses, SQLite's and the standard library's among them, whose streams open by fopen. What the C library does
// inside itself is not seen, as C's own reading and writing of streams; nor are calls that only look (stat, readdir),
// nor reading and writing through mapped memory: only SQLite's -shm is used that way, which holds nothing that has to
// last.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace faults {

enum class DiskCallKind { open, create, read, write, truncate, sync, rename, exchange, link, unlink, make_folder };

struct DiskCall {
    DiskCallKind kind = DiskCallKind::open;
    std::filesystem::path path;  ///< Below the folder, and without it: "log.db-wal"; empty is the folder itself.
    std::filesystem::path to {}; ///< Of a rename or a link.
    std::int64_t offset = 0;     ///< Of a write; the new size of a truncated file.
    std::string_view bytes {};   ///< Of a write, as many as were written.
};

/// Whoever watches. Called on the thread that asks, one call at a time.
class DiskWatcher {
public:
    virtual ~DiskWatcher() = default;
    /// Before: the errno with which the call fails, or 0 when it goes ahead.
    virtual int refuse(DiskCall const&) { return 0; }
    /// After it was done.
    virtual void done(DiskCall const&) {}
};

/// Watches while it lives. One at a time in the program; files of other folders are not told.
class DiskWatch {
public:
    DiskWatch(std::filesystem::path const& folder, DiskWatcher& watcher);
    DiskWatch(DiskWatch const&) = delete;
    DiskWatch& operator=(DiskWatch const&) = delete;
    ~DiskWatch();
};

} // namespace faults
