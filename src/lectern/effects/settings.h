#pragma once
// What settings and new PINs need from outside.

#include "lectern/effects/answer.h"
#include "lectern/effects/open_access.h"

namespace lectern::effects {

/// Read from the configuration, written to its overrides.
class Settings {
public:
    explicit Settings(Environment const& environment)
        : m_environment(environment)
    {
    }

    Answer operator()(kiosk::settings::LoadSettings const& effect);
    Answer operator()(kiosk::settings::ChangeSetting const& effect);
    Answer operator()(kiosk::settings::RemoveOverride const& effect);
    static Answer failed(kiosk::settings::LoadSettings const& effect);
    static Answer failed(kiosk::settings::ChangeSetting const& effect);
    static Answer failed(kiosk::settings::RemoveOverride const& effect);

private:
    template <typename Effect, typename Change>
    Answer change(Effect const& effect, Change const& change);

    Environment const& m_environment;
};

class NewPins {
public:
    explicit NewPins(OpenAccess& access)
        : m_access(access)
    {
    }

    Answer operator()(kiosk::settings::SetPin const& effect);
    static Answer failed(kiosk::settings::SetPin const& effect);

private:
    OpenAccess& m_access;
};

} // namespace lectern::effects
