#include "feedback/comment_list.h"

#include "feedback/overview.h"
#include "store/database.h"
#include "store/migrations.h"

#include <algorithm>
#include <set>

namespace feedback {

namespace {

constexpr int k_max_comments = 1000, k_max_languages = 200;
constexpr std::size_t k_max_languages_held_back = 6;
/// Of a slug, and of a comment; ours are shorter in bytes. A file from elsewhere may hold megabytes in each.
constexpr int k_max_slug_letters = 200, k_max_letters = static_cast<int>(k_comment_limit_bytes);

base::Result<void> check_current(SQLite::Database& log) { return store::check_version(log, store::log_schema()); }

/// Each holds its comments by week; that of articles holds what the other filters look at, too.
char const* index_for(CommentFilter const& filter)
{
    if (filter.article)
        return "comments_by_article";
    if (filter.language && filter.rating)
        return "comments_by_language_and_rating";
    if (filter.language)
        return "comments_by_language";
    return filter.rating ? "comments_by_rating" : "comments_by_week";
}

/// Finds the places in an index alone, and then reads only the rows of the page.
std::string query_for(CommentFilter const& filter, bool from_the_start)
{
    std::string places
        = std::string("SELECT id, week FROM feedback INDEXED BY ") + index_for(filter) + " WHERE hidden ";
    places += filter.hidden == HiddenComments::included ? "IN (0, 1)" : "= 0";
    if (filter.held_back == HeldBackComments::left_out)
        places += " AND held_back = 0";
    if (filter.article)
        places += " AND article IS nullif(:article, '')";
    if (filter.language)
        places += " AND language = :language";
    if (filter.rating)
        places += " AND rating = :rating";
    if (filter.week)
        places += " AND week = :week";
    if (!from_the_start) // An id of another kind, which is none of ours, would come before each blob, and so again and
                         // again.
        places += " AND (week, id) < (:last_week, :last_id) AND id >= x''";
    return "WITH place AS MATERIALIZED (" + places
        + " ORDER BY week DESC, id DESC LIMIT :count) "
          "SELECT place.id, place.week, substr(article, 1, :slug_letters), substr(language, 1, :slug_letters), rating, "
          "iif(sealed, '', substr(comment, 1, :letters)), hidden, sealed, comment <> '', held_back "
          "FROM place CROSS JOIN feedback ON feedback.id = place.id ORDER BY place.week DESC, place.id DESC";
}

void bind_all(
    SQLite::Statement& query, CommentFilter const& filter, std::optional<CommentPlace> const& after, int count)
{
    if (filter.article)
        query.bind(":article", *filter.article);
    if (filter.language)
        query.bind(":language", *filter.language);
    if (filter.rating)
        query.bind(":rating", *filter.rating);
    if (filter.week)
        query.bind(":week", base::to_string(*filter.week));
    if (after) {
        query.bind(":last_week", after->week);
        query.bind(":last_id", after->id.data(), static_cast<int>(after->id.size()));
    }
    query.bind(":count", count);
    query.bind(":slug_letters", k_max_slug_letters);
    query.bind(":letters", k_max_letters);
}

/// Nothing where the row means nothing to this version.
std::optional<Comment> comment_in(SQLite::Statement& row)
{
    auto const id = store::view_of(row.getColumn(0));
    auto const week = base::iso_week_named(row.getColumn(1).getString());
    std::string const rating = row.getColumn(4).getString();
    Comment comment;
    if (id.size() != comment.id.size() || !week || !is_rating_or_none(rating) || row.getColumn(8).getInt() == 0)
        return std::nullopt;
    std::ranges::copy(id, comment.id.begin());
    comment.week = *week;
    comment.article = row.getColumn(2).getString();
    comment.language = row.getColumn(3).getString();
    comment.rating = rating_named(rating);
    auto const text = row.getColumn(5);
    if (int const bytes = text.getBytes(); bytes > 0)
        comment.text += std::string_view(static_cast<char const*>(text.getBlob()), static_cast<std::size_t>(bytes));
    comment.hidden = row.getColumn(6).getInt() != 0;
    comment.sealed = row.getColumn(7).getInt() != 0;
    comment.held_back = row.getColumn(9).getInt() != 0;
    return comment;
}

/// From one language to the next in the index, which may hold millions of rows of each.
std::vector<std::string> languages_of_comments(SQLite::Database& log)
{
    std::vector<std::string> languages;
    SQLite::Statement next(log,
        "SELECT language FROM feedback INDEXED BY comments_by_language WHERE hidden IS NOT NULL AND language > ? AND "
        "language < x'' "
        "ORDER BY language LIMIT 1");
    for (std::string last; static_cast<int>(languages.size()) < k_max_languages; next.reset()) {
        next.bind(1, last);
        if (!next.executeStep())
            break;
        last = next.getColumn(0).getString();
        if (static_cast<int>(last.size()) <= k_max_slug_letters)
            languages.push_back(last);
    }
    return languages;
}

} // namespace

base::Result<CommentListPage> comments_of(
    FeedbackLog const& log, CommentFilter const& filter, std::optional<CommentPlace> const& after, int count)
{
    CommentListPage page;
    int const wanted = std::clamp(count, 1, k_max_comments);
    TRY_VOID(log.read([&](SQLite::Database& database) -> base::Result<void> {
        if (auto current = check_current(database); !current)
            return current;
        page = {};
        SQLite::Statement row(database, query_for(filter, !after));
        bind_all(row, filter, after, wanted + 1);
        CommentPlace last;
        for (int seen = 0; row.executeStep(); ++seen) {
            if (seen == wanted) {
                page.next = last;
                break;
            }
            last = { std::string(store::view_of(row.getColumn(1))), std::string(store::view_of(row.getColumn(0))) };
            if (auto comment = comment_in(row))
                page.comments.push_back(std::move(*comment));
        }
        return {};
    }));
    return page;
}

base::Result<HeldBack> held_back_comments(FeedbackLog const& log, HiddenComments hidden)
{
    HeldBack held_back;
    TRY_VOID(log.read([&](SQLite::Database& database) -> base::Result<void> {
        held_back = {};
        if (!check_current(database))
            return {};
        SQLite::Statement row(database,
            "SELECT substr(comment_language, 1, ?1), sum(rows) FROM tally_held_back WHERE hidden <= ?2 "
            "GROUP BY 1 ORDER BY 2 DESC, 1");
        SQLite::bind(row, k_max_slug_letters, hidden == HiddenComments::included ? 1 : 0);
        while (row.executeStep()) {
            held_back.comments += row.getColumn(1).getInt64();
            if (held_back.languages.size() < k_max_languages_held_back)
                held_back.languages.push_back(row.getColumn(0).getString());
        }
        return {};
    }));
    return held_back;
}

base::Result<CommentChoices> comment_choices(FeedbackLog const& log, int max_articles)
{
    CommentChoices filters;
    TRY_VOID(log.read([&](SQLite::Database& database) -> base::Result<void> {
        if (auto current = check_current(database); !current)
            return current;
        filters = {};
        SQLite::Statement article(database,
            "SELECT article FROM tally_article WHERE length(article) <= ?2 AND length(language) <= ?2 "
            "ORDER BY rows DESC LIMIT ?1");
        std::set<std::string> articles;
        for (SQLite::bind(article, max_articles, k_max_slug_letters); article.executeStep();)
            articles.insert(article.getColumn(0).getString());
        filters.articles.assign(articles.begin(), articles.end());
        filters.languages = languages_of_comments(database);
        SQLite::Statement week(database, "SELECT week FROM tally_week ORDER BY week DESC LIMIT ?");
        for (week.bind(1, static_cast<int>(k_max_weeks)); week.executeStep();)
            if (auto const named = base::iso_week_named(week.getColumn(0).getString()))
                filters.weeks.push_back(*named);
        return {};
    }));
    return filters;
}

} // namespace feedback
