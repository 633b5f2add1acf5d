#include "feedback/export/text.h"
#include "feedback/export/writer.h"
#include "store/database.h"

#include <sqlite3.h>

namespace feedback {

namespace {

/// Nobody reads the file before it is whole, and finish() makes it durable: no journal, no waiting.
constexpr char const* k_settings = R"sql(
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA temp_store = MEMORY;
    BEGIN;
    CREATE TABLE feedback (
        id       TEXT NOT NULL, -- 32 hexadecimal digits; the rows stand in their order
        week     TEXT NOT NULL, -- ISO 8601: "2026-W47"
        article  TEXT,          -- NULL: about the kiosk as a whole
        language TEXT NOT NULL,
        rating   TEXT,          -- NULL: no face was chosen
        reasons  TEXT NOT NULL, -- a JSON array of words
        comment  TEXT NOT NULL,
        repeated INTEGER NOT NULL, -- 1: the visitor had rated the same thing before
        hidden   INTEGER NOT NULL, -- 1: staff took it out of the list of comments
        sealed   INTEGER NOT NULL, -- 1: the comment is sealed; 'lecternctl open' opens it
        held_back INTEGER NOT NULL -- 1: the comment is held back, since names may be left in it, and here only if that was asked for
    );
)sql";

struct Finalise {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

/// SQLite itself, since SQLiteCpp binds no text but std::string, which leaves words behind where it grows.
class SqliteWriter final : public ExportWriter {
public:
    explicit SqliteWriter(std::filesystem::path const& path)
        : m_path(path)
        , m_database(std::make_unique<SQLite::Database>(path, SQLite::OPEN_READWRITE))
    {
        m_database->exec(k_settings);
        sqlite3_stmt* insert = nullptr;
        check(sqlite3_prepare_v2(m_database->getHandle(),
            "INSERT INTO feedback (id, week, article, language, rating, reasons, comment, repeated, hidden, sealed, "
            "held_back) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            -1, &insert, nullptr));
        m_insert.reset(insert);
    }

    base::Result<void> add(StoredFeedback const& row) override
    {
        return in_file([&] {
            m_text.clear();
            append_hex(m_text, row.id);
            bind_text(1);
            bind(2, row.week);
            bind(3, row.article);
            bind(4, row.language);
            bind(5, row.rating.empty() ? std::nullopt : std::optional(row.rating));
            bind(6, row.reasons);
            bind(7, row.comment);
            bind(8, row.repeated);
            bind(9, row.hidden);
            bind(10, row.sealed);
            bind(11, row.held_back);
            sqlite3_step(m_insert.get());
            check(sqlite3_reset(m_insert.get()));
        });
    }

    base::Result<store::FileDigest> finish() override
    {
        TRY_VOID(in_file([&] {
            m_insert.reset();
            m_database->exec("COMMIT");
        }));
        m_database.reset();
        return store::finish_file(m_path);
    }

private:
    /// SQLite says that a disk is full, not which.
    template <typename Action>
    base::Result<void> in_file(Action&& action)
    {
        auto done = store::guarded(m_database.get(), [&]() -> base::Result<void> {
            action();
            return {};
        });
        if (!done)
            return tl::unexpected(std::move(done).error().in(m_path.string()));
        return done;
    }

    void check(int code) const
    {
        if (code != SQLITE_OK)
            throw SQLite::Exception(m_database->getHandle(), code);
    }

    void bind_text(int position)
    {
        check(sqlite3_bind_text(
            m_insert.get(), position, m_text.data(), static_cast<int>(m_text.size()), SQLITE_TRANSIENT));
    }

    void bind(int position, std::optional<std::string_view> stored)
    {
        if (!stored)
            return check(sqlite3_bind_null(m_insert.get(), position));
        m_text.clear();
        append_utf8(m_text, *stored);
        bind_text(position);
    }

    void bind(int position, bool mark) { check(sqlite3_bind_int(m_insert.get(), position, mark ? 1 : 0)); }

    std::filesystem::path m_path;
    std::unique_ptr<SQLite::Database> m_database;
    std::unique_ptr<sqlite3_stmt, Finalise> m_insert; ///< Gone before the database.
    base::WipingString m_text = base::WipingString::with_room(256);
};

} // namespace

NewExportWriter write_sqlite(std::filesystem::path const& path)
{
    // Empty, and with the mode of the other formats; SQLite writes into what it finds.
    TRY_VOID(store::create_database_file(path, store::FileWriter::Readers::group));
    return store::guarded(nullptr, [&]() -> NewExportWriter { return std::make_unique<SqliteWriter>(path); });
}

} // namespace feedback
