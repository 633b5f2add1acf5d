#include "feedback/log_file.h"

#include "base/file.h"
#include "base/log.h"
#include "store/database.h"
#include "store/journal_loss.h"
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

void report_journal_loss(fs::path const& wal)
{
    if (int const lost = store::transactions_lost(wal); lost > 0)
        base::log::warn(wal.string() + ": " + std::to_string(lost)
            + (lost == 1 ? " change at its end was damaged, or cut off by a power failure, and is lost"
                         : " changes were damaged and are lost"));
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

base::Result<void> check_log_file(fs::path const& file)
{
    TRY_VOID(check_kind(file));
    return try_private_file(file, 0);
}

base::Result<void> prepare_log_file(fs::path const& file)
{
    TRY_VOID(check_kind(file));
    report_journal_loss(write_ahead_log_of(file));
    return try_private_file(file, O_CREAT);
}

} // namespace feedback
