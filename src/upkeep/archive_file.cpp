#include "upkeep/archive_file.h"

#include "base/file.h"

#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace upkeep {

namespace {

using base::ErrorCode;

constexpr std::size_t k_block_bytes = 64 * 1024;

struct Descriptor {
    int value = -1;
    Descriptor() = default;
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor()
    {
        if (value >= 0)
            ::close(value);
    }
};

struct EndArchive {
    void operator()(archive* handle) const { archive_free(handle); }
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

std::string words_of(archive* handle)
{
    char const* const words = archive_error_string(handle);
    return words ? words : "unknown error";
}

} // namespace

// The archive ends before its file is closed.
struct ArchiveWriter::Impl {
    std::string name;
    Descriptor file;
    std::unique_ptr<archive, EndArchive> handle;

    [[nodiscard]] base::Result<void> check(long long outcome) const
    {
        if (outcome >= ARCHIVE_WARN)
            return {};
        errno = archive_errno(handle.get());
        base::Error error = base::error_from_errno("write " + name);
        return tl::unexpected(base::Error { error.code, "write " + name + ": " + words_of(handle.get()) });
    }
};

ArchiveWriter::ArchiveWriter(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
ArchiveWriter::ArchiveWriter(ArchiveWriter&&) noexcept = default;
ArchiveWriter& ArchiveWriter::operator=(ArchiveWriter&&) noexcept = default;

ArchiveWriter::~ArchiveWriter()
{
    // Freeing an archive would write its end; one that was not finished stays without.
    if (m_impl && m_impl->handle)
        archive_write_fail(m_impl->handle.get());
}

base::Result<ArchiveWriter> ArchiveWriter::create(std::filesystem::path const& path)
{
    auto impl = std::make_unique<Impl>();
    impl->name = path.string();
    ::unlink(path.c_str());
    impl->file.value = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (impl->file.value < 0)
        return tl::unexpected(base::error_from_errno("create " + path.string()));
    impl->handle.reset(archive_write_new());
    if (!impl->handle)
        return base::failure(ErrorCode::failed, "no memory for an archive");
    TRY_VOID(impl->check(archive_write_set_format_pax_restricted(impl->handle.get())));
    TRY_VOID(impl->check(archive_write_add_filter_none(impl->handle.get())));
    TRY_VOID(impl->check(archive_write_open_fd(impl->handle.get(), impl->file.value)));
    return ArchiveWriter(std::move(impl));
}

base::Result<void> ArchiveWriter::begin(std::string const& name, std::int64_t bytes, std::int64_t modified_s)
{
    std::unique_ptr<archive_entry, EndArchive> const entry(archive_entry_new());
    if (!entry)
        return base::failure(ErrorCode::failed, "no memory for an archive");
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_size(entry.get(), bytes);
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_mtime(entry.get(), modified_s, 0);
    return m_impl->check(archive_write_header(m_impl->handle.get(), entry.get()));
}

base::Result<void> ArchiveWriter::append(std::string_view bytes)
{
    la_ssize_t const written = archive_write_data(m_impl->handle.get(), bytes.data(), bytes.size());
    TRY_VOID(m_impl->check(written));
    if (static_cast<std::size_t>(written) != bytes.size())
        return base::failure(ErrorCode::failed, "write " + m_impl->name + ": an entry is longer than announced");
    return {};
}

base::Result<void> ArchiveWriter::finish()
{
    TRY_VOID(m_impl->check(archive_write_close(m_impl->handle.get())));
    if (::fsync(m_impl->file.value) != 0)
        return tl::unexpected(base::error_from_errno("fsync " + m_impl->name));
    m_impl->handle.reset();
    return {};
}

struct ArchiveReader::Impl {
    std::string name;
    Descriptor file;
    std::int64_t bytes = 0;
    std::unique_ptr<archive, EndArchive> handle;

    /// Whoever made the archive is not to blame for a medium that can't be read.
    [[nodiscard]] base::Error error() const
    {
        bool const unreadable = archive_errno(handle.get()) == EIO;
        return { unreadable ? ErrorCode::unavailable : ErrorCode::malformed, name + ": " + words_of(handle.get()) };
    }
};

ArchiveReader::ArchiveReader(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
ArchiveReader::ArchiveReader(ArchiveReader&&) noexcept = default;
ArchiveReader& ArchiveReader::operator=(ArchiveReader&&) noexcept = default;
ArchiveReader::~ArchiveReader() = default;

base::Result<ArchiveReader> ArchiveReader::open(std::filesystem::path const& path)
{
    auto impl = std::make_unique<Impl>();
    impl->name = path.string();
    impl->file.value = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (impl->file.value < 0) {
        base::Error error = base::error_from_errno("open " + path.string());
        return tl::unexpected(
            base::Error { error.code == ErrorCode::absent ? error.code : ErrorCode::unavailable, error.message });
    }
    struct stat info {};
    if (::fstat(impl->file.value, &info) != 0 || !S_ISREG(info.st_mode))
        return base::failure(ErrorCode::unavailable, path.string() + ": not a regular file");
    impl->bytes = info.st_size;
    impl->handle.reset(archive_read_new());
    if (!impl->handle)
        return base::failure(ErrorCode::failed, "no memory for an archive");
    // No other format and no compression: less code that an archive from anywhere can reach.
    archive_read_support_format_tar(impl->handle.get());
    if (archive_read_open_fd(impl->handle.get(), impl->file.value, k_block_bytes) != ARCHIVE_OK)
        return tl::unexpected(impl->error());
    return ArchiveReader(std::move(impl));
}

std::int64_t ArchiveReader::bytes() const { return m_impl->bytes; }

base::Result<std::optional<ArchiveEntry>> ArchiveReader::next()
{
    archive_entry* header = nullptr;
    int const outcome = archive_read_next_header(m_impl->handle.get(), &header);
    if (outcome == ARCHIVE_EOF)
        return std::nullopt;
    if (outcome != ARCHIVE_OK)
        return tl::unexpected(m_impl->error());
    char const* const name = archive_entry_pathname(header);
    ArchiveEntry entry { name ? name : "" };
    entry.bytes = archive_entry_size_is_set(header) ? archive_entry_size(header) : -1;
    entry.plain_file = archive_entry_filetype(header) == AE_IFREG && !archive_entry_hardlink(header)
        && !archive_entry_symlink(header) && archive_entry_sparse_count(header) == 0 && entry.bytes >= 0;
    return entry;
}

base::Result<std::size_t> ArchiveReader::read(std::span<char> into)
{
    la_ssize_t const got = archive_read_data(m_impl->handle.get(), into.data(), into.size());
    if (got < 0)
        return tl::unexpected(m_impl->error());
    return static_cast<std::size_t>(got);
}

} // namespace upkeep
