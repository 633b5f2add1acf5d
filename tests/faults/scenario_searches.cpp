#include "faults/scenario.h"

#include "feedback/missed_searches.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>

namespace faults {

namespace {

/// The last ones are of another week, so that the key of the first is destroyed between them.
constexpr int k_searches = 10, k_searches_of_first_week = 7;

class Searches : public Scenario {
public:
    [[nodiscard]] char const* name() const override { return "searches that found nothing"; }

    void prepare(std::filesystem::path const& root) const override
    {
        auto log = feedback::FeedbackLog::open(root / "data", k_today);
        REQUIRE_MESSAGE(log, why(log));
        REQUIRE(log->add(numbered_record(1)));
    }

    [[nodiscard]] std::vector<Step> steps(std::filesystem::path const& root) const override
    {
        auto const log = std::make_shared<std::optional<feedback::FeedbackLog>>();
        std::vector<Step> steps;
        for (int n = 0; n < k_searches; ++n)
            steps.push_back([=]() -> base::Result<void> {
                if (!*log)
                    log->emplace(TRY(feedback::FeedbackLog::open(root / "data", k_today)));
                return feedback::count_missed_search(**log,
                    { .language = "en",
                        .week = { 2026, n < k_searches_of_first_week ? 47 : 48 },
                        .words = base::WipingString(std::string_view("quokka marmalade")) });
            });
        return steps;
    }

    void check(std::filesystem::path const& root, Progress const& progress) const override
    {
        check_nothing_is_damaged(root / "data");
        auto log = feedback::FeedbackLog::open(root / "data", k_today);
        REQUIRE_MESSAGE(log, why(log));
        SQLite::Database database(root / "data" / "log.db", SQLite::OPEN_READONLY);
        auto const number = [&](std::string const& query) { return database.execAndGet(query).getInt(); };
        int const searches = number("SELECT coalesce(sum(searches), 0) FROM missed_searches");
        auto const times = [](std::vector<bool> const& steps) {
            return static_cast<int>(std::count(steps.begin(), steps.end(), true));
        };
        CHECK(searches >= times(progress.acknowledged));
        CHECK(searches <= times(progress.tried));
        // Each search is under its hash or in the clear, and never under both or none.
        std::string const of_week = " WHERE week = (SELECT max(week) FROM missed_searches)";
        CHECK(number("SELECT (SELECT coalesce(sum(times), 0) FROM missed_hashes) + "
                     "(SELECT coalesce(sum(times), 0) FROM missed_words"
                  + of_week + ")")
            == number("SELECT coalesce(sum(searches), 0) FROM missed_searches" + of_week));
        CHECK(number("SELECT count(*) FROM missed_key") == (searches > 0 ? 1 : 0));
        CHECK(log->is_sound().value());
    }
};

} // namespace

std::unique_ptr<Scenario> searches_that_found_nothing() { return std::make_unique<Searches>(); }

} // namespace faults
