#include "catalogue/search/match.h"

#include "base/wipe.h"
#include "catalogue/hidden_articles.h"
#include "catalogue/search/ranking.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <numeric>
#include <span>
#include <sqlite3.h>
#include <string>

namespace catalogue::search {

namespace {

/// Rows that are scored of each list of a frequent word; the shortest titles come first in it (index_writer.cpp). Each
/// word of a long question gets less.
constexpr std::int64_t k_listed_sections = 500, k_listed_in_long = 200;
/// The most telling of the frequent words have their lists looked at, and these are looked for together.
constexpr std::size_t k_most_lists = 6, k_most_together = 4;
/// With so many sections there is no need to look further than in titles.
constexpr std::size_t k_enough_sections = 50;
/// Of what was asked the best section answers less: what was found is not what was meant ("qwerty disease").
constexpr double k_least_answered = 0.3;
/// What words that bring nothing in may cost, in rows that are read, and what finding a row far ahead costs.
constexpr std::int64_t k_read_rows = 2'000'000, k_jump_in_rows = 250;

/// Enough for most questions, so that growing leaves no copy behind.
constexpr std::size_t k_usual_query_bytes = 16'384;

/// Holds what a visitor asked.
struct Query {
    Query() { text.reserve(k_usual_query_bytes); }
    Query(Query&&) noexcept = default;
    Query& operator=(Query&&) noexcept = default;
    ~Query() { base::wipe(text); }

    std::string text {};
    std::vector<RankingPlan::Phrase> phrases {};
    std::int64_t rows = 0; ///< Are scored, at most.
};

using Indices = std::span<std::size_t const>; ///< Of concepts.

/// One way to say a concept of the question.
struct Spelled {
    std::size_t index = 0;
    Alternative const* alternative = nullptr;
};

/// Writes queries of one question: "(what brings a section in) AND (all words that count)". FTS5 has no optional words,
/// but one of those that bring a section in is always among those that count.
class QueryWriter {
public:
    QueryWriter(Question const& question, Lexicon const& lexicon)
        : m_question(question)
        , m_lexicon(lexicon)
    {
    }

    /// All sections with any of the words, which are few. Of a question of one word, what else the word may mean is not
    /// looked for in them.
    Query with_any(std::vector<Spelled> const& rare, std::int64_t rows)
    {
        begin(rows);
        bool const all_count = m_question.concepts.size() == 1 || rare.size() == alternatives();
        std::vector<std::size_t> indices;
        for (auto const& [index, alternative] : rare) {
            m_query.text += indices.empty() ? "" : " OR ";
            append_phrase(index, *alternative, all_count ? 1 : 0, Mark::word);
            indices.push_back(index);
        }
        return all_count ? end() : end(indices);
    }

    /// Some sections with each of the words.
    Query with_all(Indices indices, std::int64_t rows)
    {
        begin(rows);
        join(indices, " AND ", [this](std::size_t index) { append_concept(index, 0); });
        return end(indices);
    }

    /// Of articles with the word in their title: the beginning, and what the question asks for.
    Query titled(std::size_t index, std::int64_t rows)
    {
        begin(rows);
        append_titled(index);
        return end({ &index, 1 });
    }

    /// The same of another name: what any question may ask for.
    Query named(std::size_t index, std::int64_t rows)
    {
        begin(rows);
        append_concept(index, 0, Mark::names);
        return end({ &index, 1 });
    }

    /// The same of articles with each of the words in a title or another name.
    Query named(Indices indices, std::int64_t rows)
    {
        begin(rows);
        join(indices, " AND ", [this](std::size_t index) {
            append_concept(index, 0, Mark::names);
            m_query.text += " OR ";
            append_titled(index);
        });
        return end(indices);
    }

private:
    [[nodiscard]] std::size_t alternatives() const
    {
        std::size_t count = 0;
        for (Concept const& each : m_question.concepts)
            count += each.alternatives.size();
        return count;
    }

    template <typename Append>
    void join(Indices indices, char const* between, Append const& append)
    {
        for (bool first = true; std::size_t const index : indices) {
            m_query.text += first ? "(" : std::string(between) + '(';
            append(index);
            m_query.text += ')';
            first = false;
        }
    }

    void begin(std::int64_t rows)
    {
        m_query = {};
        m_query.rows = rows;
        m_query.text += '(';
    }

    /// What brings a section in counts, and nothing else.
    Query end()
    {
        m_query.text += ')';
        return std::move(m_query);
    }

    Query end(Indices bringing_in)
    {
        m_query.text += ") AND (";
        auto const counted = counted_beside(bringing_in);
        join(counted, " OR ", [this](std::size_t index) { append_concept(index, 1); });
        m_query.text += ')';
        return std::move(m_query);
    }

    /// Where the words stand that bring nothing in is looked up row by row. The most telling come first, and what would
    /// take too long, in a large library, is left out.
    [[nodiscard]] std::vector<std::size_t> counted_beside(Indices bringing_in) const
    {
        std::vector<std::size_t> counted, others;
        for (std::size_t i = 0; i < m_question.concepts.size(); ++i)
            (std::ranges::find(bringing_in, i) == bringing_in.end() ? others : counted).push_back(i);
        std::ranges::stable_sort(
            others, std::ranges::greater {}, [this](std::size_t i) { return m_question.concepts[i].weight; });
        std::int64_t read = 0;
        for (std::size_t const index : others) {
            for (Alternative const& each : m_question.concepts[index].alternatives)
                read += std::min(each.sections, m_query.rows * k_jump_in_rows);
            if (read > k_read_rows)
                break;
            counted.push_back(index);
        }
        return counted;
    }

    void append_phrase(std::size_t index, Alternative const& alternative, double counted, Mark mark)
    {
        m_query.text += m_lexicon.quoted(alternative.phrase, mark);
        m_query.phrases.push_back({ index, counted * alternative.likeness, alternative.certainty });
    }

    /// "one" OR "other"
    void append_concept(std::size_t index, double counted, Mark mark = Mark::word)
    {
        for (bool first = true; Alternative const& alternative : m_question.concepts[index].alternatives) {
            m_query.text += first ? "" : " OR ";
            append_phrase(index, alternative, counted, mark);
            first = false;
        }
    }

    void append_titled(std::size_t index)
    {
        append_concept(index, 0, Mark::title);
        std::vector<std::size_t> intents;
        for (std::size_t other = 0; other < m_question.concepts.size(); ++other)
            if (m_question.concepts[other].intent && other != index)
                intents.push_back(other);
        if (intents.empty())
            return;
        m_query.text += " OR ((";
        append_concept(index, 0, Mark::title_intent);
        m_query.text += ") AND heading : (";
        join(intents, " OR ", [this](std::size_t intent) { append_concept(intent, 0); });
        m_query.text += "))";
    }

    Question const& m_question;
    Lexicon const& m_lexicon;
    Query m_query;
};

void check(SQLite::Database& edition, int status)
{
    if (status != SQLITE_OK)
        throw SQLite::Exception(edition.getHandle(), status);
}

/// SQLiteCpp has no pointers to bind, and throws, which a function that SQLite calls must not.
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Statement prepare(SQLite::Database& edition, char const* sql)
{
    sqlite3_stmt* prepared = nullptr;
    check(edition, sqlite3_prepare_v2(edition.getHandle(), sql, -1, &prepared, nullptr));
    return Statement(prepared, sqlite3_finalize);
}

constexpr char const* k_scored = "SELECT lectern_score(search_text, ?2) FROM search_text WHERE search_text MATCH ?1";
/// What visitors do not see takes no other section's place.
constexpr char const* k_scored_and_shown
    = "SELECT lectern_score(search_text, ?2) FROM search_text WHERE search_text MATCH ?1 AND NOT EXISTS "
      "(SELECT 1 FROM search_section s JOIN hidden_article h ON h.id = s.article WHERE s.id = search_text.rowid)";
/// Looking up whether a row is hidden is no reading in vain.
constexpr std::int64_t k_patience_with_hidden = 20;

/// Scores what queries find, each section once.
class Scorer {
public:
    Scorer(SQLite::Database& edition, Question const& question, Limits const& limits)
        : m_edition(edition)
        , m_read_pages(hides_articles(edition) ? limits.read_pages * k_patience_with_hidden : limits.read_pages)
        , m_sizes(prepare(edition, "SELECT title_words, body_words, article FROM search_section WHERE id = ?"))
        , m_rows_of(prepare(edition, hides_articles(edition) ? k_scored_and_shown : k_scored))
    {
        m_plan.sizes = m_sizes.get();
        m_plan.kept = k_kept_sections;
        m_plan.articles = BestArticles(limits.articles);
        m_plan.unheard = question.unheard;
        for (Concept const& each : question.concepts)
            m_plan.concepts.push_back({ each.weight, each.intent });
        check(edition, sqlite3_bind_pointer(m_rows_of.get(), 2, &m_plan, k_plan_pointer, nullptr));
    }

    void score(Query query)
    {
        m_plan.phrases = std::move(query.phrases);
        auto* const statement = m_rows_of.get();
        check(m_edition,
            sqlite3_bind_text(statement, 1, query.text.data(), static_cast<int>(query.text.size()), SQLITE_STATIC));
        int const status = read(query.rows);
        sqlite3_reset(statement);
        sqlite3_bind_null(statement, 1);
        bool const ended = status == SQLITE_DONE || status == SQLITE_ROW || status == SQLITE_INTERRUPT;
        check(m_edition, ended ? SQLITE_OK : status);
        check(m_edition, m_plan.measure());
    }

    [[nodiscard]] std::size_t found() const { return m_plan.seen.size(); }
    [[nodiscard]] double most_answered() const { return m_plan.most_answered; }

    /// Worst first.
    std::vector<RankingPlan::Scored> take_best()
    {
        std::vector<RankingPlan::Scored> rows;
        for (; !m_plan.best.empty(); m_plan.best.pop())
            rows.push_back(m_plan.best.top());
        return rows;
    }

private:
    int read(std::int64_t most_rows)
    {
        ReadLimit limit(m_edition.getHandle(), m_read_pages);
        int status = SQLITE_ROW;
        for (std::int64_t rows = 0; rows < most_rows && (status = sqlite3_step(m_rows_of.get())) == SQLITE_ROW; ++rows)
            limit.found_row(m_plan.phrases.size());
        return status;
    }

    SQLite::Database& m_edition;
    std::int64_t m_read_pages;
    RankingPlan m_plan;
    Statement m_sizes, m_rows_of;
};

/// The words of a question by how many sections have them.
struct Words {
    std::vector<Spelled> rare;         ///< Each section with one of them is scored.
    std::vector<std::size_t> frequent; ///< Most telling first, and only the first few.
    std::vector<std::size_t> subjects; ///< Those of them that do not ask for a kind of section, or else all.
};

Words words_of(Question const& question, std::int64_t scored_sections)
{
    std::vector<Spelled> spelled;
    for (std::size_t i = 0; i < question.concepts.size(); ++i)
        for (Alternative const& alternative : question.concepts[i].alternatives)
            spelled.push_back({ i, &alternative });
    std::ranges::stable_sort(spelled, {}, [](Spelled const& each) { return each.alternative->sections; });
    Words words;
    std::int64_t sections = 0;
    for (Spelled const& each : spelled) {
        sections += each.alternative->sections;
        if (sections <= scored_sections)
            words.rare.push_back(each);
        else if (std::ranges::find(words.frequent, each.index) == words.frequent.end())
            words.frequent.push_back(each.index);
    }
    std::ranges::stable_sort(
        words.frequent, std::ranges::greater {}, [&](std::size_t index) { return question.concepts[index].weight; });
    words.frequent.resize(std::min(words.frequent.size(), k_most_lists));
    std::ranges::copy_if(words.frequent, std::back_inserter(words.subjects),
        [&](std::size_t index) { return !question.concepts[index].intent; });
    if (words.subjects.empty())
        words.subjects = words.frequent;
    return words;
}

} // namespace

std::vector<MatchedSection> match(
    SQLite::Database& edition, Question const& question, Lexicon const& lexicon, Limits const& limits)
{
    std::vector<MatchedSection> sections;
    if (question.concepts.empty())
        return sections;
    Words const words = words_of(question, limits.scored_sections);
    Indices const frequent = words.frequent, subjects = words.subjects;
    std::int64_t const rows = question.concepts.size() > k_short_question ? k_listed_in_long : k_listed_sections;
    QueryWriter writer(question, lexicon);
    Scorer scorer(edition, question, limits);
    for (std::size_t together = std::min(subjects.size(), k_most_together); together > 1; --together)
        scorer.score(writer.named(subjects.first(together), rows));
    for (std::size_t const index : frequent) {
        scorer.score(writer.titled(index, rows));
        scorer.score(writer.named(index, rows));
    }
    // No title may have them.
    if (frequent.size() > 1 && question.concepts.size() <= k_short_question)
        scorer.score(writer.with_all(frequent, rows));
    if (!words.rare.empty())
        scorer.score(writer.with_any(words.rare, limits.scored_sections));
    for (std::size_t i = 0; i < frequent.size() && scorer.found() < k_enough_sections; ++i)
        scorer.score(writer.with_all(frequent.subspan(i, 1), rows));

    if (question.unheard > 0 && scorer.most_answered() < k_least_answered)
        return sections;
    SQLite::Statement section(edition, "SELECT article, position FROM search_section WHERE id = ?");
    for (auto const& row : scorer.take_best()) {
        section.reset();
        section.bind(1, row.row);
        if (section.executeStep())
            sections.push_back({ section.getColumn(0).getInt64(), section.getColumn(1).getInt(), row.score });
    }
    return sections;
}

} // namespace catalogue::search
