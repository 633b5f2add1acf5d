#include "base/wipe.h"
#include "store/database.h"
#include "store/export_text.h"
#include "store/export_writer.h"

namespace store {

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
        rating   TEXT NOT NULL,
        reasons  TEXT NOT NULL, -- a JSON array of words
        comment  TEXT NOT NULL,
        repeated INTEGER NOT NULL, -- 1: the visitor had rated the same thing before
        hidden   INTEGER NOT NULL, -- 1: staff took it out of the list of comments
        sealed   INTEGER NOT NULL  -- 1: the comment is sealed; 'lecternctl open' opens it
    );
)sql";

class SqliteWriter final : public ExportWriter {
public:
    explicit SqliteWriter(std::filesystem::path const& path)
        : m_path(path)
        , m_database(std::make_unique<SQLite::Database>(path, SQLite::OPEN_READWRITE))
    {
        m_database->exec(k_settings);
        m_insert = std::make_unique<SQLite::Statement>(*m_database,
            "INSERT INTO feedback (id, week, article, language, rating, reasons, comment, repeated, hidden, sealed) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }
    SqliteWriter(SqliteWriter const&) = delete;
    SqliteWriter& operator=(SqliteWriter const&) = delete;
    ~SqliteWriter() override { base::wipe(m_text); }

    base::Result<void> add(StoredFeedback const& row) override
    {
        return guarded(m_database.get(), [&]() -> base::Result<void> {
            m_text.clear();
            append_hex(m_text, row.id);
            m_insert->bind(1, m_text);
            bind(2, row.week);
            if (row.article)
                bind(3, *row.article);
            else
                m_insert->bind(3);
            bind(4, row.language);
            bind(5, row.rating);
            bind(6, row.reasons);
            bind(7, row.comment);
            m_insert->bind(8, int(row.repeated));
            m_insert->bind(9, int(row.hidden));
            m_insert->bind(10, int(row.sealed));
            m_insert->exec();
            m_insert->reset();
            return {};
        });
    }

    base::Result<FileDigest> finish() override
    {
        TRY_VOID(guarded(m_database.get(), [&]() -> base::Result<void> {
            m_insert.reset();
            m_database->exec("COMMIT");
            return {};
        }));
        m_database.reset();
        return finish_file(m_path);
    }

private:
    void bind(int position, std::string_view stored)
    {
        m_text.clear();
        append_utf8(m_text, stored);
        m_insert->bind(position, m_text);
    }

    std::filesystem::path m_path;
    std::unique_ptr<SQLite::Database> m_database;
    std::unique_ptr<SQLite::Statement> m_insert; ///< Gone before the database.
    std::string m_text;
};

} // namespace

NewExportWriter write_sqlite(std::filesystem::path const& path)
{
    // Empty, and with the mode of the other formats; SQLite writes into what it finds.
    TRY_VOID(create_database_file(path, ExportFile::Readers::group));
    return guarded(nullptr, [&]() -> NewExportWriter { return std::make_unique<SqliteWriter>(path); });
}

} // namespace store
