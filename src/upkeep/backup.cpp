#include "upkeep/backup.h"

#include "base/date.h"
#include "base/file.h"
#include "catalogue/edition_files.h"
#include "catalogue/withdrawn_list.h"
#include "feedback/missed_searches.h"
#include "settings/overrides.h"
#include "settings/seal_mark.h"
#include "store/data_folder.h"
#include "store/database.h"
#include "store/file_writer.h"
#include "store/folder_lock.h"
#include "store/migrations.h"
#include "store/presence.h"
#include "store/set_aside.h"
#include "store/settled_database.h"
#include "store/sha256.h"
#include "upkeep/archive_file.h"
#include "upkeep/reported_devices.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace upkeep {

namespace {

using base::ErrorCode;
namespace fs = std::filesystem;

constexpr int k_max_backups_per_day = 1000;
constexpr int k_busy_timeout_ms = 5000;

bool is_plain_file(fs::path const& path)
{
    std::error_code ignored;
    return fs::is_regular_file(fs::symlink_status(path, ignored));
}

/// A file that can't be looked at is no reason for a backup without it.
base::Result<bool> has_content(fs::path const& path)
{
    return TRY(store::presence_of(path)) == store::Presence::has_content;
}

base::Result<fs::path> new_file(BackupRequest const& request)
{
    std::error_code error;
    bool const folder = fs::is_directory(request.to, error);
    fs::path const parent = folder     ? request.to
        : request.to.has_parent_path() ? request.to.parent_path()
                                       : fs::path(".");
    if (!fs::is_directory(parent, error))
        return base::failure(ErrorCode::usage, parent.string() + ": there is no such folder");
    if (fs::equivalent(parent, request.data_folder, error))
        return base::failure(ErrorCode::usage, parent.string() + ": is the data folder; keep a backup somewhere else");
    if (!folder && request.to.extension() != ".tar")
        return base::failure(
            ErrorCode::usage, request.to.string() + ": there is no such folder, and the name of a backup ends in .tar");
    if (!folder)
        return store::is_taken(request.to)
            ? base::failure(ErrorCode::usage, request.to.string() + ": is there already and is not overwritten")
            : base::Result<fs::path>(request.to);
    std::string const name = "lectern-backup-" + base::to_string(request.today);
    for (int n = 1; n <= k_max_backups_per_day; ++n) {
        fs::path file = request.to / (name + (n == 1 ? "" : "-" + std::to_string(n)) + ".tar");
        if (!store::is_taken(file))
            return file;
    }
    return base::failure(ErrorCode::failed, request.to.string() + ": no name is left for another backup of today");
}

/// A file that is removed in the end, whatever happens; first, what a killed backup left of it is removed.
class Temporary {
public:
    explicit Temporary(fs::path path)
        : m_path(std::move(path))
    {
        store::remove_database_file(m_path);
    }
    Temporary(Temporary const&) = delete;
    Temporary& operator=(Temporary const&) = delete;
    ~Temporary() { store::remove_database_file(m_path); }
    [[nodiscard]] fs::path const& path() const { return m_path; }

private:
    fs::path m_path;
};

/// A file that is held open: an edition that is swapped in meanwhile does not change it.
class OpenFile {
public:
    [[nodiscard]] static base::Result<OpenFile> open(fs::path const& path)
    {
        OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK), path.string());
        struct stat info {};
        if (file.m_descriptor < 0)
            return tl::unexpected(base::error_from_errno("open " + path.string()));
        if (::fstat(file.m_descriptor, &info) != 0 || !S_ISREG(info.st_mode))
            return base::failure(ErrorCode::unavailable, path.string() + ": not a regular file");
        return file;
    }
    OpenFile(OpenFile&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
        , m_name(std::move(other.m_name))
    {
    }
    OpenFile& operator=(OpenFile&&) = delete;
    ~OpenFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }

    /// From the beginning, each time.
    template <typename Visit>
    base::Result<void> read(Visit const& visit) const
    {
        std::array<char, 256 * 1024> buffer;
        for (off_t at = 0;;) {
            ssize_t const got = ::pread(m_descriptor, buffer.data(), buffer.size(), at);
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                return tl::unexpected(base::error_from_errno("read " + m_name));
            if (got == 0)
                return {};
            at += got;
            TRY_VOID(visit(std::string_view(buffer.data(), static_cast<std::size_t>(got))));
        }
    }

private:
    OpenFile(int descriptor, std::string name)
        : m_descriptor(descriptor)
        , m_name(std::move(name))
    {
    }
    int m_descriptor;
    std::string m_name;
};

struct Source {
    BackupPart part;
    OpenFile file;
};

/// A copy from one moment, without pages that are free and without a journal. False: the kiosk was stopped while it
/// made the database, and there is nothing in it yet.
base::Result<bool> copy_database(fs::path const& from, fs::path const& to)
{
    auto database = store::open_for_reading(from, k_busy_timeout_ms);
    if (!database)
        return tl::unexpected(std::move(database).error().in(from.string()));
    TRY_VOID(store::create_database_file(to, store::FileWriter::Readers::owner));
    auto copied = store::guarded(&*database, [&]() -> base::Result<bool> {
        store::harden(*database);
        if (store::is_blank(*database))
            return false;
        SQLite::Statement copy(*database, "VACUUM INTO ?");
        copy.bind(1, to.string());
        copy.exec();
        return true;
    });
    if (copied)
        return copied;
    // Of the two, only the copy is written.
    bool const of_copy = copied.error().code == ErrorCode::no_space || copied.error().code == ErrorCode::read_only;
    return tl::unexpected(std::move(copied).error().in((of_copy ? to : from).string()));
}

class Backup {
public:
    Backup(fs::path file, BackupRequest const& request, BackupProgress const& progress)
        : m_request(request)
        , m_progress(progress)
        , m_partial(file.parent_path() / "lectern-backup.partial")
        , m_log_copy(file.parent_path() / "lectern-backup.log.partial")
        , m_staff_copy(file.parent_path() / "lectern-backup.staff.partial")
        , m_file(std::move(file))
    {
    }

    base::Result<BackupResult> make()
    {
        TRY_VOID(gather());
        if (m_sources.empty())
            return base::failure(ErrorCode::usage, m_request.data_folder.string() + ": there is nothing to back up");
        TRY_VOID(write());
        TRY_VOID(publish());
        BackupResult result { m_file, {} };
        for (Source const& source : m_sources)
            result.parts.push_back(source.part);
        return result;
    }

private:
    base::Result<void> gather()
    {
        catalogue::CatalogueFiles const catalogue(m_request.data_folder);
        if (store::is_taken(m_request.configuration))
            TRY_VOID(add("lectern.yaml", m_request.configuration));
        // What is no plain file is not the program's, and no reason to have no backup.
        for (std::string_view const name : { settings::k_overrides_name, settings::k_seal_mark_name,
                 k_reported_devices_name, catalogue::k_withdrawn_name })
            if (fs::path const file = m_request.data_folder / name; is_plain_file(file))
                TRY_VOID(add(std::string(name), file));
        if (fs::path const staff = m_request.data_folder / "staff.db"; TRY(has_content(staff)))
            if (TRY(copy_database(staff, m_staff_copy.path())))
                TRY_VOID(add("staff.db", m_staff_copy.path()));
        if (store::is_taken(catalogue.previous))
            TRY_VOID(add("catalogue.previous.db", catalogue.previous));
        if (store::is_taken(catalogue.current))
            TRY_VOID(add("catalogue.db", catalogue.current));
        if (fs::path const log = m_request.data_folder / "log.db"; TRY(has_content(log))) {
            report_progress("log.db", 0);
            if (TRY(copy_database(log, m_log_copy.path()))) {
                TRY_VOID(feedback::remove_key_from_copy(m_log_copy.path()));
                TRY_VOID(add("log.db", m_log_copy.path()));
            }
        }
        return {};
    }

    base::Result<void> add(std::string name, fs::path const& path)
    {
        Source source { { std::move(name) }, TRY(OpenFile::open(path)) };
        store::Sha256 digest;
        TRY_VOID(source.file.read([&](std::string_view bytes) -> base::Result<void> {
            digest.update(bytes);
            source.part.bytes += static_cast<std::int64_t>(bytes.size());
            report_progress(source.part.name, source.part.bytes);
            return {};
        }));
        source.part.sha256 = digest.finish();
        m_sources.push_back(std::move(source));
        return {};
    }

    [[nodiscard]] std::string sums() const
    {
        auto const has = [&](std::string_view name) {
            return std::ranges::any_of(m_sources, [&](Source const& source) { return source.part.name == name; });
        };
        char const* const format = has(catalogue::k_withdrawn_name) ? "5"
            : has(k_reported_devices_name)                          ? "4"
            : has(settings::k_seal_mark_name)                       ? "3"
            : has(settings::k_overrides_name)                       ? "2"
                                                                    : "1";
        std::string text = std::string(k_backup_heading) + format + ", made " + base::to_string(m_request.today)
            + " by Lectern " LECTERN_VERSION "\n";
        for (Source const& source : m_sources)
            text += source.part.sha256 + "  " + source.part.name + "\n";
        return text;
    }

    base::Result<void> write()
    {
        auto archive = TRY(ArchiveWriter::create(m_partial.path()));
        std::int64_t const modified_s = std::chrono::seconds(m_request.today.time_since_epoch()).count();
        std::string const text = sums();
        TRY_VOID(archive.begin(std::string(k_backup_sums_name), static_cast<std::int64_t>(text.size()), modified_s));
        TRY_VOID(archive.append(text));
        for (Source const& source : m_sources) {
            TRY_VOID(archive.begin(source.part.name, source.part.bytes, modified_s));
            std::int64_t done = 0;
            TRY_VOID(source.file.read([&](std::string_view bytes) {
                done += static_cast<std::int64_t>(bytes.size());
                report_progress(source.part.name, done);
                return archive.append(bytes);
            }));
            if (done != source.part.bytes)
                return base::failure(ErrorCode::busy, source.part.name + ": changed while it was read; try again");
        }
        return archive.finish();
    }

    /// Without overwriting, also what somebody put there meanwhile.
    base::Result<void> publish()
    {
        bool named = ::renameat2(AT_FDCWD, m_partial.path().c_str(), AT_FDCWD, m_file.c_str(), RENAME_NOREPLACE) == 0;
        // Some network shares know no such renaming.
        if (!named && (errno == EINVAL || errno == ENOSYS))
            named = ::link(m_partial.path().c_str(), m_file.c_str()) == 0;
        if (!named && errno == EEXIST)
            return base::failure(ErrorCode::usage, m_file.string() + ": is there already and is not overwritten");
        if (!named)
            return tl::unexpected(base::error_from_errno("rename to " + m_file.string()));
        return base::sync_folder(m_file.parent_path());
    }

    void report_progress(std::string_view part, std::int64_t bytes) const
    {
        if (m_progress)
            m_progress(part, bytes);
    }

    BackupRequest const& m_request;
    BackupProgress const& m_progress;
    Temporary m_partial, m_log_copy, m_staff_copy; ///< Under names of their own, so that the next backup finds them.
    fs::path m_file;
    std::vector<Source> m_sources;
};

} // namespace

base::Result<BackupResult> make_backup(BackupRequest const& request, BackupProgress const& progress)
{
    std::error_code ignored;
    if (!fs::is_directory(request.data_folder, ignored))
        return base::failure(ErrorCode::absent, request.data_folder.string() + ": there is no such folder");
    fs::path const file = TRY(new_file(request));
    auto const from_here = TRY(store::FolderLock::acquire(request.data_folder));
    auto const into_there
        = TRY(store::FolderLock::acquire(file.has_parent_path() ? file.parent_path() : fs::path(".")));
    return Backup(file, request, progress).make();
}

} // namespace upkeep
