#pragma once
// POSIX drops every lock that a process has on a file when it closes any descriptor of it
// (https://www.sqlite.org/howtocorrupt.html, 2.2): looking at a database by hand would take the locks from under a
// connection that another worker has open, and lecternctl next to us would think that nobody is there.

#include "base/result.h"
#include "store/file_identity.h"

#include <filesystem>
#include <functional>
#include <optional>

namespace store {

/// That this process has, or is about to have, a connection to a database file. To be kept longer than the connection.
class ConnectedFile {
public:
    /// `look` runs only when nobody else in the process is connected to this file, whatever its name, and none begins
    /// meanwhile. It may create the file.
    [[nodiscard]] static base::Result<ConnectedFile> enter(
        std::filesystem::path const& file, std::function<base::Result<void>()> const& look = {});

    ConnectedFile(ConnectedFile&& other) noexcept;
    ConnectedFile& operator=(ConnectedFile&& other) noexcept;
    ~ConnectedFile();

    /// Which file it is. Nothing: there is none.
    [[nodiscard]] std::optional<FileIdentity> const& identity() const { return m_file; }

private:
    explicit ConnectedFile(std::optional<FileIdentity> file);
    std::optional<FileIdentity> m_file; ///< Nothing as well once it is moved from.
};

} // namespace store
