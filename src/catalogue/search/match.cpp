#include "catalogue/search/match.h"

#include "catalogue/search/ranking.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <numeric>
#include <sqlite3.h>
#include <string>

namespace catalogue::search {

namespace {

/// Sections that are scored for one question are about as many, which is what bounds its time.
constexpr std::int64_t k_scored_sections = 3000;
constexpr std::size_t k_kept_sections = 300;

struct Query {
    std::string text;
    RankingPlan plan;
};

enum class Counted { yes, no };

/// "one" OR "other"
void append(Query& query, Question const& question, std::size_t index, Lexicon const& lexicon, Counted counted)
{
    bool first = true;
    for (Alternative const& alternative : question.concepts[index].alternatives) {
        query.text += (first ? "" : " OR ") + lexicon.quoted(alternative.phrase);
        query.plan.phrases.push_back({ index, counted == Counted::yes ? alternative.likeness : 0 });
        first = false;
    }
}

/// The concepts, rarest first, and how many of them are so rare that each section with them can be scored.
std::size_t sort_by_rareness(Question const& question, std::vector<std::size_t>& order)
{
    order.resize(question.concepts.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](std::size_t index) { return question.concepts[index].sections; });
    std::size_t rare = 0;
    for (std::int64_t sections = 0; rare < order.size(); ++rare) {
        sections += question.concepts[order[rare]].sections;
        if (sections > k_scored_sections)
            break;
    }
    return rare;
}

Query query_of(Question const& question, Lexicon const& lexicon)
{
    Query query;
    for (Concept const& each : question.concepts)
        query.plan.concepts.push_back({ each.weight, each.intent });
    std::vector<std::size_t> order;
    std::size_t const rare = sort_by_rareness(question, order);
    auto const append_all = [&](Counted rare_counted) {
        for (std::size_t i = 0; i < order.size(); ++i) {
            query.text += i == 0 ? "(" : " OR (";
            if (i >= rare)
                query.text += "{title names} : (";
            append(query, question, order[i], lexicon, i < rare ? rare_counted : Counted::no);
            query.text += i >= rare ? "))" : ")";
        }
    };
    append_all(Counted::yes);
    if (rare == order.size())
        return query;
    // FTS5 has no optional words: the frequent ones are seen wherever they stand in the sections that are found
    // already.
    query.text = "(" + query.text + ") AND (";
    for (std::size_t i = rare; i < order.size(); ++i) {
        append(query, question, order[i], lexicon, Counted::yes);
        query.text += " OR ";
    }
    append_all(Counted::no);
    query.text += ")";
    return query;
}

void check(SQLite::Database& edition, int status)
{
    if (status != SQLITE_OK)
        throw SQLite::Exception(edition.getHandle(), status);
}

struct Row {
    std::int64_t id = 0;
    double score = 0;
};

std::vector<Row> rows_of(SQLite::Database& edition, Query& query)
{
    // SQLiteCpp has no pointers to bind.
    sqlite3_stmt* prepared = nullptr;
    check(edition,
        sqlite3_prepare_v2(edition.getHandle(),
            "SELECT rowid, lectern_score(search_text, ?2) FROM search_text WHERE search_text MATCH ?1", -1, &prepared,
            nullptr));
    std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> const statement(prepared, sqlite3_finalize);
    check(
        edition, sqlite3_bind_text(prepared, 1, query.text.data(), static_cast<int>(query.text.size()), SQLITE_STATIC));
    check(edition, sqlite3_bind_pointer(prepared, 2, &query.plan, k_plan_pointer, nullptr));
    std::vector<Row> rows;
    int status = SQLITE_ROW;
    while ((status = sqlite3_step(prepared)) == SQLITE_ROW)
        rows.push_back({ sqlite3_column_int64(prepared, 0), sqlite3_column_double(prepared, 1) });
    check(edition, status == SQLITE_DONE ? SQLITE_OK : status);
    auto const kept = static_cast<std::ptrdiff_t>(std::min(rows.size(), k_kept_sections));
    std::ranges::partial_sort(rows, rows.begin() + kept, std::ranges::greater {}, &Row::score);
    rows.resize(static_cast<std::size_t>(kept));
    return rows;
}

} // namespace

std::vector<MatchedSection> match(SQLite::Database& edition, Question const& question, Lexicon const& lexicon)
{
    std::vector<MatchedSection> sections;
    if (question.concepts.empty())
        return sections;
    Query query = query_of(question, lexicon);
    SQLite::Statement section(edition, "SELECT article, position FROM search_section WHERE id = ?");
    for (Row const& row : rows_of(edition, query)) {
        section.reset();
        section.bind(1, row.id);
        if (section.executeStep())
            sections.push_back({ section.getColumn(0).getInt64(), section.getColumn(1).getInt(), row.score });
    }
    return sections;
}

} // namespace catalogue::search
