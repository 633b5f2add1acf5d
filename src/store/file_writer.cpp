#include "store/file_writer.h"

#include "base/file.h"
#include "base/wiping_string.h"
#include "store/sha256.h"

#include <cerrno>
#include <condition_variable>
#include <fcntl.h>
#include <mutex>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace store {

namespace {

/// Two of them, one being filled and one being written. Larger ones were not faster.
constexpr std::size_t k_buffer_bytes = 256 * 1024;

base::Result<void> write_all(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        ssize_t const written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return tl::unexpected(base::error_from_errno("write"));
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

} // namespace

struct FileWriter::Impl {
    std::filesystem::path path;
    int descriptor;
    base::WipingString filling = base::WipingString::with_room(2 * k_buffer_bytes); ///< They hold what visitors wrote.

    std::mutex mutex {};
    std::condition_variable changed {};
    base::WipingString writing
        = base::WipingString::with_room(2 * k_buffer_bytes); ///< The writer's own while it is not empty.
    bool ending = false;
    base::Result<void> outcome {}; ///< The first error stays.
    FileDigest digest {};
    Sha256 hash {};
    std::thread writer {}; ///< Starts with the first full buffer.

    Impl(std::filesystem::path where, int opened)
        : path(std::move(where))
        , descriptor(opened)
    {
    }
    Impl(Impl const&) = delete;
    Impl& operator=(Impl const&) = delete;
    ~Impl()
    {
        end_writer();
        ::close(descriptor);
    }

    void write_what_comes()
    {
        std::unique_lock lock(mutex);
        while (true) {
            changed.wait(lock, [&] { return !writing.empty() || ending; });
            if (writing.empty())
                return;
            lock.unlock();
            hash.update(writing);
            auto written = write_all(descriptor, writing);
            lock.lock();
            digest.bytes += static_cast<std::int64_t>(writing.size());
            if (outcome)
                outcome = std::move(written);
            writing.clear();
            changed.notify_all();
        }
    }

    /// Waits until the buffer before is written. The error may be of that one.
    base::Result<void> hand_over()
    {
        if (!writer.joinable())
            writer = std::thread([this] { write_what_comes(); });
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return writing.empty(); });
        if (!outcome)
            return tl::unexpected(base::Error(outcome.error()).in(path.string()));
        filling.swap(writing);
        changed.notify_all();
        return {};
    }

    void end_writer()
    {
        if (!writer.joinable())
            return;
        {
            std::scoped_lock const lock(mutex);
            ending = true;
        }
        changed.notify_all();
        writer.join();
    }
};

FileWriter::FileWriter(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
FileWriter::FileWriter(FileWriter&&) noexcept = default;
FileWriter& FileWriter::operator=(FileWriter&&) noexcept = default;
FileWriter::~FileWriter() = default;

base::Result<FileWriter> FileWriter::create(std::filesystem::path const& path, Readers readers)
{
    mode_t const mode = readers == Readers::owner ? 0600 : 0640;
    int const descriptor = TRY(base::create_empty(path, mode));
    if (::fchmod(descriptor, mode) != 0 && errno != EPERM) {
        base::Error const error = base::error_from_errno("chmod " + path.string());
        ::close(descriptor);
        return tl::unexpected(error);
    }
    return FileWriter(std::make_unique<Impl>(path, descriptor));
}

base::Result<void> FileWriter::append(std::string_view bytes)
{
    m_impl->filling += bytes;
    return m_impl->filling.size() < k_buffer_bytes ? base::Result<void> {} : m_impl->hand_over();
}

base::Result<FileDigest> FileWriter::finish()
{
    TRY_VOID(m_impl->hand_over());
    m_impl->end_writer();
    if (!m_impl->outcome)
        return tl::unexpected(base::Error(m_impl->outcome.error()).in(m_impl->path.string()));
    if (::fsync(m_impl->descriptor) != 0)
        return tl::unexpected(base::error_from_errno("fsync " + m_impl->path.string()));
    m_impl->digest.sha256 = m_impl->hash.finish();
    return m_impl->digest;
}

base::Result<void> create_database_file(std::filesystem::path const& path, FileWriter::Readers readers)
{
    remove_database_file(path);
    static_cast<void>(TRY(FileWriter::create(path, readers)));
    return {};
}

void remove_database_file(std::filesystem::path const& path)
{
    for (char const* const of : { "", "-journal", "-wal", "-shm" })
        ::unlink((path.string() + of).c_str());
}

base::Result<FileDigest> finish_file(std::filesystem::path const& path)
{
    TRY_VOID(base::sync_file(path));
    return digest_of(path);
}

base::Result<FileDigest> digest_of(std::filesystem::path const& path)
{
    int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return tl::unexpected(base::error_from_errno("open " + path.string()));
    FileDigest digest;
    Sha256 hash;
    base::WipingString buffer;
    buffer.resize(k_buffer_bytes);
    ssize_t got = 0;
    while ((got = ::read(descriptor, buffer.data(), buffer.size())) > 0 || (got < 0 && errno == EINTR)) {
        if (got < 0)
            continue;
        hash.update(buffer.view().substr(0, static_cast<std::size_t>(got)));
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
