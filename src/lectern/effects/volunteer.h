#pragma once
// What the pause, locked PINs and reports of what is broken need from outside.

#include "lectern/effects/answer.h"
#include "lectern/effects/open_access.h"

namespace lectern::effects {

/// The pause, locked PINs and reports; how the kiosk is stands in health.h.
class Volunteer {
public:
    Volunteer(Environment const& environment, OpenAccess& access)
        : m_environment(environment)
        , m_access(access)
    {
    }

    /// Whether the kiosk was paused when it last ran.
    [[nodiscard]] Answer look_for_pause() const;
    Answer operator()(kiosk::volunteer::UnlockRole const& effect);
    Answer operator()(kiosk::volunteer::RememberPause const& effect);
    Answer operator()(kiosk::volunteer::KeepReport const& effect);
    static Answer failed(kiosk::volunteer::UnlockRole const& effect);
    static Answer failed(kiosk::volunteer::RememberPause const& effect);
    static Answer failed(kiosk::volunteer::KeepReport const& effect);

private:
    Environment const& m_environment;
    OpenAccess& m_access;
};

} // namespace lectern::effects
