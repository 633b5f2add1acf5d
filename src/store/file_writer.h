#pragma once
// A file that grows to gigabytes. A thread of its own writes it and computes its fingerprint, so that whoever makes the
// rows does not wait for either.

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace store {

/// What tells that a copy of a file is whole.
struct FileDigest {
    std::int64_t bytes = 0;
    std::string sha256; ///< 64 lower-case hexadecimal digits.
};

class FileWriter {
public:
    /// Who may read a new file.
    enum class Readers { owner, group };

    /// Replaces what lies under that name, and follows no link (base::create_empty()).
    [[nodiscard]] static base::Result<FileWriter> create(
        std::filesystem::path const& path, Readers readers = Readers::group);

    FileWriter(FileWriter&&) noexcept;
    FileWriter& operator=(FileWriter&&) noexcept;
    ~FileWriter();

    /// `no_space` on a full disk; perhaps only some calls later, since the bytes are gathered. After an error the file
    /// is of no use.
    [[nodiscard]] base::Result<void> append(std::string_view bytes);

    /// Makes everything durable. Once, at the end.
    [[nodiscard]] base::Result<FileDigest> finish();

private:
    struct Impl;
    explicit FileWriter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// Where SQLite is going to write: an empty file, with nothing in the same folder that SQLite would take for its
/// journal.
[[nodiscard]] base::Result<void> create_database_file(std::filesystem::path const& path, FileWriter::Readers readers);
/// What create_database_file() and SQLite after it leave, and no error where there is nothing.
void remove_database_file(std::filesystem::path const& path);

/// The digest of a file that somebody else wrote.
[[nodiscard]] base::Result<FileDigest> digest_of(std::filesystem::path const& path);
/// As digest_of(), and makes the file durable.
[[nodiscard]] base::Result<FileDigest> finish_file(std::filesystem::path const& path);

} // namespace store
