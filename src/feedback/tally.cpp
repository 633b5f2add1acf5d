#include "feedback/tally.h"

#include "store/database.h"

#include <array>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace feedback {

namespace {

/// ?1 is the row, ?2 is 1 or -1.
constexpr std::array k_changes {
    "INSERT INTO tally_week SELECT week, ?2 FROM counted_feedback WHERE id = ?1 ON CONFLICT DO UPDATE SET rows = rows "
    "+ ?2",
    "INSERT INTO tally_article SELECT article, language, ?2 FROM counted_feedback WHERE id = ?1 "
    "ON CONFLICT DO UPDATE SET rows = rows + ?2",
    "INSERT INTO tally_rating SELECT article, language, rating, ?2 FROM counted_feedback WHERE id = ?1 "
    "ON CONFLICT DO UPDATE SET rows = rows + ?2",
    "INSERT INTO tally_reason SELECT DISTINCT reason.value, ?2 "
    "FROM counted_feedback AS counted, json_each(iif(json_valid(counted.reasons), counted.reasons, '[]')) AS reason "
    "WHERE counted.id = ?1 AND reason.type = 'text' ON CONFLICT DO UPDATE SET rows = rows + ?2",
};

/// What has been counted down to nothing leaves no trace; ?1 is the row.
constexpr std::array k_clearances {
    "DELETE FROM tally_week WHERE rows = 0 AND week = (SELECT week FROM counted_feedback WHERE id = ?1)",
    "DELETE FROM tally_article WHERE rows = 0 AND (article, language) = (SELECT article, language FROM "
    "counted_feedback WHERE id = ?1)",
    "DELETE FROM tally_rating WHERE rows = 0 "
    "AND (article, language, rating) = (SELECT article, language, rating FROM counted_feedback WHERE id = ?1)",
};

/// As the triggers of the log count them: whatever else a row says.
constexpr char const* k_held_back_rows = "SELECT coalesce(comment_language, ''), coalesce(hidden, 0), count(*) FROM "
                                         "feedback WHERE held_back = 1 GROUP BY 1, 2";

using Words = std::vector<std::string>;

/// Few different lists of reasons stand in millions of rows: each is read once.
class ReasonLists {
public:
    explicit ReasonLists(SQLite::Database& database)
        : m_words(database, "SELECT DISTINCT value FROM json_each(iif(json_valid(?1), ?1, '[]')) WHERE type = 'text'")
    {
    }

    Words const& operator()(std::string_view json)
    {
        m_json = json;
        if (auto const known = m_known.find(m_json); known != m_known.end())
            return known->second;
        if (m_known.size() == k_max_known)
            m_known.clear();
        Words words;
        for (m_words.reset(), m_words.bindNoCopy(1, m_json); m_words.executeStep();)
            words.emplace_back(store::view_of(m_words.getColumn(0)));
        return m_known.emplace(m_json, std::move(words)).first->second;
    }

private:
    static constexpr std::size_t k_max_known = 1000; ///< Six reasons have 64 combinations.

    SQLite::Statement m_words;
    std::string m_json; ///< Kept for its memory.
    std::unordered_map<std::string, Words> m_known;
};

struct RatedArticle {
    std::string article, language, rating;
    std::int64_t rows = 0;
};

struct Counts {
    std::unordered_map<std::string, std::int64_t> weeks, reasons;
    std::unordered_map<std::string, RatedArticle> ratings; ///< By the three texts, with NUL between them.

    /// Of all ratings, by article and language.
    [[nodiscard]] std::map<std::pair<std::string, std::string>, std::int64_t> articles() const
    {
        std::map<std::pair<std::string, std::string>, std::int64_t> sums;
        for (auto const& [key, rated] : ratings)
            sums[{ rated.article, rated.language }] += rated.rows;
        return sums;
    }
};

Counts count_rows(SQLite::Database& database)
{
    Counts counts;
    ReasonLists reasons_in(database);
    SQLite::Statement row(database, "SELECT week, article, language, rating, reasons FROM counted_feedback");
    std::string week, key;
    while (row.executeStep()) {
        auto const article = store::view_of(row.getColumn(1)), language = store::view_of(row.getColumn(2)),
                   rating = store::view_of(row.getColumn(3));
        ++counts.weeks[week.assign(store::view_of(row.getColumn(0)))];
        key.assign(article).append(1, '\0').append(language).append(1, '\0').append(rating);
        auto const [rated, is_new] = counts.ratings.try_emplace(key);
        if (is_new)
            rated->second = { std::string(article), std::string(language), std::string(rating), 0 };
        ++rated->second.rows;
        for (std::string const& reason : reasons_in(store::view_of(row.getColumn(4))))
            ++counts.reasons[reason];
    }
    return counts;
}

/// Whether the table holds these numbers and no others. `expected` answers how many a row of it should have.
template <typename Expected>
bool holds(SQLite::Database& database, char const* query, std::size_t size, Expected const& expected)
{
    std::size_t seen = 0;
    for (SQLite::Statement row(database, query); row.executeStep(); ++seen)
        if (row.getColumn(0).getInt64() != expected(row))
            return false;
    return seen == size;
}

bool held_back_agrees(SQLite::Database& database)
{
    std::string const counted = k_held_back_rows, kept = "SELECT comment_language, hidden, rows FROM tally_held_back";
    auto const is_covered = [&](std::string const& query, std::string const& by) {
        return !SQLite::Statement(database, "SELECT * FROM (" + query + ") EXCEPT " + by).executeStep();
    };
    return is_covered(kept, counted) && is_covered(counted, kept);
}

template <typename Numbers, typename Key>
std::int64_t number_of(Numbers const& numbers, Key const& key)
{
    auto const found = numbers.find(key);
    return found == numbers.end() ? 0 : found->second;
}

} // namespace

void tally(SQLite::Database& database, RecordId const& id, RowChange change)
{
    auto const run = [&](char const* sql, std::optional<int> step) {
        SQLite::Statement statement(database, sql);
        statement.bind(1, id.data(), static_cast<int>(id.size()));
        if (step)
            statement.bind(2, *step);
        statement.exec();
    };
    for (char const* const sql : k_changes)
        run(sql, change == RowChange::added ? 1 : -1);
    if (change == RowChange::added)
        return;
    for (char const* const sql : k_clearances)
        run(sql, std::nullopt);
    database.exec("DELETE FROM tally_reason WHERE rows = 0"); // Of a handful.
}

void rebuild_tallies(SQLite::Database& database)
{
    Counts const counts = count_rows(database);
    database.exec(
        "DELETE FROM tally_week; DELETE FROM tally_article; DELETE FROM tally_rating; DELETE FROM tally_reason");
    auto const insert = [](SQLite::Statement& statement, auto const&... values) {
        SQLite::bind(statement, values...);
        statement.exec();
        statement.reset();
    };
    SQLite::Statement week(database, "INSERT INTO tally_week VALUES (?, ?)"),
        article(database, "INSERT INTO tally_article VALUES (?, ?, ?)"),
        rating(database, "INSERT INTO tally_rating VALUES (?, ?, ?, ?)"),
        reason(database, "INSERT INTO tally_reason VALUES (?, ?)");
    for (auto const& [name, rows] : counts.weeks)
        insert(week, name, rows);
    for (auto const& [key, rated] : counts.ratings)
        insert(rating, rated.article, rated.language, rated.rating, rated.rows);
    for (auto const& [about, rows] : counts.articles())
        insert(article, about.first, about.second, rows);
    for (auto const& [name, rows] : counts.reasons)
        insert(reason, name, rows);
    database.exec(std::string("DELETE FROM tally_held_back; INSERT INTO tally_held_back ") + k_held_back_rows);
}

bool tallies_agree(SQLite::Database& database)
{
    Counts const counts = count_rows(database);
    auto const articles = counts.articles();
    auto const text
        = [](SQLite::Statement& row, int column) { return std::string(store::view_of(row.getColumn(column))); };
    return holds(database, "SELECT rows, week FROM tally_week", counts.weeks.size(),
               [&](SQLite::Statement& row) { return number_of(counts.weeks, text(row, 1)); })
        && holds(database, "SELECT rows, reason FROM tally_reason", counts.reasons.size(),
            [&](SQLite::Statement& row) { return number_of(counts.reasons, text(row, 1)); })
        && holds(database, "SELECT rows, article, language FROM tally_article", articles.size(),
            [&](SQLite::Statement& row) { return number_of(articles, std::pair(text(row, 1), text(row, 2))); })
        && holds(database, "SELECT rows, article || char(0) || language || char(0) || rating FROM tally_rating",
            counts.ratings.size(),
            [&](SQLite::Statement& row) {
                auto const found = counts.ratings.find(text(row, 1));
                return found == counts.ratings.end() ? 0 : found->second.rows;
            })
        && held_back_agrees(database);
}

} // namespace feedback
