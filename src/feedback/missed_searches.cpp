#include "feedback/missed_searches.h"

#include "base/log.h"
#include "feedback/feedback_log.h"
#include "feedback/foreign_log.h"
#include "feedback/logs_set_aside.h"
#include "feedback/traces.h"
#include "store/database.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace feedback {

namespace {

using Series = std::array<unsigned char, 16>;
using Hash = std::array<unsigned char, 16>;

/// Overwritten when it goes.
struct Key {
    std::array<unsigned char, crypto_generichash_KEYBYTES> bytes {};

    Key() = default;
    Key(Key const&) = delete;
    Key& operator=(Key const&) = delete;
    ~Key() { base::wipe(bytes.data(), bytes.size()); }
};

void bind_bytes(SQLite::Statement& statement, int position, auto const& bytes)
{
    statement.bind(position, bytes.data(), static_cast<int>(bytes.size()));
}

/// For "CAST(? AS TEXT)": without a copy, which would stay in memory. The words outlive the statement.
void bind_words(SQLite::Statement& statement, int position, base::WipingString const& words)
{
    statement.bindNoCopy(position, words.data(), static_cast<int>(words.size()));
}

bool copy_blob(SQLite::Column const& column, auto& into)
{
    auto const stored = store::view_of(column);
    if (stored.size() != into.size())
        return false;
    std::ranges::copy(stored, reinterpret_cast<char*>(into.data()));
    return true;
}

void make_key(SQLite::Database& log, base::IsoWeek week, Series& series, Key& key)
{
    static int const ready = sodium_init(); // As in new_record_id().
    static_cast<void>(ready);
    randombytes_buf(series.data(), series.size());
    randombytes_buf(key.bytes.data(), key.bytes.size());
    SQLite::Statement keep(log, "INSERT OR REPLACE INTO missed_key (only_one, week, series, key) VALUES (1, ?, ?, ?)");
    keep.bind(1, base::to_string(week));
    bind_bytes(keep, 2, series);
    bind_bytes(keep, 3, key.bytes);
    keep.exec();
}

/// Those of this week, made now where there are none.
void read_or_make_key(SQLite::Database& log, base::IsoWeek week, Series& series, Key& key)
{
    remove_finished_key(log, week);
    SQLite::Statement kept(log, "SELECT series, key FROM missed_key");
    if (!kept.executeStep() || !copy_blob(kept.getColumn(0), series) || !copy_blob(kept.getColumn(1), key.bytes))
        make_key(log, week, series, key);
}

Hash hash_of(MissedSearch const& search, Key const& key)
{
    base::WipingString both(search.language);
    both += '\0';
    both += search.words;
    Hash hash {};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<unsigned char const*>(both.data()), both.size(),
        key.bytes.data(), key.bytes.size());
    return hash;
}

void count(SQLite::Database& log, MissedSearch const& search, Series const& series)
{
    SQLite::Statement add(log,
        "INSERT INTO missed_searches (week, series, language, searches, reports) VALUES (?1, ?2, ?3, ?4, ?5) "
        "ON CONFLICT DO UPDATE SET searches = searches + ?4, reports = reports + ?5");
    bool const is_search = search.kind == MissedKind::found_nothing;
    add.bind(1, base::to_string(search.week));
    bind_bytes(add, 2, series);
    add.bind(3, search.language);
    add.bind(4, is_search ? 1 : 0);
    add.bind(5, is_search ? 0 : 1);
    add.exec();
}

/// Whether these words are in the clear already, and have been counted so.
bool count_clear(SQLite::Database& log, MissedSearch const& search, Series const& series)
{
    SQLite::Statement add(log,
        "UPDATE missed_words SET times = times + 1 WHERE week = ? AND series = ? AND language = ? AND words = CAST(? "
        "AS TEXT)");
    add.bind(1, base::to_string(search.week));
    bind_bytes(add, 2, series);
    add.bind(3, search.language);
    bind_words(add, 4, search.words);
    return add.exec() > 0;
}

/// How often the words have been looked for by now.
int count_hash(SQLite::Database& log, Hash const& hash)
{
    SQLite::Statement add(log,
        "INSERT INTO missed_hashes (hash, times) VALUES (?, 1) ON CONFLICT DO UPDATE SET times = times + 1 "
        "RETURNING times");
    bind_bytes(add, 1, hash);
    int const times = add.executeStep() ? add.getColumn(0).getInt() : 0;
    add.executeStep();
    return times;
}

/// A trace of the hash tells nothing that the words do not.
void put_in_the_clear(SQLite::Database& log, MissedSearch const& search, Series const& series, Hash const& hash)
{
    SQLite::Statement forget(log, "DELETE FROM missed_hashes WHERE hash = ?");
    bind_bytes(forget, 1, hash);
    forget.exec();
    SQLite::Statement add(
        log, "INSERT INTO missed_words (week, series, language, words, times) VALUES (?, ?, ?, CAST(? AS TEXT), ?)");
    add.bind(1, base::to_string(search.week));
    bind_bytes(add, 2, series);
    add.bind(3, search.language);
    bind_words(add, 4, search.words);
    add.bind(5, k_clear_from);
    add.exec();
}

void add(SQLite::Database& log, MissedSearch const& search)
{
    Series series {};
    Key key;
    read_or_make_key(log, search.week, series, key);
    count(log, search, series);
    if (search.words.empty() || count_clear(log, search, series))
        return;
    Hash const hash = hash_of(search, key);
    if (count_hash(log, hash) >= k_clear_from)
        put_in_the_clear(log, search, series, hash);
}

/// Without a change to its files.
bool has_finished_key(std::filesystem::path const& file, base::IsoWeek this_week)
{
    auto log = open_foreign_log(file);
    if (!log)
        return false;
    auto const finished = store::guarded(&log->database, [&]() -> base::Result<bool> {
        if (!log->database.tableExists("missed_key"))
            return false;
        SQLite::Statement key(log->database, "SELECT 1 FROM missed_key WHERE week <> ?");
        key.bind(1, base::to_string(this_week));
        return key.executeStep();
    });
    return finished.value_or(false);
}

base::Result<void> destroy_finished_key_to_the_end(base::Result<FeedbackLog> log, base::IsoWeek this_week)
{
    if (!log)
        return tl::unexpected(std::move(log).error());
    TRY_VOID(destroy_finished_key(*log, this_week));
    return log->erase_traces();
}

} // namespace

void remove_finished_key(SQLite::Database& log, base::IsoWeek this_week)
{
    SQLite::Statement key(log, "DELETE FROM missed_key WHERE week <> ?");
    key.bind(1, base::to_string(this_week));
    if (key.exec() == 0)
        return;
    log.exec("DELETE FROM missed_hashes");
    remember_traces(log);
}

base::Result<void> count_missed_search(FeedbackLog& log, MissedSearch const& search)
{
    return log.write([&](SQLite::Database& database) -> base::Result<void> {
        add(database, search);
        return {};
    });
}

base::Result<void> destroy_finished_key(FeedbackLog& log, base::IsoWeek this_week)
{
    return log.write([&](SQLite::Database& database) -> base::Result<void> {
        remove_finished_key(database, this_week);
        return {};
    });
}

base::Result<bool> remove_missed_words(FeedbackLog& log, std::string const& words)
{
    bool removed = false;
    TRY_VOID(log.write([&](SQLite::Database& database) -> base::Result<void> {
        SQLite::Statement remove(database, "DELETE FROM missed_words WHERE words = ?");
        remove.bind(1, words);
        removed = remove.exec() > 0;
        if (removed)
            remember_traces(database);
        return {};
    }));
    return removed;
}

void destroy_finished_keys(std::filesystem::path const& data_folder, base::IsoWeek this_week)
{
    auto done = destroy_finished_key_to_the_end(FeedbackLog::open_existing(data_folder), this_week);
    if (!done && done.error().code != base::ErrorCode::absent)
        base::log::warn("whether bytes of deleted comments or of old keys are left could not be looked at: "
            + done.error().message);
    auto [set_aside, before_restore, brought_back] = logs_set_aside(data_folder);
    for (auto* const others : { &before_restore, &brought_back })
        std::ranges::move(*others, std::back_inserter(set_aside));
    for (auto const& file : set_aside) {
        if (!has_finished_key(file, this_week))
            continue;
        done = destroy_finished_key_to_the_end(FeedbackLog::open_set_aside(file), this_week);
        if (!done)
            base::log::warn("the key of an earlier week may be left in " + file.string() + ": " + done.error().message);
    }
}

base::Result<void> remove_key_from_copy(std::filesystem::path const& copy)
{
    return store::guarded(nullptr, [&]() -> base::Result<void> {
        SQLite::Database log(copy, SQLite::OPEN_READWRITE);
        store::harden(log);
        // An older log has no such tables.
        if (!log.tableExists("missed_key"))
            return {};
        log.exec("PRAGMA journal_mode = OFF; PRAGMA secure_delete = ON; "
                 "DELETE FROM missed_key; DELETE FROM missed_hashes");
        return {};
    });
}

} // namespace feedback
