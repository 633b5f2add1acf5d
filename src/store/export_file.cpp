#include "store/export_file.h"

#include "base/file.h"
#include "privacy/sha256.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace store {

namespace {

constexpr std::size_t k_buffer_bytes = 256 * 1024;

} // namespace

struct ExportFile::Impl {
    std::filesystem::path path;
    int descriptor;
    std::string buffer {};
    FileDigest digest {};
    privacy::Sha256 hash {};

    Impl(std::filesystem::path where, int opened)
        : path(std::move(where))
        , descriptor(opened)
    {
        buffer.reserve(k_buffer_bytes);
    }
    Impl(Impl const&) = delete;
    Impl& operator=(Impl const&) = delete;
    ~Impl() { ::close(descriptor); }

    base::Result<void> flush()
    {
        hash.update(buffer);
        digest.bytes += static_cast<std::int64_t>(buffer.size());
        for (std::string_view rest = buffer; !rest.empty();) {
            ssize_t const written = ::write(descriptor, rest.data(), rest.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                return tl::unexpected(base::error_from_errno("write " + path.string()));
            rest.remove_prefix(static_cast<std::size_t>(written));
        }
        buffer.clear();
        return {};
    }
};

ExportFile::ExportFile(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
ExportFile::ExportFile(ExportFile&&) noexcept = default;
ExportFile& ExportFile::operator=(ExportFile&&) noexcept = default;
ExportFile::~ExportFile() = default;

base::Result<ExportFile> ExportFile::create(std::filesystem::path const& path)
{
    // O_NOFOLLOW: on a stick from elsewhere the name may be a link to a file of ours.
    int const descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0640);
    if (descriptor < 0)
        return tl::unexpected(base::error_from_errno("create " + path.string()));
    return ExportFile(std::make_unique<Impl>(path, descriptor));
}

base::Result<void> ExportFile::append(std::string_view bytes)
{
    m_impl->buffer += bytes;
    return m_impl->buffer.size() < k_buffer_bytes ? base::Result<void> {} : m_impl->flush();
}

base::Result<FileDigest> ExportFile::finish()
{
    TRY_VOID(m_impl->flush());
    if (::fsync(m_impl->descriptor) != 0)
        return tl::unexpected(base::error_from_errno("fsync " + m_impl->path.string()));
    m_impl->digest.sha256 = m_impl->hash.finish();
    return m_impl->digest;
}

base::Result<FileDigest> finish_file(std::filesystem::path const& path)
{
    TRY_VOID(base::sync_file(path));
    int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return tl::unexpected(base::error_from_errno("open " + path.string()));
    FileDigest digest;
    privacy::Sha256 hash;
    std::string buffer(k_buffer_bytes, '\0');
    ssize_t got = 0;
    while ((got = ::read(descriptor, buffer.data(), buffer.size())) > 0 || (got < 0 && errno == EINTR)) {
        if (got < 0)
            continue;
        hash.update(std::string_view(buffer).substr(0, static_cast<std::size_t>(got)));
        digest.bytes += got;
    }
    base::Error const error = base::error_from_errno("read " + path.string());
    ::close(descriptor);
    if (got < 0)
        return tl::unexpected(error);
    digest.sha256 = hash.finish();
    return digest;
}

} // namespace store
