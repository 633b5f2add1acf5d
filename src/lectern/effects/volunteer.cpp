#include "lectern/effects/volunteer.h"

#include "access/pause.h"
#include "base/log.h"
#include "upkeep/reported_devices.h"

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

Answer Volunteer::operator()(kiosk::volunteer::KeepReport const& effect)
{
    std::chrono::year_month_day const today = m_environment.clock.today();
    auto const kept = upkeep::report_device(
        m_environment.data_folder, effect.device, effect.broken ? std::optional(today) : std::nullopt);
    if (!kept)
        base::log::warn("what a volunteer reported could not be saved: " + kept.error().message);
    return kiosk::volunteer::DeviceReported { effect.visit, kept.has_value() };
}

Answer Volunteer::failed(kiosk::volunteer::UnlockRole const& effect)
{
    return kiosk::volunteer::PinUnlocked { effect.visit };
}

Answer Volunteer::failed(kiosk::volunteer::RememberPause const&) { return kiosk::volunteer::PauseNotKept {}; }

Answer Volunteer::failed(kiosk::volunteer::KeepReport const& effect)
{
    return kiosk::volunteer::DeviceReported { effect.visit, false };
}

} // namespace lectern::effects
