#include "catalogue/search/match.h"

#include "base/wipe.h"
#include "catalogue/search/ranking.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <numeric>
#include <sqlite3.h>
#include <string>

namespace catalogue::search {

namespace {

constexpr std::size_t k_kept_sections = 300;

/// Enough for most questions, so that growing leaves no copy behind.
constexpr std::size_t k_usual_query_bytes = 16'384;

/// Holds what a visitor asked.
struct Query {
    Query() { text.reserve(k_usual_query_bytes); }
    Query(Query&&) noexcept = default;
    Query& operator=(Query&&) noexcept = default;
    ~Query() { base::wipe(text); }

    std::string text {};
    RankingPlan plan {};
};

enum class Counted { yes, no };

/// Writes the query of a question: any section with a rare word, and of those with a frequent one the few where it
/// counts.
class QueryWriter {
public:
    QueryWriter(Question const& question, Lexicon const& lexicon, std::int64_t scored_sections)
        : m_question(question)
        , m_lexicon(lexicon)
        , m_order(question.concepts.size())
    {
        std::iota(m_order.begin(), m_order.end(), 0);
        std::ranges::stable_sort(m_order, {}, [&](std::size_t index) { return question.concepts[index].sections; });
        for (std::int64_t sections = 0; m_rare < m_order.size(); ++m_rare) {
            sections += question.concepts[m_order[m_rare]].sections;
            if (sections > scored_sections)
                break;
        }
        m_query.plan.kept = k_kept_sections;
        for (Concept const& each : question.concepts)
            m_query.plan.concepts.push_back({ each.weight, each.intent });
    }

    Query write()
    {
        append_all(Counted::yes);
        if (m_rare == m_order.size())
            return std::move(m_query);
        // FTS5 has no optional words: the frequent ones are seen wherever they stand in the sections that are found
        // already.
        m_query.text = "(" + m_query.text + ") AND (";
        for (std::size_t i = m_rare; i < m_order.size(); ++i) {
            append_concept(m_order[i], Counted::yes);
            m_query.text += " OR ";
        }
        append_all(Counted::no);
        m_query.text += ")";
        return std::move(m_query);
    }

private:
    void append_phrase(std::size_t index, std::string_view phrase, double likeness)
    {
        m_query.text += m_lexicon.quoted(phrase);
        m_query.plan.phrases.push_back({ index, likeness });
    }

    /// "one" OR "other"
    void append_concept(std::size_t index, Counted counted)
    {
        bool first = true;
        for (Alternative const& alternative : m_question.concepts[index].alternatives) {
            m_query.text += first ? "" : " OR ";
            append_phrase(index, alternative.phrase, counted == Counted::yes ? alternative.likeness : 0);
            first = false;
        }
    }

    void append_all(Counted rare_counted)
    {
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            m_query.text += i == 0 ? "(" : " OR (";
            if (i < m_rare)
                append_concept(m_order[i], rare_counted);
            else
                append_frequent(m_order[i]);
            m_query.text += ")";
        }
    }

    /// In a title or another name, which all sections of the article have: its beginning, and what the question asks
    /// for.
    void append_frequent(std::size_t index)
    {
        m_query.text += "{title names} : (";
        append_concept(index, Counted::no);
        m_query.text += ") AND heading : (";
        append_phrase(index, k_article_begins, 0);
        for (std::size_t other = 0; other < m_question.concepts.size(); ++other)
            if (m_question.concepts[other].intent && other != index) {
                m_query.text += " OR ";
                append_concept(other, Counted::no);
            }
        m_query.text += ")";
    }

    Question const& m_question;
    Lexicon const& m_lexicon;
    std::vector<std::size_t> m_order; ///< Of the concepts, rarest first.
    std::size_t m_rare = 0;           ///< As many are so rare that each section with them is scored.
    Query m_query;
};

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

std::vector<MatchedSection> match(
    SQLite::Database& edition, Question const& question, Lexicon const& lexicon, std::int64_t scored_sections)
{
    std::vector<MatchedSection> sections;
    if (question.concepts.empty())
        return sections;
    Query query = QueryWriter(question, lexicon, scored_sections).write();
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
