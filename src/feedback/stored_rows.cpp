#include "feedback/stored_rows.h"

#include "feedback/tally.h"
#include "store/database.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <string_view>

namespace feedback {

namespace {

struct Finalise {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using RawStatement = std::unique_ptr<sqlite3_stmt, Finalise>;

// For millions of rows, SQLite itself: SQLiteCpp counts references and SQLite locks at each call for a column, which
// takes a third of an export's time. A value locks once, for all that is asked about it.

RawStatement prepared(SQLite::Database& log, std::string const& query)
{
    sqlite3_stmt* statement = nullptr;
    if (int const code = sqlite3_prepare_v2(log.getHandle(), query.c_str(), -1, &statement, nullptr); code != SQLITE_OK)
        throw SQLite::Exception(log.getHandle(), code);
    return RawStatement(statement);
}

void bind_text(sqlite3_stmt* statement, int position, std::string const& text)
{
    if (int const code
        = sqlite3_bind_text(statement, position, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
        code != SQLITE_OK)
        throw SQLite::Exception(sqlite3_db_handle(statement), code);
}

/// What it views must last until the statement has ended. An empty text is no NULL.
void bind_view(sqlite3_stmt* statement, int position, std::string_view text)
{
    char const* const bytes = text.data() ? text.data() : "";
    if (int const code = sqlite3_bind_text(statement, position, bytes, static_cast<int>(text.size()), SQLITE_STATIC);
        code != SQLITE_OK)
        throw SQLite::Exception(sqlite3_db_handle(statement), code);
}

bool step(sqlite3_stmt* statement)
{
    int const code = sqlite3_step(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        throw SQLite::Exception(sqlite3_db_handle(statement), code);
    return code == SQLITE_ROW;
}

/// Nothing for NULL. Valid until the next step.
std::optional<std::string_view> value_of(sqlite3_stmt* row, int column)
{
    sqlite3_value* const value = sqlite3_column_value(row, column);
    if (sqlite3_value_type(value) == SQLITE_NULL)
        return std::nullopt;
    char const* const bytes = static_cast<char const*>(sqlite3_value_blob(value));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))) : std::string_view();
}

bool mark_of(sqlite3_stmt* row, int column) { return sqlite3_column_int(row, column) != 0; }

} // namespace

std::string marks_in(SQLite::Database& log)
{
    auto const has = [&](std::string const& column) {
        return log.execAndGet("SELECT count(*) FROM pragma_table_info('feedback') WHERE name = '" + column + "'")
                   .getInt()
            > 0;
    };
    if (has("held_back"))
        return "repeated, hidden, sealed, held_back, comment_language";
    bool const has_marks = has("sealed");
    std::string const held_back = std::string("comment <> ''") + (has_marks ? " AND sealed = 0" : "")
        + " AND NOT (language IN ('en', 'es') OR language GLOB 'en-*' OR language GLOB 'es-*')";
    return (has_marks ? "repeated, hidden, sealed, " : "0, 0, 0, ") + held_back + ", iif(" + held_back
        + ", language, NULL)";
}

base::Result<void> for_each_stored(SQLite::Database& log, std::string const& rest, std::span<std::string const> texts,
    std::function<base::Result<void>(StoredFeedback const&)> const& visit)
{
    RawStatement const statement = prepared(log,
        "SELECT id, week, article, language, rating, reasons, comment, " + marks_in(log) + " FROM feedback " + rest);
    sqlite3_stmt* const row = statement.get();
    for (std::size_t at = 0; at < texts.size(); ++at)
        bind_text(row, static_cast<int>(at) + 1, texts[at]);
    constexpr std::string_view none;
    while (step(row))
        TRY_VOID(visit({ .id = value_of(row, 0).value_or(none),
            .week = value_of(row, 1).value_or(none),
            .article = value_of(row, 2),
            .language = value_of(row, 3).value_or(none),
            .rating = value_of(row, 4).value_or(none),
            .reasons = value_of(row, 5).value_or(none),
            .comment = value_of(row, 6).value_or(none),
            .repeated = mark_of(row, 7),
            .hidden = mark_of(row, 8),
            .sealed = mark_of(row, 9),
            .held_back = mark_of(row, 10),
            .comment_language = value_of(row, 11) }));
    return {};
}

bool insert_stored(SQLite::Database& log, StoredFeedback const& row)
{
    RawStatement const statement = prepared(log,
        "INSERT INTO feedback (id, article, language, rating, reasons, comment, week, repeated, hidden, sealed, "
        "held_back, comment_language) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING");
    sqlite3_stmt* const add = statement.get();
    // In place: a copy of what a visitor wrote would stay in memory.
    sqlite3_bind_blob(add, 1, row.id.data(), static_cast<int>(row.id.size()), SQLITE_STATIC);
    if (row.article)
        bind_view(add, 2, *row.article);
    bind_view(add, 3, row.language);
    bind_view(add, 4, row.rating);
    bind_view(add, 5, row.reasons);
    bind_view(add, 6, row.comment);
    bind_view(add, 7, row.week);
    sqlite3_bind_int(add, 8, row.repeated ? 1 : 0);
    if (!row.comment.empty())
        sqlite3_bind_int(add, 9, row.hidden ? 1 : 0);
    sqlite3_bind_int(add, 10, row.sealed ? 1 : 0);
    sqlite3_bind_int(add, 11, row.held_back ? 1 : 0);
    if (row.comment_language)
        bind_view(add, 12, *row.comment_language);
    step(add);
    if (sqlite3_changes(log.getHandle()) == 0)
        return false;
    RecordId id {};
    std::copy_n(reinterpret_cast<std::uint8_t const*>(row.id.data()), id.size(), id.begin());
    tally(log, id, RowChange::added);
    return true;
}

} // namespace feedback
