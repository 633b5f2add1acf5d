#pragma once
// How well a section answers: a function for FTS5's queries, which sees where the words stand.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <queue>
#include <unordered_set>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace catalogue::search {

/// What the phrases of a query stand for. One for all queries of a question, with other phrases for each: it gathers
/// what is measured once.
struct RankingPlan {
    struct Phrase {
        std::size_t concept_index = 0;
        double likeness = 0; ///< 0: stands in the query a second time, and is not counted.
        double certainty = 1;
    };
    struct Subject {
        double weight = 0;
        bool intent = false;
    };
    std::vector<Phrase> phrases; ///< In the order of the query.
    std::vector<Subject> concepts;
    sqlite3_stmt* sizes = nullptr; ///< Of a row: words of the title, words of the body. Not owned.
    std::size_t kept = 0;          ///< So many of the best rows are wanted; others may get a score of 0.
    double unheard = 0;            ///< Question::unheard

    std::unordered_set<std::int64_t> scored {};                               ///< Rows; each is once.
    double mean_body_words = 0;                                               ///< Measured with the first row.
    std::priority_queue<double, std::vector<double>, std::greater<>> best {}; ///< Scores of the rows before.
    double most_answered = 0; ///< The greatest share of what was asked, as far as it can be known, that a row answers.

    [[nodiscard]] bool is_among_best(double score) const;
    void remember(double score);
};

inline constexpr char const* k_plan_pointer = "lectern_ranking_plan";

/// Registers lectern_score(search_text, plan), which is NULL for a row that the plan has scored already: `plan` is
/// bound by sqlite3_bind_pointer() under k_plan_pointer. Once a connection. Returns whether SQLite has FTS5.
[[nodiscard]] bool register_ranking(sqlite3* connection);

} // namespace catalogue::search
