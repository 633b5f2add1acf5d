#include "feedback/feedback_overview.h"

#include "store/database.h"
#include "store/migrations.h"

namespace feedback {

namespace {

/// A text of ours is never longer; one in a file from elsewhere may be, and there may be a thousand of them.
constexpr int k_max_letters = 200;

std::string text_in(SQLite::Statement& row, int column) { return row.getColumn(column).getString(); }

void read_weeks(SQLite::Database& log, OverviewCounts& counts, std::string const& last)
{
    SQLite::Statement week(log, "SELECT week, rows FROM tally_week WHERE week <= ? ORDER BY week DESC LIMIT ?");
    for (SQLite::bind(week, last, static_cast<int>(k_max_weeks)); week.executeStep();)
        if (auto const named = base::iso_week_named(text_in(week, 0)))
            counts.weeks[*named] = week.getColumn(1).getInt64();
    SQLite::Statement ahead(log, "SELECT coalesce(sum(rows), 0), count(*) FROM tally_week WHERE week > ? AND rows > 0");
    ahead.bind(1, last);
    if (ahead.executeStep()) {
        counts.ahead = ahead.getColumn(0).getInt64();
        counts.weeks_ahead = ahead.getColumn(1).getInt64();
    }
}

void read_articles(SQLite::Database& log, OverviewCounts& counts)
{
    SQLite::Statement rating(log,
        "SELECT article, language, rating, rating.rows "
        "FROM (SELECT article, language FROM tally_article WHERE length(article) <= ?2 AND length(language) <= ?2 "
        "ORDER BY rows DESC LIMIT ?1) "
        "CROSS JOIN tally_rating AS rating USING (article, language)");
    for (SQLite::bind(rating, k_max_articles_shown, k_max_letters); rating.executeStep();) {
        auto const slug = store::view_of(rating.getColumn(0)), language = store::view_of(rating.getColumn(1));
        if (counts.articles.empty() || counts.articles.back().slug != slug
            || counts.articles.back().language != language)
            counts.articles.push_back({ .slug = std::string(slug), .language = std::string(language), .ratings = {} });
        auto& article = counts.articles.back();
        std::string const word = text_in(rating, 2);
        if (word.empty())
            article.unrated = rating.getColumn(3).getInt64();
        else if (auto const known = rating_named(word))
            article.ratings.at(static_cast<std::size_t>(*known)) = rating.getColumn(3).getInt64();
    }
}

void read_reasons(SQLite::Database& log, OverviewCounts& counts)
{
    SQLite::Statement reason(log, "SELECT rows FROM tally_reason WHERE reason = ?");
    for (Reason const each : k_reasons) {
        reason.reset();
        reason.bind(1, std::string(name_of(each)));
        if (reason.executeStep())
            counts.reasons.at(static_cast<std::size_t>(each)) = reason.getColumn(0).getInt64();
    }
}

void read_reads(SQLite::Database& log, OverviewCounts& counts)
{
    SQLite::Statement article(log,
        "SELECT article, language, reads FROM reads WHERE length(article) <= ?2 AND length(language) <= ?2 "
        "ORDER BY reads DESC LIMIT ?1");
    for (SQLite::bind(article, k_max_articles_shown, k_max_letters); article.executeStep();)
        counts.reads.push_back({ text_in(article, 0), text_in(article, 1), article.getColumn(2).getInt64() });
}

void read_visits(SQLite::Database& log, OverviewCounts& counts, std::string const& last)
{
    SQLite::Statement week(log,
        "SELECT week, sum(visits), sum(iif(ended_by IN ('visitor', 'volunteer'), 0, visits)), "
        "sum(iif(ended_by IN ('visitor', 'volunteer'), resets, 0)) FROM visits WHERE week <= ? GROUP BY week ORDER BY "
        "week DESC LIMIT ?");
    for (SQLite::bind(week, last, static_cast<int>(k_max_weeks)); week.executeStep();)
        if (auto const named = base::iso_week_named(text_in(week, 0)))
            counts.visits[*named]
                = { week.getColumn(1).getInt64(), week.getColumn(2).getInt64(), week.getColumn(3).getInt64() };
}

void read_missed(SQLite::Database& log, OverviewCounts& counts, std::string const& last)
{
    SQLite::Statement week(log,
        "SELECT week, sum(searches), sum(reports) FROM missed_searches WHERE week <= ? GROUP BY week ORDER BY week "
        "DESC "
        "LIMIT ?");
    for (SQLite::bind(week, last, static_cast<int>(k_max_weeks)); week.executeStep();)
        if (auto const named = base::iso_week_named(text_in(week, 0)))
            counts.missed[*named] = { week.getColumn(1).getInt64(), week.getColumn(2).getInt64() };
}

/// `after` and `last` are weeks.
void read_missed_words(SQLite::Database& log, OverviewCounts& counts, std::string const& after, std::string const& last)
{
    SQLite::Statement all(
        log, "SELECT coalesce(sum(searches + reports), 0) FROM missed_searches WHERE week > ? AND week <= ?");
    SQLite::bind(all, after, last);
    if (all.executeStep())
        counts.missed_in_weeks_of_words = all.getColumn(0).getInt64();
    SQLite::Statement words(log,
        "SELECT words, language, sum(times) AS all_times FROM missed_words WHERE week > ?1 AND week <= ?2 "
        "AND length(words) <= ?3 AND length(language) <= ?3 GROUP BY words, language ORDER BY all_times DESC LIMIT ?4");
    for (SQLite::bind(words, after, last, k_max_letters, k_max_articles_shown); words.executeStep();)
        counts.missed_words.push_back({ text_in(words, 0), text_in(words, 1), words.getColumn(2).getInt64() });
}

std::string week_beside(base::IsoWeek week, int weeks)
{
    return base::to_string(base::iso_week_of(base::monday_of(week) + std::chrono::days { 7 * weeks }));
}

} // namespace

base::Result<Overview> overview_of(FeedbackLog const& log, OverviewRequest const& request)
{
    OverviewCounts counts;
    // A clock that was set right, or a new week in another zone, is no week ahead.
    std::string const last = week_beside(request.this_week, 1),
                      before_words = week_beside(request.this_week, -k_weeks_of_missed_words);
    TRY_VOID(log.read([&](SQLite::Database& database) -> base::Result<void> {
        if (auto current = store::check_version(database, store::log_schema()); !current)
            return current;
        SQLite::Transaction const one_moment(database);
        counts = {};
        counts.feedback = database.execAndGet("SELECT coalesce(sum(rows), 0) FROM tally_week").getInt64();
        read_weeks(database, counts, last);
        read_articles(database, counts);
        read_reasons(database, counts);
        counts.held_back = database.execAndGet("SELECT coalesce(sum(rows), 0) FROM tally_held_back").getInt64();
        read_reads(database, counts);
        read_visits(database, counts, last);
        read_missed(database, counts, last);
        read_missed_words(database, counts, before_words, last);
        counts.sealed_comments
            = database.execAndGet("SELECT EXISTS (SELECT 1 FROM feedback WHERE sealed = 1)").getInt() != 0;
        return {};
    }));
    return naming_at_most(publish(counts, request.limit), request.articles);
}

Overview empty_overview(int limit) { return publish({}, limit); }

} // namespace feedback
