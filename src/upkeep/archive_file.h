#pragma once
// Tar archives (POSIX pax), which any tar(1) reads: files of one folder, by their plain names.

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace upkeep {

class ArchiveWriter {
public:
    /// A file for its owner alone. Replaces what a killed backup left under that name.
    [[nodiscard]] static base::Result<ArchiveWriter> create(std::filesystem::path const& path);

    ArchiveWriter(ArchiveWriter&&) noexcept;
    ArchiveWriter& operator=(ArchiveWriter&&) noexcept;
    ~ArchiveWriter();

    /// Exactly `bytes` bytes must follow before the next entry. `modified_s` counts from 1970.
    [[nodiscard]] base::Result<void> begin(std::string const& name, std::int64_t bytes, std::int64_t modified_s);
    [[nodiscard]] base::Result<void> append(std::string_view bytes);
    /// Ends the archive and makes it durable. Once, at the end.
    [[nodiscard]] base::Result<void> finish();

private:
    struct Impl;
    explicit ArchiveWriter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

struct ArchiveEntry {
    std::string name; ///< As the archive has it; may be any text.
    std::int64_t bytes = 0;
    bool plain_file = false; ///< No folder, link or device, and without holes.
};

/// The archive may come from anywhere: nothing is unpacked here, only read.
class ArchiveReader {
public:
    /// `absent`; `unavailable` when it can't be read or is no regular file.
    [[nodiscard]] static base::Result<ArchiveReader> open(std::filesystem::path const& path);

    ArchiveReader(ArchiveReader&&) noexcept;
    ArchiveReader& operator=(ArchiveReader&&) noexcept;
    ~ArchiveReader();

    [[nodiscard]] std::int64_t bytes() const;

    /// Nothing behind the last one. `malformed` when this is no tar archive, or ends in the middle; `unavailable` when
    /// it can't be read.
    [[nodiscard]] base::Result<std::optional<ArchiveEntry>> next();
    /// The next bytes of the entry, at most as many as fit; none at its end.
    [[nodiscard]] base::Result<std::size_t> read(std::span<char> into);

private:
    struct Impl;
    explicit ArchiveReader(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace upkeep
