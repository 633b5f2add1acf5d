#include "lectern/effects/door.h"

#include "base/log.h"

namespace lectern::effects {

namespace {

kiosk::door::PinVerdict verdict_of(staff::PinOutcome::Kind kind)
{
    using Kind = staff::PinOutcome::Kind;
    switch (kind) {
    case Kind::accepted: return kiosk::door::PinVerdict::accepted;
    case Kind::wrong: return kiosk::door::PinVerdict::wrong;
    case Kind::waiting: return kiosk::door::PinVerdict::waiting;
    case Kind::locked: return kiosk::door::PinVerdict::locked;
    case Kind::none_set: break;
    }
    return kiosk::door::PinVerdict::none_set;
}

} // namespace

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
    return kiosk::door::PinChecked { effect.visit, verdict_of(outcome->kind), outcome->failures_left, outcome->left };
}

Answer Door::failed(kiosk::door::CheckPin const& effect)
{
    return kiosk::door::PinChecked { effect.visit, kiosk::door::PinVerdict::failed, 0, {} };
}

} // namespace lectern::effects
