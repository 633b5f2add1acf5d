#pragma once
// How well a section answers: a function for FTS5's queries, which sees where the words stand.

#include <cstddef>
#include <functional>
#include <queue>
#include <vector>

struct sqlite3;

namespace catalogue::search {

/// What the phrases of a query stand for. One for each query: it gathers what is measured once.
struct RankingPlan {
    struct Phrase {
        std::size_t concept_index = 0;
        double likeness = 0; ///< 0: stands in the query a second time, and is not counted.
    };
    struct Subject {
        double weight = 0;
        bool intent = false;
    };
    std::vector<Phrase> phrases; ///< In the order of the query.
    std::vector<Subject> concepts;
    std::size_t kept = 0; ///< So many of the best rows are wanted; others may get a score of 0.

    double mean_body_words = 0;                                               ///< Measured with the first row.
    std::priority_queue<double, std::vector<double>, std::greater<>> best {}; ///< Scores of the rows before.

    [[nodiscard]] bool is_among_best(double score) const;
    void remember(double score);
};

inline constexpr char const* k_plan_pointer = "lectern_ranking_plan";

/// Registers lectern_score(search_text, plan): `plan` is bound by sqlite3_bind_pointer() under k_plan_pointer. Once a
/// connection. Returns whether SQLite has FTS5.
[[nodiscard]] bool register_ranking(sqlite3* connection);

} // namespace catalogue::search
