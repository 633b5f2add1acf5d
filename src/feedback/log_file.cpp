#include "feedback/log_file.h"

#include "base/file.h"
#include "base/log.h"
#include "feedback/kept_log.h"
#include "store/database.h"
#include "store/database_use.h"
#include "store/connected_file.h"
#include "store/presence.h"

#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace feedback {

namespace {

namespace fs = std::filesystem;
using base::ErrorCode;
using store::Presence;

fs::path write_ahead_log_of(fs::path const& file) { return file.string() + "-wal"; }

/// No power cut leaves this: the file is written before its journal is.
base::Result<void> check_journal_of_nothing(fs::path const& file)
{
    if (TRY(store::presence_of(write_ahead_log_of(file))) == Presence::has_content)
        return base::failure(ErrorCode::damaged, "empty, but its journal holds changes");
    return {};
}

base::Result<void> check_kind(fs::path const& file)
{
    switch (TRY(store::presence_of(file))) {
    case Presence::absent:
    case Presence::empty: return check_journal_of_nothing(file);
    case Presence::not_a_file: return base::failure(ErrorCode::damaged, "not a regular file");
    case Presence::has_content: break;
    }
    // A power cut while the first page was written: SQLite takes it back by the rollback journal.
    if (!store::begins_as_database(file)
        && TRY(store::presence_of(file.string() + "-journal")) != Presence::has_content)
        return base::failure(ErrorCode::damaged, "not a database");
    if (store::is_of_later_format(file))
        return base::failure(ErrorCode::damaged, "its header is damaged, and lets nobody write");
    return {};
}

/// Nobody but the kiosk's user and group reads what visitors wrote. SQLite gives -wal and -shm the same mode.
base::Result<void> try_private_file(fs::path const& file, int flags)
{
    int const descriptor = ::open(file.c_str(), O_RDWR | O_CLOEXEC | O_NONBLOCK | flags, 0640);
    if (descriptor < 0)
        return tl::unexpected(base::error_from_errno("open " + file.string()));
    ::close(descriptor);
    return {};
}

std::string words_of(store::JournalLoss const& loss)
{
    if (!loss.is_proven)
        return "1 change at its end was damaged, or cut off by a power failure, and is lost";
    return loss.transactions == 1 ? "its head is damaged, and the changes in it are lost"
                                  : std::to_string(loss.transactions) + " changes were damaged and are lost";
}

/// While another process has the log open, its journal is no sign of anything: pages come before what tells of them.
base::Result<store::JournalLoss> loss_before_opening(fs::path const& file)
{
    return TRY(store::is_open_elsewhere(file)) ? store::JournalLoss {}
                                               : TRY(store::loss_of_journal(write_ahead_log_of(file)));
}

base::Result<void> keep(fs::path const& file, store::JournalLoss const& loss)
{
    fs::path const kept = TRY(keep_as_it_is(file));
    base::log::error(write_ahead_log_of(file).string() + ": " + words_of(loss) + "; kept as it was, next to "
        + kept.filename().string());
    return {};
}

base::Result<ReadiedLog> report_journal_loss(fs::path const& file, LogKind kind)
{
    auto const loss = TRY(loss_before_opening(file));
    if (loss.transactions == 0)
        return ReadiedLog {};
    std::string const wal = write_ahead_log_of(file);
    if (!loss.is_proven) {
        base::log::warn(wal + ": " + words_of(loss));
        return ReadiedLog {};
    }
    if (kind == LogKind::set_aside)
        return base::failure(ErrorCode::damaged, wal + ": " + words_of(loss));
    TRY_VOID(keep(file, loss));
    return ReadiedLog { .journal_was_kept = true };
}

} // namespace

fs::path log_file(fs::path const& data_folder) { return data_folder / "log.db"; }

base::Result<void> check_log_presence(fs::path const& file)
{
    Presence const presence = TRY(store::presence_of(file));
    if (presence == Presence::has_content)
        return {};
    if (presence == Presence::not_a_file)
        return base::failure(ErrorCode::damaged, file.string() + ": not a regular file");
    if (auto const journal = check_journal_of_nothing(file); !journal)
        return tl::unexpected(base::Error(journal.error()).in(file.string()));
    return base::failure(ErrorCode::absent, file.string() + ": no feedback has been stored yet");
}

base::Result<ReadiedLog> ready_log_file(fs::path const& file, LogKind kind)
{
    TRY_VOID(check_kind(file));
    TRY_VOID(try_private_file(file, kind == LogKind::kiosks_own ? O_CREAT : 0));
    return report_journal_loss(file, kind);
}

void keep_damaged_journal_of_read_log(fs::path const& file)
{
    auto const loss = loss_before_opening(file);
    if (!loss || !loss->is_proven)
        return;
    if (auto const kept = keep(file, *loss); !kept)
        base::log::warn(kept.error().message);
}

base::Result<store::JournalLoss> changes_lost_in(fs::path const& file)
{
    store::JournalLoss loss;
    auto const look = [&]() -> base::Result<void> {
        if (TRY(store::presence_of(file)) == Presence::has_content)
            loss = TRY(loss_before_opening(file));
        return {};
    };
    TRY(store::ConnectedFile::enter(file, look));
    return loss;
}

} // namespace feedback
