#include "bench/feedback_rows.h"

#include "bench/process.h"
#include "feedback/feedback_log.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

namespace {

constexpr std::chrono::year_month_day k_today { std::chrono::year { 2026 }, std::chrono::month { 11 },
    std::chrono::day { 22 } };

/// One in so many rows.
constexpr std::uint64_t k_rows_a_comment = 5, k_rows_a_repeat = 50, k_comments_a_hidden = 100,
                        k_rows_about_the_kiosk = 20;

/// splitmix64 (Steele, Lea, Flood 2014): the same numbers on every machine, unlike the standard's distributions.
class Dice {
public:
    std::uint64_t operator()()
    {
        std::uint64_t z = m_state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
    std::uint64_t below(std::uint64_t limit) { return (*this)() % limit; }
    bool one_in(std::uint64_t many) { return below(many) == 0; }
    /// Small numbers far more often than large ones.
    std::uint64_t mostly_small(std::uint64_t limit) { return below(below(below(limit) + 1) + 1); }

private:
    std::uint64_t m_state = 2026;
};

constexpr std::array<std::string_view, 7> k_languages { "en", "es", "ar", "zh", "vi", "ru", "hi" };
constexpr std::array<std::string_view, 6> k_ratings { "good", "very_good", "neither", "poor", "very_poor",
    "dont_know" };
constexpr std::array<std::string_view, 5> k_reasons { "[]", R"(["easy_to_understand"])",
    R"(["easy_to_understand","answered_my_question"])", R"(["hard_to_read","hard_to_use"])",
    R"(["missing_something"])" };
constexpr std::array<std::string_view, 16> k_words { "the", "print", "helped", "me,", "thank", "you", "=pictures",
    "\"too small\"", "was", "waiting", "my", "mother\n", "ενα", "médico", "药", "understood" };

std::string comment_of(Dice& dice)
{
    std::string comment;
    for (std::size_t const size = 20 + dice.mostly_small(280); comment.size() < size;)
        comment.append(k_words.at(dice.below(k_words.size()))).append(" ");
    return comment;
}

std::string slug_of(std::uint64_t article) { return "article-" + std::to_string(article); }

std::vector<std::string> week_names(int weeks)
{
    std::vector<std::string> names;
    for (int back = 0; back < weeks; ++back)
        names.push_back(
            base::to_string(base::iso_week_of(std::chrono::sys_days(k_today) - std::chrono::days(7 * back))));
    return names;
}

/// In the order of the table, whose pages then fill one after the other; spread as evenly as random ids are.
std::array<std::uint8_t, 16> id_of(std::int64_t row, std::int64_t rows, Dice& dice)
{
    auto const step = ~std::uint64_t { 0 } / static_cast<std::uint64_t>(rows);
    std::uint64_t const first = step * static_cast<std::uint64_t>(row) + dice.below(step);
    std::uint64_t const second = dice();
    std::array<std::uint8_t, 16> id {};
    for (std::size_t at = 0; at < 8; ++at) {
        id.at(at) = static_cast<std::uint8_t>(first >> (56 - 8 * at));
        id.at(8 + at) = static_cast<std::uint8_t>(second >> (56 - 8 * at));
    }
    return id;
}

void insert_rows(SQLite::Database& log, FeedbackShape const& shape)
{
    Dice dice;
    auto const weeks = week_names(shape.weeks);
    SQLite::Statement row(log,
        "INSERT INTO feedback (id, article, language, rating, reasons, comment, week, repeated, hidden) VALUES (?, ?, "
        "?, ?, ?, ?, ?, ?, ?)");
    for (std::int64_t at = 0; at < shape.rows; ++at) {
        auto const id = id_of(at, shape.rows, dice);
        bool const has_comment = dice.one_in(k_rows_a_comment);
        row.bind(1, id.data(), static_cast<int>(id.size()));
        if (dice.one_in(k_rows_about_the_kiosk))
            row.bind(2);
        else
            row.bind(2, slug_of(dice.mostly_small(static_cast<std::uint64_t>(shape.articles))));
        row.bind(3, std::string(k_languages.at(dice.mostly_small(k_languages.size()))));
        row.bind(4, std::string(k_ratings.at(dice.mostly_small(k_ratings.size()))));
        row.bind(5, std::string(k_reasons.at(dice.below(k_reasons.size()))));
        row.bind(6, has_comment ? comment_of(dice) : std::string());
        row.bind(7, weeks.at(dice.below(weeks.size())));
        row.bind(8, dice.one_in(k_rows_a_repeat) ? 1 : 0);
        if (has_comment)
            row.bind(9, dice.one_in(k_comments_a_hidden) ? 1 : 0);
        else
            row.bind(9);
        row.exec();
        row.reset();
    }
}

void insert_visits(SQLite::Database& log, FeedbackShape const& shape)
{
    Dice dice;
    SQLite::Statement visits(
        log, "INSERT INTO visits (week, language, ended_by, visits, resets) VALUES (?1, ?2, ?3, ?4, ?4)");
    SQLite::Statement reads(log, "INSERT INTO reads_by_week (week, article, language, reads) VALUES (?, ?, ?, ?)");
    auto const insert = [](SQLite::Statement& statement, auto const&... values) {
        SQLite::bind(statement, values...);
        statement.exec();
        statement.reset();
    };
    for (std::string const& week : week_names(shape.weeks))
        for (std::string_view const language : k_languages) {
            for (char const* const end : { "visitor", "idle", "volunteer" })
                insert(visits, week, std::string(language), end, static_cast<std::int64_t>(dice.below(5000)));
            for (int article = 0; article < shape.articles; ++article)
                insert(reads, week, slug_of(static_cast<std::uint64_t>(article)), std::string(language),
                    static_cast<std::int64_t>(1 + dice.below(50)));
        }
    log.exec("INSERT INTO reads SELECT article, language, sum(reads) FROM reads_by_week GROUP BY 1, 2");
}

/// An index is built far faster from all its rows than row by row.
std::vector<std::string> drop_indices(SQLite::Database& log)
{
    std::vector<std::string> names, definitions;
    for (SQLite::Statement index(
             log, "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'feedback' AND sql <> ''");
         index.executeStep();) {
        names.push_back(index.getColumn(0).getString());
        definitions.push_back(index.getColumn(1).getString());
    }
    for (std::string const& name : names)
        log.exec("DROP INDEX " + name);
    return definitions;
}

feedback::FeedbackLog open_log(std::filesystem::path const& data_folder)
{
    auto log = feedback::FeedbackLog::open(data_folder, k_today);
    if (!log)
        throw std::runtime_error("the log can't be opened: " + log.error().message);
    return std::move(*log);
}

} // namespace

GenerationTimes make_feedback_log(std::filesystem::path const& data_folder, FeedbackShape const& shape)
{
    auto const now = [] { return std::chrono::steady_clock::now(); };
    static_cast<void>(open_log(data_folder));
    GenerationTimes times;
    auto began = now();
    {
        SQLite::Database log(data_folder / "log.db", SQLite::OPEN_READWRITE);
        log.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -100000; BEGIN");
        auto const indices = drop_indices(log);
        insert_rows(log, shape);
        insert_visits(log, shape);
        log.exec("COMMIT");
        times.rows_ms = milliseconds(now() - began);
        began = now();
        for (std::string const& definition : indices)
            log.exec(definition);
        times.indices_ms = milliseconds(now() - began);
    }
    began = now();
    auto log = open_log(data_folder);
    if (auto const rebuilt = log.rebuild_tallies(); !rebuilt)
        throw std::runtime_error("the tallies can't be built: " + rebuilt.error().message);
    times.tallies_ms = milliseconds(now() - began);
    return times;
}

} // namespace bench
