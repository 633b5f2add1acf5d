#pragma once
// log.db before SQLite opens it: what it would do to a file that is none of its own can't be taken back.

#include "base/result.h"
#include "store/journal_loss.h"

#include <filesystem>

namespace feedback {

[[nodiscard]] std::filesystem::path log_file(std::filesystem::path const& data_folder);

/// `absent` where no feedback has been stored, `damaged` where the file has no content and its journal has;
/// `unavailable` where that can't be found out.
[[nodiscard]] base::Result<void> check_log_presence(std::filesystem::path const& file);

enum class LogKind {
    kiosks_own, ///< Created where there is none.
    existing,
    set_aside,
};

struct ReadiedLog {
    /// Whoever opens it has to empty its journal before anything is written: new changes would begin at its head, and
    /// what stayed behind them would look like damage once more.
    bool journal_was_kept = false;
};

/// Before anybody opens it to write; only for what store::ConnectedFile::enter() calls `look`. `damaged` when it is no
/// database; then SQLite would remove its journal. `unavailable` when that can't be found out, which is no damage.
/// SQLite would drop, too, what of the journal can't be read. The program's log says so; and where it had been on the
/// disk, the log is first kept with its journal as it is, as `log.damaged-DATE.db` of the day on which that was
/// written. A log that was set aside is not kept twice: it is `damaged` then.
[[nodiscard]] base::Result<ReadiedLog> ready_log_file(std::filesystem::path const& file, LogKind kind);

/// The same before anybody opens it to read, who changes nothing: but while he has it open, a writer can't tell any
/// more what it drops. Reading does not depend on it: where nothing can be written, the program's log says so.
void keep_damaged_journal_of_read_log(std::filesystem::path const& file);

/// What ready_log_file() would report. Nothing while another process has the log open, which goes on in its journal.
[[nodiscard]] base::Result<store::JournalLoss> changes_lost_in(std::filesystem::path const& file);

} // namespace feedback
