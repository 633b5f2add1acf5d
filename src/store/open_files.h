#pragma once
// A file that is removed, renamed or replaced stays open where it is open, and takes what is written to it along. One
// that is copied over stays the same file, with another content under whoever has it open.

#include "store/file_identity.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <compare>
#include <cstdint>
#include <filesystem>
#include <optional>

namespace store {

/// Which files a database in WAL mode consists of while a connection to it is open: itself, its -wal and its -shm.
class OpenFiles {
public:
    /// Those of this connection, after its first transaction, which makes the companions. Nothing where the name is
    /// that of another file by now.
    [[nodiscard]] static std::optional<OpenFiles> of(std::filesystem::path const& file, SQLite::Database& database);

    /// Whether whoever opens the database by its name finds these files.
    [[nodiscard]] bool in_place() const { return identities_of(m_file) == m_identities; }
    /// Whether nobody else has written to the database itself since this was made, or since remember(). Somebody who
    /// moves its journal into it does that as well.
    [[nodiscard]] bool untouched() const { return content_of(m_file) == m_content; }
    /// After this connection has moved the journal into it.
    void remember() { m_content = content_of(m_file); }

private:
    using Identities = std::array<std::optional<FileIdentity>, 3>;
    struct Content {
        std::int64_t bytes = 0, written_s = 0, written_ns = 0, changed_s = 0, changed_ns = 0;
        friend auto operator<=>(Content const&, Content const&) = default;
    };

    explicit OpenFiles(std::filesystem::path file)
        : m_file(std::move(file))
        , m_identities(identities_of(m_file))
        , m_content(content_of(m_file))
    {
    }
    static Identities identities_of(std::filesystem::path const& file);
    static std::optional<Content> content_of(std::filesystem::path const& file);

    std::filesystem::path m_file;
    Identities m_identities;
    std::optional<Content> m_content;
};

} // namespace store
