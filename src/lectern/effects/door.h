#pragma once
// What the door needs from outside.

#include "lectern/effects/answer.h"
#include "lectern/effects/open_access.h"

namespace lectern::effects {

class Door {
public:
    Door(Environment const& environment, OpenAccess& access)
        : m_environment(environment)
        , m_access(access)
    {
    }

    /// A wait for the next PIN that was under way is counted from the start of the program.
    void begin_waits();
    Answer operator()(kiosk::door::CheckPin const& effect);
    static Answer failed(kiosk::door::CheckPin const& effect);

private:
    Environment const& m_environment;
    OpenAccess& m_access;
};

} // namespace lectern::effects
