#include "faults/scenario.h"

#include <optional>

namespace faults {

namespace {

constexpr int k_answers = 12;
constexpr int k_answers_of_a_visit = 3;

class Answers : public Scenario {
public:
    Answers(char const* name, int rows_before)
        : m_name(name)
        , m_rows_before(rows_before)
    {
    }

    [[nodiscard]] char const* name() const override { return m_name; }

    void prepare(std::filesystem::path const& root) const override
    {
        if (m_rows_before == 0)
            return;
        auto log = feedback::FeedbackLog::open(root / "data", k_today);
        REQUIRE_MESSAGE(log, why(log));
        for (int n = 0; n < m_rows_before; ++n)
            REQUIRE(log->add(numbered_record(100 + n)));
    }

    [[nodiscard]] std::vector<Step> steps(std::filesystem::path const& root) const override
    {
        auto const log = std::make_shared<std::optional<feedback::FeedbackLog>>();
        auto const opened = [=]() -> base::Result<feedback::FeedbackLog*> {
            if (!*log)
                log->emplace(TRY(feedback::FeedbackLog::open(root / "data", k_today)));
            return &**log;
        };
        std::vector<Step> steps;
        for (int n = 0; n < k_answers; ++n) {
            steps.push_back([=]() -> base::Result<void> { return TRY(opened())->add(numbered_record(n)); });
            if ((n + 1) % k_answers_of_a_visit == 0)
                steps.push_back([=]() -> base::Result<void> { return TRY(opened())->truncate_journal(); });
        }
        return steps;
    }

    void check(std::filesystem::path const& root, Progress const& progress) const override
    {
        check_nothing_is_damaged(root / "data");
        auto log = feedback::FeedbackLog::open(root / "data", k_today);
        REQUIRE_MESSAGE(log, why(log));
        check_nothing_is_damaged(root / "data");
        auto const ids = ids_in(*log);
        for (int n = 0; n < m_rows_before; ++n)
            CHECK(ids.contains(feedback::to_hex(numbered_record(100 + n).id)));
        for (std::size_t step = 0, n = 0; step < progress.acknowledged.size(); ++step) {
            if ((step + 1) % (k_answers_of_a_visit + 1) == 0)
                continue; // The end of a visit.
            if (progress.acknowledged[step])
                CHECK(ids.contains(feedback::to_hex(numbered_record(static_cast<int>(n)).id)));
            ++n;
        }
        CHECK(log->is_sound().value());
        CHECK(log->tallies_agree().value());
        CHECK(log->add(record()));
    }

private:
    char const* m_name;
    int m_rows_before;
};

} // namespace

std::unique_ptr<Scenario> answers_of_visitors() { return std::make_unique<Answers>("answers of visitors", 20); }

std::unique_ptr<Scenario> first_answers_of_a_new_kiosk()
{
    return std::make_unique<Answers>("the first answers of a new kiosk", 0);
}

} // namespace faults
