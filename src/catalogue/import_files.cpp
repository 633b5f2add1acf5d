#include "catalogue/import_files.h"

#include "content/format.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <set>
#include <system_error>
#include <utility>

namespace catalogue {

namespace {

namespace fs = std::filesystem;

/// A stack of folders rather than recursion, since folders may be nested deeper than our own stack is. Of a folder's
/// files only the names are kept, since there may be a million of them.
class Walk {
public:
    explicit Walk(FileVisitor const& visitor)
        : m_visitor(visitor)
    {
    }

    base::Result<void> run(fs::path const& named)
    {
        std::error_code ignored;
        m_root = fs::canonical(named, ignored);
        if (!fs::is_directory(m_root, ignored))
            m_root = m_root.parent_path();
        TRY_VOID(visit({ named, true, m_root }));
        while (!m_folders.empty()) {
            Folder& folder = m_folders.back();
            if (folder.names.empty()) {
                m_folders.pop_back();
                continue;
            }
            FoundFile const next { folder.path / folder.names.back(), false, m_root };
            auto const left_out = content::left_out_by_name(folder.names.back());
            folder.names.pop_back();
            if (left_out)
                TRY_VOID(m_visitor.left_out(next.path, *left_out));
            else
                TRY_VOID(leads_out(next.path) ? m_visitor.outside(next.path) : visit(next));
        }
        return {};
    }

private:
    struct Folder {
        fs::path path;
        std::vector<std::string> names; ///< Still to visit, the next one last.
    };

    /// What can't be resolved leads nowhere, and is reported by whoever tries to read it.
    [[nodiscard]] bool leads_out(fs::path const& path) const
    {
        std::error_code ignored;
        if (!fs::is_symlink(path, ignored))
            return false;
        fs::path const target = fs::canonical(path, ignored);
        return !target.empty() && std::ranges::mismatch(m_root, target).in1 != m_root.end();
    }

    base::Result<void> visit(FoundFile const& next)
    {
        struct stat info {};
        bool const known = ::stat(next.path.c_str(), &info) == 0;
        if (!known && (errno == ENAMETOOLONG || (errno == ENOENT && next.named)))
            return m_visitor.unreadable(next.path, std::error_code(errno, std::generic_category()));
        if (!known || !S_ISDIR(info.st_mode))
            return m_visitor.file(next);
        return m_seen.insert({ info.st_dev, info.st_ino }).second ? open(next.path) : base::Result<void> {};
    }

    base::Result<void> open(fs::path const& path)
    {
        Folder folder { path, {} };
        std::error_code error;
        for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error))
            folder.names.push_back(entry->path().filename().string());
        if (error)
            return m_visitor.unreadable(path, error);
        std::ranges::sort(folder.names, std::greater {});
        m_folders.push_back(std::move(folder));
        return {};
    }

    FileVisitor const& m_visitor;
    fs::path m_root;               ///< What was named, without links in it.
    std::vector<Folder> m_folders; ///< The one that is read last.
    std::set<store::FileIdentity> m_seen;
};

/// Errors of what a file lies on: a stick that was pulled out, a broken sector, a share that is out of reach.
bool is_of_medium(int error)
{
    constexpr std::array errors { EIO, ENXIO, ENODEV, ENOMEDIUM, ESTALE, ENOTCONN, EREMOTEIO, ETIMEDOUT, EHOSTDOWN,
        EHOSTUNREACH };
    return std::ranges::find(errors, error) != errors.end();
}

/// The error of reading `path` once more to its end, or 0. Pipes and devices are not read.
int error_of_reading(fs::path const& path)
{
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0)
        return errno;
    if (!S_ISREG(info.st_mode))
        return 0;
    int const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return errno;
    std::array<char, 65536> bytes {};
    ssize_t got = 1;
    for (std::size_t read = 0; got > 0 && read <= content::k_file_limit_bytes; read += static_cast<std::size_t>(got))
        got = ::read(file, bytes.data(), bytes.size());
    int const error = got < 0 ? errno : 0;
    ::close(file);
    return error;
}

base::Error lost(fs::path const& path, std::string const& reason)
{
    return { base::ErrorCode::unavailable, path.string() + ": " + reason + "; the edition in use stays as it is" };
}

} // namespace

base::Result<void> check_stop(std::stop_token const& stop)
{
    if (stop.stop_requested())
        return base::failure(base::ErrorCode::failed, "the import was stopped; the edition in use stays as it is");
    return {};
}

base::Result<void> visit_files(std::vector<fs::path> const& paths, FileVisitor const& visitor)
{
    Walk walk(visitor);
    for (fs::path const& path : paths)
        TRY_VOID(walk.run(path));
    return {};
}

ImportSources::ImportSources(std::vector<fs::path> const& paths)
{
    for (fs::path const& path : paths)
        if (auto const source = store::identity_of(path))
            m_sources.push_back({ path, *source });
}

base::Result<void> ImportSources::check() const
{
    for (Source const& source : m_sources) {
        if (store::identity_of(source.path) != source.identity)
            return tl::unexpected(lost(source.path, "is gone, perhaps pulled out"));
    }
    return {};
}

base::Result<void> ImportSources::check_medium(fs::path const& unread, std::error_code reason) const
{
    TRY_VOID(check());
    if (int const error = reason ? reason.value() : error_of_reading(unread); is_of_medium(error))
        return tl::unexpected(
            lost(unread, "can't be read from where it lies: " + std::generic_category().message(error)));
    return {};
}

} // namespace catalogue
