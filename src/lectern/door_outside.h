#pragma once
// What the door needs outside: PINs and the pause. On a worker of its own, so that no job of staff, however long it
// takes or hangs, keeps anybody from getting in or ending a pause.

#include "kiosk/model.h"
#include "lectern/surroundings.h"
#include "store/staff_access.h"

#include <optional>

namespace lectern {

/// The first thing it does: whether the kiosk was paused when it last ran.
struct LookForPause {};
/// And the second: a wait for the next PIN that was under way is counted from the start of the program.
struct BeginWaits {};

class DoorOutside {
public:
    using Answer = std::optional<kiosk::Action>;

    explicit DoorOutside(Surroundings const& here);

    Answer operator()(LookForPause const&);
    Answer operator()(BeginWaits const&);
    Answer operator()(kiosk::CheckPin const& effect);
    Answer operator()(kiosk::ForgiveFailures const& effect);
    Answer operator()(kiosk::SetPin const& effect);
    Answer operator()(kiosk::RememberPause const& effect);

private:
    base::Result<store::StaffAccess*> access();

    Surroundings const& m_here;
    std::optional<store::StaffAccess> m_access; ///< Stays open: waits are counted from when it was opened.
};

} // namespace lectern
