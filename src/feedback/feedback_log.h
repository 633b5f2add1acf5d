#pragma once
// log.db: anonymous feedback. Small, WAL, one transaction a row, synchronous=FULL: when add() has
// returned, the row survives a power cut.

#include "base/result.h"
#include "feedback/stored_feedback.h"
#include "feedback/visit_counts.h"
#include "feedback/vocabulary/record.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace SQLite {
class Database;
}

namespace feedback {

enum class LogKind;

/// Whether the list of comments shows a row's comment. Counts and exports do not ask.
enum class Visibility { shown, hidden };
enum class Marking { done, no_row, no_comment };

class FeedbackLog {
public:
    /// Opens or creates it, and applies the migrations in db/log. A damaged file (with its -wal and
    /// -shm) is renamed to `log.damaged-YYYY-MM-DD[-N].db`, never deleted, and a new one starts; the
    /// program's log says so. `today` is what the name of a file set aside is made of.
    [[nodiscard]] static base::Result<FeedbackLog> open(
        std::filesystem::path const& data_folder, std::chrono::year_month_day today);

    /// For what administrators do while the kiosk runs: may write, but neither creates a log (`absent`) nor
    /// sets one aside (`damaged`).
    [[nodiscard]] static base::Result<FeedbackLog> open_existing(std::filesystem::path const& data_folder);
    /// The same for the file of a log that was set aside.
    [[nodiscard]] static base::Result<FeedbackLog> open_set_aside(std::filesystem::path const& file);

    /// For reading what is there, also in a folder that can't be written. `absent` when there is none, or one that was
    /// begun and has no tables yet; `unavailable` when that can't be found out.
    [[nodiscard]] static base::Result<FeedbackLog> open_read_only(std::filesystem::path const& data_folder);

    FeedbackLog(FeedbackLog&&) noexcept;
    FeedbackLog& operator=(FeedbackLog&&) noexcept;
    ~FeedbackLog();

    /// Adding the same id twice keeps one row, counted once: a retry after an uncertain failure is safe. Damage that
    /// shows only now sets the log aside as open() does, and the row goes into the new one. `no_space`,
    /// `read_only` and `busy` leave the log as it was.
    [[nodiscard]] base::Result<void> add(FeedbackRecord const& record);

    /// By id, which is random: the order in which rows came can't be found out. Rows with a rating or a week that
    /// this version does not know are left out, and their number goes to the program's log.
    [[nodiscard]] base::Result<void> for_each(std::function<void(FeedbackRecord const&)> const& visit) const;

    /// Counts a visitor who has gone. No retry: a second call counts a second visit.
    [[nodiscard]] base::Result<void> count_visit(VisitCount const& visit);

    [[nodiscard]] base::Result<Marking> set_visibility(RecordId const& id, Visibility visibility);

    /// Whether there was such a row. Its bytes stay in the files until erase_traces().
    [[nodiscard]] base::Result<bool> remove(RecordId const& id);
    /// Whether a row was removed whose bytes may still be in the files. The log itself remembers it, also over a power
    /// cut. False for a log of a version that did not.
    [[nodiscard]] base::Result<bool> traces_left() const;
    /// Overwrites in the log's files what removed rows have left, if any have. Reads all of it once, a stretch at a
    /// time, and lets others write in between. `busy` when somebody reads the log just now; can be tried again, and
    /// goes on from there.
    [[nodiscard]] base::Result<void> erase_traces();
    /// Whether SQLite finds every page in order; one pass.
    [[nodiscard]] base::Result<bool> is_sound() const;

    /// Every row of these weeks, by id, from one moment's state, in constant memory. Ends with the visitor's error.
    [[nodiscard]] base::Result<void> for_each_stored(
        WeekRange const& weeks, std::function<base::Result<void>(StoredFeedback const&)> const& visit) const;

    /// What the last export left behind; nothing when there was none. Not for a log of the first version, opened
    /// read-only.
    [[nodiscard]] base::Result<std::optional<ExportMark>> last_export() const;

    /// Whether the numbers kept with the rows are what a count of all rows gives; one pass. `unsupported` in a log of
    /// a version without them.
    [[nodiscard]] base::Result<bool> tallies_agree() const;
    /// Counts all rows again, where they do not agree.
    [[nodiscard]] base::Result<void> rebuild_tallies();

    /// Empties the write-ahead log into the database and truncates it, and rewrites a small database (up to
    /// 4 MB, some ten thousand rows) by id, so that no order of writing and no overwritten text stays in
    /// the files. Takes one stretch of erase_traces(), too, where that is unfinished. Called at each reset, from a
    /// worker. `busy` when somebody reads the log just now.
    [[nodiscard]] base::Result<void> truncate_journal();

    /// For other parts of `feedback`: what reads the database, and what writes to it in one transaction. An
    /// SQLite::Exception becomes an error, as in guarded(). After a log that could not be started again, there is
    /// nothing to read. Where a read fails, read() calls its work again, which has to begin anew.
    using Work = std::function<base::Result<void>(SQLite::Database&)>;
    [[nodiscard]] base::Result<void> read(Work const& work) const;
    [[nodiscard]] base::Result<void> read_once(Work const& work) const;
    [[nodiscard]] base::Result<void> write(Work const& work);

private:
    struct Impl;
    explicit FeedbackLog(std::unique_ptr<Impl> impl);
    static base::Result<FeedbackLog> open_present(std::filesystem::path const& file, LogKind kind);
    std::unique_ptr<Impl> m_impl;
};

} // namespace feedback
