#include "catalogue/search/ranking.h"

#include <algorithm>
#include <array>
#include <bit>
#include <sqlite3.h>
#include <utility>

namespace catalogue::search {

namespace {

enum Column { title, names, heading, body, k_columns };

/// What a word is worth in a column, as multiples of how much the word tells.
constexpr double k_title = 2.0, k_names = 1.8, k_heading = 1.0, k_intent_heading = 2.2, k_body = 1.3;
/// As many times in a text a word counts; more would hardly change its worth.
constexpr int k_most_in_body = 16;
/// BM25's, for the body.
constexpr double k_saturation = 0.9, k_length = 0.6;
/// A title that says nothing else than the question; two words side by side as they were typed.
constexpr double k_whole_title = 1.4, k_side_by_side = 0.4;
struct Place {
    int column = 0, position = 0;
    std::size_t of = 0; ///< The concept.
};

struct Found {
    std::array<double, k_columns> times {};
    double certainty = 0;
};

/// Positions in a title; of a longer one the beginning.
class TitleWords {
public:
    void add(int position, int count)
    {
        for (int i = position; i < position + count; ++i)
            if (i < 64)
                m_positions |= 1ULL << i;
    }
    [[nodiscard]] int count() const { return std::popcount(m_positions); }

private:
    std::uint64_t m_positions = 0;
};

class Score {
public:
    Score(Fts5ExtensionApi const& api, Fts5Context* context, RankingPlan& plan)
        : m_api(api)
        , m_context(context)
        , m_plan(plan)
        , m_found(plan.concepts.size())
        , m_has_subject(!std::ranges::all_of(plan.concepts, &RankingPlan::Subject::intent))
    {
    }

    int measure(double& score)
    {
        int status = measure_mean();
        for (std::size_t i = 0; status == SQLITE_OK && i < m_plan.phrases.size(); ++i)
            if (m_plan.phrases[i].likeness > 0)
                status = find(static_cast<int>(i), m_plan.phrases[i]);
        std::ranges::sort(m_places, {}, [](Place const& place) { return std::pair(place.column, place.position); });
        score = 0;
        // With the sizes that were seen a score is as good as it can be, and most rows need no more: true sizes are
        // rows of their own.
        if (status != SQLITE_OK || !m_plan.is_among_best(total()))
            return status;
        status = sizes();
        if (status == SQLITE_OK) {
            score = total();
            m_plan.remember(score);
            m_plan.most_answered = std::max(m_plan.most_answered, answered());
        }
        return status;
    }

private:
    /// Phrase by phrase: FTS5's own list of all instances is sorted by comparing every phrase with every other.
    int find(int phrase, RankingPlan::Phrase const& of)
    {
        Fts5PhraseIter next;
        int column = 0, position = 0, in_body = 0;
        int const status = m_api.xPhraseFirst(m_context, phrase, &next, &column, &position);
        if (status != SQLITE_OK)
            return status;
        auto& found = m_found[of.concept_index];
        for (; column >= 0 && column < k_columns && in_body < k_most_in_body;
             m_api.xPhraseNext(m_context, &next, &column, &position)) {
            bool const in_name = column == title || column == names;
            if (in_name && of.likeness < 1 && selects_section(of.concept_index))
                continue;
            found.times[static_cast<std::size_t>(column)] += of.likeness;
            see_word_at(column, position + m_api.xPhraseSize(m_context, phrase));
            found.certainty = std::max(found.certainty, of.certainty);
            m_places.push_back({ column, position, of.concept_index });
            in_body += column == body;
            if (column == title) {
                m_title_words.add(position, m_api.xPhraseSize(m_context, phrase));
                if (of.certainty == 1)
                    m_certain_title_words.add(position, m_api.xPhraseSize(m_context, phrase));
            }
        }
        return status;
    }

    /// Title and text end there at the earliest.
    void see_word_at(int column, int end)
    {
        if (column == title)
            m_title_size = std::max(m_title_size, end);
        else if (column == body)
            m_body_words = std::max(m_body_words, end);
    }

    int sizes()
    {
        int status = sqlite3_bind_int64(m_plan.sizes, 1, m_api.xRowid(m_context));
        if (status == SQLITE_OK && sqlite3_step(m_plan.sizes) == SQLITE_ROW) {
            m_title_size = sqlite3_column_int(m_plan.sizes, 0);
            m_body_words = sqlite3_column_int(m_plan.sizes, 1);
        }
        // Says again what stepping said.
        if (status == SQLITE_OK)
            status = sqlite3_reset(m_plan.sizes);
        return status;
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

    [[nodiscard]] double of_concept(std::size_t index) const
    {
        auto const& times = m_found[index].times;
        auto const& subject = m_plan.concepts[index];
        double const in_title = std::min(times[title], 1.0), in_names = std::min(times[names], 1.0);
        double const in_heading = std::min(times[heading], 1.0);
        double const length = m_body_words > 0 ? m_body_words / m_plan.mean_body_words : 0;
        double const usual = k_saturation * (1 - k_length + k_length * length);
        double const named = std::max(in_title * k_title, in_names * k_names);
        return subject.weight
            * (named + in_heading * (subject.intent ? k_intent_heading : k_heading)
                + k_body * times[body] / (times[body] + usual));
    }

    [[nodiscard]] double side_by_side() const
    {
        double sum = 0;
        std::vector<bool> counted(m_found.size());
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

    [[nodiscard]] double total() const
    {
        double sum = 0, all = 0, matched = 0, in_title = 0;
        for (std::size_t i = 0; i < m_found.size(); ++i) {
            double const weight = m_plan.concepts[i].weight;
            auto const& times = m_found[i].times;
            sum += of_concept(i);
            all += weight;
            if (std::ranges::any_of(times, [](double each) { return each > 0; }))
                matched += weight;
            in_title += weight * std::min(1.0, times[title]);
        }
        double const of_title = share_of_title(m_title_words);
        sum += k_whole_title * in_title * of_title * of_title + side_by_side();
        // What has all the words comes before what has some.
        return all > 0 ? sum * matched / all : 0;
    }

    [[nodiscard]] double share_of_title(TitleWords const& words) const
    {
        return std::min(1.0, static_cast<double>(words.count()) / std::max(1, m_title_size));
    }

    /// See RankingPlan::most_answered. An article of that name answers, whatever else was asked.
    [[nodiscard]] double answered() const
    {
        if (m_certain_title_words.count() > 0 && m_certain_title_words.count() >= m_title_size)
            return 1;
        double found = 0;
        for (std::size_t i = 0; i < m_found.size(); ++i)
            found += m_plan.concepts[i].weight * m_found[i].certainty;
        return found > 0 ? found / (found + m_plan.unheard) : 0;
    }

    Fts5ExtensionApi const& m_api;
    Fts5Context* m_context;
    RankingPlan& m_plan;
    std::vector<Found> m_found;
    std::vector<Place> m_places;
    bool m_has_subject = false;
    TitleWords m_title_words, m_certain_title_words;
    int m_body_words = 0, m_title_size = 0;
};

void score(
    Fts5ExtensionApi const* api, Fts5Context* context, sqlite3_context* result, int count, sqlite3_value** values)
{
    auto* const plan
        = count == 1 ? static_cast<RankingPlan*>(sqlite3_value_pointer(values[0], k_plan_pointer)) : nullptr;
    if (!plan) {
        sqlite3_result_error(result, "lectern_score() needs a plan", -1);
        return;
    }
    if (!plan->scored.insert(api->xRowid(context)).second)
        return;
    double value = 0;
    int const status = Score(*api, context, *plan).measure(value);
    if (status == SQLITE_OK)
        sqlite3_result_double(result, value);
    else
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

bool RankingPlan::is_among_best(double score) const { return best.size() < kept || score > best.top(); }

void RankingPlan::remember(double score)
{
    best.push(score);
    if (best.size() > kept)
        best.pop();
}

bool register_ranking(sqlite3* connection)
{
    fts5_api* const api = fts5_of(connection);
    return api && api->xCreateFunction(api, "lectern_score", nullptr, score, nullptr) == SQLITE_OK;
}

} // namespace catalogue::search
