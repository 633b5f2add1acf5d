#include "lectern/effects/door.h"

#include "base/log.h"

namespace lectern::effects {

void Door::begin_waits()
{
    if (auto const opened = m_access.get(); !opened)
        base::log::error("no PIN can be checked: " + opened.error().message);
}

Answer Door::operator()(kiosk::door::CheckPin const& effect)
{
    auto const opened = m_access.get();
    auto const outcome = opened ? (*opened)->check(effect.role, effect.pin, m_environment.clock.now())
                                : tl::unexpected(opened.error());
    if (!outcome) {
        base::log::error("a PIN could not be checked: " + outcome.error().message);
        return failed(effect);
    }
    return kiosk::door::PinChecked { effect.visit, *outcome };
}

Answer Door::failed(kiosk::door::CheckPin const& effect)
{
    return kiosk::door::PinChecked { effect.visit, std::nullopt };
}

} // namespace lectern::effects
