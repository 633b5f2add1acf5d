#include "feedback/feedback_log.h"

#include "base/log.h"
#include "feedback/log_file.h"
#include "feedback/missed_searches.h"
#include "feedback/stored_rows.h"
#include "feedback/tally.h"
#include "feedback/traces.h"
#include "privacy/seal.h"
#include "store/data_folder.h"
#include "store/database.h"
#include "store/connected_file.h"
#include "store/migrations.h"
#include "store/open_files.h"
#include "store/retry.h"
#include "store/set_aside.h"
#include "store/settled_database.h"

#include <algorithm>
#include <optional>
#include <sqlite3.h>
#include <string>
#include <string_view>
#include <utility>

namespace feedback {

namespace {

using base::ErrorCode;

/// How long a writer waits for another one; the kiosk writes from a worker.
constexpr int k_busy_timeout_ms = 2000;

/// A log up to this size is rewritten whole at a reset, within some hundredths of a second.
constexpr std::int64_t k_rewrite_limit_bytes = 4 * 1024 * 1024;

/// No auto_vacuum: rows are hardly ever deleted, secure_delete overwrites those that are, and pages on
/// the free list are used again. Temporary tables stay in memory, since they would hold comments.
constexpr char const* k_settings = R"sql(
    PRAGMA secure_delete = ON;
    PRAGMA synchronous = FULL;
    PRAGMA temp_store = MEMORY;
    PRAGMA auto_vacuum = NONE;
)sql";

/// The words are our own identifiers, which need no escaping.
std::string json_array_of(std::vector<Reason> const& reasons)
{
    std::string json = "[";
    for (Reason const reason : reasons)
        json.append(json.size() > 1 ? ",\"" : "\"").append(name_of(reason)).append("\"");
    return json + "]";
}

/// As whoever opens it next would find it: with nothing of it in memory.
base::Result<bool> is_sound_by_name(std::filesystem::path const& file)
{
    auto database = TRY(store::open_for_reading(file, k_busy_timeout_ms));
    return store::guarded(&database, [&]() -> base::Result<bool> {
        store::harden(database);
        TRY_VOID(store::check_version(database, store::log_schema()));
        return database.execAndGet("PRAGMA quick_check(1)").getString() == "ok";
    });
}

} // namespace

struct FeedbackLog::Impl {
    std::filesystem::path file;
    LogKind kind = LogKind::existing;
    /// Of the kiosk's own log, which it creates, follows and sets aside; nothing for one that must be there.
    std::optional<std::chrono::year_month_day> opened_on {};
    std::optional<store::ConnectedFile> connected {}; ///< Outlives `database`.
    std::optional<SQLite::Database> database {};
    std::optional<store::OpenFiles> files {}; ///< Of `database`; nothing while it is only read.
    bool changed = true; ///< Since the last rewrite; true at first, for what an earlier process wrote.

    base::Result<void> open_file();
    base::Result<void> open_to_read();
    base::Result<void> follow_files();
    base::Result<void> follow_content();
    base::Result<void> set_aside_and_start_again(base::Error const& why);
    template <typename Action>
    base::Result<void> reopening(Action const& action);
    base::Result<void> insert(FeedbackRecord const& record);
    base::Result<void> write(Work const& work);
    base::Result<void> truncate_journal();
};

FeedbackLog::FeedbackLog(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
FeedbackLog::FeedbackLog(FeedbackLog&&) noexcept = default;
FeedbackLog& FeedbackLog::operator=(FeedbackLog&&) noexcept = default;
FeedbackLog::~FeedbackLog() = default;

base::Result<FeedbackLog> FeedbackLog::open(std::filesystem::path const& data_folder, std::chrono::year_month_day today)
{
    TRY_VOID(store::create_folder(data_folder));
    auto impl = std::make_unique<Impl>(
        Impl { .file = log_file(data_folder), .kind = LogKind::kiosks_own, .opened_on = today });
    auto opened = impl->reopening([] { return base::Result<void> {}; });
    if (!opened && opened.error().code == ErrorCode::damaged)
        opened = impl->set_aside_and_start_again(opened.error());
    if (!opened)
        return tl::unexpected(std::move(opened).error().in(impl->file.string()));
    return FeedbackLog(std::move(impl));
}

/// Opens the file where it is not open, and acts. What can't be read, or looks damaged, is opened again and tried
/// again.
template <typename Action>
base::Result<void> FeedbackLog::Impl::reopening(Action const& action)
{
    bool again = false;
    return store::retry_reading([&]() -> base::Result<void> {
        if (std::exchange(again, true))
            database.reset();
        if (!database)
            TRY_VOID(open_file());
        return action();
    });
}

base::Result<void> FeedbackLog::Impl::open_file()
{
    database.reset();
    connected.reset();
    ReadiedLog readied;
    auto const ready_file = [&] { return ready_log_file(file, kind).map([&](ReadiedLog found) { readied = found; }); };
    connected = TRY(store::ConnectedFile::enter(file, ready_file));
    TRY_VOID(store::guarded(nullptr, [&]() -> base::Result<void> {
        database.emplace(file, SQLite::OPEN_READWRITE, k_busy_timeout_ms);
        return {};
    }));
    auto ready = store::guarded(&*database, [&]() -> base::Result<void> {
        store::harden(*database);
        database->exec(k_settings);
        database->execAndGet("PRAGMA journal_mode = WAL");
        if (readied.journal_was_kept) // Somebody who reads already is in the way: then it is kept once more some day.
            static_cast<void>(empty_journal(*database));
        TRY_VOID(store::migrate(*database, store::log_schema()));
        // Walks from the root of the table to a leaf, and takes the lock of a writer: a folder that
        // can't be written shows now, not when the first visitor has typed.
        database->exec("BEGIN IMMEDIATE; SELECT id FROM feedback LIMIT 1; COMMIT");
        return {};
    });
    if (ready)
        files = store::OpenFiles::of(file, *database);
    if (ready && (!files || store::identity_of(file) != connected->identity()))
        ready = base::failure(ErrorCode::unreadable, "was replaced while it was opened");
    if (!ready)
        database.reset();
    return ready;
}

/// A careless copy, a restore or a removed folder: what is open would then be files without a name, and the rows in
/// them would be nobody's.
base::Result<void> FeedbackLog::Impl::follow_files()
{
    if (database && (!files || files->in_place()))
        return follow_content();
    if (database && !opened_on)
        return base::failure(ErrorCode::absent, file.string() + ": was removed or replaced meanwhile");
    if (database) {
        base::log::error(file.string() + ": it, or its journal, was removed or replaced while it was open");
        // Into the file that was opened, wherever it is by now; and out of a journal that would be replayed into the
        // file that took its place.
        static_cast<void>(store::guarded(&*database, [&] { return empty_journal(*database); }));
    }
    if (opened_on)
        TRY_VOID(store::create_folder(file.parent_path()));
    return open_file();
}

/// A file that was copied over this one, under its journal: rows would be stored in a mixture of both. Or nothing but
/// that another connection has moved the journal into the file.
base::Result<void> FeedbackLog::Impl::follow_content()
{
    if (!opened_on || !files || files->untouched())
        return {};
    auto const sound = is_sound_by_name(file);
    if (!sound && sound.error().code != ErrorCode::damaged)
        return tl::unexpected(sound.error());
    if (sound && *sound)
        return open_file(); // Forgets the pages that this connection has in memory.
    // The journal stays as it is, next to the file that it does not belong to.
    sqlite3_db_config(database->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    return set_aside_and_start_again({ ErrorCode::damaged, "was written over while it was open" });
}

base::Result<void> FeedbackLog::Impl::set_aside_and_start_again(base::Error const& why)
{
    database.reset();
    connected.reset();
    auto const kept_as = TRY(store::set_database_aside(file.parent_path(), "log", *opened_on));
    base::log::error(file.string() + ": " + why.message + "; set aside as " + kept_as.filename().string());
    return open_file();
}

base::Result<FeedbackLog> FeedbackLog::open_existing(std::filesystem::path const& data_folder)
{
    return open_present(log_file(data_folder), LogKind::existing);
}

base::Result<FeedbackLog> FeedbackLog::open_set_aside(std::filesystem::path const& file)
{
    return open_present(file, LogKind::set_aside);
}

base::Result<FeedbackLog> FeedbackLog::open_present(std::filesystem::path const& file, LogKind kind)
{
    TRY_VOID(check_log_presence(file));
    auto impl = std::make_unique<Impl>(Impl { .file = file, .kind = kind });
    if (auto opened = store::retry_reading([&] { return impl->open_file(); }); !opened)
        return tl::unexpected(std::move(opened).error().in(file.string()));
    return FeedbackLog(std::move(impl));
}

base::Result<FeedbackLog> FeedbackLog::open_read_only(std::filesystem::path const& data_folder)
{
    auto impl = std::make_unique<Impl>(Impl { .file = log_file(data_folder) });
    TRY_VOID(check_log_presence(impl->file));
    if (auto opened = store::retry_reading([&] { return impl->open_to_read(); }); !opened)
        return tl::unexpected(std::move(opened).error().in(impl->file.string()));
    return FeedbackLog(std::move(impl));
}

base::Result<void> FeedbackLog::Impl::open_to_read()
{
    database.reset();
    connected.reset();
    connected = TRY(store::ConnectedFile::enter(file, [&]() -> base::Result<void> {
        keep_damaged_journal_of_read_log(file);
        return {};
    }));
    database = TRY(store::open_for_reading(file, k_busy_timeout_ms));
    return store::guarded(&*database, [&]() -> base::Result<void> {
        store::harden(*database);
        // The kiosk was stopped while it made its first log.
        if (store::is_blank(*database))
            return base::failure(ErrorCode::absent, "there is no feedback in it yet");
        return store::check_version(*database, store::log_schema(), store::OlderVersion::accepted);
    });
}

base::Result<void> FeedbackLog::add(FeedbackRecord const& record)
{
    if (record.comment.size() > (record.sealed ? privacy::sealed_size(k_comment_limit_bytes) : k_comment_limit_bytes))
        return base::failure(ErrorCode::too_large, "a comment of " + std::to_string(record.comment.size()) + " bytes");
    auto const insert = [&]() -> base::Result<void> {
        TRY_VOID(m_impl->follow_files());
        return m_impl->insert(record);
    };
    auto added = m_impl->reopening(insert);
    if (!added && added.error().code == ErrorCode::damaged && m_impl->opened_on) {
        TRY_VOID(m_impl->set_aside_and_start_again(added.error()));
        added = insert();
    }
    // Thanks are due only for what the next one to open the log finds.
    bool const is_found = !m_impl->files || (m_impl->files->in_place() && m_impl->files->untouched());
    return added && !is_found ? insert() : added;
}

base::Result<void> FeedbackLog::Impl::insert(FeedbackRecord const& record)
{
    std::string const reasons = json_array_of(record.reasons), week = base::to_string(record.week);
    return write([&](SQLite::Database& log) -> base::Result<void> {
        static_cast<void>(insert_stored(log,
            { .id = { reinterpret_cast<char const*>(record.id.data()), record.id.size() },
                .week = week,
                .article = record.article.empty() ? std::nullopt : std::optional(std::string_view(record.article)),
                .language = record.language,
                .rating = name_of(record.rating),
                .reasons = reasons,
                .comment = record.comment,
                .repeated = record.repeated,
                .hidden = record.hidden,
                .sealed = record.sealed,
                .held_back = record.held_back,
                .comment_language = record.comment_language.empty()
                    ? std::nullopt
                    : std::optional(std::string_view(record.comment_language)) }));
        return {};
    });
}

base::Result<void> FeedbackLog::Impl::write(Work const& work)
{
    return store::guarded(&*database, [&]() -> base::Result<void> {
        SQLite::Transaction transaction(*database, SQLite::TransactionBehavior::IMMEDIATE);
        TRY_VOID(work(*database));
        transaction.commit();
        changed = true;
        return {};
    });
}

base::Result<void> FeedbackLog::write(Work const& work)
{
    TRY_VOID(m_impl->follow_files());
    return m_impl->write(work);
}

base::Result<void> FeedbackLog::read(Work const& work) const
{
    return store::retry_reading([&] { return read_once(work); });
}

base::Result<void> FeedbackLog::read_once(Work const& work) const
{
    if (!m_impl->database)
        return {};
    return store::guarded(&*m_impl->database, [&] { return work(*m_impl->database); });
}

base::Result<void> FeedbackLog::count_visit(VisitCount const& visit)
{
    return write([&](SQLite::Database& log) -> base::Result<void> {
        remove_finished_key(log, visit.week);
        add_visit(log, visit);
        return {};
    });
}

base::Result<bool> FeedbackLog::tallies_agree() const
{
    bool agree = true;
    TRY_VOID(read([&](SQLite::Database& log) -> base::Result<void> {
        if (auto current = store::check_version(log, store::log_schema()); !current)
            return current;
        SQLite::Transaction const one_moment(log);
        agree = feedback::tallies_agree(log);
        return {};
    }));
    return agree;
}

base::Result<void> FeedbackLog::rebuild_tallies()
{
    return write([](SQLite::Database& log) -> base::Result<void> {
        feedback::rebuild_tallies(log);
        return {};
    });
}

base::Result<void> FeedbackLog::erase_traces()
{
    TRY_VOID(m_impl->follow_files());
    auto erased = store::guarded(&*m_impl->database, [&] { return feedback::erase_traces(*m_impl->database); });
    if (m_impl->files)
        m_impl->files->remember();
    return erased;
}

base::Result<std::optional<ExportMark>> FeedbackLog::last_export() const
{
    if (!m_impl->database)
        return std::nullopt;
    return store::guarded(&*m_impl->database, [&]() -> base::Result<std::optional<ExportMark>> {
        SQLite::Statement row(*m_impl->database, "SELECT until_week, made_in FROM exported");
        if (!row.executeStep())
            return std::nullopt;
        auto const until = base::iso_week_named(row.getColumn(0).getString());
        auto const made_in = base::iso_week_named(row.getColumn(1).getString());
        if (!until || !made_in)
            return std::nullopt;
        return ExportMark { *until, *made_in };
    });
}

base::Result<void> FeedbackLog::truncate_journal()
{
    if (!m_impl->database)
        return {};
    // What is open may by now be a journal of another file.
    TRY_VOID(m_impl->follow_files());
    auto truncated = store::guarded(&*m_impl->database, [&]() -> base::Result<void> {
        TRY_VOID(m_impl->truncate_journal());
        return feedback::traces_left(*m_impl->database) ? erase_some_traces(*m_impl->database) : base::Result<void> {};
    });
    if (m_impl->files)
        m_impl->files->remember();
    return truncated;
}

base::Result<void> FeedbackLog::Impl::truncate_journal()
{
    // Within a page, SQLite lays rows down in the order in which they come. A rewrite lays them down by
    // id. It may fail where the space for a copy lacks; then the truncation is still worth having.
    std::error_code ignored;
    auto const size = static_cast<std::int64_t>(std::filesystem::file_size(file, ignored));
    if (changed && !ignored && size <= k_rewrite_limit_bytes)
        changed = database->tryExec("VACUUM") != 0;
    return empty_journal(*database);
}

} // namespace feedback
