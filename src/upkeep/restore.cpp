#include "upkeep/restore.h"

#include "base/date.h"
#include "base/file.h"
#include "catalogue/edition_files.h"
#include "catalogue/withdrawn_list.h"
#include "feedback/log_file.h"
#include "settings/overrides.h"
#include "store/data_folder.h"
#include "store/database.h"
#include "store/connected_file.h"
#include "store/folder_lock.h"
#include "store/retry.h"
#include "store/set_aside.h"
#include "upkeep/archive_file.h"
#include "upkeep/unpacked_backup.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace upkeep {

namespace {

using base::ErrorCode;
namespace fs = std::filesystem;

constexpr char const* k_unpacking_name = "restore.new";
constexpr char const* k_set_aside_for = "before-restore";

/// What the program that made the file would have given it.
mode_t mode_of(std::string const& name)
{
    if (name == "staff.db")
        return 0600;
    return name.starts_with("catalogue") || name == settings::k_overrides_name || name == catalogue::k_withdrawn_name
        ? 0644
        : 0640;
}

/// Keeps everybody else out of a database that is about to go, after merging its journal: what stayed next to the new
/// file would be replayed into it.
class Closed {
public:
    /// `busy` when somebody has it open; `damaged` when it is none; `unreadable`.
    [[nodiscard]] static base::Result<Closed> close(fs::path const& file)
    {
        if (!store::begins_as_database(file))
            return base::failure(ErrorCode::damaged, file.string() + ": not a database");
        Closed closed;
        auto done = store::guarded(nullptr, [&]() -> base::Result<void> {
            closed.m_database.emplace(file, SQLite::OPEN_READWRITE);
            return {};
        });
        if (done)
            done = store::guarded(&*closed.m_database, [&]() -> base::Result<void> {
                store::harden(*closed.m_database);
                closed.m_database->exec("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE");
                // Somebody who was quicker has a write-ahead log again, which this lock does not keep readers out of.
                if (closed.m_database->execAndGet("PRAGMA journal_mode").getString() != "delete")
                    return base::failure(ErrorCode::busy, "in use");
                return {};
            });
        if (!done && done.error().code == ErrorCode::busy)
            return base::failure(ErrorCode::busy, file.string() + ": is in use; stop the kiosk first");
        if (!done)
            return tl::unexpected(std::move(done).error().in(file.string()));
        return closed;
    }

private:
    Closed() = default;
    std::optional<SQLite::Database> m_database;
};

/// Closing drops what of the journal can't be read. A file that is no log, or can't be read, is set aside as it is.
base::Result<void> keep_damaged_journal(fs::path const& file)
{
    auto const ready_file
        = [&] { return feedback::ready_log_file(file, feedback::LogKind::existing).map([](auto const&) {}); };
    auto const looked = store::retry_reading([&] { return store::ConnectedFile::enter(file, ready_file); });
    return looked || store::calls_for_setting_aside(looked.error().code) ? base::Result<void>()
                                                                         : tl::unexpected(looked.error());
}

class Restore {
public:
    Restore(RestoreRequest const& request, UnpackedBackup const& backup)
        : m_request(request)
        , m_backup(backup)
    {
    }

    base::Result<RestoreResult> finish()
    {
        RestoreResult result { m_backup.parts(), {} };
        TRY_VOID(prepare());
        for (char const* const name : { "log.db", "staff.db" })
            TRY_VOID(close(name, result));
        for (BackupPart const& part : m_backup.parts())
            TRY_VOID(put_in_place(part.name, result));
        return result;
    }

private:
    /// The new files get the owner of the folder, since root may be the one who restores.
    base::Result<void> prepare() const
    {
        for (BackupPart const& part : m_backup.parts()) {
            fs::path const file = m_backup.folder() / part.name;
            TRY_VOID(store::give_to_owner_of(m_request.data_folder, file));
            if (::chmod(file.c_str(), mode_of(part.name)) != 0)
                return tl::unexpected(base::error_from_errno("change the mode of " + file.string()));
        }
        return base::sync_folder(m_backup.folder());
    }

    base::Result<void> close(std::string const& name, RestoreResult& result)
    {
        fs::path const file = m_request.data_folder / name;
        bool const replaced = std::ranges::find(m_backup.parts(), name, &BackupPart::name) != m_backup.parts().end();
        std::error_code ignored;
        if (!replaced || !store::is_taken(file) || fs::file_size(file, ignored) == 0)
            return {};
        if (name == "log.db")
            TRY_VOID(keep_damaged_journal(file));
        auto closed = store::retry_reading([&] { return Closed::close(file); });
        if (closed)
            m_closed.push_back(std::move(*closed));
        else if (store::calls_for_setting_aside(closed.error().code))
            result.set_aside.push_back(
                TRY(store::set_database_aside(m_request.data_folder, file.stem(), m_request.today)));
        else
            return tl::unexpected(std::move(closed).error());
        return {};
    }

    /// What SQLite keeps next to a database goes first, also where the database itself is missing: SQLite would replay
    /// it into the new one. Then a second name for the old file, and the new one over the first: at no moment is there
    /// none.
    base::Result<void> put_in_place(std::string const& name, RestoreResult& result) const
    {
        fs::path const file = m_request.data_folder / name;
        fs::path const aside = TRY(store::name_aside(file, k_set_aside_for, m_request.today));
        auto const companions = TRY(store::set_companions_aside(file, aside));
        if (store::is_taken(file)) {
            bool named = ::link(file.c_str(), aside.c_str()) == 0;
            if (!named && (errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS))
                named = ::rename(file.c_str(), aside.c_str()) == 0;
            if (!named)
                return tl::unexpected(base::error_from_errno("rename to " + aside.string()));
            result.set_aside.push_back(aside);
        }
        result.set_aside.insert(result.set_aside.end(), companions.begin(), companions.end());
        TRY_VOID(base::sync_folder(m_request.data_folder));
        if (::rename((m_backup.folder() / name).c_str(), file.c_str()) != 0)
            return tl::unexpected(base::error_from_errno("rename to " + file.string()));
        return base::sync_folder(m_request.data_folder);
    }

    RestoreRequest const& m_request;
    UnpackedBackup const& m_backup;
    std::vector<Closed> m_closed;
};

base::Result<void> check_existing(RestoreRequest const& request)
{
    for (std::string_view const name : k_backup_names)
        if (request.existing == ExistingFiles::refuse && store::is_any_taken(request.data_folder / name))
            return base::failure(
                ErrorCode::usage, (request.data_folder / name).string() + ": is there already, or a journal of it");
    return {};
}

} // namespace

base::Result<RestoreResult> restore_backup(RestoreRequest const& request, BackupProgress const& progress)
{
    TRY_VOID(check_existing(request));
    static_cast<void>(TRY(ArchiveReader::open(request.archive)));
    TRY_VOID(store::create_folder(request.data_folder));
    catalogue::CatalogueFiles const catalogue(request.data_folder);
    auto const no_export = TRY(store::FolderLock::acquire(request.data_folder));
    auto const no_import = TRY(catalogue::ImportLock::acquire(catalogue.lock));
    auto const backup = TRY(UnpackedBackup::unpack(request.archive, request.data_folder / k_unpacking_name, progress));
    return Restore(request, backup).finish();
}

} // namespace upkeep
