#include "catalogue/search/ranking.h"

#include <algorithm>
#include <array>
#include <bit>
#include <sqlite3.h>
#include <utility>

namespace catalogue::search {

namespace {

enum Column { title, names, heading, body };

/// What a word is worth in a column, as multiples of how much the word tells.
constexpr double k_title = 2.0, k_names = 1.8, k_heading = 1.0, k_intent_heading = 2.2, k_body = 1.3;
/// As many times in a text a word counts; more would hardly change its worth.
constexpr int k_most_in_body = 16;
/// BM25's, for the body.
constexpr double k_saturation = 0.9, k_length = 0.6;
/// A title that says nothing else than the question; two words side by side as they were typed.
constexpr double k_whole_title = 1.4, k_side_by_side = 0.4;
/// As many times the rows that are wanted wait for their sizes: of more, fewer would be read in vain.
constexpr std::size_t k_waiting = 2;

using Evidence = RankingPlan::Evidence;

struct Place {
    int column = 0, position = 0;
    std::size_t of = 0; ///< The concept.
};

/// Positions in a title; of a longer one the beginning.
class TitleWords {
public:
    void add(int position, int count)
    {
        // A damaged index may have any numbers.
        for (int i = std::max(position, 0); i < position + count; ++i)
            if (i < 64)
                m_positions |= 1ULL << i;
    }
    [[nodiscard]] int count() const { return std::popcount(m_positions); }

private:
    std::uint64_t m_positions = 0;
};

double score_of_concept(RankingPlan const& plan, Evidence const& row, std::size_t index)
{
    auto const& times = row.found[index].times;
    auto const& subject = plan.concepts[index];
    double const in_title = std::min(times[title], 1.0), in_names = std::min(times[names], 1.0);
    double const in_heading = std::min(times[heading], 1.0);
    double const length = row.body_words > 0 ? row.body_words / plan.mean_body_words : 0;
    double const usual = k_saturation * (1 - k_length + k_length * length);
    double const named = std::max(in_title * k_title, in_names * k_names);
    return subject.weight
        * (named + in_heading * (subject.intent ? k_intent_heading : k_heading)
            + k_body * times[body] / (times[body] + usual));
}

double score_of(RankingPlan const& plan, Evidence const& row)
{
    double sum = 0, all = 0, matched = 0, in_title = 0;
    for (std::size_t i = 0; i < row.found.size(); ++i) {
        double const weight = plan.concepts[i].weight;
        auto const& times = row.found[i].times;
        sum += score_of_concept(plan, row, i);
        all += weight;
        if (std::ranges::any_of(times, [](double each) { return each > 0; }))
            matched += weight;
        in_title += weight * std::min(1.0, times[title]);
    }
    double const of_title = std::min(1.0, static_cast<double>(row.title_words) / std::max(1, row.title_size));
    sum += k_whole_title * in_title * of_title * of_title + row.side_by_side;
    // What has all the words comes before what has some.
    return all > 0 ? sum * matched / all : 0;
}

/// See RankingPlan::most_answered. An article of that name answers, whatever else was asked.
double answered_by(RankingPlan const& plan, Evidence const& row)
{
    if (row.certain_title_words > 0 && row.certain_title_words >= row.title_size)
        return 1;
    double found = 0;
    for (std::size_t i = 0; i < row.found.size(); ++i)
        found += plan.concepts[i].weight * row.found[i].certainty;
    return found > 0 ? found / (found + plan.unheard) : 0;
}

/// Gathers what a row has of the question.
class RowReader {
public:
    RowReader(Fts5ExtensionApi const& api, Fts5Context* context, RankingPlan& plan)
        : m_api(api)
        , m_context(context)
        , m_plan(plan)
        , m_has_subject(!std::ranges::all_of(plan.concepts, &RankingPlan::Subject::intent))
    {
        m_row.row = api.xRowid(context);
        m_row.found.resize(plan.concepts.size());
    }

    int read()
    {
        int status = measure_mean();
        for (std::size_t i = 0; status == SQLITE_OK && i < m_plan.phrases.size(); ++i)
            if (m_plan.phrases[i].likeness > 0)
                status = find(static_cast<int>(i), m_plan.phrases[i]);
        std::ranges::sort(m_places, {}, [](Place const& place) { return std::pair(place.column, place.position); });
        m_row.side_by_side = side_by_side();
        m_row.title_words = m_title_words.count();
        m_row.certain_title_words = m_certain_title_words.count();
        return status;
    }

    Evidence take() { return std::move(m_row); }

private:
    /// Phrase by phrase: FTS5's own list of all instances is sorted by comparing every phrase with every other.
    int find(int phrase, RankingPlan::Phrase const& of)
    {
        Fts5PhraseIter next;
        int column = 0, position = 0, in_body = 0;
        int const status = m_api.xPhraseFirst(m_context, phrase, &next, &column, &position);
        if (status != SQLITE_OK)
            return status;
        auto& found = m_row.found[of.concept_index];
        int const size = m_api.xPhraseSize(m_context, phrase);
        for (; column >= 0 && column < static_cast<int>(k_columns) && in_body < k_most_in_body;
             m_api.xPhraseNext(m_context, &next, &column, &position)) {
            see_words_until(column, position + size);
            bool const in_name = column == title || column == names;
            if (in_name && of.likeness < 1 && selects_section(of.concept_index))
                continue;
            found.times[static_cast<std::size_t>(column)] += of.likeness;
            found.certainty = std::max(found.certainty, of.certainty);
            m_places.push_back({ column, position, of.concept_index });
            in_body += column == body;
            if (column == title) {
                m_title_words.add(position, size);
                if (of.certainty == 1)
                    m_certain_title_words.add(position, size);
            }
        }
        return status;
    }

    /// Title and text end there at the earliest.
    void see_words_until(int column, int end)
    {
        if (column == title)
            m_row.title_size = std::max(m_row.title_size, end);
        else if (column == body)
            m_row.body_words = std::max(m_row.body_words, end);
    }

    int measure_mean()
    {
        if (m_plan.mean_body_words > 0)
            return SQLITE_OK;
        sqlite3_int64 words = 0, rows = 0;
        int status = m_api.xColumnTotalSize(m_context, body, &words);
        if (status == SQLITE_OK)
            status = m_api.xRowCount(m_context, &rows);
        m_plan.mean_body_words
            = std::max(1.0, static_cast<double>(words) / static_cast<double>(std::max<sqlite3_int64>(rows, 1)));
        return status;
    }

    /// "How is fever treated" is about fever: "Fever during treatment" is no more about that than "Fever" is.
    [[nodiscard]] bool selects_section(std::size_t index) const
    {
        return m_has_subject && m_plan.concepts[index].intent;
    }

    [[nodiscard]] double side_by_side() const
    {
        double sum = 0;
        std::vector<bool> counted(m_row.found.size());
        for (std::size_t i = 0; i < m_places.size(); ++i)
            for (std::size_t j = i + 1; j < m_places.size() && m_places[j].column == m_places[i].column
                 && m_places[j].position <= m_places[i].position + 1;
                 ++j) {
                std::size_t const of = m_places[i].of;
                if (counted[of] || m_places[j].of != of + 1 || m_places[j].position == m_places[i].position)
                    continue;
                counted[of] = true;
                sum += k_side_by_side * std::min(m_plan.concepts[of].weight, m_plan.concepts[of + 1].weight);
            }
        return sum;
    }

    Fts5ExtensionApi const& m_api;
    Fts5Context* m_context;
    RankingPlan& m_plan;
    bool m_has_subject = false;
    Evidence m_row;
    std::vector<Place> m_places;
    TitleWords m_title_words, m_certain_title_words;
};

int read_sizes(sqlite3_stmt* sizes, Evidence& row)
{
    int const status = sqlite3_bind_int64(sizes, 1, row.row);
    if (status != SQLITE_OK)
        return status;
    if (sqlite3_step(sizes) == SQLITE_ROW) {
        row.title_size = sqlite3_column_int(sizes, 0);
        row.body_words = sqlite3_column_int(sizes, 1);
        row.article = sqlite3_column_int64(sizes, 2);
    }
    // Says again what stepping said.
    return sqlite3_reset(sizes);
}

/// The sizes of a row stand elsewhere, and reading them is most of the work: they are read only where a row could be
/// among the best.
int show(Fts5ExtensionApi const& api, Fts5Context* context, RankingPlan& plan)
{
    RowReader reader(api, context, plan);
    if (int const status = reader.read(); status != SQLITE_OK)
        return status;
    Evidence row = reader.take();
    row.at_most = score_of(plan, row);
    if (!plan.is_among_best(row.at_most))
        return SQLITE_OK;
    plan.unmeasured.push_back(std::move(row));
    return plan.unmeasured.size() < k_waiting * plan.kept ? SQLITE_OK : plan.measure();
}

void score(
    Fts5ExtensionApi const* api, Fts5Context* context, sqlite3_context* result, int count, sqlite3_value** values)
{
    auto* const plan
        = count == 1 ? static_cast<RankingPlan*>(sqlite3_value_pointer(values[0], k_plan_pointer)) : nullptr;
    if (!plan) {
        sqlite3_result_error(result, "lectern_score() needs a plan", -1);
        return;
    }
    if (!plan->seen.insert(api->xRowid(context)).second)
        return;
    if (int const status = show(*api, context, *plan); status != SQLITE_OK)
        sqlite3_result_error_code(result, status);
}

fts5_api* fts5_of(sqlite3* connection)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

void BestArticles::add(std::int64_t article, double score)
{
    double& known = m_score_of[article];
    if (score <= known)
        return;
    if (auto const before = std::ranges::find(m_best, known); before != m_best.end())
        m_best.erase(before);
    known = score;
    m_best.insert(std::ranges::upper_bound(m_best, score, std::ranges::greater {}), score);
    m_best.resize(std::min(m_best.size(), m_wanted));
}

bool BestArticles::may_have(double score) const
{
    return m_best.size() < m_wanted || m_best.empty() || score * k_beginning >= m_best.back();
}

/// Whether enough of a question is answered at all is found out from more than the few articles that are shown.
bool RankingPlan::is_among_best(double score) const
{
    return (best.size() < kept || score > best.top().score) && (unheard > 0 || articles.may_have(score));
}

int RankingPlan::measure()
{
    int status = SQLITE_OK;
    std::ranges::sort(unmeasured, std::ranges::greater {}, &Evidence::at_most);
    for (Evidence& row : unmeasured) {
        if (!is_among_best(row.at_most) || (status = read_sizes(sizes, row)) != SQLITE_OK)
            break;
        double const score = score_of(*this, row);
        best.push({ score, row.row });
        articles.add(row.article, score);
        if (best.size() > kept)
            best.pop();
        most_answered = std::max(most_answered, answered_by(*this, row));
    }
    unmeasured.clear();
    return status;
}

bool register_ranking(sqlite3* connection)
{
    fts5_api* const api = fts5_of(connection);
    return api && api->xCreateFunction(api, "lectern_score", nullptr, score, nullptr) == SQLITE_OK;
}

} // namespace catalogue::search
