#include "faults/failing_disk.h"
#include "faults/pauses.h"
#include "faults/scenario.h"
#include "support/thorough.h"

#include <cerrno>
#include <limits>

using namespace faults;

namespace {

constexpr DiskFault k_faults[] {
    { "an I/O error, once", EIO, Failing::any, FaultEnd::after_a_call },
    { "I/O errors for a moment", EIO, Failing::any, FaultEnd::after_a_pause },
    { "I/O errors from then on", EIO, Failing::any, FaultEnd::when_mended },
    { "no room, once", ENOSPC, Failing::writing, FaultEnd::after_a_call },
    { "no room from then on", ENOSPC, Failing::writing, FaultEnd::when_mended },
};

/// In a usual run, of each scenario and fault.
constexpr std::size_t k_sample = 12;

/// What whoever asked for a step does once it has failed.
enum class AfterError { try_again, give_up };

/// Tells that something is wrong with the disk or the folder, and does not blame whoever asked.
void check_error(base::Error const& error)
{
    CHECK_FALSE(error.message.empty());
    CHECK_MESSAGE(error.code != base::ErrorCode::usage, error.message);
    CHECK_MESSAGE(error.code != base::ErrorCode::malformed, error.message);
}

Progress take_steps(std::vector<Step> const& steps, FailingDisk& disk, bool lasts, AfterError after_error)
{
    Progress progress { std::vector<bool>(steps.size()), std::vector<bool>(steps.size()) };
    for (std::size_t n = 0; n < steps.size(); ++n) {
        progress.tried[n] = true;
        auto done = steps[n]();
        if (!done) {
            check_error(done.error());
            CHECK_MESSAGE(disk.has_failed(), done.error().message);
            if (after_error == AfterError::give_up)
                return progress;
            if (auto const in_vain = lasts ? steps[n]() : base::Result<void>(); !in_vain)
                check_error(in_vain.error());
            disk.mend();
            done = steps[n]();
            CHECK_MESSAGE(done, "step ", n, " again: ", why(done));
        }
        progress.acknowledged[n] = done.has_value();
    }
    return progress;
}

/// How many calls might have failed.
std::size_t run_with_fault(Scenario const& scenario, DiskFault const& fault, std::size_t calls, AfterError after_error)
{
    std::string const when = std::string(scenario.name()) + ": " + fault.name
        + (after_error == AfterError::give_up ? ", given up" : "") + ", after call ";
    INFO(when, calls);
    fixtures::TemporaryFolder const kiosk;
    scenario.prepare(kiosk.path());
    FailingDisk disk(fault, calls);
    Progress progress;
    {
        NoPauses const at_once([&] { disk.pause(); });
        DiskWatch const watch(kiosk.path(), disk);
        // What they hold open is closed while the disk still fails.
        bool const lasts = fault.end == FaultEnd::when_mended;
        progress = take_steps(scenario.steps(kiosk.path()), disk, lasts, after_error);
    }
    scenario.check(kiosk.path(), progress);
    return disk.calls();
}

void fail_each_call(Scenario const& scenario)
{
    for (DiskFault const& fault : k_faults) {
        std::size_t const all
            = run_with_fault(scenario, fault, std::numeric_limits<std::size_t>::max(), AfterError::try_again);
        fixtures::Sample const sample(all, k_sample);
        for (std::size_t n = 0; n < sample.taken; ++n)
            for (AfterError const after_error : { AfterError::try_again, AfterError::give_up })
                run_with_fault(scenario, fault, sample.nth(n), after_error);
    }
}

} // namespace

TEST_CASE("whichever call to the disk fails, nothing acknowledged is lost, and the next try works")
{
    std::unique_ptr<Scenario> const scenarios[] { answers_of_visitors(), first_answers_of_a_new_kiosk(),
        import_over_an_edition(), import_that_adds(), import_that_changes(), going_back_to_the_edition_before(),
        changed_settings(), pins_set_and_tried(), exports_to_a_stick(), backup_and_restore() };
    for (auto const& scenario : scenarios) {
        SUBCASE(scenario->name()) { fail_each_call(*scenario); }
    }
}
