#pragma once
// How well a section answers: a function for FTS5's queries, which sees where the words stand.

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <queue>
#include <unordered_map>
#include <unordered_set>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace catalogue::search {

inline constexpr std::size_t k_columns = 4; ///< Of the index: title, names, heading, body.
/// Of two sections that answer about as well, an article's beginning is opened.
inline constexpr double k_beginning = 1.05;

/// The best scores of different articles.
class BestArticles {
public:
    explicit BestArticles(std::size_t wanted)
        : m_wanted(wanted)
    {
    }

    void add(std::int64_t article, double score);
    /// Whether a section with this score is among the best articles, or may be opened instead of one that is.
    [[nodiscard]] bool may_have(double score) const;

private:
    std::size_t m_wanted;
    std::unordered_map<std::int64_t, double> m_score_of;
    std::vector<double> m_best; ///< The greatest first.
};

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
    sqlite3_stmt* sizes = nullptr; ///< Of a row: words of the title, words of the body, its article. Not owned.
    std::size_t kept = 0;          ///< So many of the best rows are wanted, at most.
    double unheard = 0;            ///< Question::unheard

    /// Of a concept in a row.
    struct Found {
        std::array<double, k_columns> times {};
        double certainty = 0;
    };
    /// What a row has of the question.
    struct Evidence {
        std::int64_t row = 0;
        std::vector<Found> found {}; ///< By concept.
        double side_by_side = 0;     ///< What is added for words as they were typed.
        int title_words = 0;         ///< So many of its title's words were found; of meanings that are certain:
        int certain_title_words = 0;
        int title_size = 0, body_words = 0; ///< Words; before they are read, as many as there are at least.
        double at_most = 0;                 ///< The score, were it no longer than that.
        std::int64_t article = 0;           ///< Read with the sizes.
    };
    struct Scored {
        double score = 0;
        std::int64_t row = 0;
        friend auto operator<=>(Scored const&, Scored const&) = default;
    };

    std::unordered_set<std::int64_t> seen {}; ///< Rows; each is scored once.
    double mean_body_words = 0;               ///< Measured with the first row.
    std::vector<Evidence> unmeasured {};      ///< Rows that may be among the best, once their sizes are read.
    std::priority_queue<Scored, std::vector<Scored>, std::greater<>> best {};
    BestArticles articles { kept };
    double most_answered = 0; ///< The greatest share of what was asked, as far as it can be known, that a row answers.

    /// Reads the sizes of those that may be among the best, the most promising first, and scores them. To be called
    /// after each query. Returns SQLite's status.
    [[nodiscard]] int measure();
    [[nodiscard]] bool is_among_best(double score) const;
};

inline constexpr char const* k_plan_pointer = "lectern_ranking_plan";

/// Registers lectern_score(search_text, plan), which is NULL and shows the row to the plan: `plan` is bound by
/// sqlite3_bind_pointer() under k_plan_pointer. Once a connection. Returns whether SQLite has FTS5.
[[nodiscard]] bool register_ranking(sqlite3* connection);

} // namespace catalogue::search
