#pragma once
// staff.db: the PINs of staff and their failures. A file of its own, so that a feedback log that is set aside takes no
// PIN with it. On any error access is refused.

#include "access/pin.h"
#include "access/vocabulary/pin_outcome.h"
#include "base/input.h"
#include "base/result.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace staff {

struct PinState {
    bool set = false;
    int failures = 0;     ///< In a row.
    bool damaged = false; ///< What is stored can't be read: nothing opens until the PIN is set again.
    [[nodiscard]] bool locked() const { return failures >= k_max_failures; }
};

/// What is wrong with a damaged PIN and what to do, for an administrator.
[[nodiscard]] std::string damage_of(Role role);

/// The kiosk and lecternctl may use one file at once. Hashing takes some 30 ms: check() and set_pin() belong on a
/// worker.
class StaffAccess {
public:
    /// Opens staff.db or makes an empty one, for the folder's owner alone. Waits that are under way begin again at
    /// `now`: restarting gains nothing, and no true clock is needed. `damaged` stays so until set_aside(); `read_only`
    /// and `no_space` when failures could not be counted. Once it was opened, counting takes no more room on the disk,
    /// as long as the file system overwrites in place.
    [[nodiscard]] static base::Result<StaffAccess> open(std::filesystem::path const& data_folder, base::Instant now);

    /// For looking at what is there. `absent` when there is no staff.db, `unavailable` when that can't be found out.
    [[nodiscard]] static base::Result<StaffAccess> open_existing(
        std::filesystem::path const& data_folder, base::Instant now);

    /// Sets a damaged staff.db aside, with the PINs of both roles. Returns its new name, which has `today` in it.
    [[nodiscard]] static base::Result<std::filesystem::path> set_aside(
        std::filesystem::path const& data_folder, std::chrono::year_month_day today);

    StaffAccess(StaffAccess&&) noexcept;
    StaffAccess& operator=(StaffAccess&&) noexcept;
    ~StaffAccess();

    /// Also forgets all failures, and so unlocks. `usage` when the PIN breaks a rule (check_new_pin()) or is
    /// the other role's, as far as that can be read.
    [[nodiscard]] base::Result<void> set_pin(Role role, std::string_view pin, PinCost cost = {});

    /// Forgets all failures. `absent` when no PIN is set.
    [[nodiscard]] base::Result<void> unlock(Role role);

    [[nodiscard]] base::Result<PinState> state(Role role);

    /// A failure is on the disk before the PIN is looked at, and taken back when the PIN is right: a check that is
    /// killed half way is no free try. An error means that it was not accepted; `damaged` that none can be.
    [[nodiscard]] base::Result<PinOutcome> check(Role role, std::string_view pin, base::Instant now);

private:
    struct Impl;
    explicit StaffAccess(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace staff
