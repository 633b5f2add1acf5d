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

/// Before anybody opens it to write; only for what store::ConnectedFile::enter() calls `look`. `damaged` when it is no
/// database; then SQLite would remove its journal. `unavailable` when that can't be found out, which is no damage.
/// SQLite would drop, too, what of the journal can't be read. The program's log says so; and where it had been on the
/// disk, the log is first kept with its journal as it is, as `log.damaged-DATE.db` of the day on which that was
/// written. A log that was set aside is not kept twice: it is `damaged` then.
[[nodiscard]] base::Result<void> ready_log_file(std::filesystem::path const& file, LogKind kind);

/// What ready_log_file() would report. Nothing while another process has the log open, which goes on in its journal.
[[nodiscard]] base::Result<store::JournalLoss> changes_lost_in(std::filesystem::path const& file);

} // namespace feedback
