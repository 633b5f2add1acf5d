#include "access/staff_access.h"
#include "faults/scenario.h"

#include <optional>

namespace faults {

namespace {

using staff::Role;
using Kind = staff::PinOutcome::Kind;

constexpr staff::PinCost k_cheap { .passes = 1, .memory_bytes = 8 * 1024 };
constexpr char const *k_first = "Garden-Gate-1", *k_second = "Harbour-Wall-2", *k_volunteer = "482915";
constexpr base::Instant k_start {};

/// Which step does what; wrong PINs are few enough that nobody has to wait.
enum PinStep : std::size_t {
    set_first,
    wrong_once,
    wrong_twice,
    right,
    wrong_again,
    set_volunteer,
    set_second,
    k_steps
};

class Pins : public Scenario {
public:
    [[nodiscard]] char const* name() const override { return "PINs set and tried"; }

    /// The first PIN makes the data folder.
    void prepare(std::filesystem::path const&) const override {}

    [[nodiscard]] std::vector<Step> steps(std::filesystem::path const& root) const override
    {
        auto const access = std::make_shared<std::optional<staff::StaffAccess>>();
        auto const opened = [=]() -> base::Result<staff::StaffAccess*> {
            if (!*access)
                access->emplace(TRY(staff::StaffAccess::open(root / "data", k_start)));
            return &**access;
        };
        auto const set = [=](Role role, char const* pin) -> Step {
            return [=]() -> base::Result<void> { return TRY(opened())->set_pin(role, pin, k_cheap); };
        };
        auto const check = [=](char const* pin, Kind expected) -> Step {
            return [=]() -> base::Result<void> {
                staff::StaffAccess* const staff = TRY(opened());
                auto const outcome = TRY(staff->check(Role::administrator, pin, k_start));
                if (outcome.kind == expected)
                    return {};
                return base::failure(base::ErrorCode::failed, "another outcome of a PIN than expected");
            };
        };
        return { set(Role::administrator, k_first), check("Wrong-Wrong", Kind::wrong),
            check("Wrong-Wrong", Kind::wrong), check(k_first, Kind::accepted), check("Wrong-Wrong", Kind::wrong),
            set(Role::volunteer, k_volunteer), set(Role::administrator, k_second) };
    }

    void check(std::filesystem::path const& root, Progress const& progress) const override
    {
        check_nothing_is_damaged(root / "data");
        auto access = staff::StaffAccess::open(root / "data", k_start);
        REQUIRE_MESSAGE(access, why(access));
        auto const state = access->state(Role::administrator);
        REQUIRE(state);
        CHECK_FALSE(state->damaged);
        CHECK(state->failures >= least_failures(progress));
        if (!progress.tried[set_first])
            return;
        if (progress.acknowledged[set_first])
            CHECK(state->set);
        auto const opens = [&](Role role, char const* pin) {
            auto const outcome = access->check(role, pin, k_start);
            return outcome && outcome->kind == Kind::accepted;
        };
        if (progress.acknowledged[set_second])
            CHECK((opens(Role::administrator, k_second) && !opens(Role::administrator, k_first)));
        else if (progress.acknowledged[set_first])
            CHECK((opens(Role::administrator, k_first)
                || (progress.tried[set_second] && opens(Role::administrator, k_second))));
        if (progress.acknowledged[set_volunteer])
            CHECK(opens(Role::volunteer, k_volunteer));
        CHECK(access->set_pin(Role::administrator, k_second, k_cheap));
        CHECK(opens(Role::administrator, k_second));
    }

private:
    /// What was acknowledged as wrong is counted, until a step that takes it back was tried.
    static int least_failures(Progress const& progress)
    {
        if (progress.tried[set_second])
            return 0;
        if (progress.tried[right])
            return progress.acknowledged[wrong_again] ? 1 : 0;
        return progress.acknowledged[wrong_once] + progress.acknowledged[wrong_twice];
    }
};

} // namespace

std::unique_ptr<Scenario> pins_set_and_tried() { return std::make_unique<Pins>(); }

} // namespace faults
