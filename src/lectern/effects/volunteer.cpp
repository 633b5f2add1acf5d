#include "lectern/effects/volunteer.h"

#include "access/pause.h"
#include "base/log.h"

namespace lectern::effects {

Answer Volunteer::look_for_pause() const
{
    return staff::is_paused(m_environment.data_folder) ? Answer(kiosk::volunteer::PauseRemembered {}) : std::nullopt;
}

Answer Volunteer::operator()(kiosk::volunteer::UnlockRole const& effect)
{
    auto const opened = m_access.get();
    auto const unlocked = opened ? (*opened)->unlock(effect.role) : tl::unexpected(opened.error());
    if (!unlocked)
        base::log::error("a PIN could not be unlocked: " + unlocked.error().message);
    return kiosk::volunteer::PinUnlocked { effect.visit };
}

Answer Volunteer::operator()(kiosk::volunteer::RememberPause const& effect)
{
    auto const kept = staff::set_paused(m_environment.data_folder, effect.paused);
    if (kept)
        return std::nullopt;
    base::log::warn(std::string("after a restart the kiosk will ")
        + (effect.paused ? "not be paused: " : "be paused again: ") + kept.error().message);
    return kiosk::volunteer::PauseNotKept {};
}

Answer Volunteer::failed(kiosk::volunteer::UnlockRole const& effect)
{
    return kiosk::volunteer::PinUnlocked { effect.visit };
}

Answer Volunteer::failed(kiosk::volunteer::RememberPause const&) { return kiosk::volunteer::PauseNotKept {}; }

} // namespace lectern::effects
