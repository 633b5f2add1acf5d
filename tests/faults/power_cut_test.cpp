#include "faults/disk_journal.h"
#include "faults/scenario.h"
#include "support/thorough.h"

using namespace faults;

namespace {

/// In a usual run: a thousand over all scenarios. In a thorough one: every moment of each in every way.
constexpr std::size_t k_cuts_per_scenario = 144; // Eight scenarios.

/// What was done, and after how many steps of the journal each step of the scenario began and was acknowledged.
struct Recording {
    DiskJournal journal;
    std::vector<std::size_t> begun, acknowledged;

    [[nodiscard]] Progress progress_at(std::size_t steps) const
    {
        Progress progress;
        for (std::size_t step = 0; step < begun.size(); ++step) {
            progress.tried.push_back(begun[step] < steps);
            progress.acknowledged.push_back(acknowledged[step] <= steps);
        }
        return progress;
    }
};

Recording record_scenario(Scenario const& scenario, std::filesystem::path const& root)
{
    scenario.prepare(root);
    Recording recording { DiskJournal(root), {}, {} };
    DiskWatch const watch(root, recording.journal);
    for (Step const& step : scenario.steps(root)) {
        recording.begun.push_back(recording.journal.size());
        auto const done = step();
        REQUIRE_MESSAGE(done, why(done));
        recording.acknowledged.push_back(recording.journal.size());
    }
    return recording;
}

constexpr std::size_t k_ways = std::size(k_power_cuts);

void cut_power(Scenario const& scenario, Recording const& recording, std::size_t moment, std::size_t way)
{
    fixtures::TemporaryFolder const found;
    std::mt19937 chance(static_cast<unsigned>(moment * k_ways + way));
    write_folder(found.path(), recording.journal.after_cut(moment, k_power_cuts[way], chance));
    std::string const when = std::string(scenario.name()) + ": " + k_power_cuts[way].name + ", after call ";
    INFO(when, moment, " of ", recording.journal.size());
    scenario.check(found.path(), recording.progress_at(moment));
}

void cut_power(Scenario const& scenario)
{
    fixtures::TemporaryFolder const kiosk;
    Recording const recording = record_scenario(scenario, kiosk.path());
    fixtures::Sample const sample((recording.journal.size() + 1) * k_ways, k_cuts_per_scenario);
    for (std::size_t n = 0; n < sample.taken; ++n) {
        // The stride of a sample may meet the same way again and again.
        std::size_t const way = (fixtures::is_thorough() ? sample.nth(n) : n) % k_ways;
        cut_power(scenario, recording, sample.nth(n) / k_ways, way);
    }
}

} // namespace

TEST_CASE("whatever a power cut leaves, nothing acknowledged is lost and nothing is damaged")
{
    for (auto const& scenario : all_scenarios()) {
        SUBCASE(scenario->name()) { cut_power(*scenario); }
    }
}

TEST_CASE("a power cut while a new kiosk makes its log is no damage")
{
    constexpr std::size_t k_calls_that_make_it = 60;
    auto const scenario = first_answers_of_a_new_kiosk();
    fixtures::TemporaryFolder const kiosk;
    Recording const recording = record_scenario(*scenario, kiosk.path());
    for (std::size_t moment = 0; moment < k_calls_that_make_it; ++moment)
        for (std::size_t way = 0; way < k_ways; ++way)
            cut_power(*scenario, recording, moment, way);
}
