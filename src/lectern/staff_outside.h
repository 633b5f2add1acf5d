#pragma once
// What staff's effects do outside, on a worker of their own: no visitor waits for them, however long they take.

#include "kiosk/model.h"
#include "lectern/surroundings.h"
#include "store/staff_access.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace lectern {

/// The first thing it does: whether the kiosk was paused when it last ran.
struct LookForPause {};

class StaffOutside {
public:
    using Answer = std::optional<kiosk::Action>;
    using Post = std::function<void(kiosk::Action)>;

    /// `post` hands on what is known while work is still under way.
    StaffOutside(Surroundings const& here, Post post);

    Answer operator()(LookForPause const&);
    Answer operator()(kiosk::CheckPin const& effect);
    Answer operator()(kiosk::LookAtHealth const& effect);
    Answer operator()(kiosk::ForgiveFailures const& effect);
    Answer operator()(kiosk::RememberPause const& effect);

private:
    base::Result<store::StaffAccess*> access();

    Surroundings const& m_here;
    Post m_post;
    std::optional<store::StaffAccess> m_access; ///< Stays open: waits are counted from when it was opened.
};

/// Which of the two workers has an effect.
template <typename Effect>
inline constexpr bool k_for_staff = requires(StaffOutside& staff, Effect const& effect) { staff(effect); };

} // namespace lectern
