#pragma once
// POSIX drops every lock that a process has on a file when it closes any descriptor of it
// (https://www.sqlite.org/howtocorrupt.html, 2.2): looking at a database by hand would take the locks from under a
// connection that another worker has open, and lecternctl next to us would think that nobody is there.

#include "base/result.h"

#include <filesystem>
#include <functional>
#include <string>

namespace store {

/// That this process has, or is about to have, a connection to a database file. To be kept longer than the connection.
class FilePresence {
public:
    /// `look` runs only when no other presence of this file exists in the process, and none begins meanwhile.
    [[nodiscard]] static base::Result<FilePresence> enter(
        std::filesystem::path const& file, std::function<base::Result<void>()> const& look = {});

    FilePresence(FilePresence&& other) noexcept;
    FilePresence& operator=(FilePresence&& other) noexcept;
    ~FilePresence();

private:
    explicit FilePresence(std::string file);
    std::string m_file; ///< Empty: moved from.
};

} // namespace store
