#pragma once
// Searches that found nothing, counted by week and language (db/log/0007_missed_searches.sql): no search has a row, a
// time or an order of its own. Words are in the clear from the third time in a week on. Until then they are hashes
// under a key that the first visit, or the first search, of another week destroys.

#include "base/iso_week.h"
#include "base/result.h"
#include "base/wiping_string.h"

#include <filesystem>
#include <string>

namespace SQLite {
class Database;
}

namespace feedback {

class FeedbackLog;

enum class MissedKind { found_nothing, topic_missing };

/// So often in a week are words looked for that are in the clear.
inline constexpr int k_clear_from = 3;

/// Longer queries are stories, and are only counted.
inline constexpr int k_max_missed_characters = 100;

struct MissedSearch {
    MissedKind kind = MissedKind::found_nothing;
    std::string language; ///< The one that was shown.
    base::IsoWeek week;
    base::WipingString words {}; ///< Scrubbed, and of one form, so that equal queries are equal. Empty: only counted.
};

/// Adds to the counters, in one transaction. No retry: a second call counts a second search. Destroys the key of
/// another week first, also that of a later one, since the clock may have been set back.
[[nodiscard]] base::Result<void> count_missed_search(FeedbackLog& log, MissedSearch const& search);

/// Within a transaction: the key of another week goes, with the hashes under it. Throws SQLite::Exception.
void remove_finished_key(SQLite::Database& log, base::IsoWeek this_week);

/// Removes the key of another week, with the hashes under it. What they may leave in the files goes as that of a
/// removed row does: FeedbackLog::erase_traces().
[[nodiscard]] base::Result<void> destroy_finished_key(FeedbackLog& log, base::IsoWeek this_week);

/// Whether these words were in the clear. Their bytes stay until FeedbackLog::erase_traces().
[[nodiscard]] base::Result<bool> remove_missed_words(FeedbackLog& log, std::string const& words);

/// destroy_finished_key() at the kiosk's start, in the data folder's log and in those that were set aside in it, to the
/// last byte. The program's log says what could not be done.
void destroy_finished_keys(std::filesystem::path const& data_folder, base::IsoWeek this_week);

/// For a copy of a log that nobody has open, such as that in a backup, which would outlive the week. The copy was
/// written by VACUUM and not changed since; no bytes of key and hashes are left in it.
[[nodiscard]] base::Result<void> remove_key_from_copy(std::filesystem::path const& copy);

} // namespace feedback
